public import RemitLanguage

/// A chair in the department that a role takes.
public enum Seat: String, Hashable, Sendable, CaseIterable {
  /// Answers for direction and overall result.
  case head
  /// Runs the daily work of the team.
  case manager
  case staff
  case advisor
}

/// One role of the organisation, with the seats that it takes.
public struct Role: Hashable, Sendable {
  public let id: String
  public let title: String
  public let seats: [Seat]
  public let reportsTo: String?
  public let place: Place

  public init(id: String, title: String, seats: [Seat], reportsTo: String?, place: Place) {
    self.id = id
    self.title = title
    self.seats = seats
    self.reportsTo = reportsTo
    self.place = place
  }
}

/// A fact about a duty that its words do not say: a name and the value as it was written.
public struct Attribute: Hashable, Sendable {
  public let name: String
  public let value: String
  public let place: Place

  public init(name: String, value: String, place: Place) {
    self.name = name
    self.value = value
    self.place = place
  }
}

/// A verdict that a person gave, with the reason that it must carry.
public struct Decision: Hashable, Sendable {
  /// `head`, `manager` or `shared`, as written.
  public let owner: String
  public let because: String
  public let place: Place

  public init(owner: String, because: String, place: Place) {
    self.owner = owner
    self.because = because
    self.place = place
  }
}

/// One duty (or one right) as its source gives it.
public struct Duty: Hashable, Sendable {
  /// The identifier of the source, or the number of the duty in its list, from 1.
  public let id: String
  /// The words, without bullet or number.
  public let text: String
  /// The words in the source file.
  public let place: Place
  /// The role whose duty this is today.
  public var owner: String?
  /// The heading that the duty stands under.
  public var section: String?
  public var attributes: [Attribute]
  public var decision: Decision?

  public init(
    id: String, text: String, place: Place, owner: String? = nil, section: String? = nil,
    attributes: [Attribute] = [], decision: Decision? = nil
  ) {
    self.id = id
    self.text = text
    self.place = place
    self.owner = owner
    self.section = section
    self.attributes = attributes
    self.decision = decision
  }
}

/// What one source says of an organisation: its roles, duties and rights.
public struct DutyList: Hashable, Sendable {
  public var unit: String?
  public var roles: [Role]
  public var duties: [Duty]
  public var rights: [Duty]

  public init(
    unit: String? = nil, roles: [Role] = [], duties: [Duty] = [], rights: [Duty] = []
  ) {
    self.unit = unit
    self.roles = roles
    self.duties = duties
    self.rights = rights
  }
}
