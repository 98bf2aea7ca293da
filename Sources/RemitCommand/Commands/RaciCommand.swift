import Remit
import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitReports
import RemitRules
import RemitText

/// `remit raci`: who does what about which duty, with a reason for every letter.
struct RaciCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    let (advisor, status) = try inputs.advisor(reading: .all)
    let letters = try letters(of: advisor.book)
    let list = DutyList.merged(try inputs.sources(for: advisor).map(\.list))
    let tongue = console.tongue(
      of: advisor.rulings(on: Array(list.duties.prefix(50))).map(\.tongue))
    var progress = Progress(console, total: list.duties.count)
    let assigned = MatrixMaker(advisor.book, letters: letters)
      .matrix(of: list, tongue: tongue) { progress.step() }
    progress.finish()
    let report = MatrixReport(assigned, card: advisor.card(of:))
    try write(bytes(of: report, tongue), invocation)
    return status
  }

  /// The letter set that was asked for; RACI where none was.
  private func letters(of book: RuleBook) throws(CommandFault) -> LetterSet {
    let name = invocation.value(.letters) ?? "raci"
    let sets = book.letterSets
    if let set = sets.first(where: { $0.name == name.lowercased() }) { return set }
    let known = sets.map(\.name)
    throw .usage(
      .badChoice(
        option: "--letters", value: name, choices: known, nearest: nearest(name, among: known)))
  }

  private func bytes(of report: MatrixReport, _ tongue: Tongue) -> [UInt8] {
    let reasons = invocation.has(.reasons)
    return switch invocation.value(.format) {
    case "markdown": Array(report.markdown(tongue, reasons: reasons).utf8)
    case "csv": Array(report.csv(tongue).utf8)
    case "json": report.json()
    case "ndjson": report.ndjson()
    case "html": report.html(tongue)
    case "xlsx": report.xlsx(tongue)
    default: Array(report.text(Page(invocation, console, tongue), reasons: reasons).utf8)
    }
  }
}
