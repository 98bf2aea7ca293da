import Testing

@testable import RemitDocuments

/// Steps over `bytes` as one JSON value, with and without keeping it.
private func faults(_ bytes: [UInt8]) -> (skipped: JSONFault?, kept: JSONFault?) {
  func fault(_ body: (inout JSONCursor) throws(JSONFault) -> Void) -> JSONFault? {
    var cursor = JSONCursor(at: 0, end: bytes.count)
    do throws(JSONFault) {
      try body(&cursor)
      try cursor.finish(bytes.span)
      return nil
    } catch {
      return error
    }
  }
  return (
    fault { (cursor) throws(JSONFault) in try cursor.skipValue(bytes.span, depth: 0) },
    fault { (cursor) throws(JSONFault) in _ = try cursor.node(bytes.span, depth: 0) }
  )
}

@Test(arguments: [
  "[]", "{}", " [ ] ", "[[] ]", "[\"\"]", "[null, 1, \"1\", {}]", "[null]", "[1\n]", " [1]",
  "[1,null,null,null,2]",
  "[2] ", "[123e65]", "[0e+1]", "[0e1]", "[ 4]", "[-0.000000000000000000000000000000000000001]",
  "[20e1]", "[-0]",
  "[-123]", "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]", "[1e+2]",
  "[123]",
  "[123.456789]", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}", "{\"asd\":\"sdf\"}",
  "{\"a\":\"b\",\"a\":\"c\"}", "{\"\":0}",
  "{\"foo\\u0000bar\": 42}", "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }", "{\"a\":[]}",
  "{\"title\":\"\\u041f\\u043e\\u043b\" }", "{\n\"a\": \"b\"\n}", "[\"\\u0060\\u012a\\u12AB\"]",
  "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
  "[\"\\\\u0000\"]",
  "[\"\\\"\"]", "[\"a/*b*/c/*d//e\"]", "[\"\\\\a\"]", "[\"\\\\n\"]", "[\"\\u0012\"]",
  "[\"\\uFFFF\"]", "[\"asd\"]",
  "[ \"asd\"]", "[\"\u{10FFFF}\"]", "[\"new\u{A0}line\"]", "[\"\u{FFFF}\"]", "[\"\\u0000\"]",
  "[\"\\u002c\"]",
  "[\"π\"]", "[\"asd \"]", "\" \"", "[\"\\u0821\"]", "[\"\u{2028}\"]", "[\"\u{2029}\"]",
  "[\"\\u0061\\u30af\"]",
  "[\"\u{7F}\"]", "[\"\\uA66D\"]", "[\"⍂㈴⍂\"]", "false", "42", "-0.1", "null", "\"asd\"", "true",
  "\"\"", "[\"a\"]\n",
  "[true]", " [] ", "[\"\\uD800\"]", "[\"\\uDd1e\\uD834\"]", "[\"\\uDADA\"]",
])
func `JSON is accepted`(text: String) {
  let found = faults(Array(text.utf8))
  #expect(found.skipped == nil)
  #expect(found.kept == nil)
}

