import Remit
import RemitDocuments
import RemitLanguage
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
  /// `head` is what was already read of standard input.
  func sources(head: [UInt8] = []) throws(CommandFault) -> [Source] {
    var sources: [Source] = []
    var hasErrors = false
    for path in invocation.files {
      let file = try InputFile(path)
      let name = file.name
      if path == "-" { hintAtStandardInput() }
      let bytes = (path == "-" ? head : []) + (try file.contents())
      let reading = DutyList.read(
        bytes, named: name, as: format(of: name, bytes), column: invocation.value(.column))
      console.show(reading.diagnostics, of: SourceText(name: name, bytes: reading.text))
      hasErrors = hasErrors || reading.diagnostics.contains { $0.severity == .error }
      sources.append(Source(name: name, list: reading.list))
    }
    if hasErrors { throw .alreadyReported }
    return sources
  }

  /// The format that was asked for, else the one that name and content suggest.
  func format(of name: String, _ bytes: [UInt8]) -> InputFormat {
    invocation.value(.inputFormat).flatMap(InputFormat.init(rawValue:))
      ?? InputFormat.guess(name: name, bytes: bytes)
  }

  /// The advisor by the shipped packs and those of `--rules`.
  func advisor() throws(CommandFault) -> Advisor {
    var packs: [SourceText] = []
    for path in invocation.values[.rules] ?? [] { packs += try self.packs(at: path) }
    let (advisor, diagnostics) = Advisor.load(adding: packs)
    show(diagnostics, of: packs)
    return advisor
  }

  /// The faults of rule packs, read together with the shipped ones.
  func faults(of packs: [SourceText]) -> [Diagnostic] {
    Advisor.load(adding: packs).diagnostics
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

  private func hintAtStandardInput() {
    guard console.surroundings.isInputTerminal, console.surroundings.isErrorTerminal else { return }
    let hint = Wording(
      "Type duties, one a line; Ctrl-D ends.",
      "Пишите обязанности по одной в строке; конец: Ctrl-D.")
    console.say(hint.text(in: console.tongue) + "\n")
  }
}
