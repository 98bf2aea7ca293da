import RemitDocuments
import RemitLanguage
import RemitText
import Testing

@Test(arguments: [
  (
    "# Sales\n- plans\n* counts\n+ hires\n1. trains\n2) fires\n- [ ] buys\n- [x] sells",
    [
      "plans", "counts", "hires", "trains", "fires", "buys", "sells",
    ].map { Line($0, "Sales") }
  ),
  (
    "Duties\n======\n- plans\n\nRights\n---\n- hires",
    [Line("plans", "Duties"), Line("hires", "Rights")]
  ),
  ("## Closed ##\n- a plan\n###\n- b plan", [Line("a plan", "Closed"), Line("b plan", "Closed")]),
  (
    "- Planning:\n  - plans\n  - counts\n- Hires\n  - trains",
    [
      Line("plans", "Planning"), Line("counts", "Planning"), Line("Hires"), Line("trains"),
    ]
  ),
  ("# S\n**Planning:**\n\n- plans", [Line("plans", "S / Planning")]),
  ("- plans\nthe work\n  of all\n- counts", [Line("plans the work of all"), Line("counts")]),
  ("---\ntitle: x\n---\n- plans", [Line("plans")]),
  (
    "- plans\n\n```\n- code\n```\n~~~~\n- more\n~~~\n~~~~\n- counts",
    [Line("plans"), Line("counts")]
  ),
  ("<!-- - hidden -->\n- plans\n<!--\n- hidden\n-->\n- counts", [Line("plans"), Line("counts")]),
  ("> - plans\n>> - counts", [Line("plans"), Line("counts")]),
  ("- plans\n***\n- counts", [Line("plans"), Line("counts")]),
  (
    "First paragraph\ngoes on.\n\nSecond one.",
    [Line("First paragraph goes on."), Line("Second one.")]
  ),
])
func `list items are duties and headings are sections`(text: String, expected: [Line]) {
  #expect(Reading(text, .markdown).lines == expected)
}

@Test func `prose beside lists is skipped with a note`() {
  let reading = Reading("About us.\n\n- plans\n\nThe end.\n", .markdown)
  #expect(reading.lines == [Line("plans")])
  #expect(reading.faults == ["input.prose-skipped 0..<9"])
  #expect(reading.diagnostics[0].related.map(\.place.span) == [ByteSpan(20, 28)])
}

@Test(arguments: [
  ("**plans** the *work*", "plans the work"),
  ("***both***, __so__ and _so_", "both, so and so"),
  ("snake_case_name stays", "snake_case_name stays"),
  ("2 * 3 * 4 stays", "2 * 3 * 4 stays"),
  ("~~old~~ new ~1~", "old new ~1~"),
  ("`code *here*` and ``a ` b``", "code *here* and a ` b"),
  ("an open ` tick and *star", "an open ` tick and *star"),
  ("[the plan](http://x/(a)) and ![pic](y.png)", "the plan and pic"),
  ("[**bold** plan][ref] and [x]", "bold plan and [x]"),
  ("note[^1] and <https://x.org/>", "note and https://x.org/"),
  ("line<br/>break <b>bold</b> 3 < 4 <5", "line break bold 3 < 4 <5"),
  ("R&amp;D &laquo;x&raquo; &#1046;&#x416; &unknown; AT&T", "R&D «x» ЖЖ &unknown; AT&T"),
  ("\\*not bold\\* C:\\dir", "*not bold* C:\\dir"),
])
func `marks of Markdown are taken off`(text: String, expected: String) {
  #expect(Reading("- x \(text)", .markdown).lines == [Line("x \(expected)")])
}

@Test func `a table gives duties from its column with what stands beside them`() {
  let text = """
    ## Отдел
    | № | Обязанность | Срок | horizon | Роль |
    |:--|:-----------:|-----:|---------|------|
    | 7 | Пишет **план** \\| отчёт | x | 1 year | rop |
    | 8 | | y | | |
    Сдаёт без черты
    | 9 | Считает |

    """
  let reading = Reading(text, .markdown)
  let plan = reading.list.duties.first
  #expect(reading.lines == [Line("Пишет план | отчёт", "Отдел"), Line("Считает", "Отдел")])
  #expect(plan?.id == "7")
  #expect(plan?.owner == "rop")
  #expect(plan?.attributes.map(\.value) == ["1 year"])
  #expect(reading.sources == ["Пишет **план** \\| отчёт", "Считает"])
}

@Test func `a table without a column of duties is warned about, and can be told`() {
  let text = "| A | B |\n|---|---|\n| x y | z |\n"
  #expect(Reading(text, .markdown).codes == ["input.table-without-duties", "input.no-duties"])
  #expect(Reading(text, .markdown, column: "b").lines == [Line("z")])
  #expect(Reading(text, .markdown, column: "1").lines == [Line("x y")])
  #expect(Reading(text, .markdown, column: "3").codes == ["input.column-out-of-range"])
  #expect(Reading(text, .markdown, column: "C").codes == ["input.no-such-column"])
}

@Test(arguments: ["[", "*", "`", "_a", "<", "&", "\\", "> ", "| ", "![", "- ", "*a_"])
func `hostile repetition ends soon`(mark: String) {
  let text = "- x " + String(repeating: mark, count: 5_000)
  #expect(Reading(text, .markdown).straySpans == [])
}
