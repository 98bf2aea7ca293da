import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText

/// A matrix with the words around it, as pages and workbooks show it to readers of one language.
struct MatrixView {
  let matrix: Matrix
  let tongue: Tongue
  /// What the rules say for themselves in the reader's language, by their identifiers.
  let cards: [String: RuleCard]

  init(_ matrix: Matrix, cards: [String: RuleCard], tongue: Tongue) {
    self.matrix = matrix
    self.tongue = tongue
    self.cards = cards.mapValues { $0.localised(in: tongue) }
  }

  func say(_ phrase: SheetPhrase) -> String { Phrase.sheet(phrase).text(in: tongue) }

  /// What stands at the top: the name of the department, where it is known.
  var title: String { matrix.title ?? say(.set(matrix.letters.title)) }

  /// Whether any row says whose the duty is.
  var hasLevels: Bool { matrix.rows.contains { $0.verdict != nil || $0.half != nil } }

  /// Whether any letter says why it stands where it does.
  var hasReasons: Bool {
    matrix.rows.contains { row in row.cells.contains { !$0.reasons.isEmpty } }
  }

  /// Whose the duty of a row is: `shared, head's half`.
  func level(of row: Matrix.Row) -> String {
    [
      row.verdict.map { Phrase.verdict($0).text(in: tongue) },
      row.half.map { say(.half($0)) },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// Why a letter stands where it does, in one sentence; the rule's name where it says nothing.
  func why(_ reason: Matrix.Reason) -> String {
    if let because = reason.because, !because.isEmpty { return because }
    guard let because = cards[reason.rule]?.because, !because.isEmpty else { return reason.rule }
    return because
  }

  /// Why the letter went to this role of several; empty where there was no choice.
  func choice(_ reason: Matrix.Reason) -> String {
    reason.choice.map { Phrase.matrix(.choice($0)).text(in: tongue) } ?? ""
  }

  /// The heads of the table of reasons.
  var reasonHeads: [String] {
    [SheetPhrase.number, .role, .letter, .why, .choice, .rule].map(say)
  }

  /// The seats of a role in words.
  func seats(of column: Matrix.Column) -> String {
    column.seats.map { say(.seatName($0)) }.joined(separator: ", ")
  }

  /// The title of the role above.
  func above(_ column: Matrix.Column) -> String {
    guard let id = column.reportsTo else { return "" }
    return matrix.columns.first { $0.id == id }?.title ?? id
  }

  /// The rows in runs that stand under one heading; a dash heads rows without one that follow others.
  var sections: [(title: String?, rows: Range<Int>)] {
    var sections: [(title: String?, rows: Range<Int>)] = []
    for (index, row) in matrix.rows.enumerated() {
      if let last = sections.last, last.title == row.section {
        sections[sections.count - 1].rows = last.rows.lowerBound..<(index + 1)
      } else {
        sections.append((row.section, index..<(index + 1)))
      }
    }
    return sections.enumerated().map { place, section in
      (section.title ?? (place > 0 ? "\u{2014}" : nil), section.rows)
    }
  }
}

/// How often one role has each letter.
struct RoleLoad: Hashable {
  /// By letter of the set.
  let counts: [Int]
  /// Letters that the set does not have.
  let others: Int
  /// Rows where the role has any letter.
  let rows: Int

  init(column: Int, of matrix: Matrix) {
    let places = Dictionary(
      matrix.letters.letters.enumerated().map { ($1.mark, $0) }, uniquingKeysWith: { a, _ in a })
    var counts = Array(repeating: 0, count: matrix.letters.letters.count)
    var others = 0
    var rows = 0
    for row in matrix.rows where !row.cells[column].marks.isEmpty {
      rows += 1
      for mark in Set(row.cells[column].marks) {
        if let place = places[mark] { counts[place] += 1 } else { others += 1 }
      }
    }
    self.counts = counts
    self.others = others
    self.rows = rows
  }
}

/// How strongly a letter is shown: four levels, told apart by fill and border and not by colour alone.
enum Emphasis: String, CaseIterable {
  /// Answers for the result, or signs it.
  case lead
  /// Does the work.
  case work
  /// Is asked, checks, agrees.
  case ask
  /// Is told.
  case tell

  init(of letter: Letter?) {
    switch letter?.shows.first {
    case .accountable, .signs: self = .lead
    case .responsible, .recommends, .supports: self = .work
    case .consulted, .agrees, .verifies: self = .ask
    case .informed, nil: self = .tell
    }
  }
}
