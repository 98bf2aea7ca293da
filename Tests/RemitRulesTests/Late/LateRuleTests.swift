import RemitLanguage
import RemitText
import SeededChance
import Testing

@testable import RemitRules

@Suite struct `Late rules` {
  private let book = compiledLate().book

  @Test func `have no fault and stand beside the others`() {
    #expect(compiledLate().reports == [])
    #expect(book.lateRules.count == 8)
    #expect(book.rules.map(\.name) == ["sound.sound", "sound.wide"])
    #expect(book.exampleFaults() == [])
  }

  @Test func `are left out where only verdicts are wanted`() {
    let (book, reports) = compiled(latePack)
    #expect(reports == [])
    #expect(book.lateRules.isEmpty)
    #expect(book.live(.assign(.duty), on: "Approves the budget") == [])
  }

  @Test(arguments: [
    (
      RowKind.duty, "Approves the budget",
      ["budget-finance | budget", "own-budget | Approves | budget"]
    ),
    (
      .headHalf, "Утверждает бюджет",
      [
        "budget-finance | бюджет", "cfo-agrees | бюджет", "own-budget | Утверждает | бюджет",
      ]
    ),
    (.managerHalf, "Prepares the budget", ["budget-finance | budget"]),
    (
      .duty, "Sets plans and prepares the finance",
      ["budget-finance | finance", "own-budget | Sets | plans"]
    ),
    (.duty, "Waits", []), (.duty, "", []),
  ])
  func `assign where their words and facts say so`(
    row: RowKind, duty: String, expected: [String]
  ) {
    #expect(book.live(.assign(row), on: duty) == expected)
  }

  @Test(arguments: [
    (nil, ["strategic-head"]), (Verdict.operational, []), (.shared, []),
    (.strategic, ["strategic-head"]),
  ])
  func `read the verdict, and a person's before that of the rules`(
    verdict: Verdict?, expected: [String]
  ) {
    let found = book.live(
      .assign(.duty), on: "Approves the plan", stated: ["scope": "team"], verdict: verdict)
    #expect(found == expected)
  }

  @Test func `defeat one another anywhere in the duty`() {
    #expect(book.live(.assign(.duty), on: "Waits", verdict: .strategic) == ["strategic-head"])
    let both = book.live(.assign(.duty), on: "Waits; approves the plan", verdict: .strategic)
    #expect(both == ["own-budget | approves | plan"])
  }

  @Test(arguments: [
    (["accountable": 1, "consulted": 4], []),
    (["accountable": 1, "consulted": 5], ["many-consulted"]),
    (["accountable": 2], ["plain-row", "several-accountable"]),
    (["accountable": 2, "consulted": 9], ["plain-row", "several-accountable"]),
    (["consulted": 9], ["many-consulted"]), ([:], []),
  ])
  func `compare numbers with numbers and limits`(facts: [String: Int], expected: [String]) {
    #expect(book.live(.check(.row), on: "Any words", facts: facts) == expected)
    #expect(book.live(.check(.row), on: "", facts: facts) == expected)
    #expect(book.live(.check(.matrix), on: "", facts: facts) == [])
  }

  @Test func `fill their messages with facts`() {
    let rule = book.lateRules.first { $0.name == "test.several-accountable" }
    guard case .check(let check)? = rule?.effect else {
      Issue.record("\(book.lateRules.map(\.name))")
      return
    }
    #expect(check.says[.english]?.filled(with: ["accountable": "2"]) == "2 roles have A")
    #expect(check.says[.russian]?.filled(with: [:]) == "ролей с A: {accountable}")
    #expect(check.says[.russian]?.facts == ["accountable"])
  }

  @Test(arguments: [
    ("cfo", "Money", [false, true, false]), ("finance", "Отдел", [false, false, true]),
    ("x", "Финансовый контролёр; finances", [false, false, true]),
    ("hr", "People", [false, false, false]),
    ("chief-finance", "?", [false, false, true]),
  ])
  func `name roles by their words, or by their names`(id: String, title: String, names: [Bool]) {
    let found = ["strategic-head", "cfo-agrees", "budget-finance"].map { name in
      let rule = book.lateRules.first { $0.name == "test.\(name)" }
      guard case .assign(let assignment)? = rule?.effect, assignment.who != nil else {
        return false
      }
      return book.names(assignment.who, id: id, title: title)
    }
    #expect(found == names)
  }

  @Test(arguments: ["", "a {b} c {d}", "{a}", "{a}{b}"])
  func `take messages whose braces fit`(text: String) {
    #expect(MessageTemplate(text)?.filled(with: [:]) == text)
  }

  @Test(arguments: ["{", "}", "a } b", "{}", "{a{b}}", "{a"])
  func `take no message whose braces do not fit`(text: String) {
    #expect(MessageTemplate(text) == nil)
  }

  @Test(arguments: 0..<40)
  func `give the same whatever order they are written in`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let files =
      smallLanguages + [
        rules(soundPack, "sound.rules"), rules("pack test\nuse sound\n" + latePack),
      ]
    let other = RuleBook.compile(shuffled(files, using: &random), reading: .all(profile: "lean"))
      .book
    let same = compiledLate(profile: "lean").book
    let duty = RandomDuty.make(using: &random)
    let facts = ["accountable": seed % 3, "consulted": seed % 7]
    for subject in [LateSubject.assign(.duty), .assign(.headHalf), .check(.row), .check(.duty)] {
      #expect(
        other.live(subject, on: duty, facts: facts) == same.live(subject, on: duty, facts: facts))
    }
    #expect(other.limits == same.limits)
    #expect(other.profiles == same.profiles)
    #expect(other.letters == same.letters)
  }

  @Test(arguments: 0..<40)
  func `leave verdicts as they are`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let duty = RandomDuty.make(using: &random)
    var early = Judge(compiled(latePack).book)
    var all = Judge(book)
    #expect(early.ruling(on: duty, stated: [:]) == all.ruling(on: duty, stated: [:]))
  }
}
