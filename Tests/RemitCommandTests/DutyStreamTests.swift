import Remit
import RemitText
import Testing

@testable import RemitCommand

/// The lines that a stream gives when its input comes in chunks of `size` bytes.
private func lines(_ input: String, chunk size: Int) throws -> (lines: [String], hasFaults: Bool) {
  var stream = DutyStream(name: "x", advisor: Advisor.load().advisor, tongue: .english)
  var written: [UInt8] = []
  let bytes = Array(input.utf8)
  for start in Swift.stride(from: 0, to: bytes.count, by: size) {
    stream.push(Array(bytes[start..<min(start + size, bytes.count)]))
    written += stream.written
  }
  stream.finish()
  written += stream.written
  let text = String(decoding: written, as: UTF8.self)
  return (text.split(separator: "\n").map(String.init), stream.hasFaults)
}

private let mixed = """
  {"text":"Sets the goals","id":"7","unit":{"a":[1,2]}}

  no object
  {"text":"Ведёт отчёт","verdict":"mine","k":1}
  """

@Test(arguments: [1, 2, 7, 64, 1000])
func `a stream gives the same lines however it is cut`(size: Int) throws {
  let whole = try lines(mixed, chunk: mixed.utf8.count)
  let cut = try lines(mixed, chunk: size)
  #expect(cut.lines == whole.lines)
  #expect(cut.hasFaults)
}

@Test func `a stream keeps order, passes members through and puts faults in place`() throws {
  let lines = try lines(mixed, chunk: 4096).lines
  #expect(lines.count == 3)
  #expect(lines[0].hasPrefix(#"{"id":"7","text":"Sets the goals","language":"en","verdict":"#))
  #expect(lines[0].hasSuffix(#","unit":{"a":[1,2]}}"#))
  #expect(lines[1].hasPrefix(#"{"line":3,"error":""#))
  #expect(lines[2].hasPrefix(#"{"id":"4","text":"Ведёт отчёт","language":"ru""#))
  #expect(lines[2].hasSuffix(#""k":1}"#))
  #expect(!lines[2].contains("mine"))
}

@Test(arguments: [
  (#"{"text":"a"}"#, true), ("{\"text\":\"a\"}\n{\"te", true), ("- a\n- b\n", false), ("", false),
  ("{\n  \"duties\": []\n}", false), (#"{"duties":["a"]}"#, false), (#"["a"]"#, false),
])
func `standard input is a stream where its first line is a duty`(head: String, isStream: Bool) {
  #expect(DutyStream.isStream(Array(head.utf8)) == isStream)
}
