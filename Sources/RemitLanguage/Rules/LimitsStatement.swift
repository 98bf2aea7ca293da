public import RemitText

/// `limits` and its named numbers, which conditions of the late strata compare facts with.
public struct LimitsStatement: Hashable, Sendable {
  public let span: ByteSpan
  public let values: [Limit]

  /// `consulted-per-row 4`.
  public struct Limit: Hashable, Sendable {
    public let name: Located<String>
    public let value: Located<Int>

    public init(name: Located<String>, value: Located<Int>) {
      self.name = name
      self.value = value
    }
  }

  public init(span: ByteSpan, values: [Limit]) {
    self.span = span
    self.values = values
  }
}

/// `profile strict "Strict"`: other limits and severities, which a user may choose by name.
///
/// Statements with the same name add up, so that several packs may speak in one profile.
public struct ProfileStatement: Hashable, Sendable {
  public enum Edit: Hashable, Sendable {
    /// `limit consulted-per-row 3`
    case limit(Located<String>, Located<Int>)
    /// `severity matrix.several-responsible error`
    case severity(Located<String>, Located<String>)
    /// `off matrix.several-responsible`
    case off(Located<String>)
  }
  public let name: Located<String>
  public let title: Located<String>?
  public let edits: [Edit]
  public let because: Located<String>?
  /// The reason in other words for readers of a language, by language key.
  public let reasons: [String: Located<String>]
  public let span: ByteSpan

  public init(
    name: Located<String>, title: Located<String>?, edits: [Edit], because: Located<String>?,
    reasons: [String: Located<String>] = [:], span: ByteSpan
  ) {
    self.name = name
    self.title = title
    self.edits = edits
    self.because = because
    self.reasons = reasons
    self.span = span
  }
}
