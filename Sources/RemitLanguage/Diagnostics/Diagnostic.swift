public import RemitText

/// One thing that the author of a file should fix, at one place.
///
/// A diagnostic is data: fact, place, one action. Excerpts, colour and width belong to renderers.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a finding weighs; only errors stop a file from being used.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
  }

  /// What is said in one language: the fact first, then one action where there is one.
  public struct Message: Hashable, Sendable {
    public let fact: String
    public let action: String?

    public init(_ fact: String, action: String? = nil) {
      self.fact = fact
      self.action = action
    }
  }

  /// A further place that the fact speaks of, with a short label in each language.
  public struct Related: Hashable, Sendable {
    public let place: Place
    public let english: String
    public let russian: String

    public init(_ place: Place, english: String, russian: String) {
      self.place = place
      self.english = english
      self.russian = russian
    }
  }

  /// The stable code, `room.fault`; never renamed once shipped.
  public let code: String
  public let severity: Severity
  public let place: Place
  public let related: [Related]
  private let english: Message
  private let russian: Message

  public init(
    _ code: String, _ severity: Severity = .error, at place: Place,
    english: Message, russian: Message, related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.related = related
    self.english = english
    self.russian = russian
  }

  /// The words for a reader of `tongue`.
  public func message(in tongue: Tongue) -> Message {
    switch tongue {
    case .english: english
    case .russian: russian
    }
  }
}
