public import RemitText

/// Where a piece of a document stands, as its readers would say it: by section and item, by table and
/// row, by sheet and cell.
public struct Locator: Hashable, Sendable {
  /// The innermost heading above, with its number; `nil` above all headings and in workbooks.
  public let section: String?
  public let part: Part

  /// Makes a locator.
  public init(section: String? = nil, _ part: Part) {
    self.section = section
    self.part = part
  }

  /// A piece of a section.
  public enum Part: Hashable, Sendable {
    case heading
    /// The number of the paragraph in its section, from 1.
    case paragraph(Int)
    /// What is printed before the item, without closing marks, else its number in the section.
    case item(String)
    /// The number of the table in the document, from 1.
    case table(Int)
    /// Table, row and column from 1.
    case tableCell(table: Int, row: Int, column: Int)
    /// A whole sheet of a workbook.
    case sheet(String)
    /// Column and row from 1; shown as `B7`.
    case sheetCell(String, column: Int, row: Int)
  }

  /// The locator in words: `section “2. Duties”, item 2.3`.
  public func text(in tongue: Tongue) -> String {
    let part = tongue == .russian ? russian : english
    guard let section = section.map(Self.short) else {
      return part ?? (tongue == .russian ? "начало" : "top")
    }
    let title = tongue == .russian ? "раздел «\(section)»" : "section “\(section)”"
    return part.map { "\(title), \($0)" } ?? title
  }

  private var english: String? {
    switch part {
    case .heading: nil
    case .paragraph(let number): "paragraph \(number)"
    case .item(let number): "item \(number)"
    case .table(let table): "table \(table)"
    case .tableCell(let table, let row, let column): "table \(table), row \(row), column \(column)"
    case .sheet(let name): "sheet “\(Self.short(name))”"
    case .sheetCell(let name, let column, let row):
      "sheet “\(Self.short(name))”, cell \(columnLetters(column))\(row)"
    }
  }

  private var russian: String? {
    switch part {
    case .heading: nil
    case .paragraph(let number): "абзац \(number)"
    case .item(let number): "пункт \(number)"
    case .table(let table): "таблица \(table)"
    case .tableCell(let table, let row, let column):
      "таблица \(table), строка \(row), столбец \(column)"
    case .sheet(let name): "лист «\(Self.short(name))»"
    case .sheetCell(let name, let column, let row):
      "лист «\(Self.short(name))», ячейка \(columnLetters(column))\(row)"
    }
  }

  /// A title cut to what a line of a report has room for.
  private static func short(_ title: String) -> String {
    title.count <= 60 ? title : title.prefix(59) + "…"
  }
}

/// The letters that a workbook calls a column by: 1 is `A`, 27 is `AA`.
func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}
