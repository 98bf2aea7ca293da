public import RemitText

/// One line of a ledger: what one rule, or one binding cap, adds.
///
/// Points are decibans, non-negative for each side but in a cap line, which takes away.
public struct LedgerLine: Hashable, Sendable {
  /// `pack.rule`, or for a cap line `cap.GROUP`.
  public let rule: String
  /// The group that the points belong to.
  public let group: String
  public let strategic: Int
  public let operational: Int
  /// The words that made the rule fire, as UTF-8 bytes of the duty's text, in order, not overlapping.
  public let spans: [ByteSpan]
  public let isCap: Bool

  /// What the line adds to the total.
  public var points: Int { strategic - operational }

  public init(
    rule: String, group: String, strategic: Int, operational: Int, spans: [ByteSpan], isCap: Bool
  ) {
    self.rule = rule
    self.group = group
    self.strategic = strategic
    self.operational = operational
    self.spans = spans
    self.isCap = isCap
  }
}

/// A rule that fired and lost to others, so that its points do not count.
public struct Defeat: Hashable, Sendable {
  public let rule: String
  /// The live rules that override it, sorted.
  public let by: [String]
  public let spans: [ByteSpan]

  public init(rule: String, by: [String], spans: [ByteSpan]) {
    self.rule = rule
    self.by = by
    self.spans = spans
  }
}
