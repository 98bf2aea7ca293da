package import RemitText
package import RemitRules

/// A thing that reports say, in whatever language the reader has.
package enum Phrase: Hashable, Sendable {
  // Verdicts
  case group(Verdict)
  case verdict(Verdict)
  case half(Verdict)
  case seat(Verdict)
  case decided(Verdict, because: String)
  case rulesSay(Verdict, points: String)

  // Split
  case summary(Tally)
  case noDuties
  case today(String)
  case nothingWeighs
  case tooLittle
  case balanced(strategic: Int, operational: Int)
  case legend
  case reason

  // Explain
  case ledger
  case cap(group: String)
  case source(String)
  case sides(strategic: Int, operational: Int, total: String)
  case standard(String, threshold: Int?)
  case overridden
  case overriddenBy(String)
  case facts
  case stated
  case inferred(rule: String)
  case parts
  case whyNot(Verdict)
  case lacks(String, word: String?)
  case flips
  case replaced(from: String, to: String)
  case removed(String)
  case appended(String)
  case added(attribute: String, value: String)
  case questions
  case ask(attribute: String)
  case answers

  // Table heads
  case points
  case rule
  case groupHead
  case words
  case because
  case sourceHead

  /// How likely a verdict is, in millionths.
  case likely(Int)
  /// What reports for authors of rule packs say.
  case measure(MeasurePhrase)
  /// What reports on checks say.
  case check(CheckPhrase)
  /// What reports on comparisons say.
  case compare(ComparePhrase)
  case tune(TunePhrase)
  /// What pages and workbooks with a matrix say.
  case sheet(SheetPhrase)
  /// What the report on a made matrix says.
  case matrix(MatrixPhrase)

  /// The words for a reader of `tongue`.
  package func text(in tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .russian: russian
    }
  }
}

/// How many duties got each verdict.
package struct Tally: Hashable, Sendable {
  package let strategic: Int
  package let operational: Int
  package let shared: Int
  package let undetermined: Int

  package var total: Int { strategic + operational + shared + undetermined }

  package init(_ verdicts: some Sequence<Verdict>) {
    var counts: [Verdict: Int] = [:]
    for verdict in verdicts { counts[verdict, default: 0] += 1 }
    strategic = counts[.strategic, default: 0]
    operational = counts[.operational, default: 0]
    shared = counts[.shared, default: 0]
    undetermined = counts[.undetermined, default: 0]
  }
}
