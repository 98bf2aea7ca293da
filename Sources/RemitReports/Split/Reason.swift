import RemitDocuments
import RemitRules
import RemitText

/// Why a duty, or a half of it, belongs to one side: the weightiest line, with its words.
struct Reason: Hashable, Sendable {
  let rule: String
  let points: Int
  /// What the rule says for itself; `nil` where its card is not at hand.
  let because: String?
  let words: [String]

  /// The reason in one sentence: `Setting direction commits… «defines», «strategy»`.
  var sentence: String {
    let quoted = words.map { "«\($0)»" }.joined(separator: ", ")
    return [because ?? rule, quoted].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The half of a shared duty that one seat has.
struct Half: Hashable, Sendable {
  /// `strategic` for the head's half, `operational` for the manager's.
  let side: Verdict
  /// The clauses of the half; empty where the clauses do not tell the sides apart.
  let clauses: [String]
  let points: Int
  let reason: Reason?
}

extension Judged {
  /// The weightiest line for `side`, within `part` of the text where one is given; the first among equals.
  func reason(for side: Verdict, within part: ByteSpan? = nil, cards: [String: RuleCard]) -> Reason?
  {
    var best: LedgerLine?
    for line in ruling.ledger where !line.isCap && line.weight(for: side) > 0 {
      if let part, !line.spans.contains(where: { part.start <= $0.start && $0.end <= part.end }) {
        continue
      }
      if line.weight(for: side) > best?.weight(for: side) ?? 0 { best = line }
    }
    return best.map {
      Reason(
        rule: $0.rule, points: $0.points, because: cards[$0.rule]?.because,
        words: words(at: $0.spans))
    }
  }

  /// The reason for what the rules say; for an open duty, the weightiest line of all.
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
        let reason = reason(for: side, cards: cards)
        return Half(side: side, clauses: [], points: reason?.points ?? 0, reason: reason)
      }
      return Half(
        side: side, clauses: words(at: parts.map(\.span)),
        points: parts.reduce(0) { $0 + $1.points },
        reason: reason(for: side, within: first.span, cards: cards)
          ?? reason(for: side, cards: cards))
    }
  }
}

extension LedgerLine {
  /// What the line says for a side; without a side, what it says at all.
  fileprivate func weight(for side: Verdict) -> Int {
    switch side {
    case .strategic: points
    case .operational: -points
    case .shared, .undetermined: abs(points)
    }
  }
}
