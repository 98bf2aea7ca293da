/// Two rules that are live on the same duties and speak for opposite sides.
package struct Conflict: Hashable, Sendable {
  package let strategic: String
  package let operational: String
  /// Duties on which both are live.
  package private(set) var duties = 0
  /// Of those labelled strategic or operational, where one rule is heavier: how often it was right.
  package var heavierRight: Share { Share(right, of: decided) }
  private var right = 0
  private var decided = 0

  init(strategic: String, operational: String) {
    self.strategic = strategic
    self.operational = operational
  }

  /// Counts a duty; `lead` is what the strategic rule has more than the other.
  mutating func add(_ label: Verdict, lead: Int) {
    duties += 1
    guard lead != 0 else { return }
    switch label {
    case .strategic: right += lead > 0 ? 1 : 0
    case .operational: right += lead < 0 ? 1 : 0
    case .shared, .undetermined: return
    }
    decided += 1
  }

  /// All conflicts, the commonest first, then by name.
  static func all(in sample: Sample) -> [Conflict] {
    let scale = Scale(sample.book)
    let names = sample.book.ruleNames
    var found: [Pair: Conflict] = [:]
    for row in sample.rows {
      for (pair, lead) in scale.opposed(row.weighing.live) {
        found[
          pair,
          default: Conflict(
            strategic: names[Int(pair.strategic.index)],
            operational: names[Int(pair.operational.index)])
        ].add(row.duty.label, lead: lead)
      }
    }
    return found.values.sorted {
      (-$0.duties, $0.strategic, $0.operational) < (-$1.duties, $1.strategic, $1.operational)
    }
  }
}

private struct Pair: Hashable {
  let strategic: RuleID
  let operational: RuleID
}

extension Scale {
  /// The pairs of rules that speak for opposite sides; divided rules are in none.
  fileprivate func opposed(_ live: [RuleID]) -> [(Pair, lead: Int)] {
    var pairs: [(Pair, lead: Int)] = []
    for one in live {
      guard let a = weights[Int(one.index)], a.strategic > 0, a.operational == 0 else { continue }
      for other in live {
        guard let b = weights[Int(other.index)], b.operational > 0, b.strategic == 0
        else { continue }
        pairs.append((Pair(strategic: one, operational: other), a.strategic - b.operational))
      }
    }
    return pairs
  }
}
