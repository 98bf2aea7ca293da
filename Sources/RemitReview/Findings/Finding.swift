public import RemitLanguage
public import RemitRules
public import RemitText

/// One thing that a check found wrong with a duty, a role, a row, a column, a matrix or a document.
public struct Finding: Hashable, Sendable {
  /// The rule that found it, `pack.rule`: the stable code.
  public let rule: String
  /// How much it weighs, after the profile and the packs had their say.
  public let severity: Diagnostic.Severity
  /// Where it stands; `nil` for what is missing in a document or a table as a whole.
  public let place: Place?
  /// What was looked at.
  public let subject: CheckSubject
  /// The identifiers of the duties or rows concerned, in the order of the source.
  public let rows: [String]
  /// The identifiers of the roles concerned, in the order of the source.
  public let roles: [String]
  /// What is the matter here: one sentence with the facts of this place, in each language.
  public let fact: [Tongue: String]
  /// What to do about it; `nil` where a person must think.
  public internal(set) var fix: Fix?
  /// Further places that the fact speaks of.
  public let related: [Diagnostic.Related]

  /// Makes a finding.
  public init(
    rule: String, severity: Diagnostic.Severity, place: Place?, subject: CheckSubject = .duty,
    rows: [String] = [], roles: [String] = [], fact: [Tongue: String], fix: Fix? = nil,
    related: [Diagnostic.Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.subject = subject
    self.rows = rows
    self.roles = roles
    self.fact = fact
    self.fix = fix
    self.related = related
  }
}

/// A change that settles a finding; it was made and checked again before it was proposed.
public enum Fix: Hashable, Sendable {
  /// Other words at a place of the source, which leave the verdict as it is.
  case replace(Place, with: String)
  /// Several duties in the place of one, with what each would be.
  case split(Place, into: [Piece])
  /// Cells of a matrix that get other letters.
  case cells([CellChange])

  /// One of the duties that a duty was split into.
  public struct Piece: Hashable, Sendable {
    public let text: String
    public let verdict: Verdict
  }
}

/// Other letters for one cell of a matrix.
public struct CellChange: Hashable, Sendable {
  public let row: String
  public let role: String
  /// The letters as they stand, as `A/R`; empty for none.
  public let from: String
  public let to: String

  /// Makes a change.
  public init(row: String, role: String, from: String, to: String) {
    self.row = row
    self.role = role
    self.from = from
    self.to = to
  }
}
