import RemitReports
import RemitRules
import RemitText

/// `remit rules measure`: how well rules agree with labelled duties.
struct MeasureCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = LabelledInputs(invocation: invocation, console: console)
    let (sample, status) = try inputs.sample()
    let measured = Measurement(sample, holding: try inputs.held(of: sample))
    let report = MeasureReport(
      measured, by: invocation.value(.by).flatMap(MeasureReport.Breakdown.init(rawValue:)),
      listsWrong: invocation.has(.wrong))
    let tongue = console.tongue(of: sample.rows.lazy.map(\.tongue))
    let isJSON = invocation.value(.format) == "json"
    let page = Page(invocation, console, tongue)
    try write(isJSON ? report.json() : Array(report.text(page).utf8), invocation)
    return status
  }
}
