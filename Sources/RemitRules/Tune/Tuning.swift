/// Points that would fit labelled duties better, for a person to accept or not.
package struct Tuning: Sendable {
  /// One rule with other points.
  package struct Change: Hashable, Sendable {
    package let rule: String
    package let side: RuleFigures.Side
    package let group: String
    package let now: Int
    package let proposed: Int
    /// What the sum of the losses would grow by if this change alone were taken back, in millionths of a nat.
    package let gain: Int
    /// Duties labelled strategic or operational that the rule is live in, and those that it speaks for.
    package let precision: Share
    /// Folds that move the rule the same way.
    package let folds: Int
  }

  /// How some points do on some duties.
  package struct Score: Hashable, Sendable {
    /// The mean loss of the duties labelled strategic or operational, in millionths of a nat; `nil` of none.
    package let loss: Int?
    package let accuracy: Share
    package let clearAccuracy: Share
  }

  /// The same duties by the present points and by others.
  package struct Comparison: Hashable, Sendable {
    package let now: Score
    package let then: Score
  }

  /// The duties tuned on, by the proposed points.
  package let training: Comparison
  /// Each fold by points tuned on the other folds.
  package let crossed: Comparison
  /// The departments held out, by the proposed points; `nil` where none is.
  package let held: Comparison?
  /// The most useful first, then by name.
  package let changes: [Change]
  /// Rules that tuning on all duties would move, but too few folds agree on; by name.
  package let refused: [String]
  package let folds: Folds
  /// Thousandths of a nat for each squared point that a rule moves.
  package let stay: Int
  /// Duties tuned on.
  package let rows: Int
  /// Duties labelled shared or undetermined, on which no loss is taken.
  package let leftOut: Int

  /// The usual `stay`: a rule that moves by three points must gain nine tenths of a nat.
  package static let usualStay = 100
  package static let usualFolds = 5

  /// Whether folds do better by points tuned on the others than by the present ones.
  package var isBorneOut: Bool { crossed.then.loss ?? 0 < crossed.now.loss ?? 0 }

  package init(
    _ sample: Sample, holding departments: Set<String> = [], folds wanted: Int = usualFolds,
    stay: Int = usualStay
  ) {
    let (held, rest) = sample.split(holding: departments)
    let tuner = Tuner(rest, stay: stay)
    folds = Folds(rest, wanted: wanted)
    let trials = tuner.trials(folds)
    let agreement = Agreement(trials.map(\.points), tuner.leeways)
    let proposed = tuner.descent(bound: agreement, quorum: folds.quorum)
    let scores = rest.scores(under: proposed.points)
    training = Comparison(now: rest.scores(under: nil).score, then: scores.score)
    crossed = Comparison(now: training.now, then: tuner.score(of: trials, folds))
    self.held =
      departments.isEmpty
      ? nil
      : Comparison(
        now: held.scores(under: nil).score, then: held.scores(under: proposed.points).score)
    changes = tuner.changes(proposed, agreement)
    let free = tuner.descent().points
    refused = tuner.names(movedBy: free) { proposed.points[$0] == tuner.leeways[$0]?.now }
    rows = rest.rows.count
    leftOut = rest.rows.count { TuningRow($0) == nil }
    self.stay = stay
  }
}
