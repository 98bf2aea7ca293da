import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

@Suite struct `A fault of a late rule` {
  @Test(arguments: [
    (
      "assign x: advisor mony consulted\n  when object in money",
      ["rules.unknown-class [mony] → did you mean `money`?"]
    ),
    (
      "assign x: head accountable\n  for row\n  when object in money",
      ["rules.unknown-subject [row] → write one of: duty, half head, half manager"]
    ),
    (
      "check x: note\n  for half head\n  when object in money",
      [
        "rules.unknown-subject [half head] → write one of: duty, right, role, row, column, matrix, document"
      ]
    ),
    (
      "check x: note\n  for row\n  when consulted > consulted-per-rows",
      ["rules.unknown-limit [consulted-per-rows] → did you mean `consulted-per-row`?"]
    ),
    (
      "check x: note\n  when verdict = strategik",
      [
        "rules.unknown-value [strategik] → write one of: strategic, operational, shared, undetermined"
      ]
    ),
    (
      "check x: note\n  when verdict > shared",
      ["rules.not-ordered [verdict] → compare with = or !="]
    ),
    (
      "weigh x: strategic 1 as weight\n  when verdict = shared",
      ["rules.reads-verdict [verdict] → ask for it in `assign` and `check`"]
    ),
    (
      "attribute verdict a, b",
      ["rules.reserved-attribute [verdict] → give the attribute another name"]
    ),
    (
      "check x: note\n  when object in money\n  say en \"a {b\"",
      ["rules.bad-message [a {b] → write places for facts as `{fact}`"]
    ),
    (
      "check x: note\n  when object in money\n  say english \"a\"", ["rules.unknown-language [a]"]
    ),
    (
      "assign x: head informed\n  when object in money\n  say en \"a\"",
      ["rules.message-of-no-check [a] → take the `say` out, or write `because`"]
    ),
    ("check x: note", ["rules.no-condition [x] → add `when …`"]),
    (
      "check x: note\n  overrides sound\n  when object in money",
      ["rules.override-stratum [sound] → override a rule of the same effect"]
    ),
    (
      "check x: note\n  overrides y\n  when object in money\n"
        + "check y: note\n  overrides x\n  when object in money",
      ["rules.override-cycle [x] → take one `overrides` out"]
    ),
    (
      "limits\n  rows 3\nlimits\n  rows 4", ["rules.duplicate [rows] → rename all but one"]
    ),
    (
      "profile p\n  limit rows 3\n  because \"so\"", ["rules.unknown-limit [rows]"]
    ),
    (
      "profile p\n  off plan-row\n  because \"so\"",
      ["rules.unknown-rule [plan-row] → did you mean `plain-row`?"]
    ),
    (
      "profile p\n  severity sound.sound note\n  because \"so\"",
      ["rules.no-severity [sound.sound] → change the severity of a `check` rule"]
    ),
    (
      "profile p\n  off plain-row\nprofile p\n  severity plain-row error\n  because \"so\"",
      [
        "rules.needs-because [p] → add `because \"…\"`",
        "rules.duplicate [plain-row] → rename all but one",
      ]
    ),
    (
      "letters l\n  letter R informed\nletters l\n  letter R informed",
      ["rules.duplicate [l] → rename all but one"]
    ),
  ])
  func `is reported, and the other rules work`(text: String, reports: [String]) {
    let found = compiledLate(text)
    #expect(found.reports == reports)
    #expect(found.book.live(.check(.row), on: "", facts: ["consulted": 5]) == ["many-consulted"])
  }

  @Test(arguments: [
    (nil, 4, "error", ["plain-row", "several-accountable"]),
    ("lean", 2, "note", ["many-consulted", "several-accountable"]),
    ("unheard-of", 4, "error", ["plain-row", "several-accountable"]),
  ])
  func `is none in a profile, which is used when it is chosen`(
    profile: String?, limit: Int, severity: String, live: [String]
  ) {
    let (book, reports) = compiledLate(profile: profile)
    #expect(reports == [])
    #expect(book.profiles.map(\.name) == ["lean"])
    #expect(book.limits == ["consulted-per-row": limit])
    #expect(book.severity(of: "test.several-accountable")?.rawValue == severity)
    let found = book.live(.check(.row), on: "", facts: ["accountable": 2, "consulted": 3])
    #expect(found == live)
  }

  @Test(arguments: [
    ("severity warning", "warning" as String?), ("off", nil),
  ])
  func `is none in a change, which stands above the profile`(edit: String, severity: String?) {
    let (book, reports) = compiledLate(
      "change several-accountable\n  \(edit)\n  because \"so\"", profile: "lean")
    #expect(reports == [])
    #expect(book.severity(of: "test.several-accountable")?.rawValue == severity)
  }

  @Test func `has words in both languages`() {
    let faults: [RuleFault] = [
      .noSeverity("a"), .reservedAttribute("a"), .readsVerdict,
      .unknownSubject("a", expected: ["b"]),
      .unknownLimit("a", nearest: "b"), .badMessage("a"), .messageOfNoCheck("a"),
    ]
    for fault in faults {
      let messages = Tongue.allCases.map {
        fault.diagnostic(at: Place("a", nowhere)).message(in: $0)
      }
      #expect(messages[0].fact != messages[1].fact)
      #expect(messages[0].action != messages[1].action)
      #expect(!messages.contains { $0.fact.isEmpty })
    }
  }
}

extension RuleBook {
  fileprivate func severity(of rule: String) -> Diagnostic.Severity? {
    guard case .check(let check)? = lateRules.first(where: { $0.name == rule })?.effect else {
      return nil
    }
    return check.severity
  }
}
