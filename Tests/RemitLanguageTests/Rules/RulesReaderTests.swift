import RemitText
import Testing

@testable import RemitLanguage

/// The statements of `text`, which has no faults.
private func statements(_ text: String) -> [RulesStatement] {
  let reading = RulesFile.read(source(text))
  #expect(reading.diagnostics == [])
  return reading.file.statements
}

private func entry(_ text: String, exact: Bool = false) -> Entry {
  Entry(text, ByteSpan(0, 0), isExact: exact)
}

private let declarations: [(String, RulesStatement)] = [
  (
    "pack core \"A \\\"b\\\" \\\\\"\n  version 1.0",
    .pack(PackStatement(name: at("core"), title: at(#"A "b" \"#), version: at("1.0")))
  ),
  ("pack core", .pack(PackStatement(name: at("core"), title: nil, version: nil))),
  ("use ядро-2", .use(at("ядро-2"))),
  (
    "language en \"English\"\n  light be responsible for, carry  out",
    .language(
      LanguageStatement(
        name: at("en"), title: at("English"),
        lines: [
          EntryLine(key: at("light"), entries: [entry("be responsible for"), entry("carry out")])
        ]))
  ),
  (
    "attribute scope task<team < company keep lowest\n  question ru \"Кто?\"",
    .attribute(
      AttributeStatement(
        name: at("scope"), schema: .ordered([at("task"), at("team"), at("company")]),
        keep: .lowest, questions: [at("ru"): at("Кто?")]))
  ),
  (
    "attribute horizon duration keep highest",
    .attribute(
      AttributeStatement(name: at("horizon"), schema: .duration, keep: .highest, questions: [:]))
  ),
  (
    "attribute kind duration, b",
    .attribute(
      AttributeStatement(
        name: at("kind"), schema: .named([at("duration"), at("b")]), keep: .highest,
        questions: [:]))
  ),
  (
    "words steer\n  en set,\n     define\n  en shape\n  with base.lead\n  never \"set, up\"",
    .words(
      WordsStatement(
        name: at("steer"),
        lines: [
          EntryLine(key: at("en"), entries: [entry("set"), entry("define")]),
          EntryLine(key: at("en"), entries: [entry("shape")]),
          EntryLine(key: at("with"), entries: [entry("base.lead")]),
          EntryLine(key: at("never"), entries: [entry("set, up", exact: true)]),
        ]))
  ),
  ("group g cap 12 \"T\"", .group(GroupStatement(name: at("g"), cap: at(12), title: at("T")))),
  ("group g", .group(GroupStatement(name: at("g"), cap: nil, title: nil))),
  (
    "thresholds\n  far 6\n  low -2",
    .thresholds(
      ThresholdsStatement(
        span: ByteSpan(0, 0),
        values: [.init(name: at("far"), points: at(6)), .init(name: at("low"), points: at(-2))]))
  ),
  (
    "attribute size number",
    .attribute(
      AttributeStatement(name: at("size"), schema: .number, keep: .highest, questions: [:]))
  ),
  (
    "limits\n  rows 6\n  low -2",
    .limits(
      LimitsStatement(
        span: ByteSpan(0, 0),
        values: [.init(name: at("rows"), value: at(6)), .init(name: at("low"), value: at(-2))]))
  ),
  (
    "profile p \"P\"\n  limit rows 3\n  severity a.b note\n  off a.c\n  because \"B\"\n"
      + "  because ru \"Б\"",
    .profile(
      ProfileStatement(
        name: at("p"), title: at("P"),
        edits: [.limit(at("rows"), at(3)), .severity(at("a.b"), at("note")), .off(at("a.c"))],
        because: at("B"), reasons: ["ru": at("Б")], span: ByteSpan(0, 0)))
  ),
  (
    "letters ra \"RA\"\n  letter R responsible, supports\n    en \"Does\" \"Does it.\"\n"
      + "    ru \"Делает\" \"Делает это.\"\n  letter A accountable",
    .letters(
      LettersStatement(
        name: at("ra"), title: at("RA"),
        letters: [
          .init(
            mark: at("R"), shows: [at(.responsible), at(.supports)],
            words: [
              "en": .init(title: at("Does"), meaning: at("Does it.")),
              "ru": .init(title: at("Делает"), meaning: at("Делает это.")),
            ]),
          .init(mark: at("A"), shows: [at(.accountable)], words: [:]),
        ], span: ByteSpan(0, 0)))
  ),
  (
    "change core.x\n  points 3\n  because \"Why\"",
    .change(
      ChangeStatement(
        rule: at("core.x"), edit: .points(at(3)), because: at("Why"), span: ByteSpan(0, 0)))
  ),
  (
    "change core.x\n  off\n  because \"Why\"",
    .change(
      ChangeStatement(rule: at("core.x"), edit: .off, because: at("Why"), span: ByteSpan(0, 0)))
  ),
  (
    "change core.x\n  severity note\n  because \"Why\"",
    .change(
      ChangeStatement(
        rule: at("core.x"), edit: .severity(at("note")), because: at("Why"), span: ByteSpan(0, 0)))
  ),
]

@Test(arguments: declarations)
func `a declaration is read as written`(text: String, expected: RulesStatement) {
  #expect(shape(statements(text)) == shape([expected]))
}

private func rule(
  _ name: String, _ effect: RuleStatement.Effect, overrides: [String] = [],
  subject: String? = nil, when: Condition? = nil, unless: Condition? = nil,
  because: String? = nil, says: [String: String] = [:], cited: String? = nil,
  examples: [String] = [], nears: [String] = []
) -> RulesStatement {
  .rule(
    RuleStatement(
      name: at(name), effect: effect, overrides: overrides.map(at), subject: subject.map(at),
      when: when, unless: unless, because: because.map(at), says: says.mapValues(at),
      source: cited.map(at),
      examples: examples.map(at), nears: nears.map(at), span: ByteSpan(0, 0)))
}

private let isNegated = Condition.flag(at("negated"))

private let rules: [(String, RulesStatement)] = [
  (
    "infer yearly: horizon = 1 year\n  when clause is negated",
    rule("yearly", .infer(attribute: at("horizon"), value: at("1 year")), when: isNegated)
  ),
  (
    "weigh a: strategic 6 as g\n  overrides b, p.c\n  overrides d\n  unless clause is negated\n"
      + "  because\n    \"Long\"\n  source \"S\"\n  example \"E # 1\"\n  example \"E2\"\n  near \"N\"",
    rule(
      "a", .weigh(side: at("strategic"), points: at(6), group: at("g")),
      overrides: ["b", "p.c", "d"], unless: isNegated, because: "Long", cited: "S",
      examples: ["E # 1", "E2"], nears: ["N"])
  ),
  (
    "assign a: advisor finance consulted",
    rule("a", .assign(at(.advisor), who: at(.words("finance")), at(.consulted)))
  ),
  (
    "assign a: owner informed\n  for half head",
    rule("a", .assign(at(.owner), who: nil, at(.informed)), subject: "half head")
  ),
  (
    "assign a: advisor \"cfo\" agrees",
    rule("a", .assign(at(.advisor), who: at(.role("cfo")), at(.agrees)))
  ),
  (
    "check a: error\n  for row\n  say en \"{rows}\"\n  say ru \"{rows} шт.\"",
    rule(
      "a", .check(severity: at("error")), subject: "row",
      says: ["en": "{rows}", "ru": "{rows} шт."])
  ),
  (
    "check a: warning\n  for duty",
    rule("a", .check(severity: at("warning")), subject: "duty")
  ),
]

@Test(arguments: rules)
func `a rule is read as written`(text: String, expected: RulesStatement) {
  #expect(shape(statements(text)) == shape([expected]))
}

/// The condition with every parenthesis written out.
private func spelled(_ condition: Condition?) -> String {
  switch condition {
  case nil: "nothing"
  case .all(let parts): "(" + parts.map(spelled).joined(separator: " and ") + ")"
  case .any(let parts): "(" + parts.map(spelled).joined(separator: " or ") + ")"
  case .not(let inner, _): "not \(spelled(inner))"
  case .words(let part, let classes, _):
    "\(part.rawValue)[\(classes.map(\.value).joined(separator: " "))]"
  case .flag(let flag): "is:\(flag.value)"
  case .compare(let name, let comparison, let value):
    "{\(name.value) \(comparison.rawValue) \(value.value)}"
  }
}

@Test(arguments: [
  (
    "action in steer, choose and object in direction",
    "(action[steer choose] and object[direction])"
  ),
  ("action in a or text has b and duty in c", "(action[a] or (text[b] and duty[c]))"),
  ("(action in a or focus has b) and clause is x", "((action[a] or focus[b]) and is:x)"),
  ("not clause is x and not not clause is y", "(not is:x and not not is:y)"),
  ("not (clause is x)", "not is:x"),
  ("(clause is x and clause is y) and clause is z", "((is:x and is:y) and is:z)"),
  ("horizon>=1 year or scope!=task", "({horizon >= 1 year} or {scope != task})"),
  (
    "a = b and a < b and a <= b and a > 2 and a = 3",
    "({a = b} and {a < b} and {a <= b} and {a > 2} and {a = 3})"
  ),
  ("action in core.steer,\n      lead\n    or text has x", "(action[core.steer lead] or text[x])"),
  ("не-срочно = да", "{не-срочно = да}"),
])
func `or binds less than and, and that less than not`(text: String, expected: String) {
  guard case .rule(let rule)? = statements("check a: note\n  when \(text)").first else {
    Issue.record("no rule")
    return
  }
  #expect(spelled(rule.when) == expected)
}

@Test func `spans stand for the words that were written`() {
  let text = source(
    "weigh a: strategic 6 as g  # c\n  when not action in b, c\n  because \"Why\"  # d\n\nuse x")
  let reading = RulesFile.read(text)
  guard case .rule(let rule)? = reading.file.statements.first,
    case .not(.words(_, let classes, let atom), let whole)? = rule.when,
    case .weigh(_, let points, _) = rule.effect
  else {
    Issue.record("\(reading)")
    return
  }
  let spans = [rule.name.span, points.span, atom, whole, classes[1].span, rule.because?.span]
  #expect(
    spans.compactMap { $0.map(text.string) }
      == ["a", "6", "action in b, c", "not action in b, c", "c", "Why"])
  #expect(text.string(rule.span).hasSuffix("because \"Why\""))
}

@Test func `the sample pack has no faults and every statement`() {
  #expect(statements(samplePack).count == 23)
}

@Test func `statements around a broken one are read`() {
  let reading = RulesFile.read(source("use a\nweigh x strategic\n  when nonsense\nuse b\n"))
  #expect(shape(reading.file.statements) == shape([RulesStatement.use(at("a")), .use(at("b"))]))
  #expect(reading.diagnostics.map(\.code) == ["syntax.expected-word", "syntax.bad-condition"])
}
