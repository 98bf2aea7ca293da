public import RemitLanguage

/// A table as its document shows it: a sheet of a workbook, a CSV file, or a table in a text.
///
/// Cells of one row are in the order of the columns, without gaps, so that equal indices mean the
/// same column; a row may end early. Rows without words are left out.
public struct DocumentTable: Hashable, Sendable {
  /// The name of the sheet; `nil` where tables have no names.
  public let name: String?
  /// From top to bottom; the headings of the columns, if there are any, are a row like others.
  public let rows: [Row]

  /// Makes a table.
  public init(name: String?, rows: [Row]) {
    self.name = name
    self.rows = rows
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The number that the document gives the row, from 1.
    public let number: Int
    public let cells: [Cell]

    /// Makes a row.
    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The words, lines parted by a line feed; empty for a cell that another one covers.
    public let text: String
    /// The words in the document's text.
    public let place: Place
    /// Whether a merged cell covers this one.
    public let cover: Cover

    /// Makes a cell.
    public init(text: String, place: Place, cover: Cover = .none) {
      self.text = text
      self.place = place
      self.cover = cover
    }
  }

  /// Whether a cell belongs to a merged one beside it.
  public enum Cover: Hashable, Sendable {
    case none
    /// The merged cell starts in this row, further left.
    case left
    /// The merged cell starts in a row above.
    case above
  }

  /// The words of the merged cell that covers the one at `column` of `rows[row]` from above, or its own.
  public func shownText(row: Int, column: Int) -> String {
    var at = row
    while at > 0, cell(at, column)?.cover == .above { at -= 1 }
    return cell(at, column)?.text ?? ""
  }

  private func cell(_ row: Int, _ column: Int) -> Cell? {
    let cells = rows[row].cells
    return cells.indices.contains(column) ? cells[column] : nil
  }
}
