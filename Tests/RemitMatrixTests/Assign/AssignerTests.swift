import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Testing

@testable import RemitMatrix

private let three = [
  role("boss", .head), role("lead", .manager, under: "boss"), role("team", .staff, under: "lead"),
]

@Suite struct `A matrix that is made` {
  @Test func `has the letters that rules give to seats`() {
    let duties = [
      duty("1", decided: "head"), duty("2", decided: "manager"), duty("3", decided: "shared"),
      duty("4"),
    ]
    #expect(
      rows(DutyList(roles: three, duties: duties)) == [
        "1: A R -", "2: - A/R -", "3a: A R -", "3b: - A/R -", "4: - - -",
      ])
  }

  @Test func `says what its cells do not`() {
    let list = DutyList(
      unit: "Sales",
      duties: [duty("1", decided: "head", owner: "x"), duty("2", owner: "x"), duty("3")])
    let made = made(list)
    #expect(made.notes == [.usualRoles, .unknownOwners(["x"]), .undetermined(["2", "3"])])
    #expect(made.matrix.title == "Sales")
    #expect(made.matrix.columns.map(\.title) == ["Head", "Manager", "Staff"])
    let headless = DutyList(
      roles: [role("lead", .manager)],
      duties: [duty("1", decided: "head"), duty("2", decided: "manager")])
    #expect(self.notes(headless) == [.unanswered(["1"])])
  }

  private func notes(_ list: DutyList) -> [MatrixNote] { made(list).notes }

  @Test func `gives both letters to one person in two seats`() {
    let list = DutyList(
      roles: [role("all", .head, .manager)],
      duties: [duty("1", decided: "head"), duty("2", decided: "shared")])
    #expect(rows(list) == ["1: A/R", "2a: A/R", "2b: A/R"])
  }

  @Test func `gives a role without a seat that of the role above`() {
    let roles = [
      role("boss", .head), role("lead", .manager, under: "boss"), role("deputy", under: "lead"),
      role("lost"), role("ring", under: "ring"),
    ]
    let made = made(DutyList(roles: roles, duties: [duty("1", decided: "manager")]))
    #expect(made.matrix.columns.map(\.seats) == [[.head], [.manager], [.manager], [], []])
    #expect(made.matrix.rows[0].cells.map(\.text) == ["", "I", "A/R", "", ""])
  }

  @Test(arguments: [
    ("finance", "Money", "C"), ("money", "Department", "C"), ("cfo", "Chief", "I"),
    ("hr", "People", "-"),
  ])
  func `asks the advisors that a rule names, and does not tell them besides`(
    id: String, title: String, mark: String
  ) {
    let roles = [role("boss", .head), role(id, .advisor, title: title)]
    let list = DutyList(roles: roles, duties: [duty("1", "Spends money", decided: "head")])
    #expect(rows(list) == ["1: A \(mark)"])
  }

  @Test func `speaks of the owner whatever seat it has`() {
    let duties = ["team", "lead", nil].enumerated().map { number, owner in
      duty("\(number)", decided: "shared", owner: owner)
    }
    #expect(
      rows(DutyList(roles: three, duties: duties)) == [
        "0a: A R R", "0b: - A/R -", "1a: A R -", "1b: - A/R -", "2a: A R -", "2b: - A/R -",
      ])
  }

  @Test func `leaves out what its letters have no place for`() {
    #expect(
      rows(DutyList(roles: three, duties: [duty("1", decided: "head")]), letters: "only-a") == [
        "1: X - -"
      ])
  }

  @Test func `keeps sections together, and duties in order`() {
    let duties = [("1", "b"), ("2", "a"), ("3", "b"), ("4", nil), ("5", "a")].map {
      duty($0, decided: "head", section: $1)
    }
    let matrix = made(DutyList(roles: three, duties: duties)).matrix
    #expect(matrix.rows.map(\.id) == ["1", "3", "2", "5", "4"])
    #expect(matrix.rows.map(\.section) == ["b", "b", "a", "a", nil])
  }

  @Test func `gives each letter its rule, its words and what a person decided`() {
    let list = DutyList(
      roles: three + [role("cfo", .advisor, title: "Money")],
      duties: [duty("1", "Spends money", decided: "head")])
    let row = made(list).matrix.rows[0]
    #expect(row.decided == "charter")
    #expect(
      row.cells.map(\.reasons) == [
        [
          .init(mark: "A", rule: "decided", because: "charter"),
          .init(mark: "A", rule: "small.a-head"),
        ], [.init(mark: "R", rule: "small.r-manager")], [],
        [.init(mark: "C", rule: "small.c-money", spans: [ByteSpan(7, 12)])],
      ])
  }

  @Test func `counts its facts itself, whatever an author states`() {
    let own = duty("1", decided: "manager")
    let stated = [("half", "head"), ("managers", "5")].map {
      Attribute(name: $0, value: $1, place: nowhere)
    }
    let other = Duty(
      id: "2", text: own.text, place: nowhere, attributes: stated, decision: own.decision)
    #expect(rows(DutyList(roles: three, duties: [own, other])) == ["1: - A/R -", "2: - A/R -"])
  }

  @Test func `has its letters from the pack`() {
    let sets = smallBook.letterSets
    #expect(sets.map(\.name) == ["only-a", "raci"])
    #expect(sets.map(\.title) == ["only-a", "RACI"])
    #expect(
      sets[1].letters.first
        == Letter(
          mark: "A", shows: [.accountable], title: [.english: "Accountable", .russian: "Отвечает"],
          meaning: [.english: "Answers.", .russian: "Отвечает."]))
    #expect(sets[1].letter(for: .supports)?.mark == "R")
  }
}
