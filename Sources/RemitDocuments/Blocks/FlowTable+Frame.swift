extension FlowTable {
  /// What stands in the table, in order, where it is a frame around text and no table: of one column, or
  /// with the titles of sections at the left and their text at the right.
  var framed: [FlowPiece]? {
    if name != nil { return nil }
    if rows.allSatisfy({ $0.cells.count <= 1 }) { return rows.flatMap(\.cells).flatMap(\.pieces) }
    let titled = rows.filter(\.isSection)
    let hasText = titled.contains { row in row.filled.last.map { $0.pieces.count > 1 } ?? false }
    guard titled.count > 1 || hasText, rows.allSatisfy({ $0.filled.count <= 2 }) else { return nil }
    return rows.flatMap { row -> [FlowPiece] in
      guard row.isSection, let title = row.filled.first, let body = row.filled.last else {
        return row.cells.flatMap(\.pieces)
      }
      var heading = FlowParagraph(text: title.text)
      heading.headingLevel = 1
      return [.paragraph(heading)] + body.pieces
    }
  }
}

extension FlowTable.Row {
  fileprivate var filled: [FlowTable.Cell] {
    cells.filter { !$0.pieces.isEmpty && !$0.text.isEmpty }
  }

  /// Whether the row is the title of a section and its text.
  fileprivate var isSection: Bool {
    guard filled.count == 2 else { return false }
    let titles = filled.map { cell in
      let bytes = Array(cell.text.utf8)
      let range = trimmed(bytes, 0..<bytes.count)
      return SectionTopic(title: headingTitle(bytes, marker(bytes, range)?.content ?? range))
    }
    return titles[0] != nil && titles[1] == nil
  }
}

/// The words of a cell, a line for each paragraph, with the marks of lists where the cell has several.
func flowText(_ pieces: [FlowPiece]) -> String {
  var lines: [String] = []
  let isSingle = pieces.count == 1
  for piece in pieces {
    switch piece {
    case .paragraph(let paragraph):
      let isBlank = !paragraph.text.utf8.contains { $0 > 0x20 }
      let mark = isSingle && !isBlank ? nil : paragraph.list?.mark
      lines.append(mark.map { isBlank ? $0 : "\($0) \(paragraph.text)" } ?? paragraph.text)
    case .table(let table):
      lines += table.rows.map { $0.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
    }
  }
  return lines.joined(separator: "\n")
}
