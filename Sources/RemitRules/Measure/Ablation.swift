/// What each rule is good for: every duty that a rule fired on is added up again without it.
///
/// A rule that is switched off so does not fire; the words that it asks for keep their place in clauses.
/// Without a weighing rule the rules that it overrode count again; without an inference rule all rules that
/// ask for its attribute are asked again.
struct Ablation {
  private(set) var rules: [RuleFigures]
  private(set) var rests: [Measurement.Rest] = []
  /// Duties that one rule alone keeps at their verdict.
  private(set) var restingDuties = 0

  init(_ sample: Sample) {
    let book = sample.book
    rules = book.rules.map { RuleFigures($0, book.groups, rows: sample.rows.count) }
    let scale = Scale(book)
    for row in sample.rows { add(row, scale, book) }
  }

  private mutating func add(_ row: Sample.Row, _ scale: Scale, _ book: RuleBook) {
    let parts = row.evidence.parts
    let liveInferring = Set(parts.flatMap { book.live($0.inferring, without: nil) })
    let live = liveInferring.union(row.weighing.live)
    let fired = Set(parts.flatMap(\.weighing)).union(parts.flatMap(\.inferring))
    let known = rests.count
    for rule in fired.sorted() {
      let verdict = verdict(of: row, without: rule, scale, book)
      rules[Int(rule.index)].add(row, isLive: live.contains(rule), without: verdict)
      guard verdict != row.verdict else { continue }
      rests.append(
        Measurement.Rest(
          id: row.duty.id, rule: rules[Int(rule.index)].name, verdict: row.verdict,
          without: verdict))
    }
    if rests.count > known { restingDuties += 1 }
  }

  private func verdict(
    of row: Sample.Row, without rule: RuleID, _ scale: Scale, _ book: RuleBook
  ) -> Verdict {
    if book.weighs(rule) { return scale.weighing(row.evidence, without: rule).verdict }
    return scale.weighing(row.evidence.replayed(without: rule, book)).verdict
  }
}
