public import RemitDocuments
public import RemitRules

/// Two roles side by side: who holds what, what both hold, and what stands upside down.
public struct RoleComparison: Hashable, Sendable {
  /// A duty with the verdict on it.
  public struct Held: Hashable, Sendable {
    public let duty: Duty
    public let verdict: Verdict
    /// The weightiest rule for the verdict; empty where there is none.
    public let rule: String
  }

  /// A matter that both roles have duties about.
  public struct Overlap: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// The same words.
      case same
      /// Nearly the same words.
      case alike
      /// Different words about one matter.
      case matter
    }

    public let kind: Kind
    /// Per cent of the words that they share.
    public let likeness: Int
    public let head: Held
    public let manager: Held
    /// The area of the catalogue that both are about, such as `area-money`; `nil` where no area has both.
    public let area: String?
    /// The manager's duty stands above the head's.
    public let isInverted: Bool
  }

  /// A right that both roles have, or that one has and the other is denied.
  public struct RightConflict: Hashable, Sendable {
    public let head: Duty
    public let manager: Duty
    /// One of them denies what the other gives.
    public let isDenied: Bool
  }

  /// The one who directs, and the one who runs the day.
  public let head: Post
  public let manager: Post
  public let headDuties: [Held]
  public let managerDuties: [Held]
  public let overlaps: [Overlap]
  /// Duties of the other level that only this role has: nobody at that level holds them.
  public let headOrphans: [Held]
  public let managerOrphans: [Held]
  public let rightConflicts: [RightConflict]

  /// Something that the two have to settle.
  public var hasConflicts: Bool { !overlaps.isEmpty || !rightConflicts.isEmpty }
}
