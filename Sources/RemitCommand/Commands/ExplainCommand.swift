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
    let (advisor, status) = try inputs.advisor()
    let duties = try chosenDuties(inputs, advisor)
    var progress = Progress(console, total: duties.count)
    let reports = duties.map { duty in
      progress.step()
      return ExplainReport(duty, by: advisor)
    }
    progress.finish()
    try write(bytes(of: reports), invocation)
    return status
  }

  /// The duty of `--text`, those of `--duty`, or all.
  private func chosenDuties(
    _ inputs: Inputs, _ advisor: Advisor
  ) throws(CommandFault) -> [Duty] {
    if let text = invocation.value(.text) { return [try duty(text, advisor)] }
    let duties = try inputs.sources(for: advisor).flatMap(\.list.duties)
    guard let ids = invocation.values[.duty] else { return duties }
    let known = Set(duties.map(\.id))
    for id in ids where !known.contains(id) {
      throw .usage(.unknownDuty(id, nearest: nearest(id, among: duties.map(\.id))))
    }
    return duties.filter { ids.contains($0.id) }
  }

  /// The duty of `--text`.
  private func duty(_ text: String, _ advisor: Advisor) throws(CommandFault) -> Duty {
    if !invocation.operands.isEmpty { throw .usage(.together("--text", "FILES")) }
    if invocation.has(.duty) { throw .usage(.together("--text", "--duty")) }
    let place = Place("<text>", ByteSpan(0, text.utf8.count))
    let duty = Duty(id: "1", text: text, place: place)
    let faults = advisor.faults(of: [duty])
    if faults.isEmpty { return duty }
    console.show(faults, of: SourceText(name: "<text>", bytes: Array(text.utf8)))
    throw .alreadyReported
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

extension ExplainReport {
  /// What `advisor` says of `duty`.
  fileprivate init(_ duty: Duty, by advisor: Advisor) {
    let explanation = advisor.explanation(of: duty)
    self.init(
      duty: duty, explanation: explanation,
      threshold: advisor.threshold(of: explanation.ruling.standard), card: advisor.card(of:),
      wording: advisor.question(for:in:))
  }
}
