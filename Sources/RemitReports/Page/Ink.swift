import RemitRules

/// How a run of words looks on a terminal that shows colour.
enum Ink: Hashable, Sendable {
  case plain, bold, faint, green, blue, magenta, yellow

  /// The escape sequence that starts the look; `nil` for plain words.
  private var start: String? {
    switch self {
    case .plain: nil
    case .bold: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .green: "\u{1B}[1;32m"
    case .blue: "\u{1B}[1;34m"
    case .magenta: "\u{1B}[1;35m"
    case .yellow: "\u{1B}[1;33m"
    }
  }

  /// The ink of a verdict's heading.
  ///
  /// Words always say the same, so nothing hangs on colour alone.
  static func of(_ verdict: Verdict) -> Ink {
    switch verdict {
    case .strategic: .green
    case .operational: .blue
    case .shared: .magenta
    case .undetermined: .yellow
    }
  }

  /// Puts `words` between the escape sequences, where there are words to show.
  func around(_ words: String) -> String {
    guard let start, !words.isEmpty else { return words }
    return start + words + "\u{1B}[0m"
  }
}
