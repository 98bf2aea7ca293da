/// Whom an `assign` rule speaks of.
public enum Assignee: String, Hashable, Sendable, CaseIterable {
  case head, manager, staff, advisor
  /// The role whose duty it is today, whatever its seat.
  case owner
}
