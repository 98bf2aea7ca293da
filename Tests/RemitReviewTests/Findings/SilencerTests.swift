import RemitDocuments
import RemitLanguage
import Testing

@testable import RemitReview

private func list(_ lines: String...) -> String {
  (["duties", "  - Periodically checks the stock of paper"] + lines).joined(separator: "\n") + "\n"
}

@Test(arguments: [
  (list(), ["vague-quantifier 1"]),
  (list("      allow check.vague-quantifier because \"a law says so\""), []),
  (
    list("      allow check.long-duty because \"an old remark\""),
    ["unused-silencer 1", "vague-quantifier 1"]
  ),
  (
    list(
      "      allow check.vague-quantifier because \"a\"",
      "      allow check.long-duty because \"b\""),
    ["unused-silencer 1"]
  ),
])
func `a silencer takes out one rule, and is reported where nothing needs it`(
  text: String, expected: [String]
) {
  #expect(found(source(text, as: .duty, named: "a.duty")).sorted() == expected)
}

@Test(arguments: [
  "allow check.vague-quantifier", "allow check.vague-quantifier because",
  "allow check.vague-quantifier because \"\"", "allow check.vague-quantifier so \"x\"",
])
func `a silencer without a reason is a fault`(line: String) {
  let reading = DutyList.read(
    Array(list("      \(line)").utf8), named: "a.duty", as: .duty)
  #expect(reading.diagnostics.map(\.code) == ["duty.silencer-without-reason"])
  #expect(reading.list.duties.flatMap(\.silencers) == [])
}
