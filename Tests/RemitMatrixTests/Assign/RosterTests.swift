import RemitDocuments
import RemitLanguage
import RemitText
import Testing

@testable import RemitMatrix

/// Two lines of managers under one head, and their staff.
private let roster = Roster([
  role("boss", .head), role("north", .manager, title: "Manager of northern sales", under: "boss"),
  role("south", .manager, title: "Manager of southern sales", under: "boss"),
  role("deep", .manager, title: "Team lead", under: "south"),
  role("seller", .staff, under: "north"),
  role("clerk", .staff, under: "deep"),
])

@Test(
  arguments: [
    ("south", "", 2, .owner), ("seller", "", 1, .line), ("clerk", "", 3, .line),
    (nil, "Visits northern clients", 1, .words), (nil, "Closes sales", 3, .lowest),
    ("boss", "Visits southern clients", 2, .words), ("nobody", "", 3, .lowest),
  ] as [(String?, String, Int, Matrix.Choice)])
func `one of several roles of a seat is chosen for a reason`(
  owner: String?, text: String, role: Int, because: Matrix.Choice
) {
  let found = roster.choose(
    among: roster.members(of: .manager), owner: roster.number(of: owner), text: text)
  #expect(found?.role == role)
  #expect(found?.because == because)
}

@Test func `the first is chosen where nothing tells roles apart, and none of none`() {
  let twins = Roster([role("a", .staff), role("b", .staff)])
  #expect(twins.choose(among: [0, 1], owner: nil, text: "a b")?.because == .first)
  #expect(twins.choose(among: [1], owner: nil, text: "")?.role == 1)
  #expect(twins.choose(among: [], owner: nil, text: "") == nil)
}

@Test func `an owner is found by name or title`() {
  #expect(roster.number(of: "deep") == 3)
  #expect(roster.number(of: "Team lead") == 3)
  #expect(roster.number(of: "Team") == nil)
  #expect(roster.number(of: nil) == nil)
}

@Test func `lists become one list`() {
  let head = DutyList(
    unit: "Sales", roles: [role("boss", .head, title: "Boss"), role("lead", under: "boss")],
    duties: [duty("1", "a"), duty("2", "b")], rights: [duty("1", "may")])
  let manager = DutyList(
    unit: "Other",
    roles: [role("lead", .manager, title: "Lead"), role("boss", .manager, title: "X")],
    duties: [duty("2", "c"), duty("7", "d"), duty("1", "e")], rights: [duty("5", "can")])
  let merged = DutyList.merged([head, manager])
  #expect(merged.unit == "Sales")
  #expect(
    merged.roles == [
      role("boss", .head, .manager, title: "Boss"),
      role("lead", .manager, title: "Lead", under: "boss"),
    ])
  #expect(merged.duties.map { "\($0.id) \($0.text)" } == ["1 a", "2 b", "3 c", "7 d", "4 e"])
  #expect(merged.rights.map(\.id) == ["1", "5"])
  #expect(DutyList.merged([]) == DutyList())
  #expect(DutyList.merged([head]) == head)
}
