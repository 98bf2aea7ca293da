/// Who should own a duty.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The head of the department.
  case strategic
  /// The manager who runs the daily work.
  case operational
  /// Each has a half.
  case shared
  /// The words and facts do not say enough.
  case undetermined
}