@Test(arguments: [
  ("[1 true]", JSONFault(.commaExpected, at: 3)), ("[\"\": 1]", JSONFault(.commaExpected, at: 3)),
  ("[\"\"],", JSONFault(.trailingBytes, at: 4)), ("[,1]", JSONFault(.valueExpected, at: 1)),
  ("[1,,2]", JSONFault(.valueExpected, at: 3)), ("[\"x\",,]", JSONFault(.valueExpected, at: 5)),
  ("[\"x\"]]", JSONFault(.trailingBytes, at: 5)), ("[\"\",]", JSONFault(.valueExpected, at: 4)),
  ("[\"x\"", JSONFault(.unexpectedEnd, at: 4)), ("[x", JSONFault(.valueExpected, at: 1)),
  ("[3[4]]", JSONFault(.commaExpected, at: 2)), ("[1:2]", JSONFault(.commaExpected, at: 2)),
  ("[,]", JSONFault(.valueExpected, at: 1)), ("[-]", JSONFault(.badNumber, at: 1)),
  ("[1,]", JSONFault(.valueExpected, at: 3)), ("[*]", JSONFault(.valueExpected, at: 1)),
  ("[", JSONFault(.unexpectedEnd, at: 1)), ("[{}", JSONFault(.unexpectedEnd, at: 3)),
  ("[fals]", JSONFault(.valueExpected, at: 1)), ("[nul]", JSONFault(.valueExpected, at: 1)),
  ("[tru]", JSONFault(.valueExpected, at: 1)), ("nul", JSONFault(.unexpectedEnd, at: 3)),
  ("[++1234]", JSONFault(.valueExpected, at: 1)), ("[+1]", JSONFault(.valueExpected, at: 1)),
  ("[-01]", JSONFault(.badNumber, at: 1)), ("[-1.0.]", JSONFault(.commaExpected, at: 5)),
  ("[-2.]", JSONFault(.badNumber, at: 1)), ("[-NaN]", JSONFault(.badNumber, at: 1)),
  ("[.-1]", JSONFault(.valueExpected, at: 1)), ("[.2e-3]", JSONFault(.valueExpected, at: 1)),
  ("[0.1.2]", JSONFault(.commaExpected, at: 4)), ("[0.3e+]", JSONFault(.badNumber, at: 1)),
  ("[0.e1]", JSONFault(.badNumber, at: 1)), ("[0E]", JSONFault(.badNumber, at: 1)),
  ("[1.0e-]", JSONFault(.badNumber, at: 1)), ("[1 000.0]", JSONFault(.commaExpected, at: 3)),
  ("[1eE2]", JSONFault(.badNumber, at: 1)), ("[2.e3]", JSONFault(.badNumber, at: 1)),
  ("[9.e+]", JSONFault(.badNumber, at: 1)), ("[Inf]", JSONFault(.valueExpected, at: 1)),
  ("[NaN]", JSONFault(.valueExpected, at: 1)), ("[1+2]", JSONFault(.commaExpected, at: 2)),
  ("[0x1]", JSONFault(.commaExpected, at: 2)), ("[-012]", JSONFault(.badNumber, at: 1)),
  ("[012]", JSONFault(.badNumber, at: 1)), ("[1ea]", JSONFault(.badNumber, at: 1)),
  ("[- 1]", JSONFault(.badNumber, at: 1)), ("[-", JSONFault(.unexpectedEnd, at: 2)),
  ("{\"x\", null}", JSONFault(.colonExpected, at: 4)),
  ("{\"x\"::\"b\"}", JSONFault(.valueExpected, at: 5)),
  ("{key: 'value'}", JSONFault(.keyExpected, at: 1)),
  ("{\"a\" b}", JSONFault(.colonExpected, at: 5)),
  ("{:\"b\"}", JSONFault(.keyExpected, at: 1)), ("{\"a\" \"b\"}", JSONFault(.colonExpected, at: 5)),
  ("{\"a\":", JSONFault(.unexpectedEnd, at: 5)), ("{\"a\"", JSONFault(.unexpectedEnd, at: 4)),
  ("{1:1}", JSONFault(.keyExpected, at: 1)), ("{\"id\":0,}", JSONFault(.keyExpected, at: 8)),
  ("{'a':0}", JSONFault(.keyExpected, at: 1)),
  ("{\"a\":\"b\"}/**/", JSONFault(.trailingBytes, at: 9)),
  ("{\"a\":\"b\"}#", JSONFault(.trailingBytes, at: 9)),
  ("{\"a\":\"b\",,}", JSONFault(.keyExpected, at: 9)),
  ("{\"a\":\"a", JSONFault(.unexpectedEnd, at: 7)), (" ", JSONFault(.unexpectedEnd, at: 1)),
  ("", JSONFault(.unexpectedEnd, at: 0)), ("[\"\\uD800\\u\"]", JSONFault(.badEscape, at: 8)),
  ("[\"\\u00A\"]", JSONFault(.badEscape, at: 2)), ("[\"\\x00\"]", JSONFault(.badEscape, at: 2)),
  ("[\"\\\\\\\"]", JSONFault(.unexpectedEnd, at: 7)),
  ("[\"\\\u{1F300}\"]", JSONFault(.badEscape, at: 2)),
  ("[\"\\a\"]", JSONFault(.badEscape, at: 2)), ("[\"\\uqqqq\"]", JSONFault(.badEscape, at: 2)),
  ("[\\u0020\"asd\"]", JSONFault(.valueExpected, at: 1)),
  ("[\\n]", JSONFault(.valueExpected, at: 1)),
  ("\"", JSONFault(.unexpectedEnd, at: 1)), ("['single quote']", JSONFault(.valueExpected, at: 1)),
  ("abc", JSONFault(.valueExpected, at: 0)), ("[\"\\", JSONFault(.unexpectedEnd, at: 3)),
  ("[\"new\nline\"]", JSONFault(.controlCharacter, at: 5)),
  ("[\"\t\"]", JSONFault(.controlCharacter, at: 2)),
  ("[\"a\0a\"]", JSONFault(.controlCharacter, at: 3)),
  ("\"\\UA66D\"", JSONFault(.badEscape, at: 1)),
  ("<.>", JSONFault(.valueExpected, at: 0)), ("[<null>]", JSONFault(.valueExpected, at: 1)),
  ("[1]x", JSONFault(.trailingBytes, at: 3)), ("[True]", JSONFault(.valueExpected, at: 1)),
  ("1]", JSONFault(.trailingBytes, at: 1)),
  ("{\"a\":true} \"x\"", JSONFault(.trailingBytes, at: 11)),
  ("]", JSONFault(.valueExpected, at: 0)), ("[\u{2060}]", JSONFault(.valueExpected, at: 1)),
  ("\u{FEFF}{}", JSONFault(.valueExpected, at: 0)), ("[\u{0C}]", JSONFault(.valueExpected, at: 1)),
  ("2@", JSONFault(.trailingBytes, at: 1)), ("{}}", JSONFault(.trailingBytes, at: 2)),
  ("{\"\":", JSONFault(.unexpectedEnd, at: 4)),
  ("{\"a\":/*c*/\"b\"}", JSONFault(.valueExpected, at: 5)),
  ("[1,\u{A0}1]", JSONFault(.valueExpected, at: 3)), ("é", JSONFault(.valueExpected, at: 0)),
  ("{", JSONFault(.unexpectedEnd, at: 1)), ("*", JSONFault(.valueExpected, at: 0)),
])
func `what is not JSON is refused at its place`(text: String, expected: JSONFault) {
  let found = faults(Array(text.utf8))
  #expect(found.skipped == expected)
  #expect(found.kept == expected)
}

