public import RemitDocuments
public import RemitLanguage

/// One role with everything that a source says of it.
public struct Post: Hashable, Sendable {
  /// A line that belongs to the role, with the ruling on it where it is judged.
  public struct Item: Hashable, Sendable {
    public let duty: Duty
    /// Where it comes from: a section of a description, or a list.
    public let kind: SectionKind
  }

  /// The number of its source.
  public let source: Int
  /// The name in the source; empty where nobody is named.
  public let id: String
  /// What people call it.
  public let title: String
  public let seats: [Seat]
  /// Where the role is named.
  public let place: Place?
  public internal(set) var duties: [Duty] = []
  public internal(set) var rights: [Duty] = []
  /// What the role may not do.
  public internal(set) var limits: [Duty] = []
  /// What the role answers for.
  public internal(set) var answersFor: [Duty] = []
  /// What the title commonly names.
  var titled: TitleSense = .other
  /// What kind of file it was found in.
  var form: ReviewSource.Form = .list

  /// The source says everything of the role, so that a right that is not there is not given.
  var isComplete = false

  /// The role is only a list of duties.
  var isNameless: Bool { id.isEmpty && title.isEmpty }

  /// The seat as rules call it.
  var seatName: String {
    if seats.contains(.head), seats.contains(.manager) { return "both" }
    return seats.first?.rawValue ?? "unknown"
  }
}

/// Which seat a title commonly names.
enum TitleSense: String, Hashable, Sendable {
  case head, manager, either, other
}
