extension TunePhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .tuned(let duties, let leftOut):
      "\(duties) duties; \(leftOut) labelled shared or undetermined have no loss."
    case .objective:
      "Minimised: the mean over duties labelled strategic or operational of "
        + "ln(1 + 10^(\u{2212}n/10)), n the points for the label less those against it, caps of "
        + "groups included."
    case .stay(let cost):
      "Against change: \(cost) nats, on the sum of the losses, for each squared point that a rule "
        + "moves."
    case .bounds:
      "A rule keeps its side and 1 point or more, at most its group's cap, or 30 where there is "
        + "none; rules for both sides stay."
    case .foldsBy(let count, let department):
      "\(count) folds by \(department ? "department" : "single duties"), each judged by points "
        + "tuned on the others."
    case .now: "now"
    case .proposed: "proposed"
    case .loss: "Loss"
    case .onTraining: "Duties tuned on"
    case .onFolds: "Cross-validated"
    case .onHeld: "Held out"
    case .changes(let quorum, let folds):
      "Proposed, where \(quorum) of \(folds) folds agree or more"
    case .noChanges: "No change is proposed."
    case .gain: "gain"
    case .folds: "folds"
    case .gainNote: "gain: nats that the sum of the losses would grow by without this change."
    case .notBorneOut:
      "The folds do not bear the proposal out: on duties that it has not seen the loss is no lower. "
        + "A larger --stay proposes less."
    case .refused(let count): "Moved by too few folds: \(count)"
    case .patchTitle: "Points proposed by tuning"
    case .patchBecause(let live, let precision, let folds, let all):
      "Tuned: right on \(precision) of the \(live) clear duties that it counts for; "
        + "\(folds) of \(all) folds agree."
    }
  }
}
