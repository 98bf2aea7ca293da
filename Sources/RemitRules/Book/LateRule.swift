public import RemitLanguage
public import RemitText

/// A rule that reads verdicts: it gives a role its part in a duty, or finds something wrong.
public struct LateRule: Sendable {
  /// What the rule does when it is live.
  public enum Effect: Hashable, Sendable {
    case assign(Assignment)
    case check(Check)
  }

  /// `pack.rule`.
  public let name: String
  public let effect: Effect
  /// The rules that override this one, by number, sorted.
  let overriders: [Int]
  /// Overriders have lower depth than what they override.
  let depth: Int
  public let statement: RuleStatement
  /// The file that it stands in.
  let file: String

  /// The reason and the source, for readers.
  public var card: RuleCard {
    let reasons = statement.reasons.compactMap { key, text in
      Tongue(rawValue: key).map { ($0, text.value) }
    }
    return RuleCard(
      id: name, because: statement.because?.value ?? "", source: statement.source?.value ?? "",
      reasons: Dictionary(reasons) { first, _ in first })
  }

  /// What the rule may be asked about.
  var subjects: [LateSubject] {
    switch effect {
    case .assign(let assignment):
      assignment.rows.sorted { $0.rawValue < $1.rawValue }
        .map { .assign($0) }
    case .check(let check): [.check(check.subject)]
    }
  }
}

/// What late rules are asked about.
public enum LateSubject: Hashable, Sendable {
  /// Who has which part in a row.
  case assign(RowKind)
  /// What is wrong.
  case check(CheckSubject)
}

/// Which rows an assignment is for; it is for all where it does not say.
public enum RowKind: String, Hashable, Sendable, CaseIterable {
  /// A duty that is not divided.
  case duty
  /// The part of a shared duty that decides.
  case headHalf = "half head"
  /// The part of a shared duty that runs.
  case managerHalf = "half manager"
}

/// What a check looks at.
public enum CheckSubject: String, Hashable, Sendable, CaseIterable {
  case duty, right, role, row, column, matrix, document
}

/// A part in a duty for roles of a seat.
public struct Assignment: Hashable, Sendable {
  public let seat: Assignee
  /// Which roles of the seat; all where it is `nil`.
  package let who: Who?
  public let involvement: Involvement
  public let rows: Set<RowKind>

  /// Some of the roles of a seat.
  package enum Who: Hashable, Sendable {
    /// Those whose title or name holds a phrase of one of the classes.
    case words(Set<ClassID>)
    /// The one with this name.
    case role(String)
  }
}

/// Something that may be wrong.
public struct Check: Hashable, Sendable {
  public let subject: CheckSubject
  /// After the profile and the changes of packs.
  public internal(set) var severity: Diagnostic.Severity
  /// What is said of one place; the reason serves where there is none.
  public let says: [Tongue: MessageTemplate]
}

/// A late rule that is live, by its number in `RuleBook.lateRules`.
public struct LateFinding: Hashable, Sendable {
  public let rule: Int
  /// The words that made it fire, as UTF-8 bytes of the duty's text, in order, not overlapping.
  public let spans: [ByteSpan]
}
