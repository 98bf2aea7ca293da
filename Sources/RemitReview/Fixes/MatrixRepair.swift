import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules

/// Looks for the fewest cells of a row whose change leaves no error and brings no new finding.
struct MatrixRepair {
  /// Changes that were made and checked again.
  struct Repair {
    let changes: [CellChange]
    /// The rules that find nothing any more.
    let settled: Set<String>
  }

  private let facts: MatrixFacts

  init(_ facts: MatrixFacts) { self.facts = facts }

  /// The most changes at once, and the most rows of letters that are tried.
  private static let depth = 3
  private static let most = 20_000

  /// The changes that settle what is more than a note in row `number`; `nil` where no few cells do.
  ///
  /// Of equally few cells those are taken that fit seats and verdict best: the seat that the verdict asks for
  /// answers, the lowest one does the work, who loses a letter is still told. Then the fewest notes count.
  func changes(of number: Int, _ runner: inout CheckRunner) -> Repair? {
    let row = facts.matrix.rows[number]
    let before = runner.severities(on: facts.row(number))
    let verdict = row.verdict ?? runner.verdict
    let wrong = Set(before.filter { $0.value != .note }.keys)
    if wrong.isEmpty { return nil }
    var tried = 0
    for count in 1...Self.depth {
      var best: (rank: [Int], changes: [CellChange], settled: Set<String>)?
      for edit in edits(of: row, count: count) {
        tried += 1
        if tried > Self.most { return nil }
        let cells = edit.reduce(into: row.cells) { $0[$1.column] = Matrix.Cell($1.marks) }
        let after = runner.severities(on: facts.row(number, cells: cells))
        guard wrong.isDisjoint(with: after.keys), after.allSatisfy({ isKnown($0, before) }) else {
          continue
        }
        let rank = [cost(edit, row, verdict), after.count] + edit.map(\.column)
        if let best, !rank.lexicographicallyPrecedes(best.rank) { continue }
        best = (rank, edit.map { change($0, row) }, Set(before.keys).subtracting(after.keys))
      }
      if let best { return Repair(changes: best.changes, settled: best.settled) }
    }
    return nil
  }

  /// A finding that was there before, or only a note.
  private func isKnown(
    _ finding: (key: String, value: Diagnostic.Severity), _ before: [String: Diagnostic.Severity]
  ) -> Bool {
    before[finding.key] != nil || finding.value == .note
  }

  private struct Edit {
    let column: Int
    let marks: [String]
  }

  /// Every way to give `count` cells other letters: none, one, or one who does and answers.
  private func edits(of row: Matrix.Row, count: Int) -> [[Edit]] {
    var singles = row.cells.indices.map { column in
      choices.filter { $0 != row.cells[column].marks }.map { Edit(column: column, marks: $0) }
    }
    if count > 1, singles.count > 12 { singles = [] }
    var found: [[Edit]] = [[]]
    for _ in 0..<count {
      found = found.flatMap { edit in
        singles.dropFirst((edit.last?.column ?? -1) + 1).joined().map { edit + [$0] }
      }
      if found.count > Self.most { return [] }
    }
    return found
  }

  private var choices: [[String]] {
    let letters = facts.matrix.letters
    var found: [[String]] = [[]] + letters.letters.map { [$0.mark] }
    if let answers = letters.letter(for: .accountable),
      let does = letters.letter(for: .responsible),
      answers != does
    {
      found.append([answers.mark, does.mark])
    }
    return found
  }

  /// What an edit costs beside its number of cells; less is better.
  private func cost(_ edits: [Edit], _ row: Matrix.Row, _ verdict: Verdict) -> Int {
    edits.reduce(0) { sum, edit in
      let change = Change(
        old: Set(row.cells[edit.column].marks.compactMap { facts.involvement($0) }),
        new: Set(edit.marks.compactMap { facts.involvement($0) }), seat: facts.seat(edit.column),
        verdict: verdict)
      return sum + change.cost
    }
  }

  private func change(_ edit: Edit, _ row: Matrix.Row) -> CellChange {
    CellChange(
      row: row.id, role: facts.matrix.columns[edit.column].id, from: row.cells[edit.column].text,
      to: Matrix.Cell(edit.marks).text)
  }
}

/// What one role loses and gains when its letters change.
private struct Change {
  let old: Set<Involvement>
  let new: Set<Involvement>
  let seat: String
  let verdict: Verdict

  var cost: Int {
    gained(.accountable) + gained(.responsible) + lost(.accountable) + lost(.responsible)
      + lost(.consulted) + lost(.informed)
  }

  /// The seat is the one that should answer by the verdict.
  private var shouldAnswer: Bool {
    switch verdict {
    case .strategic: seat == "head" || seat == "both"
    case .operational: seat == "manager" || seat == "both"
    case .shared, .undetermined: false
    }
  }

  private func gained(_ part: Involvement) -> Int {
    guard new.contains(part), !old.contains(part) else { return 0 }
    if part == .accountable {
      if shouldAnswer { return 0 }
      if ["head", "advisor", "staff"].contains(seat) { return 4 }
      let isKnown = verdict == .strategic || verdict == .operational
      return (old.contains(.responsible) ? 1 : 2) + (isKnown ? 1 : 0)
    }
    if old.contains(.accountable) { return new.contains(.accountable) ? 1 : 0 }
    return ["staff": 0, "unknown": 1, "manager": 2][seat] ?? 4
  }

  private func lost(_ part: Involvement) -> Int {
    guard old.contains(part), !new.contains(part) else { return 0 }
    switch part {
    case .accountable: return (shouldAnswer ? 4 : 0) + afterAccountability
    case .responsible: return new.contains(.accountable) ? 1 : 3
    case .consulted:
      if new.contains(.accountable) || new == [.informed] { return 0 }
      return new.isEmpty ? 1 : 2
    default: return new.isEmpty ? 1 : 0
    }
  }

  /// What becomes one who no longer answers: the manager carries out, the advisor is asked, others are told.
  private var afterAccountability: Int {
    switch new.first {
    case .responsible: old.contains(.responsible) || seat == "manager" ? 0 : 2
    case .consulted: seat == "advisor" ? 0 : 1
    case .informed: seat == "head" ? 0 : 1
    case nil, .accountable, .supports, .verifies, .signs, .recommends, .agrees: 2
    }
  }
}
