import RemitText

extension Judge {
  /// Everything that can be said about the verdict on `duty`; `decided` stands above the rules.
  ///
  /// Changes are tried on the text and judged again, so that each flip is a fact. The judge holds the outcome
  /// of the duty itself when this returns.
  package mutating func explanation(
    of duty: [UInt8], stated: [StatedValue] = [], decided: Verdict? = nil
  ) -> Explanation {
    judge(duty.span, stated: stated)
    let ruling = ruling(decided: decided)
    let misses = nearMisses(for: ruling.computed)
    let edits = edits(
      of: duty, misses: nearMisses(for: ruling.computed, includingSimple: true))
    let flips = flips(of: duty, stated: stated, edits: edits, from: ruling.computed)
    let questions =
      ruling.computed == .undetermined ? questions(about: duty, stated: stated) : []
    judge(duty.span, stated: stated)
    return Explanation(
      ruling: ruling, nearMisses: misses.map { describe($0) }, flips: flips, questions: questions)
  }
}
