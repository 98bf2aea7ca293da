import RemitLanguage
import RemitText

/// `remit rules check`: every fault of rule packs.
struct CheckRulesCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let inputs = Inputs(invocation: invocation, console: console)
    var packs: [SourceText] = []
    for path in invocation.files { packs += try inputs.packs(at: path) }
    let faults = inputs.faults(of: packs)
    inputs.show(faults, of: packs)
    return faults.contains { $0.severity == .error } ? .findings : .done
  }
}

/// `remit rules stem`: words in, one a line; each with its stem out.
struct StemCommand {
  let invocation: Invocation

  func run() throws(CommandFault) -> ExitStatus {
    let output = OutputFile()
    for path in invocation.files { try stem(InputFile(path), to: output) }
    try output.finish()
    return .done
  }

  private func stem(
    _ input: consuming InputFile, to output: borrowing OutputFile
  ) throws(CommandFault) {
    let bytes = try input.contents()
    var written: [UInt8] = []
    var word: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let line = Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      let folding = fold(line.span, 0..<line.count, into: &word)
      stemmer(for: folding.script).stem(&word)
      written += line
      written.append(UInt8(ascii: "\t"))
      written += word
      written.append(UInt8(ascii: "\n"))
    }
    try output.write(written)
  }

  private func stemmer(for script: Script) -> Stemmer {
    switch invocation.tongue {
    case .russian: .russian
    case .english: .english
    case nil: script == .cyrillic ? .russian : .english
    }
  }
}
