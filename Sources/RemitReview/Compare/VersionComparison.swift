public import RemitDocuments
import RemitRules

/// Two versions of one role: what was added, removed, reworded, moved, and what changed its verdict.
public struct VersionComparison: Hashable, Sendable {
  /// A duty that both versions have.
  public struct Change: Hashable, Sendable {
    public let old: RoleComparison.Held
    public let new: RoleComparison.Held
    /// Per cent of the words that they share.
    public let likeness: Int
    /// Other words.
    public let isReworded: Bool
    /// Another section, or another place among the duties that stayed.
    public let isMoved: Bool
    /// The rules that speak for the new verdict and did not for the old one, the weightiest first.
    public let newRules: [String]
    /// The rules that spoke for the old verdict and no longer do.
    public let lostRules: [String]

    public var isVerdictChanged: Bool { old.verdict != new.verdict }
  }

  public let old: Post
  public let new: Post
  public let added: [RoleComparison.Held]
  public let removed: [RoleComparison.Held]
  /// Duties that are not just as they were, in the order of the new version.
  public let changed: [Change]
  /// How many stayed as they were.
  public let unchanged: Int
  public let addedRights: [Duty]
  public let removedRights: [Duty]

  /// A verdict changed, or a duty came or went.
  public var hasConflicts: Bool {
    changed.contains(where: \.isVerdictChanged) || !added.isEmpty || !removed.isEmpty
  }
}
