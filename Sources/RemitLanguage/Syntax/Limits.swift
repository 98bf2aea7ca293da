/// What a file may be at most, so that no input makes a reader slow or big.
enum Limits {
  /// Bytes of a file: 64 MiB.
  static let fileBytes = 64 << 20
  /// Bytes of a line: 1 MiB.
  static let lineBytes = 1 << 20
  /// Levels of indentation, and of parentheses in a condition.
  static let depth = 32
  /// Diagnostics of a file; reading stops there.
  static let diagnostics = 10_000
  /// Diagnostics that are printed.
  static let shown = 100
  /// Words of one entry of a class.
  static let entryWords = 6
  /// The size of a number, either side of zero.
  static let number = 1_000_000
}
