import RemitDocuments
import RemitLanguage
import RemitText
import Testing

@Test(arguments: [
  ("duty\nplans\ncounts\n", ["plans", "counts"]),
  ("id,duty\n1,plans\n2,\"counts, and sums\"\n", ["plans", "counts, and sums"]),
  (
    "id;Обязанность\r\n1;Пишет, считает\r\n2;\"Говорит \"\"да\"\"\"\r\n",
    ["Пишет, считает", "Говорит \"да\""]
  ),
  ("Task\tOwner\nplans\trop", ["plans"]),
  ("a|responsibility\nx|plans", ["plans"]),
  ("sep=;\nfoo;duty\n1;a, b\n", ["a, b"]),
  ("\u{FEFF}duty,scope\n\"plans\nthe work\",team", ["plans\nthe work"]),
  ("duty\rplans\rcounts", ["plans", "counts"]),
  (" DUTIES :,id\n - plans ,4", ["plans"]),
  ("Plans, hires\nBuys", ["Plans, hires", "Buys"]),
  ("duty\nplans, hires\nbuys, sells", ["plans, hires", "buys, sells"]),
  ("№ п/п;Функции отдела;x\n1;Планирует;y", ["Планирует"]),
  ("duty,id\nplans\n,2\n\n  ,\ncounts,3,extra", ["plans", "counts"]),
])
func `rows are duties`(text: String, expected: [String]) {
  #expect(Reading(text, .csv).list.duties.map(\.text) == expected)
}

@Test func `columns beside the duty are read by their headings`() {
  let reading = Reading(
    "№,Обязанность,Роль,Раздел,Horizon,scope,note\nA1,Пишет,rop,План,1 year,,x\n", .csv)
  let row = reading.list.duties
  #expect(
    row == [
      Duty(
        id: "A1", text: "Пишет", place: Place("f", ByteSpan(71, 81)), owner: "rop",
        section: "План",
        attributes: [
          Attribute(name: "horizon", value: "1 year", place: Place("f", ByteSpan(95, 101)))
        ])
    ])
  #expect(reading.diagnostics == [])
}

@Test func `attributes are those that the caller declares`() {
  let bytes = Array("duty,risk,scope\nplans,high,team".utf8)
  let list = DutyList.read(bytes, named: "f", as: .csv, attributes: ["risk"]).list
  #expect(list.duties.map { $0.attributes.map(\.name) } == [["risk"]])
}

@Test func `without a known heading the wordiest column is read, with a note`() {
  let reading = Reading("1,plans the work of the team,x\n2,counts,y\n", .csv)
  #expect(reading.lines == [Line("plans the work of the team"), Line("counts")])
  #expect(reading.codes == ["input.column-chosen"])
  #expect(reading.diagnostics[0].message(in: .english).fact.contains("column 2"))
}

@Test(arguments: [
  ("Second", ["b"]), ("second", ["b"]), ("2", ["Second", "b"]), ("1", ["First", "a"]),
])
func `the caller can choose the column`(column: String, expected: [String]) {
  let reading = Reading("First,Second\na,b\n", .csv, column: column)
  #expect(reading.list.duties.map(\.text) == expected)
}

@Test func `a column that is not there is an error`() {
  let reading = Reading("First,Second\na,b\n", .csv, column: "Secund")
  #expect(reading.faults == ["input.no-such-column 0..<13"])
  #expect(reading.diagnostics[0].message(in: .english).action == "did you mean `second`?")
  #expect(Reading("First,Second\na,b\n", .csv, column: "3").codes == ["input.column-out-of-range"])
}

@Test func `a quote without end costs one cell and no more`() {
  let reading = Reading("duty,id\n\"plans,1\ncounts,2\n", .csv)
  #expect(reading.lines == [Line("\"plans"), Line("counts")])
  #expect(reading.faults == ["input.unclosed-quote 8..<9"])
}

@Test func `words after a closing quote stay part of the cell`() {
  let reading = Reading("duty,id\n\"Plan\" is made,1\nsays \"yes\",2\n", .csv)
  #expect(reading.lines == [Line("\"Plan\" is made"), Line("says \"yes\"")])
  #expect(reading.faults == ["input.stray-quote 8..<22"])
}

@Test func `rows without words for the duty are counted`() {
  let reading = Reading("duty,id\nplans,1\n,2\n-,3\n\n", .csv)
  #expect(reading.lines == [Line("plans")])
  #expect(reading.faults == ["input.short-row 17..<18"])
}

@Test func `the same id twice is warned about`() {
  let reading = Reading("id,duty\na,plans\nb,counts\na,hires\n", .csv)
  #expect(reading.faults == ["input.duplicate-id 27..<32"])
  #expect(reading.diagnostics[0].related.map(\.place.span) == [ByteSpan(10, 15)])
}
