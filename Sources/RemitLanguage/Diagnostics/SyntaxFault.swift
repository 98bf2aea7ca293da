import RemitText

/// What can be wrong with a `.duty` or `.rules` file before its names are looked up.
enum SyntaxFault: Hashable, Sendable {
  case file(FileFault)
  case statement(StatementFault)
  case body(BodyFault)
  case words(WordsFault)
  case condition(ConditionFault)
  case duty(DutyFault)

  /// The code and the messages.
  var text: FaultText {
    switch self {
    case .file(let fault): fault.text
    case .statement(let fault): fault.text
    case .body(let fault): fault.text
    case .words(let fault): fault.text
    case .condition(let fault): fault.text
    case .duty(let fault): fault.text
    }
  }
}

/// A fault in the words of both languages.
struct FaultText {
  let code: String
  let english: Diagnostic.Message
  let russian: Diagnostic.Message
  let related: [(span: ByteSpan, english: String, russian: String)]

  /// A fact in each language, then an action in each where there is one.
  init(
    _ code: String, _ english: String, _ russian: String,
    fix: (english: String, russian: String)? = nil,
    related: [(span: ByteSpan, english: String, russian: String)] = []
  ) {
    self.code = code
    self.english = Diagnostic.Message(english, action: fix?.english)
    self.russian = Diagnostic.Message(russian, action: fix?.russian)
    self.related = related
  }
}

/// The question "did you mean …?" where there is a near word.
func suggestion(_ word: String?) -> (english: String, russian: String)? {
  word.map { ("did you mean `\($0)`?", "возможно, имелось в виду `\($0)`?") }
}

/// Words as a list: `` `a`, `b` or `c` ``.
func alternatives(_ words: [String], _ or: String) -> String {
  let quoted = words.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(or) " + last
}
