import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules

/// The facts of a matrix, its rows and its columns.
struct MatrixFacts {
  let matrix: Matrix
  let hasLegend: Bool?
  /// By column: the title is one of several people.
  private let groups: [Bool]
  /// By column: the seat, guessed by the title where the source does not say.
  private let seats: [String]

  init(_ matrix: Matrix, hasLegend: Bool?, _ book: RuleBook) {
    self.matrix = matrix
    self.hasLegend = hasLegend
    var titles = TitleReader(book)
    seats = matrix.columns.map { column in
      let guess = column.seats.isEmpty ? titles.seat(of: column.title, superior: nil) : nil
      return guess?.rawValue ?? column.seatName
    }
    groups = matrix.columns.map { titles.isGroup($0.title) }
  }

  /// The seat of a column as rules call it.
  func seat(_ column: Int) -> String { seats[column] }

  // MARK: Rows

  /// Row `number`, with `cells` where they are tried in the place of its own.
  func row(_ number: Int, cells: [Matrix.Cell]? = nil) -> Subject {
    let row = matrix.rows[number]
    let cells = cells ?? row.cells
    var subject = Subject(.row, text: row.text, facts: facts(of: cells), place: row.place)
    subject.verdict = row.verdict ?? row.half.map { $0 == .head ? .strategic : .operational }
    subject.rows = [row.id]
    subject.roles = zip(matrix.columns, cells).filter { !$1.marks.isEmpty }.map(\.0.id)
    return subject
  }

  /// What a letter of the set stands for in the first place.
  func involvement(_ mark: String) -> Involvement? {
    matrix.letters.letter(mark)?.shows.first
  }

  private func facts(of cells: [Matrix.Cell]) -> Facts {
    var facts = Facts()
    facts[number: "roles"] = cells.count
    facts[number: "involved"] = cells.count { !$0.marks.isEmpty }
    facts[number: "letters"] = cells.reduce(0) { $0 + $1.marks.count }
    facts[number: "crowded"] = cells.count { $0.marks.count > 1 }
    let unknown = cells.flatMap(\.marks).filter { involvement($0) == nil }
    facts[number: "unknown-letters"] = unknown.count
    facts.show("unknown-marks", unknown.joined(separator: ", "))
    let active = cells.count { $0.marks.contains { involvement($0)?.isActive == true } }
    facts[number: "active"] = active
    for involvement in matrix.letters.shown { count(involvement, in: cells, &facts) }
    let shown = matrix.letters.shown
    if shown.isSuperset(of: [.responsible, .accountable]) {
      facts[number: "together"] = cells.count {
        holds(.responsible, $0) && holds(.accountable, $0)
      }
    }
    addAccountable(cells, &facts)
    return facts
  }

  private func holds(_ wanted: Involvement, _ cell: Matrix.Cell) -> Bool {
    cell.marks.contains { involvement($0) == wanted }
  }

  /// How many roles have the part, under its own name; a set without the letter has no such fact.
  private func count(_ wanted: Involvement, in cells: [Matrix.Cell], _ facts: inout Facts) {
    let having = zip(matrix.columns, cells).filter { holds(wanted, $1) }.map(\.0)
    facts[number: wanted.rawValue] = having.count
    facts.show("\(wanted.rawValue)-roles", having.map(\.title).joined(separator: ", "))
  }

  private func addAccountable(_ cells: [Matrix.Cell], _ facts: inout Facts) {
    let answering = matrix.columns.indices.filter { holds(.accountable, cells[$0]) }
    let inGroups = answering.filter { groups[$0] }
    facts[number: "group-accountable"] = inGroups.count
    facts.show("group-roles", inGroups.map { matrix.columns[$0].title }.joined(separator: ", "))
    if answering.count == 1 { facts[name: "answers"] = seats[answering[0]] }
  }

  // MARK: Columns

  func column(_ number: Int) -> Subject {
    let column = matrix.columns[number]
    let cells = matrix.rows.map { $0.cells[number] }
    let rows = matrix.rows.count
    var facts = Facts()
    facts[number: "rows"] = rows
    facts[number: "letters"] = cells.reduce(0) { $0 + $1.marks.count }
    facts[number: "empty"] = cells.count { $0.marks.isEmpty }
    facts[number: "active"] = cells.count {
      $0.marks.contains { involvement($0)?.isActive == true }
    }
    facts[name: "seat"] = seats[number]
    for involvement in [Involvement.responsible, .accountable, .consulted]
    where matrix.letters.shown.contains(involvement) {
      let having = cells.count { holds(involvement, $0) }
      facts[number: involvement.rawValue] = having
      facts[number: "\(involvement.rawValue)-share"] = having.share(of: rows)
    }
    facts[number: "names"] = column.title.looksLikeAName ? 1 : 0
    facts.show("title", column.title)
    var subject = Subject(.column, text: column.title, facts: facts, place: column.place)
    subject.roles = [column.id]
    return subject
  }

  // MARK: The whole

  func whole() -> Subject {
    var facts = Facts()
    facts[number: "rows"] = matrix.rows.count
    facts[number: "columns"] = matrix.columns.count
    facts[number: "legend"] = hasLegend.map { $0 ? 1 : 0 }
    facts[number: "double-rows"] = Self.doubles(
      matrix.rows.map { "\($0.text.lowercased())\u{0}\($0.half?.rawValue ?? "")" })
    facts[number: "double-columns"] = Self.doubles(matrix.columns.map { $0.title.lowercased() })
    facts[number: "unexplained"] = matrix.rows.flatMap(\.cells).flatMap(\.reasons).count {
      $0.rule == "decided" && ($0.because ?? "").isEmpty
    }
    if matrix.letters.shown.isSuperset(of: [.responsible, .accountable]) {
      let same = matrix.rows.count { row in
        let having = row.cells.filter { holds(.responsible, $0) || holds(.accountable, $0) }
        return having.count == 1
          && having.allSatisfy { holds(.responsible, $0) && holds(.accountable, $0) }
      }
      facts[number: "same-owner-share"] = same == matrix.rows.count ? same.share(of: same) : 0
    }
    return Subject(
      .matrix, text: matrix.title ?? "", facts: facts,
      place: matrix.columns.first?.place ?? matrix.rows.first?.place)
  }

  /// How many of `names` have stood there before.
  private static func doubles(_ names: [String]) -> Int { names.count - Set(names).count }
}

extension Matrix.Column {
  /// The seat as rules call it.
  var seatName: String {
    if seats.contains(.head), seats.contains(.manager) { return "both" }
    return seats.first?.rawValue ?? "unknown"
  }
}

extension LetterSet {
  /// What the letters of the set stand for in the first place.
  var shown: Set<Involvement> { Set(letters.compactMap(\.shows.first)) }
}

extension Involvement {
  /// The role does something towards the result, or answers for it.
  var isActive: Bool {
    switch self {
    case .responsible, .accountable, .verifies, .signs, .recommends, .agrees: true
    case .supports, .consulted, .informed: false
    }
  }
}

extension String {
  /// Whether the words are a surname with initials: `Петрова А. В.`, `J. Smith`.
  var looksLikeAName: Bool {
    let words = split { $0 == " " || $0 == "." }.map { String($0) }
    let initials = words.filter { $0.count == 1 && $0.first?.isUppercase == true }
    let others = words.filter { $0.count > 1 }
    return contains(".") && (1...2).contains(initials.count) && others.count == 1
      && others[0].first?.isUppercase == true && others[0] != others[0].uppercased()
  }
}
