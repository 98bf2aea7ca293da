import RemitLanguage
import RemitText
import SeededChance

/// Two random packs without faults: `main`, which uses `base`, and `base`.
///
/// With an anchor, every class that an action is asked of is also asked of by a rule that never fires, so
/// that a rule can come or go without a change of how clauses are cut.
struct RandomPacks {
  struct Options {
    var words = RandomDuty.latin + RandomDuty.cyrillic
    var hasCaps = true
    /// Has the rule that never fires and asks an action of every class.
    var hasAnchor = true
  }

  private(set) var files: [RulesFile] = []
  private let options: Options
  private var random: SeededGenerator
  private var classes: [String] = []
  private var inferNames: [String] = []
  private var weighNames: [String] = []

  init(seed: UInt64, options: Options = Options()) {
    random = SeededGenerator(seed: seed)
    self.options = options
    make()
  }

  static let attributes: [(name: String, values: [String])] = [
    ("scope", ["task", "team", "department"]), ("kind", ["a", "b", "c"]),
    ("horizon", ["1 week", "1 quarter", "1 year", "3 years"]),
  ]

  private mutating func make() {
    let names = (0..<int(3...12)).map { ("c\($0)", chance(0.7) ? "main" : "base") }
    var main: [RulesStatement] = [.use(at("base")), .use(at("en")), .use(at("ru"))]
    var base: [RulesStatement] = []
    classes = names.map { $1 == "base" && chance(0.5) ? "base.\($0)" : $0 }
    for (number, (name, pack)) in names.enumerated() {
      for _ in 0..<(chance(0.2) ? 2 : 1) {
        let isMain = pack == "main"
        let words = wordClass(name, before: isMain ? classes.prefix(number) : [])
        if isMain { main.append(words) } else { base.append(words) }
      }
    }
    base += attributes() + groups() + [thresholds()]
    for number in 0..<int(1...3) { main.append(inference(number)) }
    for number in 0..<int(2...15) { main.append(weighing(number)) }
    if options.hasAnchor { main.append(anchor()) }
    files = [file("main", main), file("base", base)] + smallLanguages
  }

  private func file(_ pack: String, _ statements: [RulesStatement]) -> RulesFile {
    let head = PackStatement(name: at(pack), title: nil, version: nil)
    return RulesFile(name: "\(pack).rules", statements: [.pack(head)] + statements)
  }

  // MARK: Chance

