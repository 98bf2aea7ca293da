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
  /// Of equally few cells those are taken that leave the fewest findings, then those that keep or set the
  /// letters nearest to the row's own: the role that already does the work, the seat that the verdict asks for.
  func changes(of number: Int, _ runner: inout CheckRunner) -> Repair? {
    let row = facts.matrix.rows[number]
    let before = runner.severities(on: facts.row(number))
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
        let rank = [after.count] + self.rank(edit, row)
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
    if let answers = letters.letter(for: .accountable), let does = letters.letter(for: .responsible),
      answers != does
    {
      found.append([answers.mark, does.mark])
    }
    return found
  }

  /// Less is better: who should answer does, letters are kept, the work stays where it is.
  private func rank(_ edits: [Edit], _ row: Matrix.Row) -> [Int] {
    let letters = facts.matrix.letters
    let answer = letters.letter(for: .accountable)?.mark
    let does = letters.letter(for: .responsible)?.mark
    var distance = 0
    for edit in edits {
      let seats = facts.matrix.columns[edit.column].seats
      let old = row.cells[edit.column].marks
      if let answer, edit.marks.contains(answer), !old.contains(answer) {
        distance += fits(seats, row) ? 0 : (old.contains(does ?? "") ? 1 : 2)
      }
      if let answer, old.contains(answer), !edit.marks.contains(answer) {
        distance += fits(seats, row) ? 3 : 0
      }
      distance += 2 * old.count { $0 != answer && !edit.marks.contains($0) && letters.letter($0) != nil }
      distance += edit.marks.isEmpty ? 1 : 0
      distance += edit.marks.count > 1 ? 1 : 0
    }
    return [distance] + edits.map(\.column)
  }

  /// The seat that should answer for the row, where its verdict is known.
  private func fits(_ seats: [Seat], _ row: Matrix.Row) -> Bool {
    switch row.verdict ?? row.half.map({ $0 == .head ? .strategic : .operational }) {
    case .strategic: seats.contains(.head)
    case .operational: seats.contains(.manager)
    case .shared, .undetermined, nil: false
    }
  }

  private func change(_ edit: Edit, _ row: Matrix.Row) -> CellChange {
    CellChange(
      row: row.id, role: facts.matrix.columns[edit.column].id, from: row.cells[edit.column].text,
      to: Matrix.Cell(edit.marks).text)
  }
}
