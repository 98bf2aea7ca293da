public import RemitDocuments
public import RemitRules
public import RemitText

/// Everything that can be said about the verdict on one duty: what `remit explain` shows.
public struct ExplainReport: Hashable, Sendable {
  /// The duty, with what its source says of it.
  public let duty: Duty
  /// The ruling, and what would change it.
  public let explanation: Explanation
  /// Points of the standard that gave the verdict, where it has such.
  public let threshold: Int?
  private(set) var cards: [String: RuleCard]
  /// The explanation's questions, in the packs' words.
  let inquiries: [Inquiry]

  var ruling: Ruling { explanation.ruling }
  var judged: Judged { Judged(duty: duty, ruling: ruling) }

  /// Makes a report; `card` is asked once for each rule that fired, `wording` for each question.
  public init(
    duty: Duty, explanation: Explanation, threshold: Int? = nil, card: (String) -> RuleCard?,
    wording: (String, Tongue) -> String? = { _, _ in nil }
  ) {
    self.duty = duty
    self.explanation = explanation
    self.threshold = threshold
    cards = SplitReport.cards(of: [explanation.ruling], card: card)
    inquiries = explanation.questions.map { Inquiry($0, wording: wording) }
  }

  /// The report with the reasons worded for readers of `tongue`.
  func localised(in tongue: Tongue) -> ExplainReport {
    var report = self
    report.cards = cards.mapValues { $0.localised(in: tongue) }
    return report
  }

  /// The verdict that the question "why not" is about.
  var other: Verdict {
    switch ruling.computed {
    case .strategic: .operational
    case .operational: .strategic
    case .shared, .undetermined: ruling.computed
    }
  }

  /// The ledger as a sum that adds up: `+6 +5 −2 = +9`.
  var sum: String {
    let addends = ruling.ledger.map(\.points.signed)
    return ((addends.isEmpty ? ["0"] : addends) + ["=", ruling.points.signed])
      .joined(separator: " ")
  }
}

extension LedgerLine {
  /// Both sides of a divided line, as ` (+4 −3)`; empty for others.
  var sidesShown: String {
    guard strategic != 0, operational != 0 else { return "" }
    return " (\(strategic.signed) \((-operational).signed))"
  }
}

extension Flip.Change {
  /// The change as a phrase.
  var phrase: Phrase {
    switch self {
    case .words("", let to): .appended(to)
    case .words(let from, let to): to.isEmpty ? .removed(from) : .replaced(from: from, to: to)
    case .attribute(let name, let value): .added(attribute: name, value: value)
    }
  }
}
