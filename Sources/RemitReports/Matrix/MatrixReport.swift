public import RemitMatrix
public import RemitRules
public import RemitText

/// Who does what about which duty, and why: what `remit raci` shows.
public struct MatrixReport: Hashable, Sendable {
  /// The table.
  public let matrix: Matrix
  /// What its reader must know besides.
  public let notes: [MatrixNote]
  /// What the rules say for themselves, by their identifiers.
  let cards: [String: RuleCard]

  /// Makes a report; `card` is asked once for each rule that gave a letter.
  public init(_ assigned: AssignedMatrix, card: (String) -> RuleCard?) {
    matrix = assigned.matrix
    notes = assigned.notes
    let reasons = assigned.matrix.rows.lazy.flatMap(\.cells).flatMap(\.reasons)
    cards = Dictionary(
      uniqueKeysWithValues: Set(reasons.map(\.rule)).compactMap { rule in
        card(rule).map { (rule, $0) }
      })
  }

  /// The report as one page of HTML that needs nothing else.
  public func html(_ tongue: Tongue) -> [UInt8] { view(tongue).html() }

  /// The report as an XLSX workbook.
  public func xlsx(_ tongue: Tongue) -> [UInt8] { view(tongue).xlsx() }

  /// The matrix with the words around it for readers of `tongue`.
  func view(_ tongue: Tongue) -> MatrixView { MatrixView(matrix, cards: cards, tongue: tongue) }
}

extension MatrixNote {
  /// What a report says of it.
  var phrase: MatrixPhrase {
    switch self {
    case .usualRoles: .usualRoles
    case .unknownOwners(let names): .unknownOwners(names)
    case .undetermined(let rows): .undetermined(rows)
    case .unanswered(let rows): .unanswered(rows)
    }
  }
}

extension MatrixView {
  func say(_ phrase: MatrixPhrase) -> String { Phrase.matrix(phrase).text(in: tongue) }

  /// Why one letter stands in a cell, with its rule and, where there was one, the choice.
  func sentence(_ reason: Matrix.Reason) -> String {
    if reason.rule == "decided", let because = reason.because {
      return say(.decided(because: because))
    }
    let choice = reason.choice.map { " (\(say(.choice($0))))" } ?? ""
    return "\(why(reason))\(choice) [\(reason.rule)]"
  }

  /// The part of a shared duty that a row is, or that it is open; `nil` for the rows that their letters explain.
  func remark(on row: Matrix.Row) -> String? {
    if let half = row.half { return say(.half(half)) }
    return row.verdict == .undetermined ? level(of: row) : nil
  }

  /// What a table says below the words of a duty: the remark, and why a person decided it.
  func subtitle(of row: Matrix.Row) -> String? {
    let parts = [remark(on: row), row.decided.map { say(.decided(because: $0)) }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// How often each role has each letter: a head and a line for each role.
  var loadTable: (head: [String], rows: [[String]]) {
    let head = [say(.role)] + matrix.letters.letters.map(\.mark) + [say(.total)]
    let rows = matrix.columns.enumerated().map { number, column in
      let load = RoleLoad(column: number, of: matrix)
      return [column.title] + (load.counts + [load.rows]).map(String.init)
    }
    return (head, rows)
  }
}
