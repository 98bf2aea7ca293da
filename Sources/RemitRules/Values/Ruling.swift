public import RemitText

/// One part of a duty that says one thing to do.
public struct Part: Hashable, Sendable {
  /// The words of the clause.
  public let span: ByteSpan
  /// The words of its action; empty where none was found.
  public let action: ByteSpan
  /// Strategic less operational points of this clause alone.
  public let points: Int

  public init(span: ByteSpan, action: ByteSpan, points: Int) {
    self.span = span
    self.action = action
    self.points = points
  }
}

/// An attribute that holds for a duty, stated by its author or inferred by a rule.
public struct Fact: Hashable, Sendable {
  public let attribute: String
  public let value: String
  /// The rule that inferred it; `nil` where the author stated it.
  public let rule: String?
  public let spans: [ByteSpan]

  public init(attribute: String, value: String, rule: String?, spans: [ByteSpan]) {
    self.attribute = attribute
    self.value = value
    self.rule = rule
    self.spans = spans
  }
}

/// The verdict on one duty, with the ledger that adds up to it.
public struct Ruling: Hashable, Sendable {
  /// What the rules say, or what a person decided.
  public let verdict: Verdict
  /// What the rules alone say; differs from `verdict` only where a person decided.
  public let computed: Verdict
  /// The named standard that gave `computed`: `strategic`, `operational`, `clauses`, `divided`,
  /// `balance`, `none`.
  public let standard: String
  /// Sorted by weight, then by rule.
  public let ledger: [LedgerLine]
  public let defeats: [Defeat]
  public let facts: [Fact]
  public let parts: [Part]
  public let tongue: Tongue

  /// The sum of the ledger's strategic points.
  public var strategic: Int { ledger.reduce(0) { $0 + $1.strategic } }
  /// The sum of the ledger's operational points.
  public var operational: Int { ledger.reduce(0) { $0 + $1.operational } }
  /// Strategic less operational.
  public var points: Int { strategic - operational }

  public init(
    verdict: Verdict, computed: Verdict, standard: String, ledger: [LedgerLine],
    defeats: [Defeat], facts: [Fact], parts: [Part], tongue: Tongue
  ) {
    self.verdict = verdict
    self.computed = computed
    self.standard = standard
    self.ledger = ledger
    self.defeats = defeats
    self.facts = facts
    self.parts = parts
    self.tongue = tongue
  }
}
