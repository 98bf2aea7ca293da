import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

@Suite struct `A fault of a pack` {
  @Test func `is none where there is none`() {
    let (book, reports) = compiled("")
    #expect(reports == [])
    #expect(book.points(of: "Approves the budget") == 7)
  }

  @Test(arguments: [
    (
      "weigh x: strategic 1 as weight\n  when action in deedz",
      ["rules.unknown-class [deedz] → did you mean `deeds`?"]
    ),
    (
      "weigh x: strategic 1 as weight\n  when action in unheard-of",
      ["rules.unknown-class [unheard-of]"]
    ),
    (
      "weigh x: strategic 1 as weight\n  when action in sound.deeds, sound.deed",
      ["rules.unknown-class [sound.deed] → did you mean `sound.deeds`?"]
    ),
    (
      "words more\n  with deeds, thing",
      ["rules.unknown-class [thing] → did you mean `things`?"]
    ),
    (
      "infer x: scop = team\n  when action in deeds",
      ["rules.unknown-attribute [scop] → did you mean `scope`?"]
    ),
    (
      "weigh x: strategic 1 as weight\n  when scpoe = team",
      ["rules.unknown-attribute [scpoe] → did you mean `scope`?"]
    ),
    (
      "infer x: scope = tem\n  when action in deeds",
      ["rules.unknown-value [tem] → write one of: task, team, department"]
    ),
    (
      "weigh x: strategic 1 as weight\n  when horizon > 0 years",
      ["rules.unknown-value [0 years] → write one of: 1 day, 1 week, 1 month, 1 quarter, 1 year"]
    ),
    (
      "weigh x: strategic 1 as weight\n  when kind < blue",
      ["rules.not-ordered [kind] → compare with = or !="]
    ),
    (
      "weigh x: strategic 1 as wait\n  when action in deeds", ["rules.unknown-group [wait]"]
    ),
    (
      "weigh x: strategic 1 as wieght\n  when action in deeds",
      ["rules.unknown-group [wieght] → did you mean `weight`?"]
    ),
    (
      "weigh x: strategic 1 as weight\n  overrides sond\n  when action in deeds",
      ["rules.unknown-rule [sond] → did you mean `sound`?"]
    ),
    (
      "weigh x: strategic 1 as weight\n  overrides sound.sond\n  when action in deeds",
      ["rules.unknown-rule [sound.sond] → did you mean `sound.sound`?"]
    ),
    ("use soud", ["rules.unknown-pack [soud] → did you mean `sound`?"]),
    ("use test", ["rules.use-cycle [test] → take the `use` out"]),
    (
      "weigh x: strategic 1 as weight\n  when clause is negatd",
      ["rules.unknown-flag [negatd] → did you mean `negated`?"]
    ),
    (
      "thresholds\n  strategik 4",
      ["rules.unknown-threshold [strategik] → did you mean `strategic`?"]
    ),
    ("thresholds\n  strategic 0", ["rules.points-out-of-range [0] → use 1 or more"]),
    ("thresholds\n  margin -1", ["rules.points-out-of-range [-1] → use 0 or more"]),
    ("group small cap -5", ["rules.points-out-of-range [-5] → use 1 or more"]),
    (
      "language xx \"X\"\n  stemmer inglish",
      ["rules.unknown-stemmer [inglish] → write english or russian"]
    ),
    (
      "language xx \"X\"\n  artikle a, the",
      ["rules.unknown-field [artikle] → did you mean `article`?"]
    ),
    ("words x\n  rus  слово", ["rules.unknown-language [rus] → did you mean `ru`?"]),
    ("words x\n  whit  deeds", ["rules.unknown-language [whit] → did you mean `with`?"]),
    ("words x\n  en  !!!", ["rules.bad-phrase [!!!] → a phrase has 1 to 6 words"]),
    (
      "words x\n  en  a-b-c-d-e-f-g",
      ["rules.bad-phrase [a-b-c-d-e-f-g] → a phrase has 1 to 6 words"]
    ),
    (
      "words x\n  en  plan\n  never \"long plan\"",
      ["rules.never-phrase [long plan] → write each word in its own quotes"]
    ),
    (
      "weigh x: strategic 0 as weight\n  when action in deeds",
      ["rules.points-out-of-range [0] → use 1 to 99"]
    ),
    (
      "weigh x: strategic 100 as weight\n  when action in deeds",
      ["rules.points-out-of-range [100] → use 1 to 99"]
    ),
    ("weigh x: strategic 1 as weight", ["rules.no-condition [x] → add `when …`"]),
    (
      "weigh x: strategic 1 as weight\n  overrides wide\n  when action in deeds",
      ["rules.override-stratum [wide] → override a rule of the same effect"]
    ),
    (
      "check c: warning\n  when action in deeds\nweigh x: strategic 1 as weight\n  overrides c\n"
        + "  when action in deeds",
      ["rules.override-stratum [c] → override a rule of the same effect"]
    ),
    (
      "infer x: scope = team\n  when action in deeds and horizon > 1 day",
      ["rules.inference-reads [x] → ask for words only"]
    ),
    (
      "infer x: scope = team\n  when action in deeds\n  unless scope = task",
      ["rules.inference-reads [x] → ask for words only"]
    ),
  ])
  func `is named with its place and a way out, and the rest works`(
    text: String, expected: [String]
  ) {
    let (book, reports) = compiled(
      text + "\nweigh mine: operational 2 as weight\n  when object in things")
    #expect(reports == expected)
    #expect(book.points(of: "Approves the budget") == 7 - 2)
    #expect(book.card(of: "test.x") == nil)
  }

