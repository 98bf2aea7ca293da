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
    let letters = try letters(of: advisor.late)
    let files = try inputs.contents(of: invocation.files)
    let (assigned, tongue): (AssignedMatrix, Tongue)
    if let found = try read(files, inputs, advisor, letters) {
      (assigned, tongue) = found
    } else {
      let list = DutyList.merged(try inputs.sources(in: files, for: advisor).map(\.list))
      (assigned, tongue) = assign(list, advisor, letters)
    }
    let report = MatrixReport(assigned, card: advisor.late.card(of:))
    try write(bytes(of: report, tongue), invocation)
    return status
  }

  /// Parts in the duties of a list, by rules.
  private func assign(
    _ list: DutyList, _ advisor: Advisor, _ letters: LetterSet
  ) -> (AssignedMatrix, Tongue) {
    let tongue = console.tongue(
      of: advisor.rulings(on: Array(list.duties.prefix(50))).map(\.tongue))
    var progress = Progress(console, total: list.duties.count)
    let assigned = MatrixMaker(advisor.late, letters: letters, verdicts: advisor.book)
      .matrix(of: list, tongue: tongue) { progress.step() }
    progress.finish()
    return (assigned, tongue)
  }

  /// The matrix that the only file holds already, as it stands; `nil` where there are duties to assign.
  private func read(
    _ files: [(name: String, bytes: [UInt8])], _ inputs: Inputs, _ advisor: Advisor,
    _ letters: LetterSet
  ) throws(CommandFault) -> (AssignedMatrix, Tongue)? {
    let wanted = invocation.value(.letters) == nil ? nil : letters
    guard files.count == 1, let file = files.first,
      let matrix = try inputs.matrix(in: file, known: advisor.late.letterSets, wanted: wanted)
    else { return nil }
    let duties = matrix.rows.prefix(50).map { row in
      Duty(id: row.id, text: row.text, place: row.place ?? Place(file.name, ByteSpan(0, 0)))
    }
    let tongue = console.tongue(of: advisor.rulings(on: Array(duties)).map(\.tongue))
    return (AssignedMatrix(read: matrix), tongue)
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
