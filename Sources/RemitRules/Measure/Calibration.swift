/// Whether points mean what they say: probabilities of strategic beside what readers said.
///
/// Rows count that were labelled strategic or operational and got one of these verdicts.
package struct Calibration: Hashable, Sendable {
  /// Rows whose probability lies in one tenth.
  package struct Bin: Hashable, Sendable {
    package fileprivate(set) var rows = 0
    /// Rows labelled strategic.
    package fileprivate(set) var strategic = 0
    /// The sum of the probabilities, in millionths.
    fileprivate var sum = 0

    /// The mean probability, in millionths.
    package var mean: Int? { rows > 0 ? sum / rows : nil }
    package var share: Share { Share(strategic, of: rows) }
  }

  /// By tenths of probability, from 0; the last holds 1 too.
  package private(set) var bins = Array(repeating: Bin(), count: 10)

  init() {}

  mutating func add(_ row: Sample.Row) {
    switch (row.duty.label, row.verdict) {
    case (.strategic, .strategic), (.strategic, .operational), (.operational, .strategic),
      (.operational, .operational):
      break
    case (.shared, _), (.undetermined, _), (_, .shared), (_, .undetermined): return
    }
    let probability = Decibans.millionths(row.points)
    let bin = min(probability / 100_000, bins.count - 1)
    bins[bin].rows += 1
    bins[bin].sum += probability
    if row.duty.label == .strategic { bins[bin].strategic += 1 }
  }

  package var rows: Int { bins.reduce(0) { $0 + $1.rows } }

  /// The mean distance between probability and share, weighed by rows, in millionths (Naeini 2015).
  package var error: Int? {
    guard rows > 0 else { return nil }
    return bins.reduce(0) { $0 + abs($1.sum - $1.strategic * 1_000_000) } / rows
  }
}
