import Remit
import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitReview
import RemitRules
import RemitText

/// Reads files as a review sees them: lists, job descriptions, matrices.
struct ReviewInputs {
  let inputs: Inputs
  let reviewer: Reviewer

  /// Every file that was named; where one cannot be read all faults are shown and nothing goes on.
  func sources() throws(CommandFault) -> [ReviewSource] {
    var sources: [ReviewSource] = []
    var hasErrors = false
    for file in try inputs.contents(of: inputs.invocation.files) {
      sources.append(source(file.name, file.bytes, &hasErrors))
    }
    if hasErrors { throw .alreadyReported }
    return sources
  }

  private func source(_ name: String, _ bytes: [UInt8], _ hasErrors: inout Bool) -> ReviewSource {
    let format = inputs.format(of: name, bytes)
    let document = Document.read(bytes, named: name, as: format)
    let letters = reviewer.book.letterSets
    if Matrix.isIn(document, letters: letters) {
      let reading = Matrix.read(document, letters: letters)
      show(reading.diagnostics, name, reading.text, &hasErrors)
      if let matrix = reading.matrix {
        let isTable = ![.json, .ndjson].contains(format)
        return ReviewSource(
          name: name, text: reading.text, matrix: matrix,
          hasLegend: isTable ? Matrix.hasLegend(document, letters: letters) : nil,
          document: document)
      }
    }
    let description = JobDescription.read(document, by: reviewer.book)
    if description.isRecognised {
      show(document.diagnostics, name, document.text, &hasErrors)
      return ReviewSource(
        name: name, text: document.text, list: DutyList(), description: description,
        document: document)
    }
    let reading = DutyList.read(
      bytes, named: name, as: format, column: inputs.invocation.value(.column))
    let advisor = Advisor(book: reviewer.book)
    let faults = advisor.faults(of: reading.list.duties + reading.list.rights)
    show(reading.diagnostics + faults, name, reading.text, &hasErrors)
    return ReviewSource(name: name, text: reading.text, list: reading.list, document: document)
  }

  /// Shows what is more than a note; a check has notes of its own.
  private func show(
    _ diagnostics: [Diagnostic], _ name: String, _ text: [UInt8], _ hasErrors: inout Bool
  ) {
    let told = diagnostics.filter { $0.severity != .note }
    inputs.console.show(told, of: SourceText(name: name, bytes: text))
    hasErrors = hasErrors || told.contains { $0.severity == .error }
  }
}

extension Inputs {
  /// A reviewer by the shipped packs, those of `--rules` and the profile of `--profile`.
  func reviewer() throws(CommandFault) -> (reviewer: Reviewer, status: ExitStatus) {
    let profile = invocation.value(.profile)
    let (advisor, status) = try advisor(reading: .all(profile: profile))
    let known = advisor.late.profiles.map(\.name)
    if let profile, !known.contains(profile) {
      throw .usage(
        .badChoice(
          option: "--profile", value: profile, choices: known,
          nearest: nearest(profile, among: known)))
    }
    return (Reviewer(book: advisor.late, verdicts: advisor.book), status)
  }
}
