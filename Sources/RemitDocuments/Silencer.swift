public import RemitLanguage

/// A finding that the author of a duty does not want to see, with the reason that it must carry.
public struct Silencer: Hashable, Sendable {
  /// The check, `pack.rule`.
  public let rule: String
  public let because: String
  /// The check's name in the source file.
  public let place: Place

  /// Makes a silencer.
  public init(rule: String, because: String, place: Place) {
    self.rule = rule
    self.because = because
    self.place = place
  }
}