@Test(
  arguments: [
    ([0xFF], 2), ([0xE5], 2), ([0xED, 0xA0, 0x80], 2), ([0xC0, 0xAF], 2),
    ([0xF4, 0xBF, 0xBF, 0xBF], 2),
    ([0x81], 2), ([0xE0, 0xFF], 2), ([0x61, 0xD0], 3),
  ] as [([UInt8], Int)])
func `JSON must be in UTF-8`(bytes: [UInt8], offset: Int) {
  let text = Array("[\"".utf8) + bytes + Array("\"]".utf8)
  #expect(faults(text).skipped == JSONFault(.invalidUTF8, at: offset))
}

@Test func `JSON may be 64 levels deep`() {
  let deep = { (levels: Int) in
    Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
  }
  #expect(faults(deep(64)).skipped == nil)
  #expect(faults(deep(64)).kept == nil)
  #expect(faults(deep(65)).skipped == JSONFault(.tooDeep, at: 64))
  #expect(faults(deep(100_000)).kept == JSONFault(.tooDeep, at: 64))
  let objects = Array(String(repeating: "{\"a\":", count: 65).utf8)
  #expect(faults(objects).skipped == JSONFault(.tooDeep, at: 64 * 5))
}

@Test(arguments: [
  ("plain", "plain"), ("\\u0041\\n\\t\\/\\\\\\\"", "A\n\t/\\\""), ("\\ud83d\\ude00!", "😀!"),
  ("\\uD800x", "\u{FFFD}x"), ("\\uDC00", "\u{FFFD}"), ("\\uD800\\uD83D\\uDE00", "\u{FFFD}😀"),
  ("\\uD83D\\n", "\u{FFFD}\n"), ("Ж\\u0436ж", "Жжж"), ("\\b\\f\\r", "\u{8}\u{C}\r"), ("", ""),
])
func `strings are decoded`(content: String, expected: String) {
  let bytes = Array("\"\(content)\"".utf8)
  var cursor = JSONCursor(at: 0, end: bytes.count)
  let node = try? cursor.node(bytes.span, depth: 0)
  #expect(node?.string == expected)
}

@Test(arguments: [
  ("plain", "\"plain\""), ("сдаёт «отчёт»", "\"сдаёт «отчёт»\""), ("a\"b\\c/", "\"a\\\"b\\\\c/\""),
  ("\u{0}\u{1F}\u{7F}\n\r\t\u{8}\u{C}", "\"\\u0000\\u001f\u{7F}\\n\\r\\t\\b\\f\""), ("", "\"\""),
  ("😀\u{2028}", "\"😀\u{2028}\""),
])
func `strings are written with only the escapes that must be`(text: String, expected: String) {
  var out: [UInt8] = []
  appendJSON(string: text.utf8.span, to: &out)
  #expect(String(decoding: out, as: UTF8.self) == expected)
}

@Test func `what is written is read back`() {
  var random = SeededNumbers(11)
  for _ in 0..<500 {
    let text = String(
      String.UnicodeScalarView(
        (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x500, using: &random)) }))
    var out: [UInt8] = []
    appendJSON(string: text.utf8.span, to: &out)
    var cursor = JSONCursor(at: 0, end: out.count)
    let node = try? cursor.node(out.span, depth: 0)
    #expect(node?.string == text)
  }
}
