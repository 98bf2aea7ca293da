import RemitText

extension RulesFile {
  /// Reads a `.rules` file; a statement with a fault is left out, the others are read.
  ///
  /// Every fault is reported, in the order of the file. Names are not looked up.
  public static func read(
    _ source: SourceText
  ) -> (file: RulesFile, diagnostics: [Diagnostic]) {
    var faults = Faults()
    let tree = StatementTree(source, &faults)
    var reader = RulesReader(tree: tree, faults: faults)
    let file = RulesFile(name: source.name, statements: reader.statements())
    return (file, reader.faults.diagnostics(of: source))
  }
}

/// Reads the statements of a `.rules` file.
struct RulesReader {
  /// The words that start a statement.
  static let keywords = [
    "pack", "use", "language", "attribute", "words", "group", "thresholds", "limits", "profile",
    "letters", "infer", "weigh", "assign", "check", "change",
  ]

  let tree: StatementTree
  var faults: Faults

  mutating func statements() -> [RulesStatement] {
    var statements: [RulesStatement] = []
    for node in tree.roots where !faults.isFull {
      let before = faults.found.count
      let statement = statement(at: node)
      if let statement, faults.found.count == before { statements.append(statement) }
    }
    return statements
  }

  private mutating func statement(at node: Int) -> RulesStatement? {
    var line = TokenReader(tree, node: node, continued: false)
    guard let first = line.next else { return nil }
    let keyword = line.shortened(first.span)
    line.skip()
    switch keyword {
    case "pack": return pack(node, &line)
    case "use": return use(node, &line)
    case "language": return language(node, &line)
    case "attribute": return attribute(node, &line)
    case "words": return words(node, &line)
    case "group": return group(node, &line)
    case "thresholds": return thresholds(node, &line)
    case "limits": return limits(node, &line)
    case "profile": return profile(node, &line)
    case "letters": return letters(node, &line)
    case "infer", "weigh", "assign", "check": return rule(node, keyword, &line)
    case "change": return change(node, &line)
    default:
      let near = nearest(keyword, among: Self.keywords)
      let fault = StatementFault.unknown(keyword, nearest: near, keywords: Self.keywords)
      faults.add(.statement(fault), at: first.span)
      return nil
    }
  }

  /// Reads a header to its end, or reports why not.
  mutating func header<Value>(
    _ line: inout TokenReader, _ read: (inout TokenReader) throws(Fault) -> Value
  ) -> Value? {
    faults.attempt { () throws(Fault) in
      let value = try read(&line)
      try line.finish()
      return value
    }
  }

  /// Reads body lines of the form `key entries…`.
  ///
  /// - Parameter keys: Keys that cannot begin a continuation line.
  mutating func entryLines(of node: Int, keys: [String]) -> [EntryLine] {
    var lines: [EntryLine] = []
    for child in tree.children(of: node) {
      let key = tree.firstWord(of: child)
      guard isName(tree.source.bytes[key.range], qualified: false) else {
        let fault = WordsFault.expected(.name(.key), found: tree.source.shortened(key))
        faults.add(.words(fault), at: key)
        continue
      }
      let word = tree.source.string(key)
      let before = faults.found.count
      let entries = EntryScanner.entries(in: tree, of: child, after: key, keys: keys, &faults)
      if faults.found.count == before {
        lines.append(EntryLine(key: Located(word, key), entries: entries))
      }
    }
    return lines
  }
}
