package import RemitLanguage
package import RemitRules
package import RemitText

/// What the sentences inside rules show: what `remit rules test` shows.
package struct RulesTestReport: Sendable {
  private let rules: Int
  private let examples: Int
  private let nears: Int
  /// Examples that do not fire, and near misses that do.
  package let faults: [Diagnostic]
  /// Rules that lack a reason, a source or sentences.
  package let gaps: [Diagnostic]
  private let sources: [String: SourceText]

  /// Runs the sentences of `book`, whose packs were read from `sources`.
  package init(_ book: RuleBook, sources: [SourceText]) {
    let statements = book.statements.map(\.statement)
    rules = statements.count
    examples = statements.reduce(0) { $0 + $1.examples.count }
    nears = statements.reduce(0) { $0 + $1.nears.count }
    self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    faults = book.exampleFaults().sorted { $0.place < $1.place }
    gaps = book.exampleGaps().sorted { $0.place < $1.place }
  }

  /// Faults with the sentence that shows them, gaps one a line, and a summary.
  package func text(_ page: Page) -> String {
    var text = ""
    for fault in faults {
      let source = sources[fault.place.file] ?? SourceText(name: "", bytes: [])
      text += render(fault, source: source, tongue: page.tongue, colour: page.isColoured) + "\n"
    }
    for gap in gaps {
      let line = line(of: gap).map { ":\($0)" } ?? ""
      text += "\(gap.place.file)\(line): \(gap.message(in: page.tongue).fact)\n".visibleLines
    }
    if !gaps.isEmpty { text += "\n" }
    let summary: [MeasurePhrase] = [
      .tested(rules: rules, examples: examples, nears: nears), .faults(faults.count),
      .gaps(gaps.count),
    ]
    return text + summary.map { page.say($0) }.joined(separator: "; ") + "\n"
  }

  private func line(of diagnostic: Diagnostic) -> Int? {
    sources[diagnostic.place.file]?.line(of: Int(diagnostic.place.span.start))
  }

  /// The report as one JSON document, one finding a line; messages are in `tongue`.
  package func json(_ tongue: Tongue) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.pair("rules", rules)
    json.pair("examples", examples)
    json.pair("nearMisses", nears)
    json.rows("faults", faults) { add($1, tongue, to: &$0) }
    json.rows("gaps", gaps) { add($1, tongue, to: &$0) }
    json.close("}")
    json.newline()
    return json.bytes
  }

  private func add(_ diagnostic: Diagnostic, _ tongue: Tongue, to json: inout JSONWriter) {
    json.pair("code", diagnostic.code)
    json.pair("severity", diagnostic.severity.rawValue)
    json.pair("file", diagnostic.place.file)
    if let line = line(of: diagnostic) { json.pair("line", line) }
    json.pair("message", diagnostic.message(in: tongue).fact)
    if let source = sources[diagnostic.place.file], diagnostic.severity == .error {
      json.pair("words", source.string(diagnostic.place.span))
    }
  }
}

extension Place {
  fileprivate static func < (a: Place, b: Place) -> Bool {
    (a.file, a.span) < (b.file, b.span)
  }
}

extension String {
  /// The text without steering characters but its line ends.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }
}
