import RemitDocuments
import RemitRules
import RemitText

/// Why a duty, or a half of it, belongs to one side: the weightiest line, with its words.
struct Reason: Hashable, Sendable {
  let rule: String
  /// What the rule says for itself; empty where it says nothing.
  let because: String
  /// The words that it read; none where it read the whole duty.
  let words: [String]

  /// The reason in one sentence: `Setting direction commits… «defines», «strategy»`.
  var sentence: String {
    let quoted = words.map { "«\($0)»" }.joined(separator: ", ")
    let sentence = [because, quoted].filter { !$0.isEmpty }.joined(separator: " ")
    return sentence.isEmpty ? rule : sentence
  }
}

/// The half of a shared duty that one seat has.
struct Half: Hashable, Sendable {
  /// `strategic` for the head's half, `operational` for the manager's.
  let side: Verdict
  /// The clauses of the half; empty where the clauses do not tell the sides apart.
  let clauses: [String]
  /// The points that speak for the half, strategic positive.
  let points: Int
  let reason: Reason?
}

extension Judged {
  /// The weightiest line for `side`, within `part` of the text where one is given; the first among equals.
  ///
  /// A rule that reads no word of the duty gives the reason only where no other does.
  func reason(for side: Verdict, within part: ByteSpan? = nil, cards: [String: RuleCard]) -> Reason?
  {
    let isGeneral = { (line: LedgerLine) in cards[line.rule]?.isGeneral == true }
    var best: LedgerLine?
    for line in ruling.ledger where !line.isCap && line.weight(for: side) > 0 {
      if let part, !line.spans.contains(where: { part.start <= $0.start && $0.end <= part.end }) {
        continue
      }
      if let best, !isGeneral(best), isGeneral(line) { continue }
      let isFirstOfItsOwn = best.map { isGeneral($0) && !isGeneral(line) } ?? true
      if isFirstOfItsOwn || line.weight(for: side) > best?.weight(for: side) ?? 0 { best = line }
    }
    return best.map { line in
      let isWhole = line.spans.reduce(0) { $0 + $1.count } + 2 > duty.text.utf8.count
      return Reason(
        rule: line.rule, because: cards[line.rule]?.because ?? "",
        words: isWhole ? [] : words(at: line.spans))
    }
  }

  /// The reason for what the rules say.
  func reason(cards: [String: RuleCard]) -> Reason? {
    reason(for: ruling.computed, cards: cards)
  }

  /// The head's half and the manager's half of a shared duty, in this order.
  func halves(cards: [String: RuleCard]) -> [Half] {
    let head = ruling.parts.filter { $0.points > 0 }
    let manager = ruling.parts.filter { $0.points < 0 }
    let isByClause = !head.isEmpty && !manager.isEmpty
    return [(Verdict.strategic, head), (.operational, manager)].map { side, parts in
      guard isByClause, let first = parts.first else {
        return Half(
          side: side, clauses: [],
          points: side == .strategic ? ruling.strategic : -ruling.operational,
          reason: sideReason(side, cards: cards))
      }
      return Half(
        side: side, clauses: words(at: parts.map(\.span)),
        points: parts.reduce(0) { $0 + $1.points },
        reason: reason(for: side, within: first.span, cards: cards)
          ?? sideReason(side, cards: cards))
    }
  }

  /// The weightiest line for `side`, else one that speaks for both.
  private func sideReason(_ side: Verdict, cards: [String: RuleCard]) -> Reason? {
    reason(for: .shared, cards: cards) ?? reason(for: side, cards: cards)
  }
}

extension LedgerLine {
  /// What the line says for a side; for `shared` what it says for both, and without a side at all.
  fileprivate func weight(for side: Verdict) -> Int {
    switch side {
    case .strategic: points
    case .operational: -points
    case .shared: min(strategic, operational)
    case .undetermined: max(strategic, operational)
    }
  }
}
