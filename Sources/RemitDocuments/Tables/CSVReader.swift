import RemitLanguage
import RemitText

/// Reads a table: one duty from each row that has words in the column of duties.
func readCSV(_ bytes: [UInt8], from start: Int, into builder: inout ListBuilder) {
  let table = Table(bytes, from: start)
  var scanner = CSVScanner(bytes, from: table.start, delimiter: table.delimiter)
  var cells: [CSVCell] = []
  guard scanner.readRow(into: &cells) else { return }
  let options = builder.options
  let headings = cells.map(scanner.text)
  var roles = ColumnRoles(headings: headings, attributes: options.attributes)
  var isHeading = roles.isHeading
  let headingSpan = ByteSpan(table.start, scanner.at)
  switch wantedColumn(options.column, headings: headings) {
  case .unsaid: break
  case .heading(let index):
    roles.duty = index
    isHeading = true
  case .number(let index): roles.duty = index
  case .missing(let fault):
    builder.report(fault, at: headingSpan)
    return
  }
  if roles.duty == nil, cells.count > 1 || isHeading {
    let chosen = wordiestColumn(bytes, table, isHeading: isHeading, except: roles.known)
    roles.duty = chosen
    builder.report(.columnChosen(number: chosen + 1), at: headingSpan)
  }
  var rows = TableRows(roles: roles, file: options.file)
  if isHeading { _ = scanner.readRow(into: &cells) }
  while !cells.isEmpty {
    rows.add(cells, of: scanner, to: &builder)
    _ = scanner.readRow(into: &cells)
  }
  rows.report(scanner, to: &builder)
}

/// What the caller's choice of a column comes to.
enum WantedColumn {
  case unsaid
  /// The column that has this heading.
  case heading(Int)
  case number(Int)
  case missing(InputFault)
}

/// Finds the column that the caller names; a name goes before a number.
func wantedColumn(_ column: String?, headings: [String]) -> WantedColumn {
  guard let column else { return .unsaid }
  let folded = headings.map(ColumnRoles.fold)
  if let index = folded.firstIndex(of: ColumnRoles.fold(column)) { return .heading(index) }
  guard let number = Int(column) else {
    let near = nearest(ColumnRoles.fold(column), among: folded)
    return .missing(.noColumn(column, columns: headings, nearest: near))
  }
  guard headings.indices.contains(number - 1) else {
    return .missing(.columnOutOfRange(number, count: headings.count))
  }
  return .number(number - 1)
}

/// The column with the most letters in the first 1,000 rows; the leftmost of equals.
private func wordiestColumn(
  _ bytes: [UInt8], _ table: Table, isHeading: Bool, except known: [Int]
) -> Int {
  var scanner = CSVScanner(bytes, from: table.start, delimiter: table.delimiter)
  var cells: [CSVCell] = []
  var letters: [Int] = []
  var rows = 0
  while rows < 1_000, scanner.readRow(into: &cells) {
    rows += 1
    if rows == 1 {
      letters = Array(repeating: 0, count: cells.count)
      if isHeading { continue }
    }
    for (i, cell) in cells.enumerated() where i < letters.count && !known.contains(i) {
      letters[i] += LetterCount(bytes, cell.content).all
    }
  }
  let most = letters.max() ?? 0
  return letters.firstIndex(of: most) ?? 0
}

/// Makes duties of rows.
private struct TableRows {
  let roles: ColumnRoles
  let file: String
  private var short = 0
  private var firstShort: ByteSpan?

  init(roles: ColumnRoles, file: String) {
    self.roles = roles
    self.file = file
  }

  mutating func add(_ cells: [CSVCell], of scanner: CSVScanner, to builder: inout ListBuilder) {
    guard let duty = cell(roles.duty ?? 0, cells), !isNoise(scanner.bytes, duty.content) else {
      noteShort(cells)
      return
    }
    let words = withoutMarker(duty, scanner.bytes)
    builder.add(
      DutyDraft(
        text: scanner.text(words),
        span: ByteSpan(words.content.lowerBound, words.content.upperBound),
        id: cell(roles.id, cells).map(scanner.text),
        owner: cell(roles.owner, cells).map(scanner.text),
        section: cell(roles.section, cells).map(scanner.text),
        attributes: attributes(cells, scanner)))
  }

  func report(_ scanner: CSVScanner, to builder: inout ListBuilder) {
    if let quote = scanner.unclosedQuote {
      builder.report(.unclosedQuote, at: ByteSpan(quote, quote + 1))
    }
    if let stray = scanner.strayCells.first {
      builder.report(
        .strayQuotes(count: scanner.strayCount), at: ByteSpan(stray.lowerBound, stray.upperBound))
    }
    if let firstShort { builder.report(.shortRows(count: short), at: firstShort) }
  }

  /// The cell in that column, if it is not blank.
  private func cell(_ column: Int?, _ cells: [CSVCell]) -> CSVCell? {
    guard let column, cells.indices.contains(column), !cells[column].content.isEmpty else {
      return nil
    }
    return cells[column]
  }

  /// Counts a row without a duty, unless all of it is blank.
  private mutating func noteShort(_ cells: [CSVCell]) {
    guard let first = cells.first(where: { !$0.content.isEmpty }) else { return }
    short += 1
    firstShort = firstShort ?? ByteSpan(first.content.lowerBound, first.content.upperBound)
  }

  private func withoutMarker(_ cell: CSVCell, _ bytes: [UInt8]) -> CSVCell {
    guard let marker = marker(bytes, cell.content), marker.doubt == nil, !marker.content.isEmpty
    else { return cell }
    return CSVCell(content: marker.content, hasDoubledQuotes: cell.hasDoubledQuotes)
  }

  private func attributes(_ cells: [CSVCell], _ scanner: CSVScanner) -> [Attribute] {
    roles.attributes.compactMap { column in
      guard column.index != roles.duty, let cell = cell(column.index, cells) else { return nil }
      return Attribute(
        name: column.name, value: scanner.text(cell),
        place: Place(file, ByteSpan(cell.content.lowerBound, cell.content.upperBound)))
    }
  }
}
