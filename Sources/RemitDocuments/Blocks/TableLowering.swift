import RemitLanguage
import RemitText

/// Makes duties of the rows of a table, by the headings of its columns.
struct TableLowering {
  private let table: DocumentTable
  private let block: DocumentBlock
  private let options: ReadingOptions
  private var section: String?
  /// Rows without words in the column of duties.
  private var short: [ByteSpan] = []
  private(set) var drafts: [DutyDraft] = []
  private(set) var faults: [(InputFault, ByteSpan)] = []

  init(_ table: DocumentTable, _ block: DocumentBlock, section: String?, _ options: ReadingOptions)
  {
    self.table = table
    self.block = block
    self.section = section
    self.options = options
  }

  /// Reads the rows; where no heading names the duties, only if they are `isWanted` all the same.
  mutating func read(isWanted: Bool) {
    var (heading, roles) = headingRow
    switch wanted() {
    case .unsaid: break
    case .heading(let row, let column):
      heading = row
      roles = self.roles(of: row)
      roles.duty = column
    case .number(let column): roles.duty = column
    case .missing(let fault):
      faults.append((fault, block.place.span))
      return
    }
    if roles.duty == nil {
      guard isWanted else { return }
      let column = wordiestColumn(except: roles.known, from: heading.map { $0 + 1 } ?? 0)
      if width > 1 { faults.append((.columnChosen(number: column + 1), block.place.span)) }
      roles.duty = column
    }
    for row in table.rows.indices.dropFirst(heading.map { $0 + 1 } ?? 0) { add(row, roles) }
    if let first = short.first { faults.append((.shortRows(count: short.count), first)) }
  }

  private var width: Int { table.rows.map(\.cells.count).max() ?? 0 }

  private func headings(_ row: Int) -> [String] {
    table.rows[row].cells.map { $0.text.split(separator: "\n").joined(separator: " ") }
  }

  private func roles(of row: Int) -> ColumnRoles {
    ColumnRoles(headings: headings(row), attributes: options.attributes)
  }

  /// The row of headings, which may stand below a title: the first that names the duties, else the first
  /// that names anything.
  private var headingRow: (row: Int?, roles: ColumnRoles) {
    let first = table.rows.indices.prefix(headingReach)
    let found =
      first.first { roles(of: $0).duty != nil && table.rows[$0].cells.count > 1 }
      ?? first.first { roles(of: $0).isHeading }
    return (found, found.map(roles(of:)) ?? ColumnRoles(headings: [], attributes: []))
  }

  private enum Wanted {
    case unsaid
    case heading(row: Int, column: Int)
    case number(Int)
    case missing(InputFault)
  }

  /// Where the column is that the caller names; a table in a text that lacks it is passed over.
  private func wanted() -> Wanted {
    guard let column = options.column else { return .unsaid }
    for row in table.rows.indices.prefix(headingReach) {
      if case .heading(let index) = wantedColumn(column, headings: headings(row)) {
        return .heading(row: row, column: index)
      }
    }
    let row = headingRow.row ?? 0
    let names = table.rows.indices.contains(row) ? headings(row) : []
    switch wantedColumn(column, headings: names) {
    case .number(let index): return .number(index)
    case .missing(let fault): return .missing(fault)
    case .unsaid, .heading: return .unsaid
    }
  }

  private func wordiestColumn(except known: [Int], from start: Int) -> Int {
    var letters = [Int](repeating: 0, count: max(1, width))
    for row in table.rows.dropFirst(start).prefix(1_000) {
      for (column, cell) in row.cells.enumerated() where !known.contains(column) {
        letters[column] += cell.text.unicodeScalars.count { isLetter($0.value) }
      }
    }
    return letters.firstIndex(of: letters.max() ?? 0) ?? 0
  }

  private mutating func add(_ row: Int, _ roles: ColumnRoles) {
    let cells = table.rows[row].cells
    guard let duty = roles.duty else { return }
    let filled = cells.indices.filter { !cells[$0].text.isEmpty }
    if let only = filled.first, filled.count == 1, width > 1,
      only != duty || cells.dropFirst(only + 1).first?.cover == .left
    {
      // A row of one cell is the title of the rows below.
      section = cells[only].text
      return
    }
    let found = cells.indices.contains(duty) ? duties(in: cells[duty]) : []
    if found.isEmpty, let only = filled.first { short.append(cells[only].place.span) }
    for (words, span) in found {
      drafts.append(
        DutyDraft(
          text: words, span: span, id: shown(row, roles.id), owner: shown(row, roles.owner),
          section: shown(row, roles.section) ?? section,
          attributes: roles.attributes.compactMap { attribute($0, row, duty: duty) }))
    }
    // Only one duty of a cell can have the number of the row.
    if drafts.count > 1, drafts.suffix(2).first?.id == drafts.last?.id {
      drafts[drafts.count - 1].id = nil
    }
  }

  private func shown(_ row: Int, _ column: Int?) -> String? {
    guard let column else { return nil }
    let text = table.shownText(row: row, column: column)
    return text.isEmpty ? nil : text
  }

  private func attribute(_ column: ColumnRoles.Column, _ row: Int, duty: Int) -> Attribute? {
    let cells = table.rows[row].cells
    guard column.index != duty, cells.indices.contains(column.index),
      !cells[column.index].text.isEmpty
    else { return nil }
    return Attribute(
      name: column.name, value: cells[column.index].text, place: cells[column.index].place)
  }

  /// The duties of a cell: each line with a mark is one where there are several, else the whole cell.
  private func duties(in cell: DocumentTable.Cell) -> [(String, ByteSpan)] {
    let bytes = Array(cell.text.utf8)
    let start = Int(cell.place.span.start)
    let lines = listLines(bytes, from: 0) { _ in }
    guard let first = lines.first, let last = lines.last else { return [] }
    func span(_ range: Range<Int>) -> ByteSpan {
      let end = Int(cell.place.span.end)
      return ByteSpan(min(start + range.lowerBound, end), min(start + range.upperBound, end))
    }
    let marked = lines.filter { $0.marker != nil }
    if marked.count > 1 { return marked.map { (words(bytes, $0.content), span($0.content)) } }
    let whole = lines.map { words(bytes, $0.content) }.joined(separator: " ")
    return [(whole, span(first.content.lowerBound..<last.content.upperBound))]
  }
}

/// How many rows may stand above the headings of a table, with them.
private let headingReach = 10
