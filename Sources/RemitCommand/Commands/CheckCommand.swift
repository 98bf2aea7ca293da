import RemitLanguage
import RemitReports
import RemitReview
import RemitText

/// `remit check`: what is wrong with duty lists, job descriptions and responsibility matrices.
struct CheckCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    let (reviewer, status) = try inputs.reviewer()
    let sources = try ReviewInputs(inputs: inputs, reviewer: reviewer).sources()
    let report = CheckReport(reviewer.review(sources), book: reviewer.book)
    try write(bytes(of: report), invocation)
    return report.fails(from: failing) ? .findings : status
  }

  /// The lightest severity that makes the status say so.
  private var failing: Diagnostic.Severity {
    invocation.value(.failOn).flatMap { Diagnostic.Severity(rawValue: $0) } ?? .error
  }

  private func bytes(of report: CheckReport) -> [UInt8] {
    let tongue = console.tongue(of: report.reviews.flatMap(\.source.text.sample))
    return switch invocation.value(.format) {
    case "json": report.json(tongue)
    case "sarif": report.sarif(tongue, version: Program.version)
    case "github": Array(report.github(tongue).utf8)
    case "markdown": Array(report.markdown(tongue).utf8)
    case "html": report.html(tongue)
    default: Array(report.text(Page(invocation, console, tongue)).utf8)
    }
  }
}

extension CheckReport {
  /// Something was found that weighs as much as `severity` or more.
  fileprivate func fails(from severity: Diagnostic.Severity) -> Bool {
    let order = Diagnostic.Severity.allCases
    guard let worst, let a = order.firstIndex(of: worst), let b = order.firstIndex(of: severity)
    else { return false }
    return a <= b
  }
}

extension [UInt8] {
  /// The bytes that tell the language of a text.
  var sample: ArraySlice<UInt8> { prefix(1 << 14) }
}
