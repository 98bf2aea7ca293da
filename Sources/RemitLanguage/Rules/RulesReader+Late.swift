import RemitText

extension RulesReader {
  mutating func profile(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.profile)
      return (name: name, title: line.isAtEnd ? nil : try line.text())
    }
    let body = tree.body(ProfileBody.self, of: node, "profile", &faults)
    if let head, !tree.hasChildren(node) {
      faults.add(.body(.empty("profile")), at: head.name.span)
    }
    return head.map {
      .profile(
        ProfileStatement(
          name: $0.name, title: $0.title, edits: body.edits, because: body.reason.because,
          reasons: body.reason.reasons, span: tree.wholeSpan(of: node)))
    }
  }

  mutating func letters(_ node: Int, _ line: inout TokenReader) -> RulesStatement? {
    let head = header(&line) { line throws(Fault) in
      let name = try line.name(.letters)
      return (name: name, title: line.isAtEnd ? nil : try line.text())
    }
    let body = tree.body(LettersBody.self, of: node, "letters", &faults)
    if let head, !tree.hasChildren(node) {
      faults.add(.body(.empty("letters")), at: head.name.span)
    }
    return head.map {
      .letters(
        LettersStatement(
          name: $0.name, title: $0.title, letters: body.letters, span: tree.wholeSpan(of: node)))
    }
  }
}

/// The body of `profile`.
private struct ProfileBody: StatementBody {
  static let fields = ["limit", "severity", "off", "because"]
  static let repeatable = fields
  var edits: [ProfileStatement.Edit] = []
  var reason = ReasonLines()

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    switch field.value {
    case "because": try reason.take(field, &line)
    case "limit":
      let name = try line.name(.limit)
      edits.append(.limit(name, try line.number()))
    case "severity":
      let rule = try line.name(.rule, qualified: true)
      edits.append(.severity(rule, try line.severity()))
    default: edits.append(.off(try line.name(.rule, qualified: true)))
    }
  }
}

/// The body of `letters`.
private struct LettersBody: StatementBody {
  static let fields = ["letter"]
  static let repeatable = fields
  var letters: [LettersStatement.Letter] = []

  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault) {
    let mark = try line.name(.letter)
    if let first = letters.first(where: { $0.mark.value == mark.value }) {
      let words = "letter \(mark.value)"
      throw Fault(.body(.repeatedField(words, first: first.mark.span)), mark.span)
    }
    var shows = [try line.choice(of: Involvement.self)]
    while line.take(.comma) { shows.append(try line.choice(of: Involvement.self)) }
    var words: [String: LettersStatement.Words] = [:]
    while !line.isAtEnd {
      let language = try line.name(.language)
      if let first = words[language.value] {
        throw Fault(.body(.repeatedField(language.value, first: first.title.span)), language.span)
      }
      let title = try line.text()
      words[language.value] = LettersStatement.Words(title: title, meaning: try line.text())
    }
    letters.append(LettersStatement.Letter(mark: mark, shows: shows, words: words))
  }
}
