package import RemitRules

/// How well rules agree with labelled duties: what `remit rules measure` shows.
package struct MeasureReport: Sendable {
  /// What figures are broken down by.
  package enum Breakdown: String, Hashable, Sendable, CaseIterable {
    case department, language
  }

  let measured: Measurement
  /// The breakdowns that a text report shows.
  let breakdowns: [Breakdown]
  /// Whether duties that are not as labelled are listed.
  let listsWrong: Bool

  package init(_ measured: Measurement, by breakdown: Breakdown? = nil, listsWrong: Bool = false) {
    self.measured = measured
    breakdowns = breakdown.map { [$0] } ?? [.language, .department]
    self.listsWrong = listsWrong
  }

  /// The columns of figures: all, and where departments are held out those and the rest.
  var columns: [(name: MeasurePhrase, figures: Figures)] {
    let whole = [(name: MeasurePhrase.all, figures: measured.whole)]
    guard let split = measured.split else { return whole }
    return whole + [(.held, split.held), (.rest, split.rest)]
  }

  /// The rules by what they are worth.
  var ranked: [RuleFigures] {
    measured.rules.sorted {
      ($0.ablation, -$0.carries, $0.name) < ($1.ablation, -$1.carries, $1.name)
    }
  }
}
