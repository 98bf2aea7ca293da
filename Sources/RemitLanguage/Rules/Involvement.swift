/// What a role does about a duty, before a letter set gives it a letter.
///
/// Letter sets differ in letters and agree on little; rules speak of these, and each set says which of them it
/// shows and as what.
public enum Involvement: String, Hashable, Sendable, CaseIterable {
  /// Does the work, or has it done.
  case responsible
  /// Answers for the result and has the last word; one role of a row.
  case accountable
  /// Gives hands or means to the one who does the work.
  case supports
  /// Is asked before the decision or the work.
  case consulted
  /// Is told afterwards.
  case informed
  /// Checks the result against what was asked.
  case verifies
  /// Signs the result, so that it takes effect.
  case signs
  /// Prepares the decision for the one who takes it.
  case recommends
  /// Must agree before the decision stands.
  case agrees
}
