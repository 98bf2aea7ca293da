public import RemitText

/// What must hold for a rule to fire.
public indirect enum Condition: Hashable, Sendable {
  /// The part of a clause, or of the whole duty, that words are looked for in.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The leading verb or verbal noun.
    case action
    /// The noun phrase that the action governs directly.
    case focus
    /// Everything in the clause but the action.
    case object
    /// The whole clause.
    case text
    /// The whole duty, all its clauses.
    case duty
  }

  /// How an attribute is compared with a value.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }

  case all([Condition])
  case any([Condition])
  case not(Condition, ByteSpan)
  /// The part holds a phrase of one of the classes.
  case words(Part, [Located<String>], ByteSpan)
  /// The clause has a flag, such as `negated`.
  case flag(Located<String>)
  /// `attribute comparison value`; the value keeps its spelling, such as `1 year`.
  case compare(Located<String>, Comparison, Located<String>)
}
