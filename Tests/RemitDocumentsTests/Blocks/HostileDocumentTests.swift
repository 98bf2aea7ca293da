import RemitLanguage
import RemitText
import Testing

@testable import RemitDocuments

private func read(_ bytes: [UInt8], _ name: String = "f") -> Reading {
  DutyList.read(bytes, named: name, as: InputFormat.guess(name: name, bytes: bytes))
}

private func paragraphs(_ inner: String) -> [UInt8] {
  wordFile("<w:p><w:r><w:t>\(inner)</w:t></w:r></w:p>")
}

private let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

private let foreignFiles: [(bytes: [UInt8], word: String)] = [
  (oldSignature, "before 2007"),
  (
    oldSignature + "EncryptedPackage".utf16.flatMap { letter -> [UInt8] in [UInt8(letter), 0] },
    "password"
  ),
  (Array("%PDF-1.7".utf8), "PDF"),
  (archive([("mimetype", "application/vnd.oasis.opendocument.text")]), "OpenDocument"),
  (archive([("ppt/presentation.xml", "")]), "presentation"),
  (archive([("a", "b")]), "zip"),
]

@Suite struct `A hostile document` {
  @Test func `that is cut anywhere is a fault and no duty is made up`() {
    let bytes = paragraphs("Plans")
    for end in 0..<bytes.count {
      let cut = Array(bytes[..<end])
      let reading = DutyList.read(cut, named: "f", as: .docx)
      #expect(
        reading.list.duties == [] && reading.diagnostics.contains { $0.severity == .error },
        "\(end)")
    }
  }

  @Test(arguments: [
    (
      "<!DOCTYPE d [<!ENTITY a \"b\">]><d><body><p><r><t>&a;</t></r></p></body></d>",
      "input.damaged-document"
    ),
    (String(repeating: "<p>", count: 100_000), "input.damaged-document"),
    ("<d><body><p><r><t>Plans</r></t></p></body></d>", "input.damaged-document"),
    ("<d><body><p>&unknown;</p></body></d>", "input.no-duties"),
    ("", "input.damaged-document"),
  ])
  func `of bad XML is a fault`(document: String, code: String) {
    #expect(read(archive([("word/document.xml", document)])).codes == [code])
  }

  @Test func `that unpacks to too much is refused before it is unpacked`() {
    // 1,000 zero bytes deflated, with a directory that promises 100 MB of them.
    let data: [UInt8] = [0x63, 0x60, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x75, 0, 0]
    var writer = ZipWriter()
    writer.add("word/document.xml", data)
    var bytes = writer.archive()
    let record = bytes.count - 22 - 46 - 17
    bytes.replaceSubrange((record + 10)..<(record + 12), with: [8, 0])
    bytes.replaceSubrange((record + 24)..<(record + 28), with: [0, 0xE1, 0xF5, 0x05])
    #expect(read(bytes).codes == ["input.unpacks-too-large"])
  }

  @Test(arguments: foreignFiles)
  func `of a kind that is not read is named, with one action`(bytes: [UInt8], word: String) {
    let reading = read(bytes, "f.docx")
    #expect(reading.codes == ["input.not-text"])
    #expect(reading.diagnostics.allSatisfy { $0.message(in: .english).fact.contains(word) })
    #expect(reading.diagnostics.allSatisfy { $0.message(in: .english).action != nil })
  }

  @Test(arguments: [("f.txt", "txt"), ("f.xlsm", "xlsm"), ("f.md", "md")])
  func `with another extension is read by its content, and that is told`(
    name: String, named: String
  ) {
    let reading = read(paragraphs("Plans"), name)
    #expect(reading.lines == [Line("Plans")])
    #expect(reading.codes == ["input.misnamed"])
    #expect(reading.diagnostics.first?.message(in: .english).fact.contains(".\(named) ") == true)
  }

  @Test func `that is only text behind an extension is read as text`() {
    let bytes = Array("Plans\nCounts\n".utf8)
    #expect(read(bytes, "f.docx").lines == [Line("Plans"), Line("Counts")])
    #expect(DutyList.read(bytes, named: "f", as: .docx).codes == ["input.not-that-format"])
    #expect(
      DutyList.read(paragraphs("Plans"), named: "f", as: .xlsx).codes == ["input.not-that-format"])
  }

  @Test(.timeLimit(.minutes(1))) func `with 10,000 rows is read whole`() {
    let cell = { (text: String) in "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
    let rows = (0..<10_000).map { "<w:tr>\(cell("\($0)"))\(cell("Plans"))</w:tr>" }
    let head = "<w:tr>\(cell("id"))\(cell("duty"))</w:tr>"
    let reading = read(wordFile("<w:tbl>\(head)\(rows.joined())</w:tbl>"))
    #expect(reading.list.duties.count == 10_000)
    #expect(reading.list.duties.last?.id == "9999")
  }

  @Test func `with merges over the whole sheet is read all the same`() {
    let rows = (1...50).map {
      "<row r='\($0 * 20_000)'><c r='A\($0 * 20_000)'><v>\($0)</v></c></row>"
    }
    let merges = String(repeating: "<mergeCell ref='A1:XFD1048576'/>", count: 5_000)
    let bytes = workbookFile(rows.joined(), after: "<mergeCells>\(merges)</mergeCells>")
    #expect(read(bytes).straySpans == [])
  }

  @Test(arguments: [
    "head.docx", "typed.docx", "duties.xlsx", "duties-calculated.xlsx", "head.html", "head.rtf",
  ])
  func `made of a good one by chance never stops a reader`(name: String) throws {
    let whole = try fixture(name)
    var random = SeededNumbers(7)
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<min(at + 5, bytes.count))
        default: bytes.insert(contentsOf: bytes[at..<min(at + 9, bytes.count)], at: at)
        }
      }
      #expect(read(bytes, name).straySpans == [])
    }
  }

  @Test(arguments: [
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml", "xl/styles.xml",
  ])
  func `whose parts are changed by chance never stops a reader`(part: String) throws {
    let name = part.hasPrefix("word") ? "head.docx" : "duties-calculated.xlsx"
    var source = try ZipArchive(try fixture(name))
    var parts: [(String, [UInt8])] = []
    for entry in source.entries {
      parts.append((entry.name, try source.contents(of: entry.name) ?? []))
    }
    var random = SeededNumbers(11)
    for _ in 0..<40 {
      var writer = ZipWriter()
      for (path, content) in parts {
        writer.add(path, path == part ? changed(content, &random) : content)
      }
      let bytes = writer.archive()
      #expect(read(bytes, name).straySpans == [])
    }
  }

  private func changed(_ content: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var text = String(decoding: content, as: UTF8.self)
    let numbers = [
      "-1", "0", "99999999999999999999", "2147483648", "", "a", "9223372036854775807",
      "-9223372036854775808",
    ]
    for _ in 0..<3 {
      let digits = text.indices.filter { text[$0].isNumber }
      guard let at = digits.randomElement(using: &random) else { break }
      text.replaceSubrange(at...at, with: numbers.randomElement(using: &random) ?? "")
    }
    return Array(text.utf8)
  }
}
