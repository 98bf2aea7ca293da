/// The text of a document, written line by line, with the place of each piece in it.
///
/// Every paragraph is a line: two blanks for each level of a list, the mark, the words. A row of a
/// table is a line with ` | ` between cells; a cell of several lines breaks it.
struct FlowLines {
  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []

  enum Piece {
    case line(FlowLine)
    case table(FlowTable, rows: [[Range<Int>]])
  }

  init(_ flow: [FlowPiece]) { write(flow) }

  private mutating func write(_ flow: [FlowPiece]) {
    for piece in flow {
      switch piece {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let table): if let inner = table.framed { write(inner) } else { write(table) }
      }
    }
  }

  private mutating func write(_ paragraph: FlowParagraph) {
    var rest = paragraph
    for line in Self.lines(of: paragraph.text) {
      let level = paragraph.list?.level ?? 0
      text += repeatElement(0x20, count: level * 2)
      let start = text.count
      if let mark = rest.list?.mark, !mark.isEmpty { text += Array(mark.utf8) + [0x20] }
      let content = text.count
      text += line.utf8
      let found = FlowLine(
        line: TextLine(content: start..<text.count, indent: level * 2),
        content: content..<text.count,
        paragraph: rest)
      text.append(0x0A)
      pieces.append(.line(found))
      // The mark and the style belong to the first line; further ones have marks of their own.
      if rest.list != nil || rest.headingLevel != nil { rest = FlowParagraph(text: "") }
    }
  }

  /// One line, unless lines below the first have marks of their own.
  private static func lines(of text: String) -> [String] {
    guard text.utf8.contains(0x0A) else {
      let line = cleanFlowText(text)
      return line.isEmpty ? [] : [line]
    }
    let lines = cleanFlowText(text, keepsLines: true).split(separator: "\n").map(String.init)
    let hasMarks = lines.dropFirst().contains { line in
      let bytes = Array(line.utf8)
      return marker(bytes, 0..<bytes.count).map { $0.doubt == nil && !$0.content.isEmpty } ?? false
    }
    return hasMarks || lines.isEmpty ? lines : [lines.joined(separator: " ")]
  }

  private mutating func write(_ table: FlowTable) {
    var places: [[Range<Int>]] = []
    var kept = table
    kept.rows = []
    for row in table.rows {
      var shown = row
      for i in shown.cells.indices {
        shown.cells[i].text = cleanFlowText(shown.cells[i].text, keepsLines: true)
      }
      while shown.cells.last.map({ $0.text.isEmpty && $0.cover == .none }) == true {
        shown.cells.removeLast()
      }
      guard shown.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      places.append(write(shown))
      kept.rows.append(shown)
    }
    if !kept.rows.isEmpty { pieces.append(.table(kept, rows: places)) }
  }

  private mutating func write(_ row: FlowTable.Row) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for (column, cell) in row.cells.enumerated() {
      if column > 0 { text += [0x20, UInt8(ascii: "|"), 0x20] }
      let start = text.count
      text += cell.text.utf8
      places.append(start..<text.count)
    }
    text.append(0x0A)
    return places
  }
}

/// A line of a document's text, with what its format says of it.
struct FlowLine {
  /// With the mark.
  let line: TextLine
  /// Without the mark that the format gave; one that was typed still stands in it.
  let content: Range<Int>
  let paragraph: FlowParagraph
}
