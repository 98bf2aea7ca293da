/// How often verdicts agree with labels.
package struct Figures: Hashable, Sendable {
  /// By label, then by verdict.
  private let counts: [Verdict: [Verdict: Int]]
  package let calibration: Calibration

  package init(_ rows: some Sequence<Sample.Row>) {
    var counts: [Verdict: [Verdict: Int]] = [:]
    var calibration = Calibration()
    for row in rows {
      counts[row.duty.label, default: [:]][row.verdict, default: 0] += 1
      calibration.add(row)
    }
    self.counts = counts
    self.calibration = calibration
  }

  /// Rows with this label that got this verdict.
  package subscript(label: Verdict, verdict: Verdict) -> Int { counts[label]?[verdict] ?? 0 }

  package var total: Int { Verdict.allCases.reduce(0) { $0 + labelled($1) } }

  package func labelled(_ label: Verdict) -> Int { counts[label]?.values.reduce(0, +) ?? 0 }

  private func judged(_ verdict: Verdict) -> Int {
    Verdict.allCases.reduce(0) { $0 + self[$1, verdict] }
  }

  /// Rows that are right.
  package var accuracy: Share {
    Share(Verdict.allCases.reduce(0) { $0 + self[$1, $1] }, of: total)
  }

  private var clear: Int { labelled(.strategic) + labelled(.operational) }

  /// Of rows labelled strategic or operational, those that are right.
  package var clearAccuracy: Share {
    Share(self[.strategic, .strategic] + self[.operational, .operational], of: clear)
  }

  /// Of rows labelled strategic or operational, those that got the other of the two.
  package var opposite: Share {
    Share(self[.strategic, .operational] + self[.operational, .strategic], of: clear)
  }

  /// Rows that got a verdict other than undetermined.
  package var coverage: Share { Share(total - judged(.undetermined), of: total) }

  /// Twice the hits by labels and verdicts together (van Rijsbergen 1979); an empty share where there are
  /// neither.
  package func f1(_ label: Verdict) -> Share {
    Share(2 * self[label, label], of: labelled(label) + judged(label))
  }

  /// The mean F1 of strategic, operational and shared, in millionths; a label that is nowhere counts 0.
  package var macroF1: Int? {
    guard total > 0 else { return nil }
    let labels: [Verdict] = [.strategic, .operational, .shared]
    return labels.reduce(0) { $0 + (f1($1).rounded(to: 1_000_000) ?? 0) } / labels.count
  }
}
