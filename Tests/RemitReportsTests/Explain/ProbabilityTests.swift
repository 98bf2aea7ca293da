import RemitReports
import RemitRules
import RemitText
import Testing

private let decided = ExplainReport(
  duty: englishDuties[4].duty,
  explanation: Explanation(
    ruling: englishDuties[4].ruling, nearMisses: [], flips: [], questions: []), card: card(of:))

private func report(_ verdict: Verdict, _ strategic: Int, _ operational: Int) -> ExplainReport {
  let ledger = [line("core.controls-daily", strategic, operational, [], in: meetings)]
  return ExplainReport(
    duty: duty("1", meetings),
    explanation: Explanation(
      ruling: ruling(verdict, ledger: ledger), nearMisses: [], flips: [], questions: []),
    card: card(of:))
}

@Test(arguments: [
  (Verdict.strategic, 15, 0, "+15 (≈ 97 % if the evidence is independent)", "0.9693"),
  (.operational, 0, 4, "−4 (≈ 72 % if the evidence is independent)", "0.7153"),
  (.operational, 0, 40, "−40 (> 99 % if the evidence is independent)", "0.9999"),
])
func `a verdict says how likely it is by its points`(
  verdict: Verdict, strategic: Int, operational: Int, shown: String, json: String
) {
  let report = report(verdict, strategic, operational)
  let head = report.text(Page(tongue: .english)).split(separator: "\n")[0]
  #expect(head.hasSuffix(": \(shown)"))
  #expect(report.markdown(.english).contains(": \(shown.replacing(">", with: "&gt;"))\n"))
  #expect(
    String(decoding: ExplainReport.json([report]), as: UTF8.self)
      .contains("\"probability\":\(json),"))
}

@Test(arguments: [Verdict.shared, .undetermined])
func `a verdict for neither side has no probability`(verdict: Verdict) {
  let report = report(verdict, 9, 9)
  #expect(!report.text(Page(tongue: .english)).contains("%"))
  #expect(
    !String(decoding: ExplainReport.json([report]), as: UTF8.self).contains("\"probability\""))
}

@Test func `where a person decided the rules' own verdict has the probability`() {
  let lines = decided.text(Page(tongue: .russian)).split(separator: "\n").prefix(3)
  #expect(
    lines == [
      "10. стратегическая, начальнику: −4",
      "Решено: начальнику, потому что: charter, 4.2",
      "По правилам: операционная (−4) (≈ 72 %, если доводы независимы)",
    ])
}
