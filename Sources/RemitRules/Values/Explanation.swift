public import RemitText

/// A rule of the losing side that almost fired, and what it lacks.
public struct NearMiss: Hashable, Sendable {
  public let rule: String
  /// Points that it would have added, strategic positive.
  public let points: Int
  /// The condition that failed, as the pack writes it.
  public let failing: String
  /// A word of the class that would satisfy it, in the duty's language; `nil` where a fact is lacking.
  public let word: String?

  public init(rule: String, points: Int, failing: String, word: String?) {
    self.rule = rule
    self.points = points
    self.failing = failing
    self.word = word
  }
}

/// A change of the duty that was made, run again, and gave another verdict.
public struct Flip: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    /// Words taken out, and what stands in their place (empty: nothing).
    case words(from: String, to: String)
    /// An attribute stated by the author.
    case attribute(name: String, value: String)
  }
  public let change: Change
  /// The whole duty after the change.
  public let text: String
  public let verdict: Verdict
  public let points: Int

  public init(change: Change, text: String, verdict: Verdict, points: Int) {
    self.change = change
    self.text = text
    self.verdict = verdict
    self.points = points
  }
}

/// A fact to ask the duty's author for, with what each answer would settle.
public struct Question: Hashable, Sendable {
  public let attribute: String
  /// Each value that leads to a clear verdict, with that verdict, in the schema's order.
  public let answers: [Answer]

  public struct Answer: Hashable, Sendable {
    public let value: String
    public let verdict: Verdict

    public init(value: String, verdict: Verdict) {
      self.value = value
      self.verdict = verdict
    }
  }

  public init(attribute: String, answers: [Answer]) {
    self.attribute = attribute
    self.answers = answers
  }
}

/// Everything that can be said about one verdict.
public struct Explanation: Hashable, Sendable {
  public let ruling: Ruling
  /// Rules of the other side that lacked one condition, the most weighty first.
  public let nearMisses: [NearMiss]
  /// The smallest changes that flip the verdict, each re-run.
  public let flips: [Flip]
  /// The fewest questions that would settle an undetermined duty.
  public let questions: [Question]

  public init(ruling: Ruling, nearMisses: [NearMiss], flips: [Flip], questions: [Question]) {
    self.ruling = ruling
    self.nearMisses = nearMisses
    self.flips = flips
    self.questions = questions
  }
}

/// What a rule says of itself to a reader: its reason and its source.
public struct RuleCard: Hashable, Sendable {
  public let id: String
  public let because: String
  public let source: String
  /// The reason for readers of a language, where the pack words it for them.
  public let reasons: [Tongue: String]
  /// The condition reads no word and no attribute of the duty, so that it gives no reason of this duty's own.
  public let isGeneral: Bool

  public init(
    id: String, because: String, source: String, reasons: [Tongue: String] = [:],
    isGeneral: Bool = false
  ) {
    self.id = id
    self.because = because
    self.source = source
    self.reasons = reasons
    self.isGeneral = isGeneral
  }

  /// The card with the reason worded for readers of `tongue`.
  public func localised(in tongue: Tongue) -> RuleCard {
    RuleCard(
      id: id, because: reasons[tongue] ?? because, source: source, reasons: reasons,
      isGeneral: isGeneral)
  }
}
