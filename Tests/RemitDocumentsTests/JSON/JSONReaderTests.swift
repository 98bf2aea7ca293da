import RemitDocuments
import RemitLanguage
import RemitText
import Testing

@Test(arguments: [
  ("[\"plans\", \"сдаёт \\\"отчёт\\\"\"]", ["plans", "сдаёт \"отчёт\""]),
  (
    "\u{FEFF}[{\"text\": \"plans\"}, {\"duty\": \"counts\"}, {\"обязанность\": \"пишет\"}]",
    ["plans", "counts", "пишет"]
  ),
  ("{\"duties\": [\"plans\", {\"text\": \"counts\"}], \"x\": [1]}", ["plans", "counts"]),
  ("{\"text\": \"plans\"}", ["plans"]),
  ("[]", []),
])
func `JSON of each shape gives duties`(text: String, expected: [String]) {
  #expect(Reading(text, .json).list.duties.map(\.text) == expected)
}

@Test func `a duty in JSON carries its id, owner, section and attributes`() {
  let text = """
    [{"id": 7, "text": "plans", "owner": "rop", "section": "S", "scope": "team", "note": [1],
      "attributes": {"horizon": "1 year", "count": 1.50, "risky": true, "none": null}}]
    """
  let reading = Reading(text, .json)
  #expect(reading.diagnostics == [])
  let duty = reading.list.duties.first
  #expect(duty?.id == "7")
  #expect(duty?.owner == "rop")
  #expect(duty?.section == "S")
  #expect(
    duty?.attributes.map { "\($0.name)=\($0.value)" } == [
      "horizon=1 year", "count=1.50", "risky=true", "scope=team",
    ])
  #expect(reading.sources == ["plans"])
}

@Test func `an object in JSON can hold the whole organisation`() {
  let text = """
    {"unit": "Sales", "rights": [{"text": "hires", "owner": "rop"}], "roles": [
      {"id": "rop", "title": "Head", "seats": ["manager", "hed"], "reportsTo": "boss"},
      {"id": "rop", "seat": "head"}], "duties": [{"text": "plans", "owner": "rob"}]}
    """
  let reading = Reading(text, .json)
  #expect(reading.list.unit == "Sales")
  #expect(reading.list.roles.map(\.seats) == [[.manager], [.head]])
  #expect(reading.list.rights.map(\.text) == ["hires"])
  #expect(
    reading.codes.sorted() == [
      "duty.duplicate-role", "duty.unknown-role", "duty.unknown-role", "duty.unknown-seat",
    ])
  #expect(
    reading.diagnostics.compactMap { $0.message(in: .english).action }.contains(
      "did you mean `head`?"))
}

@Test(arguments: [
  ("{\"a\": 1}", ["input.json-shape 0..<8"]), ("42", ["input.json-shape 0..<2"]),
  (
    "[\"plans\", 4, {\"x\": 1}, {\"text\": 5}]",
    ["input.json-duty 10..<11", "input.json-duty 13..<21", "input.json-duty 32..<33"]
  ),
  ("[\"plans\"", ["input.json-syntax 8..<8"]), ("[\"plans\" \"x\"]", ["input.json-syntax 9..<10"]),
  (
    "[{\"text\": \"plans\", \"scope\": [], \"owner\": {}}]",
    ["input.json-member 28..<30", "input.json-member 41..<43"]
  ),
  ("", ["input.json-syntax 0..<0"]),
])
func `faults in JSON are told with their places`(text: String, expected: [String]) {
  #expect(Reading(text, .json).faults == expected)
}

@Test func `what stands before a fault in JSON is kept`() {
  #expect(Reading("[\"plans\", \"counts\", oops]", .json).lines == [Line("plans"), Line("counts")])
}

@Test func `a member other than text can hold the duty`() {
  #expect(
    Reading("[{\"was\": \"plans\", \"text\": \"x\"}]", .json, column: "was").lines == [
      Line("plans")
    ])
}

@Test func `a bad line of NDJSON costs that line only`() {
  let reading = Reading("{\"text\": \"plans\"}\r\n\n{oops}\n\"x\"\n{\"text\": \"counts\"}", .ndjson)
  #expect(reading.lines == [Line("plans"), Line("counts")])
  #expect(reading.faults == ["input.json-syntax 21..<22", "input.json-duty 28..<29"])
}