  private mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  private mutating func chance(_ part: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < part
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  // MARK: Words

  private mutating func wordClass(
    _ name: String, before earlier: ArraySlice<String>
  ) -> RulesStatement {
    var lines: [EntryLine] = []
    for _ in 0..<int(1...2) {
      let entries = (0..<int(1...4)).map { _ in entry() }
      lines.append(EntryLine(key: at(pick(["en", "ru"])), entries: entries))
    }
    if chance(0.25), !earlier.isEmpty {
      lines.append(EntryLine(key: at("with"), entries: [plain(pick(Array(earlier)))]))
    }
    if chance(0.25) {
      lines.append(EntryLine(key: at("never"), entries: [plain(pick(options.words))]))
    }
    return .words(WordsStatement(name: at(name), lines: lines))
  }

  private mutating func entry() -> Entry {
    let count = pick([1, 1, 1, 2, 2, 3])
    let words = (0..<count).map { _ in chance(0.08) ? pick(["<number>", "24"]) : word() }
    return Entry(words.joined(separator: " "), nowhere, isExact: chance(0.25))
  }

  private mutating func word() -> String { pick(options.words) }

  private func plain(_ word: String) -> Entry { Entry(word, nowhere, isExact: false) }

  // MARK: Declarations

  private mutating func attributes() -> [RulesStatement] {
    Self.attributes.map { name, values in
      let schema: AttributeStatement.Schema =
        switch name {
        case "scope": .ordered(values.map(at))
        case "kind": .named(values.map(at))
        default: .duration
        }
      return .attribute(
        AttributeStatement(
          name: at(name), schema: schema, keep: chance(0.5) ? .highest : .lowest, questions: [:]))
    }
  }

  private mutating func groups() -> [RulesStatement] {
    ["free", "g1", "g2"].map { name in
      let cap = options.hasCaps && name != "free" && chance(0.6) ? int(1...12) : nil
      return .group(GroupStatement(name: at(name), cap: cap.map(at), title: nil))
    }
  }

  private mutating func thresholds() -> RulesStatement {
    let names = ["strategic", "operational", "balance", "margin", "clause", "divided", "reach"]
    let values = names.filter { _ in chance(0.8) }.map {
      ThresholdsStatement.Threshold(name: at($0), points: at(int(1...9)))
    }
    return .thresholds(ThresholdsStatement(span: nowhere, values: values))
  }

  // MARK: Rules

  private mutating func inference(_ number: Int) -> RulesStatement {
    let attribute = pick(Self.attributes)
    let value = pick(attribute.values)
    let name = "i\(number)"
    defer { inferNames.append(name) }
    return .rule(
      rule(
        name, .infer(attribute: at(attribute.name), value: at(value)), overrides: some(inferNames),
        when: condition(depth: 2, asksAttributes: false), mayBeUnless: false))
  }

  private mutating func weighing(_ number: Int) -> RulesStatement {
    let name = "w\(number)"
    defer { weighNames.append(name) }
    return .rule(weighing(name, overrides: some(weighNames)))
  }

  private mutating func weighing(_ name: String, overrides: [String]) -> RuleStatement {
    let side = pick(["strategic", "operational", "divided"])
    let group = pick(["g1", "g2", "base.g1", "free"])
    return rule(
      name, .weigh(side: at(side), points: at(int(1...9)), group: at(group)), overrides: overrides,
      when: condition(depth: 2))
  }

  private mutating func anchor() -> RulesStatement {
    let action = Condition.words(.action, classes.map(at), nowhere)
    return .rule(
      rule(
        "zz-anchor", .weigh(side: at("divided"), points: at(1), group: at("free")), overrides: [],
        when: .all([action, .flag(at("late")), .not(.flag(at("acting")), nowhere)]),
        mayBeUnless: false))
  }

  private mutating func rule(
    _ name: String, _ effect: RuleStatement.Effect, overrides: [String], when: Condition,
    mayBeUnless: Bool = true
  ) -> RuleStatement {
    RuleStatement(
      name: at(name), effect: effect, overrides: overrides.map(at), subject: nil, when: when,
      unless: mayBeUnless && chance(0.2) ? condition(depth: 1) : nil, because: nil, source: nil,
      examples: [], nears: [], span: nowhere)
  }

  private mutating func some(_ names: [String]) -> [String] {
    names.filter { _ in chance(0.25) }
  }

  private mutating func condition(depth: Int, asksAttributes: Bool = true) -> Condition {
    guard depth > 0, chance(0.6) else { return atom(asksAttributes) }
    let parts = (0..<int(2...3)).map { _ in
      condition(depth: depth - 1, asksAttributes: asksAttributes)
    }
    switch int(0...4) {
    case 0...1: return .all(parts)
    case 2...3: return .any(parts)
    default: return .not(parts[0], nowhere)
    }
  }

  private mutating func atom(_ asksAttributes: Bool) -> Condition {
    switch int(0...(asksAttributes ? 9 : 7)) {
    case 0...6:
      let names = Set((0..<int(1...3)).map { _ in pick(classes) }).sorted()
      return .words(pick(Condition.Part.allCases), names.map(at), nowhere)
    case 7:
      let flags = [
        "negated", "participation", "passive", "nominal", "light", "first", "alone", "acting",
        "late", "bare",
      ]
      return .flag(at(pick(flags)))
    default:
      let attribute = pick(Self.attributes)
      let comparisons: [Condition.Comparison] =
        attribute.name == "kind" ? [.equal, .unequal] : Condition.Comparison.allCases
      return .compare(at(attribute.name), pick(comparisons), at(pick(attribute.values)))
    }
  }

  // MARK: More

  /// A strategic rule in a group without a cap, which no rule overrides and which overrides none.
  mutating func strategicRule() -> RuleStatement {
    rule(
      "extra", .weigh(side: at("strategic"), points: at(int(1...9)), group: at("free")),
      overrides: [], when: condition(depth: 2))
  }

  /// Attributes that an author states, of some duties only.
  mutating func stated() -> [String: String] {
    var values: [String: String] = [:]
    for attribute in Self.attributes where chance(0.12) {
      values[attribute.name] = pick(attribute.values)
    }
    return values
  }

  mutating func duty() -> String { RandomDuty.make(using: &random) }
}

let nowhere = ByteSpan(0, 0)

/// A value without a place.
func at<Value: Hashable & Sendable>(_ value: Value) -> Located<Value> { Located(value, nowhere) }
