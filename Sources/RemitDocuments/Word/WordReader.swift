/// Reads the body of a Word document (ECMA-376-1, 17) as paragraphs and tables.
///
/// Tracked changes are taken as accepted. Text boxes come after the paragraph that anchors them;
/// tables of contents, fields' instructions, notes, comments and hidden text are left out.
struct WordReader {
  private var xml: XMLReader
  private let styles: WordStyles
  private var numbering: WordNumbering
  /// Words of a paragraph whose end was deleted; they go to the next one.
  private var carried = ""
  /// Tables around the place that is read.
  private var tableDepth = 0
  /// Insertions, deletions and moves that were settled.
  private(set) var changes = 0

  init(_ document: XMLReader, styles: WordStyles, numbering: WordNumbering) {
    xml = document
    self.styles = styles
    self.numbering = numbering
  }

  /// The pieces of the whole document.
  mutating func pieces() throws(XMLFault) -> [FlowPiece] {
    var found: [FlowPiece] = []
    while let event = try xml.next() {
      if event == .start, xml.name == "body" { try readBlocks(into: &found) }
    }
    return found
  }

  /// Reads paragraphs and tables up to the end of the element that just started.
  private mutating func readBlocks(into found: inout [FlowPiece]) throws(XMLFault) {
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "p": try readParagraph(into: &found)
      case "tbl" where tableDepth < tableLimit: try readTable(into: &found)
      case "ins", "moveTo": changes += 1
      case "del", "moveFrom":
        changes += 1
        try xml.skipElement()
      case "sectPr", "Fallback", "sdtPr", "sdtEndPr", "tblPr", "tblGrid": try xml.skipElement()
      default: continue
      }
    }
  }

  // MARK: Paragraphs

  private struct ParagraphState {
    var style = WordStyles.Style()
    var properties = Properties()
    var text = ""
    var hasLight = false
    var hasBold = false
    var boxes: [FlowPiece] = []
  }

  private struct Properties {
    var style: String?
    var headingLevel: Int?
    var list: String?
    var listLevel: Int?
    var isEndDeleted = false
  }

  private mutating func readParagraph(into found: inout [FlowPiece]) throws(XMLFault) {
    var state = ParagraphState()
    state.style = styles.style(nil)
    state.text = carried
    carried = ""
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "pPr":
        state.properties = try readProperties()
        state.style = styles.style(state.properties.style)
      case "r": try readRun(&state)
      case "ins", "moveTo": changes += 1
      case "del", "moveFrom":
        changes += 1
        try xml.skipElement()
      case "Fallback", "sdtPr", "sdtEndPr": try xml.skipElement()
      case "txbxContent": try readBlocks(into: &state.boxes)
      default: continue
      }
    }
    if state.properties.isEndDeleted {
      carried = state.text
    } else if !state.style.isContents {
      found.append(.paragraph(paragraph(state)))
    }
    found += state.boxes
  }

  private mutating func readProperties() throws(XMLFault) -> Properties {
    var properties = Properties()
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      let value = try xml.attribute("val")
      switch xml.name {
      case "pStyle": properties.style = value
      case "outlineLvl": properties.headingLevel = value.flatMap { Int($0) }.map { $0 + 1 }
      case "numId": properties.list = value
      case "ilvl": properties.listLevel = value.flatMap { Int($0) }
      case "del", "moveFrom": properties.isEndDeleted = true
      case "pPrChange", "sectPr", "rPrChange", "numberingChange": try xml.skipElement()
      default: continue
      }
    }
    return properties
  }

  private mutating func paragraph(_ state: ParagraphState) -> FlowParagraph {
    var paragraph = FlowParagraph(text: state.text)
    let own = state.properties.headingLevel ?? state.style.headingLevel
    paragraph.headingLevel = own.flatMap { (1...9).contains($0) ? $0 : nil }
    paragraph.isBold = state.hasBold && !state.hasLight
    let isEmpty = !state.text.unicodeScalars.contains {
      isLetter($0.value) || $0.properties.isEmoji
    }
    let list = state.properties.list ?? state.style.numbering
    // List 0 takes a paragraph out of the list of its style; Word does not count empty items away.
    if let list, list != "0", !isEmpty || state.properties.list != nil {
      let level = state.properties.listLevel ?? state.style.listLevel ?? 0
      if let mark = numbering.mark(list: list, level: level) {
        paragraph.list = FlowParagraph.ListPlace(level: level, mark: mark)
      }
    }
    return paragraph
  }

  // MARK: Runs

  private mutating func readRun(_ state: inout ParagraphState) throws(XMLFault) {
    var isBold = state.style.isBold ?? false
    var isHidden = false
    let before = state.text.utf8.count
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "rPr": try readRunProperties(&isBold, &isHidden)
      case "t": try readText(isHidden, &state.text)
      case "tab", "ptab": state.text += "\t"
      case "br", "cr": state.text += "\n"
      case "noBreakHyphen": state.text += "-"
      case "sym": state.text += try symbol()
      case "txbxContent": try readBlocks(into: &state.boxes)
      case "Fallback", "instrText", "delText", "delInstrText", "rt": try xml.skipElement()
      default: continue
      }
    }
    let added = state.text.utf8.dropFirst(before)
    if added.contains(where: { $0 > 0x20 }) {
      if isBold { state.hasBold = true } else { state.hasLight = true }
    }
  }

  private mutating func readText(_ isHidden: Bool, _ text: inout String) throws(XMLFault) {
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      if event == .text, !isHidden { text += try xml.text() }
    }
  }

  private mutating func readRunProperties(
    _ isBold: inout Bool, _ isHidden: inout Bool
  ) throws(XMLFault) {
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      let value = try xml.attribute("val")
      switch xml.name {
      case "rStyle": isBold = styles.style(value ?? "").isBold ?? isBold
      case "b": isBold = value.map(isOn) ?? true
      case "vanish": isHidden = value.map(isOn) ?? true
      case "rPrChange": try xml.skipElement()
      default: continue
      }
    }
  }

  /// A character of a symbol font: a bullet, for these fonts hold signs and no letters.
  private func symbol() throws(XMLFault) -> String {
    guard let code = try xml.attribute("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code)
    else { return "" }
    return (0xE000...0xF8FF).contains(code) ? "•" : String(Character(scalar))
  }
}

