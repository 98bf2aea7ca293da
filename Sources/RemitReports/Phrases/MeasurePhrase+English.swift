import RemitRules

extension MeasurePhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .all: "all"
    case .held: "held out"
    case .rest: "rest"
    case .duties: "Duties"
    case .accuracy: "Accuracy"
    case .clearAccuracy: "… of strategic, operational"
    case .opposite: "Opposite"
    case .coverage: "Coverage"
    case .f1(let label): "F1 \(Phrase.verdict(label).english)"
    case .macroF1: "F1, mean of three"
    case .calibrationError: "Calibration error"
    case .confusion: "Labels (down) and verdicts (across)"
    case .byLanguage: "By language"
    case .byDepartment: "By department"
    case .noDepartment: "(none)"
    case .calibration: "Probability of strategic, and how often it was"
    case .probability: "Probability"
    case .mean: "Mean"
    case .restOnly: "What follows leaves out the departments that are held out."
    case .rules: "Rules, the most useful first"
    case .points: "points"
    case .fired: "fired"
    case .live: "live"
    case .agrees: "right"
    case .opposes: "wrong"
    case .precision: "prec."
    case .overridden: "over."
    case .off: "off"
    case .carries: "flips"
    case .rulesNote:
      "fired, live, over.: duties on which the rule fired, counted, was overridden everywhere. "
        + "right, wrong, prec.: of the live ones with a clear label. off: duties right, less or "
        + "more, when the rule is switched off. flips: verdicts that would change."
    case .conflicts: "Rules that meet on opposite sides"
    case .heavierRight: "heavier right"
    case .more(let count): "… and \(count) more"
    case .resting(let count, let total): "\(count) of \(total) verdicts rest on one rule."
    case .unseen(let count): "Words that no class has, \(count) in all"
    case .wrong(let count): "Not as labelled: \(count)"
    case .tested(let rules, let examples, let nears):
      "\(rules) rules, \(examples) examples, \(nears) near misses"
    case .faults(let count): count == 1 ? "1 fault" : "\(count) faults"
    case .gaps(let count): count == 1 ? "1 gap" : "\(count) gaps"
    }
  }
}