  @Test(arguments: [
    ("attribute size a < b\nattribute size a < b < c", "size"),
    ("group pair\ngroup pair cap 5", "pair"),
    (
      "weigh x: strategic 1 as weight\n  when action in deeds\nweigh x: strategic 2 as weight\n  when action in deeds",
      "x"
    ),
    ("infer x: scope = team\n  when action in deeds\ncheck x: note\n  when action in deeds", "x"),
    ("attribute kind a < b", "kind"),
    ("thresholds\n  margin 3\n  clause 4\nthresholds\n  margin 2", "margin"),
    ("language xx \"X\"\n  focus 3\n  focus 4", "xx"),
  ])
  func `of a name that is declared twice is told once`(text: String, name: String) {
    let (book, reports) = compiled(text)
    #expect(reports == ["rules.duplicate [\(name)] → rename all but one"])
    #expect(book.thresholds.margin == 0)
    #expect(book.card(of: "test.x") == nil)
    #expect(book.schema.index(of: name) == nil)
  }

  @Test func `that is a file without a pack leaves its statements out`() {
    let (book, diagnostics) = RuleBook.compile([rules("group lost")])
    #expect(diagnostics.map(\.code) == ["rules.no-pack"])
    #expect(book.groups.isEmpty)
  }

  @Test func `is a side that is none`() {
    let rule = RuleStatement(
      name: at("x"), effect: .weigh(side: at("both"), points: at(1), group: at("g")),
      overrides: [], subject: nil, when: .flag(at("first")), unless: nil, because: nil,
      source: nil, examples: [], nears: [], span: nowhere)
    let file = rules("pack p\ngroup g", "p.rules")
    let (book, diagnostics) = RuleBook.compile([
      RulesFile(name: file.name, statements: file.statements + [.rule(rule)])
    ])
    #expect(diagnostics.map(\.code) == ["rules.unknown-side"])
    #expect(book.rules.isEmpty)
  }

  @Test func `is more of a kind than can be numbered`() {
    let groups = (0...PackIndex.limit).map {
      RulesStatement.group(GroupStatement(name: at("g\($0)"), cap: nil, title: nil))
    }
    let file = rules("pack p", "p.rules")
    let (book, diagnostics) = RuleBook.compile([
      RulesFile(name: file.name, statements: file.statements + groups)
    ])
    #expect(diagnostics.map(\.code) == ["rules.too-many"])
    #expect(book.groups.count == PackIndex.limit)
  }

  @Test func `of a condition with too many alternatives is told, and the rest works`() {
    let names = (0..<30).map { "c\($0)" }
    let words = names.map { "words \($0)\n  en  w\($0)" }.joined(separator: "\n")
    let list = names.joined(separator: ", ")
    let (book, reports) = compiled(
      "\(words)\nweigh x: strategic 1 as weight\n  when action in \(list) and object in \(list)")
    #expect(reports == ["rules.too-complex [x] → join the words in a class"])
    #expect(book.points(of: "Approves the budget") == 7)
  }
}
