/// Columns of words and numbers: the first to the left, the others to the right.
struct TextTable {
  private var rows: [[String]]

  init(head: [String]) { rows = [head] }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines, two blanks between columns, the head first.
  var lines: [String] {
    let count = rows.reduce(0) { max($0, $1.count) }
    let widths = (0..<count).map { column in
      rows.reduce(0) { max($0, $1.count > column ? $1[column].displayWidth : 0) }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == 0 ? cell + blanks(widths[0] - cell.displayWidth) : cell.padded(to: widths[column])
      }
      return cells.joined(separator: "  ").trimmedEnd
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension TextPage {
  /// Adds a table with its head in faint ink.
  mutating func add(_ table: TextTable) {
    for (number, line) in table.lines.enumerated() {
      add("  " + paint(line.visible, number == 0 ? .faint : .plain))
    }
  }

  /// Adds a heading after an empty line.
  mutating func heading(_ phrase: MeasurePhrase) { title(page.say(phrase)) }

  /// Adds a heading after an empty line.
  mutating func heading(_ phrase: TunePhrase) { title(page.say(phrase)) }

  private mutating func title(_ words: String) {
    gap()
    paragraph(words, ink: .bold)
  }
}
