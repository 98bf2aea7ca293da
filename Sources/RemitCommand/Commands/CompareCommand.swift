import RemitReports
import RemitReview
import RemitText

/// `remit compare`: two roles, or two versions of one, side by side.
struct CompareCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    let (reviewer, status) = try inputs.reviewer()
    let sources = try ReviewInputs(inputs: inputs, reviewer: reviewer).sources()
    let (old, new) = try pair(sources.map { reviewer.posts(of: $0) })
    let areVersions = invocation.value(.asMode).map { $0 == "versions" }
    let report =
      areVersions ?? reviewer.areVersions(old, new)
      ? CompareReport(.versions(reviewer.compare(versions: old, new)))
      : CompareReport(.roles(reviewer.compare(roles: old, new)))
    try write(bytes(of: report, sources), invocation)
    let isStrict = invocation.value(.failOn) == "any"
    return isStrict && report.hasConflicts ? .findings : status
  }

  /// The role of each of two files, or two roles of one file.
  private func pair(_ posts: [[Post]]) throws(CommandFault) -> (Post, Post) {
    let found = posts.map { $0.filter { !$0.duties.isEmpty } }
    if found.count == 1, found[0].count == 2 { return (found[0][0], found[0][1]) }
    guard found.count == 2, let one = found[0].first, let other = found[1].first else {
      let count = found.count { !$0.isEmpty }
      throw .usage(.needsTwo("remit compare", found: count))
    }
    return (one, other)
  }

  private func bytes(of report: CompareReport, _ sources: [ReviewSource]) -> [UInt8] {
    let tongue = console.tongue(of: sources.flatMap(\.text.sample))
    return switch invocation.value(.format) {
    case "json": report.json()
    case "markdown": Array(report.markdown(tongue).utf8)
    default: Array(report.text(Page(invocation, console, tongue)).utf8)
    }
  }
}
