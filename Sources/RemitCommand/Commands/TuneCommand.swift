import RemitReports
import RemitRules
import RemitText

/// `remit rules tune`: points that would fit labelled duties better, for a person to accept.
struct TuneCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = LabelledInputs(invocation: invocation, console: console)
    let (sample, status) = try inputs.sample()
    let tuning = Tuning(
      sample, holding: try inputs.held(of: sample),
      folds: invocation.number(.folds) ?? Tuning.usualFolds,
      stay: invocation.number(.stay) ?? Tuning.usualStay)
    let report = TuneReport(tuning)
    let tongue = console.tongue(of: sample.rows.lazy.map(\.tongue))
    let patch = invocation.value(.patch)
    if let patch { try write(Array(report.patch(tongue).utf8), toPatch: patch) }
    // A patch on standard output stands there alone.
    if patch == "-", !invocation.has(.output) { return status }
    let isJSON = invocation.value(.format) == "json"
    let page = Page(invocation, console, tongue)
    try RemitCommand.write(isJSON ? report.json() : Array(report.text(page).utf8), invocation)
    return status
  }

  private func write(_ bytes: [UInt8], toPatch path: String) throws(CommandFault) {
    let output = path == "-" ? OutputFile() : try OutputFile(replacing: path)
    try output.write(bytes)
    try output.finish()
  }
}

extension Invocation {
  /// The value of an option that takes a number.
  fileprivate func number(_ name: CommandOption.Name) -> Int? { value(name).flatMap { Int($0) } }
}
