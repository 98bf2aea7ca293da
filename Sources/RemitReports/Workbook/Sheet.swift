/// One sheet of a workbook: its cells, and how they are shown and printed.
struct Sheet {
  /// At most 31 characters, without `[ ] : * ? / \`.
  let name: String
  /// In characters of the usual letter, one for each column that has cells.
  let widths: [Int]
  private(set) var rows: [[SheetCell]] = []
  /// What stays in the window: so many columns at the left, so many rows at the top.
  var frozen = (columns: 0, rows: 0)
  /// The row of headings (from 1) that filters stand in and each printed page repeats.
  var headRow: Int?
  /// Rules that colour the letters of a range.
  var colours: (range: String, rules: [ColourRule]) = ("", [])
  /// Remarks on cells, in the order of the cells.
  var notes: [SheetNote] = []

  init(name: String, widths: [Int]) {
    self.name = name
    self.widths = widths
  }

  mutating func row(_ cells: [SheetCell]) { rows.append(cells) }

  /// Adds the row of headings.
  mutating func heads(_ cells: [SheetCell]) {
    rows.append(cells)
    headRow = rows.count
    frozen.rows = rows.count
  }

  /// The whole range that has cells.
  var range: String { "A1:\(cellName(column: widths.count - 1, row: max(rows.count, 1)))" }

  /// The name in a formula.
  var quotedName: String { "'\(name.split(separator: "'").joined(separator: "''"))'" }
}

/// What stands in one cell, and how it looks.
struct SheetCell {
  enum Value {
    case blank
    case words(String)
    case number(Int)
    /// A formula without `=`, with its value of now.
    case formula(String, value: Int)
  }

  let value: Value
  let style: SheetStyle

  init(_ value: Value, _ style: SheetStyle = .plain) {
    self.value = value
    self.style = style
  }

  static func words(_ words: String, _ style: SheetStyle = .plain) -> SheetCell {
    SheetCell(words.isEmpty ? .blank : .words(words), style)
  }
}

/// Colours the cells where `formula` (of the first cell of the range) is true.
struct ColourRule {
  let formula: String
  let emphasis: Emphasis
}

/// A remark on one cell; both numbers from 0.
struct SheetNote {
  let column: Int
  let row: Int
  let text: String
}

/// The reference of a cell as `B7`; the column from 0, the row from 1.
func cellName(column: Int, row: Int) -> String { columnName(column) + String(row) }

/// The letters of a column, from 0: `A`, `Z`, `AA`.
func columnName(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column + 1
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}
