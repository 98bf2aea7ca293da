package import RemitRules

/// A thing that the reports for authors of rule packs say.
package enum MeasurePhrase: Hashable, Sendable {
  // Figures
  case all
  case held
  case rest
  case duties
  case accuracy
  case clearAccuracy
  case opposite
  case coverage
  case f1(Verdict)
  case macroF1
  case calibrationError
  case confusion
  case byLanguage
  case byDepartment
  case noDepartment
  case calibration
  case probability
  case mean
  case restOnly
  case share
  case short(Short)

  /// The head of a narrow column of figures.
  package enum Short: Hashable, Sendable, CaseIterable {
    case accuracy, clear, opposite, coverage, strategic, operational, shared
  }

  // Rules
  case rules
  case points
  case fired
  case live
  case agrees
  case opposes
  case precision
  case overridden
  case off
  case carries
  case rulesNote
  case conflicts
  case heavierRight
  case more(Int)
  case resting(Int, of: Int)
  case unseen(Int)
  case wrong(Int)

  // Sentences in rules
  case tested(rules: Int, examples: Int, nears: Int)
  case faults(Int)
  case gaps(Int)
}
