import Remit
import RemitDocuments
import RemitLanguage
import RemitReports
import RemitRules
import RemitText

/// `remit explain`: the whole ledger of duties, and what would change the verdict.
struct ExplainCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    let duties = try chosenDuties(inputs)
    let advisor = try inputs.advisor()
    var progress = Progress(console, total: duties.count)
    let reports = duties.map { duty in
      progress.step()
      return ExplainReport(
        duty: duty, explanation: advisor.explanation(of: duty), card: advisor.card(of:))
    }
    progress.finish()
    try write(bytes(of: reports), invocation)
    return .done
  }

  /// The duty of `--text`, those of `--duty`, or all.
  private func chosenDuties(_ inputs: Inputs) throws(CommandFault) -> [Duty] {
    if let text = invocation.value(.text) {
      if !invocation.operands.isEmpty { throw .usage(.together("--text", "FILES")) }
      if invocation.has(.duty) { throw .usage(.together("--text", "--duty")) }
      let place = Place("<text>", ByteSpan(0, text.utf8.count))
      return [Duty(id: "1", text: text, place: place)]
    }
    let duties = try inputs.sources().flatMap(\.list.duties)
    guard let ids = invocation.values[.duty] else { return duties }
    let known = Set(duties.map(\.id))
    for id in ids where !known.contains(id) {
      throw .usage(.unknownDuty(id, nearest: nearest(id, among: duties.map(\.id))))
    }
    return duties.filter { ids.contains($0.id) }
  }

  private func bytes(of reports: [ExplainReport]) -> [UInt8] {
    let tongue = console.tongue(of: reports.lazy.map(\.explanation.ruling.tongue))
    switch invocation.value(.format) {
    case "json": return ExplainReport.json(reports)
    case "markdown":
      return Array(reports.map { $0.markdown(tongue) }.joined(separator: "\n").utf8)
    default:
      let page = Page(invocation, console, tongue)
      return Array(reports.map { $0.text(page) }.joined(separator: "\n").utf8)
    }
  }
}
