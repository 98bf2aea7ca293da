import Glibc

/// Evidence in decibans, as probabilities and losses.
///
/// Ten decibans make one side ten times as likely (Good 1950). Results are whole millionths and
/// thousand-millionths, so that sums of them do not depend on their order.
package enum Decibans {
  /// The probability that `points` for a side mean it, in millionths: 1 / (1 + 10^(−points/10)).
  package static func millionths(_ points: Int) -> Int {
    Int((1e6 / (1 + pow(10, -Double(points) / 10))).rounded())
  }

  /// The logistic loss of `points` for the right side, in thousand-millionths of a nat.
  static func loss(_ points: Int) -> Int {
    let odds = -Double(points) / 10 * log(10.0)
    // ln(1 + e^x) without overflow.
    return Int(((max(odds, 0) + log1p(exp(-abs(odds)))) * 1e9).rounded())
  }
}

extension Ruling {
  /// How likely the rules' own verdict is, in millionths, if its evidence is independent; `nil` for verdicts
  /// other than strategic and operational.
  package var probability: Int? {
    switch computed {
    case .strategic: Decibans.millionths(points)
    case .operational: Decibans.millionths(-points)
    case .shared, .undetermined: nil
    }
  }
}
