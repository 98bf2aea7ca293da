/// One `.duty` file as it was read: its statements, in order.
public struct DutyFile: Hashable, Sendable {
  public let name: String
  public let statements: [DutyStatement]

  public init(name: String, statements: [DutyStatement]) {
    self.name = name
    self.statements = statements
  }
}

/// One statement of a `.duty` file.
public enum DutyStatement: Hashable, Sendable {
  case unit(Located<String>)
  case role(RoleStatement)
  /// A heading for the items that follow it.
  case section(Located<String>)
  /// `duties`, `duties of rop`, or bare items with no statement above them.
  case duties(owner: Located<String>?, items: [DutyItem])
  case rights(owner: Located<String>, items: [DutyItem])
}

/// `role rop "Руководитель отдела продаж" is manager, reports to director`.
public struct RoleStatement: Hashable, Sendable {
  public let id: Located<String>
  public let title: Located<String>?
  public let seats: [Located<String>]
  public let reportsTo: Located<String>?

  public init(
    id: Located<String>, title: Located<String>?, seats: [Located<String>],
    reportsTo: Located<String>?
  ) {
    self.id = id
    self.title = title
    self.seats = seats
    self.reportsTo = reportsTo
  }
}

/// One `- …` or `1. …` line with the attributes under it.
public struct DutyItem: Hashable, Sendable {
  /// The words, without bullet, number, comment or outer blanks.
  public let text: Located<String>
  public let attributes: [ItemAttribute]
  /// `decided head because "…"`.
  public let decision: ItemDecision?

  public init(text: Located<String>, attributes: [ItemAttribute], decision: ItemDecision?) {
    self.text = text
    self.attributes = attributes
    self.decision = decision
  }
}

/// `horizon 1 year`: a name and the rest of its line; `id` is a name like any other.
public struct ItemAttribute: Hashable, Sendable {
  public let name: Located<String>
  public let value: Located<String>

  public init(name: Located<String>, value: Located<String>) {
    self.name = name
    self.value = value
  }
}

/// A verdict given by a person, with its reason.
public struct ItemDecision: Hashable, Sendable {
  /// `head`, `manager` or `shared`.
  public let owner: Located<String>
  public let because: Located<String>

  public init(owner: Located<String>, because: Located<String>) {
    self.owner = owner
    self.because = because
  }
}
