public import RemitLanguage
public import RemitText

/// The strata of a book that read verdicts, with what they compare facts with.
struct LateBook: Sendable {
  /// Sorted by name.
  let rules: [LateRule]
  let conjuncts: [LateConjunct]
  /// By subject: the conjuncts of the rules that may be asked about it.
  let bySubject: [LateSubject: [Int]]
  /// By name.
  let limits: [String: Int]
  /// Sorted by name.
  let profiles: [Profile]
  /// Sorted by name.
  let letters: [LettersStatement]

  init(
    rules: [LateRule], conjuncts: [LateConjunct], limits: [String: Int], profiles: [Profile],
    letters: [LettersStatement]
  ) {
    self.rules = rules
    self.conjuncts = conjuncts
    self.limits = limits
    self.profiles = profiles
    self.letters = letters
    var bySubject: [LateSubject: [Int]] = [:]
    for (number, conjunct) in conjuncts.enumerated() {
      for subject in rules[conjunct.rule].subjects {
        bySubject[subject, default: []].append(number)
      }
    }
    self.bySubject = bySubject
  }
}

/// One way for a late rule to fire: all required atoms hold, and no forbidden one.
struct LateConjunct: Sendable, Hashable {
  /// The number of the rule among the late ones.
  let rule: Int
  let required: [AtomID]
  let forbidden: [AtomID]
}

/// Other limits and severities under one name, for those who choose it.
public struct Profile: Hashable, Sendable {
  public let name: String
  public let title: String
  public let because: String
  /// The reason for readers of a language, where a pack words it for them.
  public let reasons: [Tongue: String]
}

extension RuleBook {
  /// Which strata a compilation takes in.
  public enum Reading: Hashable, Sendable {
    /// What verdicts need.
    case verdicts
    /// Assignments and checks too, with what a profile changes, where one is named.
    case all(profile: String?)

    /// All strata as the packs have them.
    public static var all: Reading { .all(profile: nil) }
  }

  /// The rules that assign and check, sorted by name; none where only verdicts were read.
  public var lateRules: [LateRule] { late.rules }

  /// The named numbers that facts are compared with, after the profile.
  public var limits: [String: Int] { late.limits }

  /// The profiles that one can choose, sorted by name.
  public var profiles: [Profile] { late.profiles }

  /// The letter sets as the packs declare them, sorted by name.
  public var letters: [LettersStatement] { late.letters }

  /// A number that the program knows, for late rules; `nil` where no pack declares it.
  package func fact(_ name: String, _ value: Int) -> StatedValue? {
    guard let attribute = schema.index(of: name), schema.attributes[attribute].type == .number
    else { return nil }
    return StatedValue(attribute: attribute, value: Int32(clamping: value))
  }
}
