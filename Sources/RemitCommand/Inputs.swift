import Remit
import RemitDocuments
import RemitLanguage
import RemitMatrix
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
    for file in try contents(of: rest) {
      sources.append(source(file.name, file.bytes, advisor, &hasErrors))
    }
    if hasErrors { throw .alreadyReported }
    return sources
  }

  /// The duty lists in files that were read.
  func sources(
    in files: [(name: String, bytes: [UInt8])], for advisor: Advisor
  ) throws(CommandFault) -> [Source] {
    var hasErrors = false
    let sources = files.map { source($0.name, $0.bytes, advisor, &hasErrors) }
    if hasErrors { throw .alreadyReported }
    return sources
  }

  /// The names and bytes of the files at `paths`; `-` is standard input.
  func contents(
    of paths: some Sequence<String>
  ) throws(CommandFault) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for path in paths {
      let file = try InputFile(path)
      let name = file.name
      if path == "-" { hintAtStandardInput() }
      files.append((name, try file.contents()))
    }
    return files
  }

  /// The matrix that a file holds; `nil` where it holds duties.
  func matrix(
    in file: (name: String, bytes: [UInt8]), known: [LetterSet], wanted: LetterSet?
  ) throws(CommandFault) -> Matrix? {
    let document = Document.read(
      file.bytes, named: file.name, as: format(of: file.name, file.bytes))
    guard Matrix.isIn(document, letters: known) else { return nil }
    let reading = Matrix.read(document, letters: known, wanted: wanted)
    console.show(reading.diagnostics, of: SourceText(name: file.name, bytes: reading.text))
    guard let matrix = reading.matrix,
      !reading.diagnostics.contains(where: { $0.severity == .error })
    else { throw .alreadyReported }
    return matrix
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
