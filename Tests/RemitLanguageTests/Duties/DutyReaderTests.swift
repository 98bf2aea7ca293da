import RemitText
import Testing

@testable import RemitLanguage

private func statements(_ text: String) -> [DutyStatement] {
  let reading = DutyFile.read(source(text))
  #expect(reading.diagnostics == [])
  return reading.file.statements
}

private func item(
  _ text: String, _ attributes: [(String, String)] = [], decided: (String, String)? = nil
) -> DutyItem {
  DutyItem(
    text: at(text),
    attributes: attributes.map { ItemAttribute(name: at($0.0), value: at($0.1)) },
    decision: decided.map { ItemDecision(owner: at($0.0), because: at($0.1)) })
}

private let cases: [(String, [DutyStatement])] = [
  ("unit \"Отдел\"  # x", [.unit(at("Отдел"))]),
  (
    "role rop \"T\" is manager and staff, reports to boss",
    [
      .role(
        RoleStatement(
          id: at("rop"), title: at("T"), seats: [at("manager"), at("staff")],
          reportsTo: at("boss")))
    ]
  ),
  (
    "role finance is advisor",
    [
      .role(
        RoleStatement(id: at("finance"), title: nil, seats: [at("advisor")], reportsTo: nil))
    ]
  ),
  (
    "role junior \"T\", reports to rep",
    [.role(RoleStatement(id: at("junior"), title: at("T"), seats: [], reportsTo: at("rep")))]
  ),
  (
    "section \"S\"\n- a",
    [.section(at("S")), .duties(owner: nil, items: [item("a")])]
  ),
  (
    "section \"S\"\n  - a",
    [.section(at("S")), .duties(owner: nil, items: [item("a")])]
  ),
  ("duties\n", [.duties(owner: nil, items: [])]),
  (
    "duties of rop\n  - a \"b\" # c\n      horizon  1 year\n      decided head because \"w\"\n  - d",
    [
      .duties(
        owner: at("rop"),
        items: [item("a \"b\"", [("horizon", "1 year")], decided: ("head", "w")), item("d")])
    ]
  ),
  (
    "rights of rop\n- a\n- b\nduties\n  - c\n- d",
    [
      .rights(owner: at("rop"), items: [item("a"), item("b")]),
      .duties(owner: nil, items: [item("c")]), .duties(owner: nil, items: [item("d")]),
    ]
  ),
  (
    "- a\n  - b\n    id 7\n  id 6\n- c",
    [
      .duties(owner: nil, items: [item("a", [("id", "6")]), item("b", [("id", "7")]), item("c")])
    ]
  ),
]

@Test(arguments: cases)
func `a duty file is read as written`(text: String, expected: [DutyStatement]) {
  #expect(shape(statements(text)) == shape(expected))
}

@Test(arguments: [
  ("- a", "a"), ("* a", "a"), ("+ a", "a"), ("• a", "a"), ("•a", "a"), ("– a", "a"), ("— a", "a"),
  ("· a", "a"), ("▪ a", "a"), ("\u{F0B7} a", "a"), ("-\ta", "a"), ("-\u{A0}a\u{A0}", "a"),
  ("1. a", "a"), ("12) a", "a"), ("1.2. a", "a"), ("1.2 a", "a"), ("1.Ёж", "Ёж"), ("1)a", "a"),
  ("(3) a", "a"), ("a) b", "b"), ("б) b", "b"), ("(б) b", "b"), ("- 1. a", "1. a"),
  ("- \"a # b\"", "\"a # b\""), ("- C# and #5 # x", "C# and #5"), ("  - a", "a"),
])
func `every usual bullet and number starts an item`(line: String, text: String) {
  #expect(shape(statements(line)) == shape([DutyStatement.duties(owner: nil, items: [item(text)])]))
}

@Test(arguments: ["2024. год", "1 a", "word) b", "a b", "()", ")", "1", "a)b", "₽ a", "."])
func `other lines do not start an item`(line: String) {
  let reading = DutyFile.read(source(line))
  #expect(reading.diagnostics.map(\.code) == ["syntax.unknown-statement"])
  #expect(reading.file.statements == [])
}

@Test func `the sample list has no faults and every statement`() {
  #expect(statements(sampleDuties).count == 8)
}

@Test func `line ends and the byte order mark do not matter`() {
  let crlf =
    "\u{FEFF}"
    + sampleDuties.split(separator: "\n", omittingEmptySubsequences: false)
    .joined(separator: "\r\n")
  #expect(shape(statements(crlf)) == shape(statements(sampleDuties)))
}
