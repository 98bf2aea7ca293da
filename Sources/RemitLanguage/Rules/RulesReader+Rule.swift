import RemitText

extension RulesReader {
  /// Reads a rule of the stratum that `keyword` names.
  mutating func rule(
    _ node: Int, _ keyword: String, _ line: inout TokenReader
  ) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.rule)
      try line.sign(.colon, ":")
      return (name: name, effect: try line.effect(of: keyword))
    }
    let body = tree.body(RuleBody.self, of: node, keyword, &faults)
    return head.map {
      .rule(
        RuleStatement(
          name: $0.name, effect: $0.effect, overrides: body.overrides, subject: body.subject,
          when: body.when, unless: body.unless, because: body.because, reasons: body.reasons,
          says: body.says, source: body.source, examples: body.examples, nears: body.nears,
          span: tree.wholeSpan(of: node)))
    }
  }

  mutating func change(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let rule = header(&line) { line throws(Fault) in try line.name(.rule, qualified: true) }
    let before = faults.found.count
    let body = tree.body(ChangeBody.self, of: node, "change", &faults)
    guard let rule, faults.found.count == before else { return nil }
    if body.edit == nil { faults.add(.body(.changeWithoutEdit), at: rule.span) }
    if body.because == nil { faults.add(.body(.changeWithoutReason), at: rule.span) }
    return body.edit.map {
      let whole = tree.wholeSpan(of: node)
      return .change(ChangeStatement(rule: rule, edit: $0, because: body.because, span: whole))
    }
  }
}

extension TokenReader {
  /// What stands after the colon of a rule.
  fileprivate mutating func effect(of keyword: String) throws(Fault) -> RuleStatement.Effect {
    switch keyword {
    case "infer":
      let attribute = try name(.attribute, qualified: true)
      try sign(.equal, "=")
      return .infer(attribute: attribute, value: try value())
    case "weigh":
      let side = try choice(of: ["strategic", "operational", "divided"])
      let points = try number()
      try self.keyword("as")
      return .weigh(side: side, points: points, group: try name(.group, qualified: true))
    case "assign": return try assignment()
    default:
      return .check(severity: try severity())
    }
  }

  /// `head accountable`, `advisor finance consulted` or `advisor "cfo" consulted`.
  private mutating func assignment() throws(Fault) -> RuleStatement.Effect {
    let seat = try choice(of: Assignee.self)
    var who: Located<RuleStatement.Who>?
    if isAtText {
      let role = try text()
      who = Located(.role(role.value), role.span)
    } else if afterNext != nil {
      let words = try name(.wordClass, qualified: true)
      who = Located(.words(words.value), words.span)
    }
    return .assign(seat, who: who, try choice(of: Involvement.self))
  }

  /// The weight of a finding.
  mutating func severity() throws(Fault) -> Located<String> {
    try choice(of: Diagnostic.Severity.allCases.map(\.rawValue))
  }
}

/// The body of a rule.
private struct RuleBody: StatementBody {
  static let fields = [
    "for", "overrides", "when", "unless", "because", "say", "source", "example", "near",
  ]
  static let repeatable = ["overrides", "because", "say", "example", "near"]
  var subject: Located<String>?
  var overrides: [Located<String>] = []
  var when: Condition?
  var unless: Condition?
  var reason = ReasonLines()
  var because: Located<String>? { reason.because }
  var reasons: [String: Located<String>] { reason.reasons }
  var says: [String: Located<String>] = [:]
  var source: Located<String>?
  var examples: [Located<String>] = []
  var nears: [Located<String>] = []

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    switch field.value {
    case "for": subject = try line.subject()
    case "overrides": overrides += try line.names(.rule)
    case "when": when = try line.condition()
    case "unless": unless = try line.condition()
    case "because": try reason.take(field, &line)
    case "say": try takeMessage(field, &line)
    case "source": source = try line.text()
    case "example": examples.append(try line.text())
    default: nears.append(try line.text())
    }
  }

  /// `say en "…"`, each language once.
  private mutating func takeMessage(
    _ field: Located<String>, _ line: inout TokenReader
  ) throws(Fault) {
    let language = try line.name(.language)
    if let known = says[language.value] {
      let words = "say \(language.value)"
      throw Fault(.body(.repeatedField(words, first: known.span)), field.span)
    }
    says[language.value] = try line.text()
  }
}

extension TokenReader {
  /// One name, or two as in `half head`, with a blank between them.
  fileprivate mutating func subject() throws(Fault) -> Located<String> {
    let first = try name(.key)
    guard !isAtEnd else { return first }
    let second = try name(.key)
    return Located("\(first.value) \(second.value)", span(from: Int(first.span.start)))
  }
}

/// The reasons that a statement gives: `because "…"`, and `because ru "…"` for the readers of a language.
struct ReasonLines {
  private(set) var because: Located<String>?
  private(set) var reasons: [String: Located<String>] = [:]

  /// Takes one line; each language comes once.
  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    let language = line.isAtText ? nil : try line.name(.language)
    let known = language.map { reasons[$0.value] } ?? because
    if let known {
      let words = ["because", language?.value].compactMap { $0 }.joined(separator: " ")
      throw Fault(.body(.repeatedField(words, first: known.span)), field.span)
    }
    if let language {
      reasons[language.value] = try line.text()
    } else {
      because = try line.text()
    }
  }
}

/// The body of `change`.
private struct ChangeBody: StatementBody {
  static let fields = ["points", "severity", "off", "because"]
  static let repeatable: [String] = []
  var edit: ChangeStatement.Edit?
  var because: Located<String>?
  private var firstEdit: ByteSpan?

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    if field.value == "because" {
      because = try line.text()
      return
    }
    if let firstEdit { throw Fault(.body(.severalEdits(first: firstEdit)), field.span) }
    firstEdit = field.span
    switch field.value {
    case "points": edit = .points(try line.number())
    case "severity": edit = .severity(try line.severity())
    default: edit = .off
    }
  }
}
