public import RemitRules
public import RemitText

/// A question about a duty, as reports ask it: in the words of the pack, with what each answer settles.
public struct Inquiry: Hashable, Sendable {
  /// The attribute, and the answers that lead to a clear verdict.
  public let question: Question
  private let wordings: [Tongue: String]

  /// Makes an inquiry; `wording` is asked for the pack's words in each language.
  public init(_ question: Question, wording: (String, Tongue) -> String?) {
    self.question = question
    var wordings: [Tongue: String] = [:]
    for tongue in Tongue.allCases { wordings[tongue] = wording(question.attribute, tongue) }
    self.wordings = wordings
  }

  /// The question for a reader of `tongue`; where the pack has no words for it, by the attribute's name.
  func text(in tongue: Tongue) -> String {
    wordings[tongue] ?? Phrase.ask(attribute: question.attribute).text(in: tongue)
  }

  /// The answers that settle it, by verdict: `scope task … team: for the manager`.
  func answers(in tongue: Tongue) -> String {
    Verdict.allCases.compactMap { verdict in
      let values = question.answers.filter { $0.verdict == verdict }.map(\.value)
      guard let first = values.first, let last = values.last else { return nil }
      // Answers come in the schema's order, so that the ends say what lies between.
      let range = values.count > 2 ? "\(first) … \(last)" : values.joined(separator: ", ")
      return "\(question.attribute) \(range): \(Phrase.seat(verdict).text(in: tongue))"
    }.joined(separator: "; ")
  }
}
