import RemitLanguage
import RemitText

/// `remit format`: the canonical layout of `.duty` and `.rules` files.
struct FormatCommand {
  let invocation: Invocation
  let console: Console

  func run() throws(CommandFault) -> ExitStatus {
    let files = invocation.files
    if invocation.has(.output), files.count > 1 { throw .usage(.oneFileOnly("--output")) }
    if invocation.has(.output), invocation.has(.check) {
      throw .usage(.together("--output", "--check"))
    }
    var status = ExitStatus.done
    for path in files {
      let result = try format(path)
      status = result.rawValue > status.rawValue ? result : status
    }
    return status
  }

  /// Lays out one file; one with errors is reported and stays as it is.
  private func format(_ path: String) throws(CommandFault) -> ExitStatus {
    let file = try InputFile(path)
    let name = file.name
    let source = SourceText(name: name, bytes: try file.contents())
    let (bytes, diagnostics) = Self.layout(of: source)
    console.show(diagnostics, of: source)
    if diagnostics.contains(where: { $0.severity == .error }) { return .unreadable }
    let isChanged = bytes != source.bytes
    if invocation.has(.check) {
      if isChanged { try write(Array("\(name)\n".utf8), invocation) }
      return isChanged ? .findings : .done
    }
    if invocation.has(.output) || path == "-" {
      try write(bytes, invocation)
    } else if isChanged {
      let output = try OutputFile(replacing: path)
      try output.write(bytes)
      try output.finish()
    }
    return .done
  }

  /// The layout by the kind of file: by extension, for other names by the first statement.
  private static func layout(of source: SourceText) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    if source.name.hasSuffix(".rules") { return Layout.rules(source) }
    if source.name.hasSuffix(".duty") { return Layout.duties(source) }
    return startsAsRules(source) ? Layout.rules(source) : Layout.duties(source)
  }

  private static func startsAsRules(_ source: SourceText) -> Bool {
    let keywords = [
      "pack", "use", "language", "attribute", "words", "group", "thresholds", "limits",
      "profile", "letters", "infer", "weigh", "assign", "check", "change",
    ]
    for number in 1...source.lineCount {
      let line = source.excerpt(ofLine: number)
      guard let first = line.unicodeScalars.first, first != "#", first != " " else { continue }
      return keywords.contains(String(line.prefix { $0 != " " }))
    }
    return false
  }
}
