import RemitLanguage
import RemitText
import Testing

@testable import RemitDocuments

@Test func `a line gives its text decoded and the rest as it stands`() {
  let line = Array(
    #"{"id": "a\n1", "x": {"y": [1, 2]}, "text":"сдаёт \"отчёт\"", "scope":"team", "attributes": {"horizon": "1 \u0079ear"}, "z":1e5 }"#
      .utf8)
  var reader = NDJSONLine()
  #expect(reader.read(line.span) == nil)
  let words = { (range: Range<Int>) in String(decoding: line[range], as: UTF8.self) }
  #expect(String(decoding: reader.text, as: UTF8.self) == "сдаёт \"отчёт\"")
  #expect(words(reader.textToken) == #""сдаёт \"отчёт\"""#)
  #expect(reader.id.map(words) == #""a\n1""#)
  #expect(reader.idText(of: line.span) == "a\n1")
  #expect(reader.others.map(words) == [#""x": {"y": [1, 2]}"#, #""z":1e5"#])
  #expect(
    reader.attributeMembers.map(words) == [
      #""scope":"team""#, #""attributes": {"horizon": "1 \u0079ear"}"#,
    ])
  #expect(
    reader.attributes(of: line.span, file: "f").map { "\($0.name)=\($0.value)" } == [
      "scope=team", "horizon=1 year",
    ])
}

@Test(arguments: [
  (#"{"text":"a"}"#, nil), (#"{"id":null,"text":"a"}"#, nil), (#"{"\u0074ext":"a"}"#, nil),
  (#" {"text":"a"} "#, nil),
  (#"["a"]"#, JSONFault(.objectExpected, at: 0)), ("", JSONFault(.unexpectedEnd, at: 0)),
  (#"{"id":1}"#, JSONFault(.textMissing, at: 0)),
  (#"{"text":1}"#, JSONFault(.textNotString, at: 8)),
  (#"{"text":"a","text":"b"}"#, JSONFault(.textTwice, at: 19)),
  (#"{"id":[1],"text":"a"}"#, JSONFault(.idNotScalar, at: 6)),
  (#"{"id":1,"id":2,"text":"a"}"#, JSONFault(.idTwice, at: 8)),
  (#"{"scope":[],"text":"a"}"#, JSONFault(.badAttribute, at: 9)),
  (#"{"attributes":1,"text":"a"}"#, JSONFault(.badAttribute, at: 14)),
  (#"{"text":"a"} x"#, JSONFault(.trailingBytes, at: 13)),
  (#"{"text":"a""#, JSONFault(.unexpectedEnd, at: 11)),
  (#"{"text":"a",}"#, JSONFault(.keyExpected, at: 12)),
])
func `a bad line is a fault with its place`(text: String, expected: JSONFault?) {
  var reader = NDJSONLine()
  #expect(reader.read(Array(text.utf8).span) == expected)
}

@Test func `a line does not remember the one before`() {
  var reader = NDJSONLine()
  _ = reader.read(Array(#"{"id":1,"text":"a","scope":"team","x":1}"#.utf8).span)
  #expect(reader.read(Array(#"{"text":"b"}"#.utf8).span) == nil)
  #expect(reader.text == [0x62])
  #expect(reader.id == nil)
  #expect(reader.attributes == [])
  #expect(reader.attributeMembers == [])
  #expect(reader.others == [])
  #expect(reader.read(Array(#"{}"#.utf8).span) == JSONFault(.textMissing, at: 0))
}

@Test func `the stream and the file reader agree on each line`() {
  var random = SeededNumbers(3)
  let pieces = [
    "{", "}", "\"text\"", ":", "\"a\"", ",", "\"id\"", "1", "[", "]", " ", "null", "\"scope\"",
    "\\u0041", "\"x\"",
  ]
  var sound = 0
  for _ in 0..<20_000 {
    let middle = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    let text = "{\"text\":\"a\"" + middle.joined() + "}"
    var reader = NDJSONLine()
    guard reader.read(Array(text.utf8).span) == nil else { continue }
    sound += 1
    #expect(
      Reading(text, .ndjson).lines == [Line(String(decoding: reader.text, as: UTF8.self))],
      "\(text)")
  }
  #expect(sound > 1_000)
}

@Test(arguments: [("", true), (" \t\r", true), (" x", false)])
func `blank lines are known`(text: String, expected: Bool) {
  #expect(NDJSONLine.isBlank(Array(text.utf8).span) == expected)
}

@Test(arguments: JSONFault.Reason.allCases, Tongue.allCases)
func `each fault of JSON has words`(reason: JSONFault.Reason, tongue: Tongue) {
  #expect(JSONFault(reason, at: 5).message(in: tongue).hasSuffix("5"))
}
