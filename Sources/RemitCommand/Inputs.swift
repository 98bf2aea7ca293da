import Remit
import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

/// The sources, duties and rules that a command works with; all calls of the reading rooms are here.
struct Inputs {
  let invocation: Invocation
  let console: Console

  /// A source as it was read.
  struct Source {
    let name: String
    let list: DutyList
  }

  /// Reads every file that was named; where one has an error all are reported and nothing goes on.
  ///
  /// An error is also an attribute that the packs of `advisor` do not know. `head` is what was already read
  /// of the first file, which is then left out of the files to open.
  func sources(
    for advisor: Advisor, opened: consuming OpenedInput? = nil
  ) throws(CommandFault) -> [Source] {
    var sources: [Source] = []
    var hasErrors = false
    var rest = invocation.files[...]
    if let opened {
      rest.removeFirst()
      let name = opened.name
      sources.append(try source(name, opened.contents(), advisor, &hasErrors))
    }
    for path in rest {
      let file = try InputFile(path)
      let name = file.name
      if path == "-" { hintAtStandardInput() }
      sources.append(try source(name, file.contents(), advisor, &hasErrors))
    }
    if hasErrors { throw .alreadyReported }
    return sources
  }

  private func source(
    _ name: String, _ bytes: [UInt8], _ advisor: Advisor, _ hasErrors: inout Bool
  ) -> Source {
    let reading = DutyList.read(
      bytes, named: name, as: format(of: name, bytes), column: invocation.value(.column))
    let faults = reading.diagnostics + advisor.faults(of: reading.list.duties + reading.list.rights)
    console.show(faults, of: SourceText(name: name, bytes: reading.text))
    hasErrors = hasErrors || faults.contains { $0.severity == .error }
    return Source(name: name, list: reading.list)
  }

  /// The format that was asked for, else the one that name and content suggest.
  func format(of name: String, _ bytes: [UInt8]) -> InputFormat {
    invocation.value(.inputFormat).flatMap(InputFormat.init(rawValue:))
      ?? InputFormat.guess(name: name, bytes: bytes)
  }

  /// The advisor by the shipped packs and those of `--rules`, and the status that a finished run has by it.
  ///
  /// A broken rule is reported and left out; the rest works, and the status says that something was found.
  func advisor(
    reading: RuleBook.Reading = .verdicts
  ) throws(CommandFault) -> (advisor: Advisor, status: ExitStatus) {
    var packs: [SourceText] = []
    for path in invocation.values[.rules] ?? [] { packs += try self.packs(at: path) }
    let (advisor, diagnostics) = Advisor.load(adding: packs, reading: reading)
    show(diagnostics, of: packs)
    return (advisor, diagnostics.contains { $0.severity == .error } ? .findings : .done)
  }

  /// The faults of rule packs, read together with the shipped ones.
  func faults(of packs: [SourceText]) -> [Diagnostic] {
    Advisor.load(adding: packs, reading: .all).diagnostics
  }

  /// The pack at `path`, or all packs of the folder there, by name.
  func packs(at path: String) throws(CommandFault) -> [SourceText] {
    if path != "-", let names = folderContents(path) {
      let files = names.filter { $0.hasSuffix(".rules") }
      if files.isEmpty { throw .noPacks(folder: path) }
      var packs: [SourceText] = []
      for name in files { packs += try self.packs(at: "\(path)/\(name)") }
      return packs
    }
    let file = try InputFile(path)
    let name = file.name
    return [SourceText(name: name, bytes: try file.contents())]
  }

  /// Shows diagnostics, each with the excerpt of its own pack.
  func show(_ diagnostics: [Diagnostic], of packs: [SourceText]) {
    for pack in packs {
      console.show(diagnostics.filter { $0.place.file == pack.name }, of: pack)
    }
    let known = Set(packs.map(\.name))
    let others = diagnostics.filter { !known.contains($0.place.file) }
    console.show(others, of: SourceText(name: "", bytes: []))
  }

  func hintAtStandardInput() {
    guard console.surroundings.isInputTerminal, console.surroundings.isErrorTerminal else { return }
    let hint = Wording(
      "Type duties, one a line; Ctrl-D ends.",
      "Пишите обязанности по одной в строке; конец: Ctrl-D.")
    console.say(hint.text(in: console.tongue) + "\n")
  }
}
