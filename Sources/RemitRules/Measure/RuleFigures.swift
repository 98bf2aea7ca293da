/// How one rule does on labelled duties.
package struct RuleFigures: Hashable, Sendable {
  /// What a rule speaks for.
  package enum Side: String, Hashable, Sendable {
    case strategic, operational, divided
    /// It sets an attribute that other rules ask for.
    case infers
  }

  package let name: String
  package let side: Side
  /// For one side; 0 for a rule that infers.
  package let points: Int
  /// Empty for a rule that infers.
  package let group: String
  /// Duties that it fired on, in any clause.
  package private(set) var fired = 0
  /// Duties that it is live in: it fired, and in some clause nothing overrode it.
  package private(set) var live = 0
  /// Duties that it is live in and whose label is its side; for a divided rule, `shared`.
  package private(set) var agrees = 0
  /// Duties that it is live in and whose label is the other side; for a divided rule, either side.
  package private(set) var opposes = 0
  /// Duties that are right, and would not be without the rule.
  package private(set) var helps = 0
  /// Duties that are wrong, and would be right without the rule.
  package private(set) var harms = 0
  /// Duties whose verdict would be another without the rule.
  package private(set) var carries = 0
  package let rows: Int

  /// Duties on which it fired to no effect, because others overrode it everywhere.
  package var overridden: Int { fired - live }
  package var precision: Share { Share(agrees, of: agrees + opposes) }
  package var coverage: Share { Share(live, of: rows) }
  /// What switching the rule off adds to the number of duties that are right.
  package var ablation: Int { harms - helps }

  init(_ rule: BookRule, _ groups: [BookGroup], rows: Int) {
    name = rule.name
    self.rows = rows
    switch rule.effect {
    case .infer: (side, points, group) = (.infers, 0, "")
    case .weigh(let s, let o, let number):
      side = s > 0 && o > 0 ? .divided : s > 0 ? .strategic : .operational
      points = Int(max(s, o))
      group = groups[number].bareName
    }
  }

  /// Counts a duty that the rule fired on.
  mutating func add(_ row: Sample.Row, isLive: Bool, without verdict: Verdict) {
    fired += 1
    if isLive {
      live += 1
      count(row.duty.label)
    }
    guard verdict != row.verdict else { return }
    carries += 1
    if row.isRight { helps += 1 }
    if verdict == row.duty.label { harms += 1 }
  }

  private mutating func count(_ label: Verdict) {
    switch (side, label) {
    case (.strategic, .strategic), (.operational, .operational), (.divided, .shared): agrees += 1
    case (.strategic, .operational), (.operational, .strategic), (.divided, .strategic),
      (.divided, .operational):
      opposes += 1
    case (_, .shared), (_, .undetermined), (.infers, _): break
    }
  }
}
