import Remit
import RemitDocuments
import RemitMatrix
import RemitReports
import RemitRules
import RemitText

/// `remit split`: whose each duty is, with one reason each.
struct SplitCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    let (advisor, status) = try inputs.advisor()
    var opened: OpenedInput?
    if let streamed = try stream(by: advisor, opened: &opened) {
      return streamed == .done ? status : streamed
    }
    let report = report(on: try inputs.sources(for: advisor, opened: opened), by: advisor)
    try write(bytes(of: report), invocation)
    return status
  }

  /// Rules on every duty.
  private func report(on sources: [Inputs.Source], by advisor: Advisor) -> SplitReport {
    var progress = Progress(console, total: sources.reduce(0) { $0 + $1.list.duties.count })
    var judge = Judge(advisor.book)
    let judged = sources.map { source in
      SplitReport.Source(
        name: source.name, unit: source.list.unit, roles: source.list.roles,
        duties: source.list.duties.map { duty in
          progress.step()
          let ruling = judge.ruling(on: duty)
          let isOpen = ruling.verdict == .undetermined && !isData
          let question = isOpen ? judge.question(about: duty) : nil
          return Judged(
            duty: duty, ruling: ruling,
            inquiry: question.map { Inquiry($0, wording: advisor.question(for:in:)) })
        })
    }
    progress.finish()
    return SplitReport(sources: judged, card: advisor.card(of:))
  }

  /// Whether the result is for programs, which ask `explain` for more.
  private var isData: Bool { ["json", "ndjson"].contains(invocation.value(.format)) }

  private func bytes(of report: SplitReport) -> [UInt8] {
    let tongue = console.tongue(
      of: report.sources.lazy.flatMap(\.duties).map(\.ruling.tongue))
    return switch invocation.value(.format) {
    case "markdown": Array(report.markdown(tongue).utf8)
    case "csv": Array(report.csv(tongue).utf8)
    case "json": report.json()
    case "ndjson": report.ndjson()
    case "html": report.html(tongue)
    default: Array(report.text(Page(invocation, console, tongue)).utf8)
    }
  }
}

extension Page {
  /// The page that options and terminal ask for.
  init(_ invocation: Invocation, _ console: Console, _ tongue: Tongue) {
    let isFile = invocation.has(.output)
    let terminal = isFile ? nil : console.surroundings.width
    self.init(
      width: invocation.value(.width).flatMap { Int($0) } ?? terminal ?? 80, tongue: tongue,
      isColoured: console.coloursOutput(toFile: isFile))
  }
}

/// Writes a result to the file of `--output`, or to standard output.
func write(_ bytes: [UInt8], _ invocation: Invocation) throws(CommandFault) {
  let output = try OutputFile(invocation)
  try output.write(bytes)
  try output.finish()
}

extension OutputFile {
  /// The output that the options ask for.
  init(_ invocation: Invocation) throws(CommandFault) {
    if let path = invocation.value(.output), path != "-" {
      try self.init(replacing: path)
    } else {
      self.init()
    }
  }
}
