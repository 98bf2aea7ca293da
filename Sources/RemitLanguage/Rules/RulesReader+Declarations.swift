import RemitText

extension RulesReader {
  mutating func pack(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.pack)
      return (name: name, title: line.isAtEnd ? nil : try line.text())
    }
    let body = tree.body(PackBody.self, of: node, "pack", &faults)
    return head.map { .pack(PackStatement(name: $0.name, title: $0.title, version: body.version)) }
  }

  mutating func use(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let name = header(&line) { line throws(Fault) in try line.name(.pack) }
    tree.expectNoBody(of: node, "use", &faults)
    return name.map { .use($0) }
  }

  mutating func language(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.language)
      return (name: name, title: line.isAtEnd ? nil : try line.text())
    }
    let lines = entryLines(of: node, keys: [])
    return head.map {
      .language(LanguageStatement(name: $0.name, title: $0.title, lines: lines))
    }
  }

  mutating func words(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let name = header(&line) { line throws(Fault) in try line.name(.wordClass) }
    let lines = entryLines(of: node, keys: ["en", "ru", "with", "never"])
    for line in lines where line.key.value == "with" { checkClassNames(line.entries) }
    if let name, !tree.hasChildren(node) { faults.add(.body(.empty("words")), at: name.span) }
    return name.map { .words(WordsStatement(name: $0, lines: lines)) }
  }

  /// Reports entries of a `with` line that cannot be names of classes.
  private mutating func checkClassNames(_ entries: [Entry]) {
    for entry in entries where !isName(Array(entry.text.utf8)[...], qualified: true) {
      let found = tree.source.shortened(entry.span)
      faults.add(.words(.expected(.name(.wordClass), found: found)), at: entry.span)
    }
  }

  mutating func group(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let statement = header(&line) { line throws(Fault) in
      let name = try line.name(.group)
      let cap = line.take(word: "cap") ? try line.number() : nil
      let title = line.isAtEnd ? nil : try line.text()
      return GroupStatement(name: name, cap: cap, title: title)
    }
    tree.expectNoBody(of: node, "group", &faults)
    return statement.map { .group($0) }
  }

  mutating func thresholds(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head: Void? = header(&line) { _ throws(Fault) in }
    let values = numbers(of: node, "thresholds", .threshold)
    return head.map {
      .thresholds(
        ThresholdsStatement(
          span: tree.wholeSpan(of: node),
          values: values.map { ThresholdsStatement.Threshold(name: $0, points: $1) }))
    }
  }

  mutating func limits(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head: Void? = header(&line) { _ throws(Fault) in }
    let values = numbers(of: node, "limits", .limit)
    return head.map {
      .limits(
        LimitsStatement(
          span: tree.wholeSpan(of: node),
          values: values.map { LimitsStatement.Limit(name: $0, value: $1) }))
    }
  }

  /// Reads body lines of the form `name number`; there must be one.
  private mutating func numbers(
    of node: Int, _ keyword: String, _ named: Wanted.Named
  ) -> [(Located<String>, Located<Int>)] {
    var values: [(Located<String>, Located<Int>)] = []
    for child in tree.children(of: node) {
      var line = TokenReader(tree, node: child, continued: true)
      let value = header(&line) { line throws(Fault) in
        let name = try line.name(named)
        return (name, try line.number())
      }
      if let value { values.append(value) }
    }
    if !tree.hasChildren(node) {
      faults.add(.body(.empty(keyword)), at: tree.firstWord(of: node))
    }
    return values
  }
}

/// The body of `pack`.
private struct PackBody: StatementBody {
  static let fields = ["version"]
  static let repeatable: [String] = []
  var version: Located<String>?

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    version = try line.word(.version)
  }
}
