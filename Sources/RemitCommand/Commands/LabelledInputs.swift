import Remit
import RemitLanguage
import RemitRules
import RemitText

/// The labelled duties that a command measures rules by.
struct LabelledInputs {
  let invocation: Invocation
  let console: Console

  /// Reads every table and judges its duties; where one has an error nothing goes on.
  ///
  /// The status is that of a finished run: a broken rule of `--rules` is left out, and is a finding.
  func sample() throws(CommandFault) -> (sample: Sample, status: ExitStatus) {
    let (advisor, status) = try Inputs(invocation: invocation, console: console).advisor()
    let duties = try duties()
    var progress = Progress(console, total: duties.count)
    let sample = Sample(duties, by: advisor.book) { progress.step() }
    progress.finish()
    return (sample, status)
  }

  private func duties() throws(CommandFault) -> [LabelledDuty] {
    var duties: [LabelledDuty] = []
    var hasErrors = false
    for path in invocation.files {
      let file = try InputFile(path)
      let name = file.name
      let source = SourceText(name: name, bytes: try file.contents())
      let (read, faults) = LabelledDuty.read(source)
      console.show(faults, of: source)
      hasErrors = hasErrors || faults.contains { $0.severity == .error }
      duties += read
    }
    if hasErrors { throw .alreadyReported }
    return duties
  }

  /// The departments of `--hold`, each of which must be in the sample.
  func held(of sample: Sample) throws(CommandFault) -> Set<String> {
    let known = sample.departments
    let asked = invocation.values[.hold] ?? []
    for name in asked where !known.contains(name) {
      throw .usage(.unknownDepartment(name, nearest: nearest(name, among: known)))
    }
    return Set(asked)
  }
}
