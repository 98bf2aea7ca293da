import RemitDocuments
import RemitLanguage
import RemitText

/// Turns the tables of one document into a matrix.
struct MatrixReader {
  let document: Document
  let known: [LetterSet]
  let wanted: LetterSet?
  private(set) var diagnostics: [Diagnostic] = []

  init(document: Document, known: [LetterSet], wanted: LetterSet?) {
    self.document = document
    self.known = known
    self.wanted = wanted
  }

  mutating func report(_ fault: MatrixFault, at place: Place?) {
    let place = place ?? Place(document.name, ByteSpan(0, 0))
    diagnostics.append(fault.diagnostic(at: place))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A table with the shape of a matrix, and the headings that it stands under.
  private struct Found {
    let grid: Grid
    let shape: TableShape
    let headings: [String]
  }

  mutating func readTables() -> Matrix? {
    let legend = Legend(of: document, known: known)
    var sets = wanted.map { [$0] } ?? known
    if !legend.entries.isEmpty { sets.append(LetterSet(legend)) }
    let alphabets = (sets + [.usualCyrillic]).map(Alphabet.init)
    var own = OwnTables()
    var found: [Found] = []
    for block in document.blocks {
      guard let table = block.table else { continue }
      let grid = Grid(table, by: alphabets, isCSV: document.format == .csv)
      if let kind = OwnTable(grid) {
        own.add(kind, grid)
      } else if let shape = TableShape(grid, by: alphabets) {
        found.append(Found(grid: grid, shape: shape, headings: block.headings))
      }
    }
    guard let first = found.first else {
      report(.noMatrix, at: nil)
      return nil
    }
    let same = found.filter { Self.roles(of: $0) == Self.roles(of: first) }
    if same.count < found.count {
      report(.tablesLeftOut(count: found.count - same.count), at: nil)
    }
    let set = letters(of: same, legend: legend)
    return matrix(of: same, by: Alphabet(set), own)
  }

  /// What stands over the columns of roles.
  private static func roles(of found: Found) -> [String] {
    found.shape.cells.map { found.grid.text(found.shape.head, $0) }
  }

  // MARK: - Letters

  private mutating func letters(of found: [Found], legend: Legend) -> LetterSet {
    if let wanted { return wanted }
    let place = found.first.flatMap { $0.grid.place($0.shape.head, 0) }
    var words = found.flatMap { one in
      one.headings + (one.grid.table.name.map { [$0] } ?? [])
        + (0...one.shape.head).flatMap { row in
          (0..<one.grid.width).map { one.grid.text(row, $0) }
        }
    }
    words += document.blocks.lazy.filter { $0.table == nil }.map(\.text).prefix(50)
    let choice = LetterChoice(
      legend: legend, naming: words, used: used(in: found), known: known)
    switch choice.ground {
    case .given: break
    case .document:
      if !known.contains(choice.set) { report(.ownLetters(choice.set), at: place) }
    case .letters: report(.lettersGuessed(choice.set), at: place)
    case .custom: report(.lettersAssumed(choice.set), at: place)
    }
    return choice.set
  }

  /// The single letters of the cells, in capitals, and those over the columns.
  private func used(in found: [Found]) -> Set<String> {
    var used: Set<String> = []
    for one in found {
      if case .lettersAcross(let marks) = one.shape.orientation {
        used.formUnion(marks.values)
        continue
      }
      for row in (one.shape.head + 1)..<max(one.grid.height, one.shape.head + 1) {
        for column in one.shape.cells {
          let text = one.grid.text(row, column)
          guard text.count < 12, !CellMarks.isBlank(text) else { continue }
          used.formUnion(text.filter(\.isLetter).map { String($0).uppercased() })
        }
      }
    }
    return used
  }

  // MARK: - The matrix

  private mutating func matrix(
    of found: [Found], by alphabet: Alphabet, _ own: OwnTables
  ) -> Matrix {
    let first = found[0]
    let hasSections = found.count > 1
    var columns: [Matrix.Column] = []
    var rows: [Matrix.Row] = []
    var tally = ReadingTally()
    for one in found {
      var reader = TableRows(
        grid: one.grid, shape: one.shape, alphabet: alphabet,
        mayEndEarly: document.format != .xlsx,
        section: hasSections ? one.headings.dropFirst().last : nil, firstNumber: rows.count + 1)
      let part = reader.read(&tally)
      if columns.isEmpty { columns = part.columns }
      rows += part.rows
    }
    report(tally, of: first)
    columns = columns.map { own.completed($0, among: columns) }
    return Matrix(
      title: title(of: first, alphabet.set), letters: alphabet.set, columns: columns,
      rows: own.completed(rows, columns))
  }

  private mutating func report(_ tally: ReadingTally, of found: Found) {
    let top = found.grid.place(found.shape.head, 0)
    if tally.isTurned { report(.turned, at: top) }
    let left = found.shape.left.map { found.grid.text(found.shape.head, $0) }
    if !left.isEmpty { report(.columnsLeftOut(left.map { $0.isEmpty ? "—" : $0 }), at: top) }
    for change in CellMarks.Change.allCases {
      guard let seen = tally.changes[change] else { continue }
      report(.changed(change, count: seen.count, from: seen.from, to: seen.to), at: seen.place)
    }
    for (fault, seen) in tally.rows {
      report(fault(seen.count), at: seen.place)
    }
  }

  /// The name of the department: the heading over the table, or the words above its headings.
  private func title(of found: Found, _ set: LetterSet) -> String? {
    let above = (0..<found.shape.head).lazy.map { row in
      (0..<found.grid.width).map { found.grid.text(row, $0) }.filter { !$0.isEmpty }
    }
    let alone = above.first { $0.count == 1 }?.first
    guard let title = found.headings.first ?? alone else { return nil }
    let generic = ["Responsibility matrix", "Матрица ответственности"]
    return generic.contains { title == "\($0), \(set.title)" || title == $0 } ? nil : title
  }
}

/// What the rows of the tables gave cause to say, counted.
struct ReadingTally {
  struct Seen {
    var count: Int
    let from: String
    let to: String
    let place: Place?
  }

  var changes: [CellMarks.Change: Seen] = [:]
  var isTurned = false
  private var headings = Seen(count: 0, from: "", to: "", place: nil)
  private var leftOut = Seen(count: 0, from: "", to: "", place: nil)
  private var wordless = Seen(count: 0, from: "", to: "", place: nil)

  mutating func add(_ marks: CellMarks, from text: String, at place: Place?) {
    for change in marks.changes {
      let shown = marks.marks.joined(separator: "/")
      changes[change, default: Seen(count: 0, from: text, to: shown, place: place)].count += 1
    }
  }

  mutating func addHeading(at place: Place?) { Self.add(to: &headings, place) }
  mutating func addLeftOut(at place: Place?) { Self.add(to: &leftOut, place) }
  mutating func addWordless(at place: Place?) { Self.add(to: &wordless, place) }

  private static func add(to seen: inout Seen, _ place: Place?) {
    seen = Seen(count: seen.count + 1, from: "", to: "", place: seen.place ?? place)
  }

  /// The faults of rows that were met, in the order of their codes.
  var rows: [(fault: (Int) -> MatrixFault, seen: Seen)] {
    [
      ({ .headings(count: $0) }, headings), ({ .rowsLeftOut(count: $0) }, leftOut),
      ({ .rowWithoutDuty(count: $0) }, wordless),
    ].filter { $0.1.count > 0 }
  }
}
