public import RemitText

/// One `.rules` file as it was read: its statements, in order.
public struct RulesFile: Hashable, Sendable {
  public let name: String
  public let statements: [RulesStatement]

  public init(name: String, statements: [RulesStatement]) {
    self.name = name
    self.statements = statements
  }
}

/// One statement of a `.rules` file.
public enum RulesStatement: Hashable, Sendable {
  case pack(PackStatement)
  case use(Located<String>)
  case language(LanguageStatement)
  case attribute(AttributeStatement)
  case words(WordsStatement)
  case group(GroupStatement)
  case thresholds(ThresholdsStatement)
  case limits(LimitsStatement)
  case profile(ProfileStatement)
  case letters(LettersStatement)
  case rule(RuleStatement)
  case change(ChangeStatement)
}

/// `pack core "Head and manager of a department"`, with its version.
public struct PackStatement: Hashable, Sendable {
  public let name: Located<String>
  public let title: Located<String>?
  public let version: Located<String>?

  public init(name: Located<String>, title: Located<String>?, version: Located<String>?) {
    self.name = name
    self.title = title
    self.version = version
  }
}

/// A word or phrase of a class.
///
/// In quotes it stands for exactly these forms, otherwise for every inflection. The words stay in the bytes of
/// their file until they are asked for: packs consist of entries for the most part, and few are ever shown.
public struct Entry: Sendable {
  private let bytes: [UInt8]
  private let words: ByteSpan
  public let span: ByteSpan
  public let isExact: Bool

  public init(_ text: String, _ span: ByteSpan, isExact: Bool) {
    bytes = Array(text.utf8)
    words = ByteSpan(0, bytes.count)
    self.span = span
    self.isExact = isExact
  }

  /// The entry whose words stand at `span` of a file just as they are meant.
  init(in bytes: [UInt8], _ span: ByteSpan, isExact: Bool) {
    self.bytes = bytes
    words = span
    self.span = span
    self.isExact = isExact
  }

  /// The words, with single blanks between them.
  public var text: String { String(decoding: bytes[words.range], as: UTF8.self) }

  /// Calls `body` with the bytes of the words.
  package func withUTF8<Fault: Error>(_ body: (Span<UInt8>) throws(Fault) -> Void) throws(Fault) {
    try body(bytes.span.extracting(words.range))
  }
}

extension Entry: Hashable {
  public static func == (a: Entry, b: Entry) -> Bool {
    a.span == b.span && a.isExact == b.isExact
      && a.bytes[a.words.range].elementsEqual(b.bytes[b.words.range])
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(isExact)
    for byte in bytes[words.range] { hasher.combine(byte) }
  }
}

extension Entry: CustomReflectable {
  /// What the entry is, not how it is kept.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["text": text, "span": span, "isExact": isExact] as KeyValuePairs<String, Any>,
      displayStyle: .struct)
  }
}

/// A body line of several entries under a key: `en  set, define, determine`.
public struct EntryLine: Hashable, Sendable {
  public let key: Located<String>
  public let entries: [Entry]

  public init(key: Located<String>, entries: [Entry]) {
    self.key = key
    self.entries = entries
  }
}

/// `language en "English"`: how clauses are found in one language.
public struct LanguageStatement: Hashable, Sendable {
  public let name: Located<String>
  public let title: Located<String>?
  public let lines: [EntryLine]

  public init(name: Located<String>, title: Located<String>?, lines: [EntryLine]) {
    self.name = name
    self.title = title
    self.lines = lines
  }
}

/// `attribute scope task < team < department`, `attribute horizon duration`, `attribute kind a, b`.
public struct AttributeStatement: Hashable, Sendable {
  public enum Schema: Hashable, Sendable {
    /// Values in rising order.
    case ordered([Located<String>])
    /// Values without order.
    case named([Located<String>])
    /// A number and a unit: hour, day, week, month, quarter, year.
    case duration
    /// A whole number.
    case number
  }
  /// Which of several inferred values stays.
  public enum Keep: String, Hashable, Sendable, CaseIterable {
    case highest, lowest
  }
  public let name: Located<String>
  public let schema: Schema
  public let keep: Keep
  /// What a person is asked when the fact would settle a duty, per language key.
  public let questions: [Located<String>: Located<String>]

