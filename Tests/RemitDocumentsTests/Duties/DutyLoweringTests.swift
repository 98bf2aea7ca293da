import RemitLanguage
import RemitText
import Testing

@testable import RemitDocuments

private func lower(_ statements: [DutyStatement]) -> (list: DutyList, faults: [String]) {
  let (list, diagnostics) = DutyList.lower(DutyFile(name: "f", statements: statements))
  return (list, diagnostics.map { "\($0.severity) \($0.code) \($0.place.span.range)" })
}

private func word(_ text: String, _ start: Int = 0) -> Located<String> {
  Located(text, ByteSpan(start, start + text.utf8.count))
}

private func role(_ id: String, _ seats: [String], to superior: String? = nil, at start: Int = 0)
  -> DutyStatement
{
  .role(
    RoleStatement(
      id: word(id, start), title: nil, seats: seats.map { word($0, 100) },
      reportsTo: superior.map { word($0, 200) }))
}

private func item(_ text: String, _ attributes: [(String, String)] = [], decided: String? = nil)
  -> DutyItem
{
  DutyItem(
    text: word(text, 10),
    attributes: attributes.map { ItemAttribute(name: word($0.0, 30), value: word($0.1, 40)) },
    decision: decided.map { ItemDecision(owner: word($0, 50), because: word("law", 60)) })
}

@Test func `a file becomes a list`() {
  let (list, faults) = lower([
    .unit(word("Sales")), role("rop", ["manager", "head"], to: "boss"), role("boss", ["head"]),
    .duties(owner: nil, items: [item("plans", [("id", "A"), ("scope", "team")])]),
    .section(word("Money")),
    .duties(owner: word("rop"), items: [item("counts", decided: "shared")]),
    .rights(owner: word("boss"), items: [item("hires")]),
  ])
  let place = { (start: Int, end: Int) in Place("f", ByteSpan(start, end)) }
  #expect(faults == [])
  #expect(
    list
      == DutyList(
        unit: "Sales",
        roles: [
          Role(
            id: "rop", title: "rop", seats: [.manager, .head], reportsTo: "boss", place: place(0, 3)
          ),
          Role(id: "boss", title: "boss", seats: [.head], reportsTo: nil, place: place(0, 4)),
        ],
        duties: [
          Duty(
            id: "A", text: "plans", place: place(10, 15),
            attributes: [Attribute(name: "scope", value: "team", place: place(40, 44))]),
          Duty(
            id: "2", text: "counts", place: place(10, 16), owner: "rop", section: "Money",
            decision: Decision(owner: "shared", because: "law", place: place(50, 56))),
        ],
        rights: [
          Duty(id: "1", text: "hires", place: place(10, 15), owner: "boss", section: "Money")
        ]))
}

@Test(
  arguments: [
    ([role("a", ["hed"])], ["error duty.unknown-seat 100..<103"]),
    ([role("a", ["head", "head"])], ["warning duty.double-seat 100..<104"]),
    ([role("a", ["head"]), role("a", ["staff"], at: 70)], ["error duty.duplicate-role 70..<71"]),
    (
      [role("rop", ["head"]), .duties(owner: word("rob", 5), items: [])],
      ["error duty.unknown-role 5..<8"]
    ),
    ([.duties(owner: word("rob", 5), items: [item("plans")])], ["warning duty.unknown-role 5..<8"]),
    ([role("a", ["head"], to: "b")], ["warning duty.unknown-role 200..<201"]),
    (
      [role("a", ["head"], to: "b"), role("b", ["head"], to: "a", at: 9)],
      ["error duty.reports-in-circle 0..<1"]
    ),
    ([role("a", ["head"], to: "a")], ["error duty.reports-in-circle 0..<1"]),
    (
      [.unit(word("x")), .unit(word("y", 7)), .duties(owner: nil, items: [item("plans")])],
      ["warning duty.second-unit 7..<8"]
    ),
    (
      [.duties(owner: nil, items: [item("plans", [("id", "1"), ("id", "2")])])],
      ["error duty.attribute-twice 30..<32"]
    ),
    (
      [.duties(owner: nil, items: [item("plans", decided: "hed")])],
      ["error duty.unknown-decision 50..<53"]
    ),
    (
      [.duties(owner: nil, items: [item("a", [("id", "2")]), item("b")])],
      ["warning input.duplicate-id 10..<11"]
    ),
    ([], ["warning input.no-duties 0..<0"]),
  ] as [([DutyStatement], [String])])
func `what names do not fit together is told`(statements: [DutyStatement], expected: [String]) {
  #expect(lower(statements).faults == expected)
}

@Test func `a wrong name comes with the nearest`() {
  let file = DutyFile(
    name: "f", statements: [role("a", ["manger"]), .rights(owner: word("b"), items: [])])
  let actions = DutyList.lower(file).diagnostics.map { $0.message(in: .russian).action }
  #expect(actions == ["может быть, `manager`?", "объявите её: `role b is manager`"])
}

@Test func `a duty file is read from its bytes`() {
  let reading = Reading(
    "role rop \"Head\" is manager\nduties of rop\n  - plans\n      scope team\n  - counts\n", .duty)
  #expect(reading.diagnostics == [])
  #expect(reading.list.duties.map(\.owner) == ["rop", "rop"])
  #expect(reading.sources == ["plans", "counts"])
}

@Test func `a role that could not be read is not missed as well`() {
  let reading = Reading("role rop \"Head\" is manger\nduties of rop\n  - plans\n", .duty)
  #expect(!reading.codes.contains("duty.unknown-role"))
  #expect(reading.diagnostics.count == 1)
}
