import RemitDocuments
import RemitLanguage

/// A table by row and column, with the words that readers see in merged cells.
struct Grid {
  let table: DocumentTable
  let width: Int
  var height: Int { table.rows.count }
  private let texts: [[String]]
  /// The texts of cells that hold nothing but letters of one of the alphabets.
  private let lettered: Set<String>

  /// Takes over a table; one of CSV keeps the blanks of its cells, and loses the apostrophes that keep
  /// spreadsheets from running words as formulas.
  init(_ table: DocumentTable, by alphabets: [Alphabet], isCSV: Bool = false) {
    self.table = table
    width = table.rows.lazy.map(\.cells.count).max() ?? 0
    let texts = table.rows.indices.map { row in
      table.rows[row].cells.enumerated().map { column, cell in
        let words = cell.cover == .above ? table.shownText(row: row, column: column) : cell.text
        return isCSV
          ? Self.withoutGuard(words)
          : words.split { $0.isWhitespace }.joined(separator: " ")
      }
    }
    self.texts = texts
    lettered = Set(texts.joined()).filter { text in
      guard text.utf8.count < 40 else { return false }
      return alphabets.contains { alphabet in
        let marks = CellMarks(text, by: alphabet)
        return marks.isKnown && !marks.marks.isEmpty
      }
    }
  }

  private static func withoutGuard(_ words: String) -> String {
    guard words.first == "'", let second = words.dropFirst().first, "=+-@\t\r".contains(second)
    else { return words }
    return String(words.dropFirst())
  }

  /// The words of a cell on one line; empty beyond the end of its row.
  func text(_ row: Int, _ column: Int) -> String {
    texts[row].indices.contains(column) ? texts[row][column] : ""
  }

  /// The cell itself; `nil` beyond the end of its row.
  func cell(_ row: Int, _ column: Int) -> DocumentTable.Cell? {
    let cells = table.rows[row].cells
    return cells.indices.contains(column) ? cells[column] : nil
  }

  /// Where a cell stands, else the first of its row.
  func place(_ row: Int, _ column: Int) -> Place? {
    (cell(row, column) ?? table.rows[row].cells.first)?.place
  }

  /// Whether a cell holds nothing but letters of one of the alphabets.
  func isLettered(_ row: Int, _ column: Int) -> Bool { lettered.contains(text(row, column)) }
}
