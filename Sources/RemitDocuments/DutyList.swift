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
  /// The name that duties and other roles refer to.
  public let id: String
  /// What people call the role; its id where the source gives no title.
  public let title: String
  /// In the order of the source.
  public let seats: [Seat]
  /// The id of the role above.
  public let reportsTo: String?
  /// The id in the statement that declares the role.
  public let place: Place

  /// Makes a role.
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
  /// The attribute, as a rule pack declares it.
  public let name: String
  /// The rest of its line, without outer blanks.
  public let value: String
  /// The value in the source file.
  public let place: Place

  /// Makes an attribute.
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
  /// The reason, without quotes.
  public let because: String
  /// The verdict in the source file.
  public let place: Place

  /// Makes a decision.
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
  /// In the order of the source, without `id`.
  public var attributes: [Attribute]
  /// The verdict that a person gave, if one did.
  public var decision: Decision?
  /// What the author does not want to hear of it.
  public var silencers: [Silencer]

  /// Makes a duty.
  public init(
    id: String, text: String, place: Place, owner: String? = nil, section: String? = nil,
    attributes: [Attribute] = [], decision: Decision? = nil, silencers: [Silencer] = []
  ) {
    self.id = id
    self.text = text
    self.place = place
    self.owner = owner
    self.section = section
    self.attributes = attributes
    self.decision = decision
    self.silencers = silencers
  }
}

/// What one source says of an organisation: its roles, duties and rights.
public struct DutyList: Hashable, Sendable {
  /// The name of the department.
  public var unit: String?
  /// In the order of the source.
  public var roles: [Role]
  /// In the order of the source.
  public var duties: [Duty]
  /// What a role may do; numbered apart from the duties.
  public var rights: [Duty]

  /// Makes a list.
  public init(
    unit: String? = nil, roles: [Role] = [], duties: [Duty] = [], rights: [Duty] = []
  ) {
    self.unit = unit
    self.roles = roles
    self.duties = duties
    self.rights = rights
  }
}
