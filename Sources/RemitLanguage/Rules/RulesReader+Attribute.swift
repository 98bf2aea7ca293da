import RemitText

extension RulesReader {
  mutating func attribute(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.attribute)
      let schema = try line.schema()
      return (name: name, schema: schema, keep: try line.keep())
    }
    let body = tree.body(AttributeBody.self, of: node, "attribute", &faults)
    return head.map {
      .attribute(
        AttributeStatement(
          name: $0.name, schema: $0.schema, keep: $0.keep, questions: body.questions))
    }
  }
}

extension TokenReader {
  /// `duration`, `number`, `a < b < c` or `a, b, c`.
  fileprivate mutating func schema() throws(Fault) -> AttributeStatement.Schema {
    let afterward = afterNext.map { source.string($0.span) }
    if afterward == nil || afterward == "keep" {
      if take(word: "duration") { return .duration }
      if take(word: "number") { return .number }
    }
    var values = [try name(.value)]
    if next?.kind == .less {
      while take(.less) { values.append(try name(.value)) }
      return .ordered(values)
    }
    while take(.comma) { values.append(try name(.value)) }
    return .named(values)
  }

  /// `keep highest`, `keep lowest`, or nothing for the highest.
  fileprivate mutating func keep() throws(Fault) -> AttributeStatement.Keep {
    guard !isAtEnd else { return .highest }
    try keyword("keep")
    let word = try choice(of: AttributeStatement.Keep.allCases.map(\.rawValue))
    return AttributeStatement.Keep(rawValue: word.value) ?? .highest
  }
}

/// The body of `attribute`.
private struct AttributeBody: StatementBody {
  static let fields = ["question"]
  static let repeatable = ["question"]
  var questions: [Located<String>: Located<String>] = [:]

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    let language = try line.name(.language)
    if let first = questions.keys.first(where: { $0.value == language.value }) {
      let words = "question \(language.value)"
      throw Fault(.body(.repeatedField(words, first: first.span)), language.span)
    }
    questions[language] = try line.text()
  }
}