extension WordReader {
  // MARK: Tables

  private struct Cell {
    var pieces: [FlowPiece] = []
    var columns = 1
    var isCovered = false
  }

  private mutating func readTable(into found: inout [FlowPiece]) throws(XMLFault) {
    tableDepth += 1
    defer { tableDepth -= 1 }
    var rows: [[Cell]] = []
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "tr": if let row = try readRow() { rows.append(row) }
      case "tblPr", "tblGrid", "sdtPr", "sdtEndPr": try xml.skipElement()
      default: continue
      }
    }
    found.append(.table(Self.table(rows)))
  }

  /// The cells of a row; `nil` for a row that was deleted.
  private mutating func readRow() throws(XMLFault) -> [Cell]? {
    var cells: [Cell] = []
    var isDeleted = false
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "tc": try cells.append(readCell())
      case "gridBefore":
        let count = try xml.attribute("val").flatMap { Int($0) } ?? 0
        cells += repeatElement(Cell(), count: min(max(count, 0), columnLimit))
      case "del" where cells.isEmpty:
        isDeleted = true
        changes += 1
      case "sdtPr", "sdtEndPr", "tblPrEx", "trPrChange": try xml.skipElement()
      default: continue
      }
    }
    return isDeleted ? nil : cells
  }

  private mutating func readCell() throws(XMLFault) -> Cell {
    var cell = Cell()
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "p": try readParagraph(into: &cell.pieces)
      case "tbl" where tableDepth < tableLimit: try readTable(into: &cell.pieces)
      case "gridSpan":
        let count = try xml.attribute("val").flatMap { Int($0) } ?? 1
        cell.columns = min(max(count, 1), columnLimit)
      case "vMerge": cell.isCovered = try xml.attribute("val") != "restart"
      case "sdtPr", "sdtEndPr", "tcPrChange", "Fallback": try xml.skipElement()
      default: continue
      }
    }
    return cell
  }

  private static func table(_ rows: [[Cell]]) -> FlowTable {
    var table = FlowTable()
    for (index, cells) in rows.enumerated() {
      var row = FlowTable.Row(number: index + 1)
      for cell in cells where row.cells.count < columnLimit {
        row.cells.append(FlowTable.Cell(cell.pieces, cover: cell.isCovered ? .above : .none))
        for _ in 1..<cell.columns { row.cells.append(FlowTable.Cell(text: "", cover: .left)) }
      }
      table.rows.append(row)
    }
    return table
  }
}

/// Tables nested deeper are read as the paragraphs that they hold.
private let tableLimit = 4

/// The most columns of a table; Word itself allows 63.
private let columnLimit = 256
