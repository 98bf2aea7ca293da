import RemitText

/// The lines under one statement, gathered field by field.
protocol StatementBody {
  /// The keywords that begin its lines.
  static var fields: [String] { get }
  /// The keywords that may begin several lines.
  static var repeatable: [String] { get }

  init()

  /// Takes the line of `field`; its keyword has been taken from `line`.
  mutating func take(_ field: Located<String>, _ line: inout TokenReader) throws(Fault)
}

extension StatementTree {
  /// Reads the lines under `node`, which starts the statement `keyword`.
  ///
  /// A line that cannot be read goes to `faults`; the others are taken all the same.
  func body<Body: StatementBody>(
    _ body: Body.Type, of node: Int, _ keyword: String, _ faults: inout Faults
  ) -> Body {
    var result = Body()
    var seen: [String: ByteSpan] = [:]
    for child in children(of: node) {
      var line = TokenReader(self, node: child, continued: true)
      _ = faults.attempt { () throws(Fault) in
        let field = try line.field(among: Body.fields, of: keyword)
        if let first = seen[field.value], !Body.repeatable.contains(field.value) {
          throw Fault(.body(.repeatedField(field.value, first: first)), field.span)
        }
        seen[field.value] = field.span
        try result.take(field, &line)
        try line.finish()
      }
    }
    return result
  }

  /// Reports the first line under `node`, which can have none.
  func expectNoBody(of node: Int, _ keyword: String, _ faults: inout Faults) {
    if hasChildren(node) {
      faults.add(.statement(.unexpectedBody(under: keyword)), at: content(of: node + 1))
    }
  }
}

extension TokenReader {
  /// Takes the keyword of a body line.
  fileprivate mutating func field(
    among fields: [String], of statement: String
  ) throws(Fault) -> Located<String> {
    guard let next else { throw missing(.name(.key)) }
    if let word = nextWord, fields.contains(word) { return try self.word(.name(.key)) }
    let word = shortened(next.span)
    let near = nearest(word, among: fields)
    if near == nil, RulesReader.keywords.contains(word) {
      throw Fault(.statement(.misplaced(word)), next.span)
    }
    let fault = BodyFault.unknownField(word, of: statement, nearest: near, fields: fields)
    throw Fault(.body(fault), next.span)
  }
}
