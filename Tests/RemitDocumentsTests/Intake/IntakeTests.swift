import RemitLanguage
import RemitText
import Testing

@testable import RemitDocuments

/// `text` in Windows-1251, for the letters that tests use.
private func windows1251(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "\u{410}"..."\u{44F}": UInt8(scalar.value - 0x410 + 0xC0)
    case "Ё": 0xA8
    case "ё": 0xB8
    case "№": 0xB9
    case "«": 0xAB
    case "»": 0xBB
    default: UInt8(scalar.value)
    }
  }
}

private func read(_ bytes: [UInt8], as format: InputFormat = .text) -> Reading {
  DutyList.read(bytes, named: "f", as: format)
}

@Test(arguments: [InputFormat.text, .markdown, .csv])
func `old Russian bytes are read with a note`(format: InputFormat) {
  let text = "- Сдаёт «отчёт» №5\n- Утверждает план\n"
  let reading = read(windows1251(text), as: format)
  #expect(reading.list.duties.map(\.text) == ["Сдаёт «отчёт» №5", "Утверждает план"])
  #expect(reading.codes.first == "input.other-encoding")
  #expect(reading.text == Array(text.utf8))
  #expect(reading.sources == ["Сдаёт «отчёт» №5", "Утверждает план"])
}

@Test func `every byte of Windows-1251 has its letter`() {
  let decoded = String(decoding: Windows1251.decode(Array(0x80...0xFF)), as: UTF8.self)
  let letters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
  #expect(decoded.unicodeScalars.count == 128)
  #expect(decoded.hasPrefix("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—"))
  #expect(
    decoded.hasSuffix("°±Ііґµ¶·ё№є»јЅѕї" + letters))
}

@Test(arguments: [
  (Array("plans ".utf8) + [0xFF] + Array(" work".utf8), "plans \u{FFFD} work", 6),
  (Array("r".utf8) + [0xE9] + Array("sum".utf8) + [0xE9], "r\u{FFFD}sum\u{FFFD}", 1),
  (Array("отчёт".utf8) + [0xD0], "отчёт\u{FFFD}", 10),
])
func `bytes that are not UTF-8 become U+FFFD with a warning`(
  bytes: [UInt8], text: String, offset: Int
) {
  let reading = read(bytes)
  #expect(reading.list.duties.map(\.text) == [text])
  #expect(reading.faults == ["input.invalid-utf-8 \(offset)..<\(offset + 1)"])
  #expect(reading.text == bytes)
}

@Test func `a NUL becomes a blank with a warning`() {
  let reading = Reading("plans\0work\n\0\n", .text)
  #expect(reading.list.duties.map(\.text) == ["plans work"])
  #expect(reading.faults == ["input.nul-byte 5..<6"])
}

@Test(arguments: [true, false])
func `UTF-16 with a mark is read with a note`(isLittleEndian: Bool) {
  let units = Array("\u{FEFF}Сдаёт отчёт\r\nplans\r\n".utf16)
  let bytes = units.flatMap { unit in
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    return isLittleEndian ? [low, high] : [high, low]
  }
  let reading = read(bytes)
  #expect(reading.list.duties.map(\.text) == ["Сдаёт отчёт", "plans"])
  #expect(reading.codes == ["input.other-encoding"])
}

@Test(arguments: ["PK\u{3}\u{4}rest", "%PDF-1.7\n"], InputFormat.allCases)
func `a file of another program is refused`(text: String, format: InputFormat) {
  let reading = Reading(text, format)
  #expect(reading.codes == ["input.not-text"])
  #expect(reading.list == DutyList())
}

@Test func `a file over the limit is refused`() {
  var options = ReadingOptions(file: "f")
  options.limits.bytes = 10
  let reading = DutyList.read(Array("plans\ncounts\n".utf8), as: .text, options: options)
  #expect(reading.codes == ["input.too-large"])
  #expect(reading.list == DutyList())
}

@Test(arguments: [
  (InputFormat.text, "a\nb\nc\nd"), (.markdown, "- a\n- b\n- c\n- d"),
  (.csv, "duty\na\nb\nc\nd\n"), (.json, "[\"a\",\"b\",\"c\",\"d\"]"),
  (.ndjson, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n{\"text\":\"d\"}"),
  (.duty, "- a\n- b\n- c\n- d"),
])
func `duties past the limit are left out with one error`(format: InputFormat, text: String) {
  var options = ReadingOptions(file: "f")
  options.limits.duties = 2
  let reading = DutyList.read(Array(text.utf8), as: format, options: options)
  #expect(reading.list.duties.map(\.text) == ["a", "b"])
  #expect(reading.codes == ["input.too-many-duties"])
}

@Test func `U+FFFD stands for the same bytes as in the standard library`() {
  var random = SeededNumbers(7)
  for _ in 0..<2_000 {
    let bytes =
      (0..<12).map { _ in
        [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0xF0, 0x90, 0xF4, 0xFF]
          .randomElement(using: &random) ?? 0
      } as [UInt8]
    var own: [UInt8] = []
    appendJSON(contents: bytes.span, to: &own)
    #expect(own == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
  }
}
