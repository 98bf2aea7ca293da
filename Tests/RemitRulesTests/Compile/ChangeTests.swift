import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

@Suite struct `A change` {
  @Test(arguments: [
    ("change sound.sound\n  points 3\n  because \"so\"", [], 3),
    ("change sound\n  points 99\n  because \"so\"", [], 99),
    ("change sound.sound\n  off\n  because \"so\"", [], 0),
    (
      "change sound.sound\n  severity note\n  because \"so\"",
      ["rules.no-severity [sound.sound] → change the severity of a `check` rule"], 7
    ),
    (
      "change sound.sound\n  off\n  because \"so\"\nchange sound.sound\n  points 2\n  because \"so\"",
      [], 0
    ),
    (
      "change sound.sund\n  off\n  because \"so\"",
      ["rules.unknown-rule [sound.sund] → did you mean `sound.sound`?"], 7
    ),
    (
      "change sund\n  off\n  because \"so\"",
      ["rules.unknown-rule [sund] → did you mean `sound`?"], 7
    ),
    (
      "change sound.sound\n  points 0\n  because \"so\"",
      ["rules.points-out-of-range [0] → use 1 to 99"], 7
    ),
    (
      "change sound.wide\n  points 5\n  because \"so\"",
      ["rules.no-points [sound.wide] → change the points of a `weigh` rule"], 7
    ),
    (
      "change sound.sound\n  points 2\n  because \"a\"\nchange sound\n  points 3\n  because \"b\"",
      ["rules.duplicate [sound.sound] → rename all but one"], 7
    ),
  ])
  func `has the effect that it says, or says why not`(text: String, reports: [String], points: Int)
  {
    let found = compiled(text)
    #expect(found.reports == reports)
    #expect(found.book.points(of: "Approves the budget") == points)
  }

  @Test func `without a reason has no effect`() {
    let change = ChangeStatement(rule: at("sound.sound"), edit: .off, because: nil, span: nowhere)
    let (book, diagnostics) = RuleBook.compile(
      smallLanguages + [
        rules(soundPack, "sound.rules"),
        RulesFile(
          name: "x",
          statements: [
            .pack(PackStatement(name: at("x"), title: nil, version: nil)), .change(change),
          ]),
      ])
    #expect(diagnostics.map(\.code) == ["rules.needs-because"])
    #expect(book.points(of: "Approves the budget") == 7)
  }

  /// What is an action is decided by what rules are written, so that a rule that is switched off takes its
  /// points away and leaves the clauses as they are.
  @Test(arguments: ["", "change deed\n  off\n  because \"so\""])
  func `of points or life leaves clauses as they are`(change: String) {
    let (book, reports) = compiled(
      """
      words odd
        en  frobnicate
      weigh deed: strategic 1 as weight
        when action in odd
      \(change)
      """)
    #expect(reports == [])
    var judge = Judge(book)
    #expect(judge.ruling(on: "frobnicate plans and frobnicate budgets").parts.count == 2)
  }
}