  public init(
    name: Located<String>, schema: Schema, keep: Keep,
    questions: [Located<String>: Located<String>]
  ) {
    self.name = name
    self.schema = schema
    self.keep = keep
    self.questions = questions
  }
}

/// `words steer`: a class of words; `with` lines take in other classes, `never` lines leave forms out.
public struct WordsStatement: Hashable, Sendable {
  public let name: Located<String>
  public let lines: [EntryLine]

  public init(name: Located<String>, lines: [EntryLine]) {
    self.name = name
    self.lines = lines
  }
}

/// `group decision cap 12 "Decision right"`.
public struct GroupStatement: Hashable, Sendable {
  public let name: Located<String>
  /// The most that either side of the group may count.
  public let cap: Located<Int>?
  public let title: Located<String>?

  public init(name: Located<String>, cap: Located<Int>?, title: Located<String>?) {
    self.name = name
    self.cap = cap
    self.title = title
  }
}

/// `thresholds` and its named standards.
public struct ThresholdsStatement: Hashable, Sendable {
  public let span: ByteSpan
  public let values: [Threshold]

  public struct Threshold: Hashable, Sendable {
    public let name: Located<String>
    public let points: Located<Int>

    public init(name: Located<String>, points: Located<Int>) {
      self.name = name
      self.points = points
    }
  }

  public init(span: ByteSpan, values: [Threshold]) {
    self.span = span
    self.values = values
  }
}

/// A rule of any of the four strata.
public struct RuleStatement: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    /// `infer x: scope = department`
    case infer(attribute: Located<String>, value: Located<String>)
    /// `weigh x: strategic 6 as decision`
    case weigh(side: Located<String>, points: Located<Int>, group: Located<String>)
    /// `assign x: advisor finance consulted`
    case assign(Located<Assignee>, who: Located<Who>?, Located<Involvement>)
    /// `check x: warning`
    case check(severity: Located<String>)
  }
  /// Which of the roles of a seat an assignment speaks of.
  public enum Who: Hashable, Sendable {
    /// Those whose title or name holds a phrase of a class.
    case words(String)
    /// The one with this name: `assign x: advisor "cfo" consulted`.
    case role(String)
  }
  public let name: Located<String>
  public let effect: Effect
  public let overrides: [Located<String>]
  /// What a rule of the late strata is about: `duty` of `for duty`, `half head` of `for half head`.
  public let subject: Located<String>?
  public let when: Condition?
  public let unless: Condition?
  public let because: Located<String>?
  /// The reason in other words for readers of a language: `because ru "…"`, by language key.
  public let reasons: [String: Located<String>]
  /// What a check says of one place, by language key: `say en "{accountable} roles have A in this row"`.
  public let says: [String: Located<String>]
  public let source: Located<String>?
  public let examples: [Located<String>]
  public let nears: [Located<String>]
  /// From the keyword to the last byte of the body.
  public let span: ByteSpan

  public init(
    name: Located<String>, effect: Effect, overrides: [Located<String>],
    subject: Located<String>?, when: Condition?, unless: Condition?,
    because: Located<String>?, reasons: [String: Located<String>] = [:],
    says: [String: Located<String>] = [:], source: Located<String>?,
    examples: [Located<String>], nears: [Located<String>], span: ByteSpan
  ) {
    self.name = name
    self.effect = effect
    self.overrides = overrides
    self.subject = subject
    self.when = when
    self.unless = unless
    self.because = because
    self.reasons = reasons
    self.says = says
    self.source = source
    self.examples = examples
    self.nears = nears
    self.span = span
  }
}

/// `change core.sets-direction`: another pack's rule with other points or severity, or switched off.
public struct ChangeStatement: Hashable, Sendable {
  public enum Edit: Hashable, Sendable {
    case points(Located<Int>)
    case severity(Located<String>)
    case off
  }
  public let rule: Located<String>
  public let edit: Edit
  public let because: Located<String>?
  public let span: ByteSpan

  public init(rule: Located<String>, edit: Edit, because: Located<String>?, span: ByteSpan) {
    self.rule = rule
    self.edit = edit
    self.because = because
    self.span = span
  }
}
