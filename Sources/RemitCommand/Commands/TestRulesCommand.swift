import Remit
import RemitLanguage
import RemitReports
import RemitRules
import RemitText

/// `remit rules test`: runs the sentences inside rules.
struct TestRulesCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    var packs: [SourceText] = []
    for path in invocation.operands { packs += try inputs.packs(at: path) }
    let (advisor, faults) = Advisor.load(adding: packs, reading: .all)
    inputs.show(faults, of: packs)
    let report = RulesTestReport(advisor.late, sources: packs + Advisor.shippedPacks)
    try write(bytes(of: report), invocation)
    let isBroken = faults.contains { $0.severity == .error }
    return isBroken || !report.faults.isEmpty ? .findings : .done
  }

  private func bytes(of report: RulesTestReport) -> [UInt8] {
    invocation.value(.format) == "json"
      ? report.json(console.tongue)
      : Array(report.text(Page(invocation, console, console.tongue)).utf8)
  }
}
