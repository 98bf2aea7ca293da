package import RemitRules

/// Points that would fit labelled duties better: what `remit rules tune` shows.
package struct TuneReport: Sendable {
  let tuning: Tuning

  package init(_ tuning: Tuning) { self.tuning = tuning }

  /// The duties that scores are taken on, by name.
  var comparisons: [(name: TunePhrase, scores: Tuning.Comparison)] {
    let own = [
      (name: TunePhrase.onTraining, scores: tuning.training),
      (name: .onFolds, scores: tuning.crossed),
    ]
    return own + (tuning.held.map { [(.onHeld, $0)] } ?? [])
  }
}
