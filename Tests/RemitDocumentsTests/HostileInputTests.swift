import Testing

@testable import RemitDocuments

private let samples = [
  "# Title\n- **plans** [x](y)\n  1. сдаёт `отчёт`\n| duty | id |\n|---|---|\n| a | 1 |\n<!-- x -->\n```\n",
  "id;Обязанность;horizon\r\n1;\"Пишет \"\"план\"\"\";1 year\r\n2;Считает;\r\n",
  "{\"unit\":\"x\",\"roles\":[{\"id\":\"a\",\"seats\":[\"head\"]}],\"duties\":[{\"text\":\"a\\u0436\",\"attributes\":{\"a\":1}}]}",
  "{\"text\":\"сдаёт\",\"id\":1}\n{\"text\":\"b\\ud83d\\ude00\",\"x\":[1,{}]}\n",
  "unit \"Отдел\"\nrole rop \"X\" is manager, reports to b\nduties of rop\n  - plans\n      scope team\n",
  "I. ОБЩЕЕ\n1.1. Планирует:\n  a) x\n\tо\u{AD}\n— y\nСтр. 3 из 7\n\u{F0B7} z\u{A0}\n",
].map { Array($0.utf8) }

private func mutated(_ bytes: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
  var out = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) where !out.isEmpty {
    let i = Int.random(in: 0..<out.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: out[i] = UInt8.random(in: 0...255, using: &random)
    case 1: out.remove(at: i)
    case 2:
      out.insert(Array("\"|[]{}-#,;\n\t*`<&\\".utf8).randomElement(using: &random) ?? 0, at: i)
    case 3: out.insert(contentsOf: out[i..<min(i + 9, out.count)], at: i)
    default: out.removeLast(out.count - i)
    }
  }
  return out
}

@Test(arguments: InputFormat.allCases, 0..<6)
func `changed input never stops a reader`(format: InputFormat, sample: Int) {
  var random = SeededNumbers(UInt64(sample) * 31 + 1)
  for _ in 0..<300 {
    let bytes = mutated(samples[sample], &random)
    let column = Bool.random(using: &random) ? nil : "2"
    let reading = DutyList.read(bytes, named: "f", as: format, column: column)
    #expect(reading.straySpans == [], "\(bytes)")
    _ = InputFormat.guess(name: "", bytes: bytes)
  }
}

@Test(arguments: InputFormat.allCases)
func `random bytes never stop a reader`(format: InputFormat) {
  var random = SeededNumbers(99)
  for size in 0..<300 {
    let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(DutyList.read(bytes, named: "f", as: format).straySpans == [], "\(bytes)")
    var reader = NDJSONLine()
    _ = reader.read(bytes.span)
  }
}
