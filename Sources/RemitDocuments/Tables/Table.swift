/// How a CSV file is cut: where its rows start and what parts its cells.
struct Table: Hashable, Sendable {
  let start: Int
  let delimiter: UInt8?

  /// Finds the delimiter: the one that a `sep=` line names, else the one that cuts the heading
  /// into known names and the first rows into equally many cells.
  init(_ bytes: [UInt8], from start: Int) {
    if let (delimiter, next) = Self.separatorLine(bytes, start) {
      self.start = next
      self.delimiter = delimiter
      return
    }
    self.start = start
    var best: (delimiter: UInt8?, score: Score) = (nil, Score(known: 0, even: 0, cells: 1))
    for delimiter in Self.delimiters {
      let score = Score(bytes, from: start, delimiter: delimiter)
      if score.cells > 1, score.known > 0 || score.even > 50, best.score < score {
        best = (delimiter, score)
      }
    }
    delimiter = best.delimiter
  }

  /// In order of preference.
  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Whether the bytes read as a table with a heading for duties and a further column.
  static func looksLikeOne(_ bytes: [UInt8], from start: Int) -> Bool {
    let table = Table(bytes, from: start)
    guard table.delimiter != nil else { return false }
    var scanner = CSVScanner(bytes, from: table.start, delimiter: table.delimiter)
    var cells: [CSVCell] = []
    guard scanner.readRow(into: &cells), scanner.at < bytes.count else { return false }
    let roles = ColumnRoles(
      headings: cells.map(scanner.text), attributes: DutyList.usualAttributes)
    return cells.count > 1 && roles.duty != nil
  }

  /// The delimiter that a first line `sep=;` names, and where the next line starts.
  private static func separatorLine(_ bytes: [UInt8], _ start: Int) -> (UInt8, Int)? {
    let line = bytes[start...].prefix(7)
    guard line.count >= 5, words(bytes, start..<(start + 4)).lowercased() == "sep=" else {
      return nil
    }
    var next = start + 5
    let end = min(bytes.count, next + 2)
    while next < end, bytes[next] == 0x0D || bytes[next] == 0x0A { next += 1 }
    return next == start + 5 && next < bytes.count ? nil : (bytes[start + 4], next)
  }

  /// How well a delimiter fits.
  private struct Score: Comparable {
    /// Headings that are known names.
    let known: Int
    /// Of 100 rows, how many have as many cells as the first.
    let even: Int
    /// Cells of the first row.
    let cells: Int

    init(known: Int, even: Int, cells: Int) {
      self.known = known
      self.even = even
      self.cells = cells
    }

    init(_ bytes: [UInt8], from start: Int, delimiter: UInt8) {
      var scanner = CSVScanner(bytes, from: start, delimiter: delimiter)
      var cells: [CSVCell] = []
      guard scanner.readRow(into: &cells) else {
        self.init(known: 0, even: 0, cells: 0)
        return
      }
      let count = cells.count
      let roles = ColumnRoles(
        headings: cells.map(scanner.text), attributes: DutyList.usualAttributes)
      var rows = 0
      var even = 0
      while rows < 20, scanner.readRow(into: &cells) {
        if cells.count == 1, cells[0].content.isEmpty { continue }
        rows += 1
        if cells.count == count { even += 1 }
      }
      self.init(
        known: roles.known.count + (roles.duty == nil ? 0 : 1),
        even: rows == 0 ? 100 : even * 100 / rows, cells: count)
    }

    static func < (a: Score, b: Score) -> Bool {
      (a.known, a.even, a.cells) < (b.known, b.even, b.cells)
    }
  }
}
