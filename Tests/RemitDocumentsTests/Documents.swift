import FoundationEssentials
import RemitLanguage
import RemitText

@testable import RemitDocuments

/// A file of `Fixtures/documents`.
func fixture(_ name: String) throws -> [UInt8] {
  var folder = URL(filePath: #filePath)
  for _ in 0..<3 { folder.deleteLastPathComponent() }
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/documents/\(name)")))
}

/// A zip archive of texts.
func archive(_ parts: [(String, String)]) -> [UInt8] {
  var writer = ZipWriter()
  for (name, text) in parts { writer.add(name, Array(text.utf8)) }
  return writer.archive()
}

private let relationships =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// The parts of a package whose main part refers to others; each with the type of its relationship.
private func package(
  _ folder: String, _ main: String, _ content: String,
  _ others: [(type: String, name: String, text: String)]
) -> [UInt8] {
  let links = others.enumerated().map { number, other in
    "<Relationship Id=\"r\(number)\" Type=\"\(relationships)/\(other.type)\" Target=\"\(other.name)\"/>"
  }
  return archive(
    [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"m\" Type=\"\(relationships)/officeDocument\" Target=\"/\(folder)/\(main)\"/></Relationships>"
      ),
      ("\(folder)/\(main)", content),
      ("\(folder)/_rels/\(main).rels", "<Relationships>\(links.joined())</Relationships>"),
    ] + others.map { ("\(folder)/\($0.name)", $0.text) })
}

/// A Word document with that body.
func wordFile(_ body: String, styles: String = "", numbering: String = "") -> [UInt8] {
  package(
    "word", "document.xml",
    "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>\(body)</w:body></w:document>",
    [
      ("styles", "styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>"),
      ("numbering", "numbering.xml", "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>"),
    ])
}

/// A workbook of one sheet with those rows.
func workbookFile(
  _ rows: String, after: String = "", strings: [String] = [], styles: String = ""
) -> [UInt8] {
  package(
    "xl", "workbook.xml",
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Duties\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>",
    [
      (
        "worksheet", "worksheets/sheet1.xml",
        "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
      (
        "sharedStrings", "sharedStrings.xml",
        "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
      ),
      ("styles", "styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ])
}

extension Document {
  /// Each block in a line: `#2 title`, `*1 item`, `*2 1.1. item`, words, or the rows of a table.
  var outline: [String] {
    blocks.flatMap { block in
      switch block.kind {
      case .heading(let level): ["#\(level) \(block.text)"]
      case .item(let level, let number): ["*\(level) \(number.map { $0 + " " } ?? "")\(block.text)"]
      case .paragraph: [block.text]
      case .table(let table): table.shown
      }
    }
  }

  /// What stands in the text where each block and cell says that its words stand, if that differs.
  var strayWords: [String] {
    func words(_ place: Place) -> String { String(decoding: text[place.span.range], as: UTF8.self) }
    return blocks.flatMap { block in
      guard let table = block.table else {
        return words(block.place) == block.text ? [] : [block.text]
      }
      return table.rows.flatMap(\.cells).filter { words($0.place) != $0.text }.map(\.text)
    }
  }

  var codes: [String] { diagnostics.map(\.code) }
}

extension DocumentTable {
  /// Each row in a line: its number, then the cells; `<` and `^` for what is covered.
  var shown: [String] {
    rows.map { row in
      let cells = row.cells.map { cell in
        switch cell.cover {
        case .none: cell.text
        case .left: "<"
        case .above: "^"
        }
      }
      return "\(row.number): " + cells.joined(separator: " | ")
    }
  }
}
