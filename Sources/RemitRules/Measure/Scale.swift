/// Adds evidence up as a judge does, with points that may differ from the book's.
struct Scale: Sendable {
  /// What a weighing rule adds to each side of its group.
  struct Weight: Hashable, Sendable {
    var strategic: Int
    var operational: Int
    let group: Int
  }

  /// By rule; `nil` for a rule that does not weigh.
  var weights: [Weight?]
  let caps: [Int?]
  private let book: RuleBook

  init(_ book: RuleBook) {
    self.book = book
    weights = book.rules.map { rule in
      guard case .weigh(let s, let o, let group) = rule.effect else { return nil }
      return Weight(strategic: Int(s), operational: Int(o), group: group)
    }
    caps = book.groups.map { $0.cap.map(Int.init) }
  }

  /// What the evidence comes to; `muted` is left out before defeat.
  func weighing(_ evidence: Evidence, without muted: RuleID? = nil) -> Weighing {
    var live: Set<RuleID> = []
    var points: [Int] = []
    for part in evidence.parts {
      let here = book.live(part.weighing, without: muted)
      live.formUnion(here)
      let sums = sums(of: here)
      points.append(sums.strategic - sums.operational)
    }
    let sorted = live.sorted()
    let whole = sums(of: sorted)
    let divided = sorted.reduce(0) { sum, rule in
      let weight = weights[Int(rule.index)]
      return sum + min(weight?.strategic ?? 0, weight?.operational ?? 0)
    }
    let bar = book.thresholds.clause
    let verdict = book.thresholds.verdict(
      Thresholds.Sums(
        strategic: whole.strategic, operational: whole.operational, divided: divided,
        clausesOppose: points.max() ?? 0 >= bar && points.min() ?? 0 <= -bar))
    return Weighing(
      verdict: verdict.0, points: whole.strategic - whole.operational, live: sorted)
  }

  /// The sides of `rules`, each group's cut to its cap.
  private func sums(of rules: [RuleID]) -> (strategic: Int, operational: Int) {
    var groups = Array(repeating: (strategic: 0, operational: 0), count: caps.count)
    for rule in rules {
      guard let weight = weights[Int(rule.index)] else { continue }
      groups[weight.group].strategic += weight.strategic
      groups[weight.group].operational += weight.operational
    }
    var whole = (strategic: 0, operational: 0)
    for (sum, cap) in zip(groups, caps) {
      whole.strategic += min(sum.strategic, cap ?? .max)
      whole.operational += min(sum.operational, cap ?? .max)
    }
    return whole
  }
}

/// What evidence comes to under some points.
struct Weighing: Hashable, Sendable {
  let verdict: Verdict
  /// Strategic less operational.
  let points: Int
  /// The weighing rules that are live in any clause, sorted.
  let live: [RuleID]
}
