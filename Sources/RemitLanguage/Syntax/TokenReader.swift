import RemitText

/// Takes the tokens of one line, with its continuations, from left to right.
///
/// A call that does not find what it wants throws the fault at the token that stands there.
struct TokenReader {
  let source: SourceText
  private let tokens: [Token]
  private var index = 0
  private let end: Int

  /// The tokens of `node`, and of its descendants when the line may go on below.
  init(_ tree: StatementTree, node: Int, continued: Bool) {
    source = tree.source
    var tokens: [Token] = []
    let nodes = continued ? tree.family(of: node) : node..<node + 1
    for node in nodes {
      Token.append(to: &tokens, from: tree.source.bytes.span, in: tree.content(of: node))
    }
    self.tokens = tokens
    self.end = tokens.last.map { Int($0.span.end) } ?? Int(tree.content(of: node).end)
  }

  var isAtEnd: Bool { index == tokens.count }

  /// A text in double quotes comes next.
  var isAtText: Bool { next?.kind == .text }
  var next: Token? { isAtEnd ? nil : tokens[index] }
  var afterNext: Token? { index + 1 < tokens.count ? tokens[index + 1] : nil }

  /// The next token if it is a word.
  var nextWord: String? {
    guard let next, next.kind == .word else { return nil }
    return source.string(next.span)
  }

  /// Everything from the token that began at `start` to the last one taken.
  func span(from start: Int) -> ByteSpan {
    ByteSpan(start, index > 0 ? max(start, Int(tokens[index - 1].span.end)) : start)
  }

  /// Where the next token begins, or the end of the line.
  var offset: Int { next.map { Int($0.span.start) } ?? end }

  mutating func skip() { if !isAtEnd { index += 1 } }

  /// Takes the next token if it is a `kind`.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    index += 1
    return true
  }

  /// Takes the next token if it is this very word.
  mutating func take(word: String) -> Bool {
    guard nextWord == word else { return false }
    index += 1
    return true
  }

  /// Takes any word.
  mutating func word(_ wanted: Wanted) throws(Fault) -> Located<String> {
    guard let next, next.kind == .word else { throw missing(wanted) }
    index += 1
    return Located(source.string(next.span), next.span)
  }

  /// Takes this very word.
  mutating func keyword(_ word: String) throws(Fault) {
    guard take(word: word) else { throw missing(.oneOf([word])) }
  }

  /// Takes this very sign.
  mutating func sign(_ kind: Token.Kind, _ spelling: String) throws(Fault) {
    guard take(kind) else { throw missing(.oneOf([spelling])) }
  }

  /// Takes one of `choices`.
  mutating func choice(of choices: [String]) throws(Fault) -> Located<String> {
    guard let word = nextWord, choices.contains(word) else { throw missing(.oneOf(choices)) }
    return try self.word(.oneOf(choices))
  }

  /// Takes one of the words that `type` names.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    of type: Value.Type
  ) throws(Fault) -> Located<Value> {
    let choices = Value.allCases.map(\.rawValue)
    guard let span = next?.span, let word = nextWord, let value = Value(rawValue: word) else {
      throw missing(.oneOf(choices))
    }
    skip()
    return Located(value, span)
  }

  /// Takes a name; parts of a qualified name are joined by dots.
  mutating func name(_ of: Wanted.Named, qualified: Bool = false) throws(Fault) -> Located<String> {
    guard let next, next.kind == .word else { throw missing(.name(of)) }
    let word = source.string(next.span)
    guard isName(source.bytes[next.span.range], qualified: qualified) else {
      throw missing(.name(of))
    }
    index += 1
    return Located(word, next.span)
  }

  /// Takes names with commas between them.
  mutating func names(_ of: Wanted.Named, qualified: Bool = true) throws(Fault) -> [Located<String>]
  {
    var names = [try name(of, qualified: qualified)]
    while take(.comma) { names.append(try name(of, qualified: qualified)) }
    return names
  }

  /// Takes a text in double quotes; its span stands for the words between them.
  mutating func text() throws(Fault) -> Located<String> {
    guard let next, next.kind == .text else { throw missing(.text) }
    index += 1
    let inner = ByteSpan(Int(next.span.start) + 1, Int(next.span.end) - 1)
    return Located(try unescaped(inner, in: source), inner)
  }

  /// Takes a whole number, with a minus or without.
  mutating func number() throws(Fault) -> Located<Int> {
    guard let next, next.kind == .word else { throw missing(.number) }
    let word = source.string(next.span)
    let digits = word.utf8.first == Byte.hyphen ? word.utf8.dropFirst() : word.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(Byte.isDigit) else { throw missing(.number) }
    guard let value = Int(word), abs(value) <= Limits.number else {
      throw Fault(.words(.numberOutOfRange(word, limit: Limits.number)), next.span)
    }
    index += 1
    return Located(value, next.span)
  }

  /// Makes sure that nothing is left.
  func finish() throws(Fault) {
    guard let next else { return }
    if next.kind == .openText { throw missing(.text) }
    throw Fault(.words(.unexpected(shortened(next.span))), next.span)
  }

  /// The fault of the next token, which is not what was wanted.
  func missing(_ wanted: Wanted) -> Fault {
    guard let next else {
      return Fault(.words(.expected(wanted, found: nil)), ByteSpan(end, end))
    }
    guard next.kind != .openText else { return Fault(.words(.openText), next.span) }
    return Fault(.words(.expected(wanted, found: shortened(next.span))), next.span)
  }

  /// The words at `span`, at most 40 characters of them.
  func shortened(_ span: ByteSpan) -> String { source.shortened(span) }
}

extension SourceText {
  /// The words at `span`, at most 40 characters of them.
  func shortened(_ span: ByteSpan) -> String {
    let start = Int(span.start)
    let text = string(ByteSpan(start, min(Int(span.end), start + 400))).unicodeScalars
    guard text.count > 40 else { return String(text) }
    return String(text.prefix(39)) + "…"
  }
}

/// The words of a text in quotes: `\"` is a quote, `\\` a backslash, nothing else is escaped.
func unescaped(_ span: ByteSpan, in source: SourceText) throws(Fault) -> String {
  let bytes = source.bytes[span.range]
  guard bytes.contains(Byte.backslash) else { return source.string(span) }
  var kept: [UInt8] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == Byte.backslash {
      i += 1
      guard i < bytes.endIndex, bytes[i] == Byte.quote || bytes[i] == Byte.backslash else {
        throw Fault(.words(.unknownEscape), ByteSpan(i - 1, min(i + 1, bytes.endIndex)))
      }
    }
    kept.append(bytes[i])
    i += 1
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Whether `bytes` are a name: letters of any script, digits and hyphens; with dots if qualified.
func isName(_ bytes: ArraySlice<UInt8>, qualified: Bool) -> Bool {
  var previous = Byte.dot
  var isPlain = true
  for byte in bytes {
    switch byte {
    case Byte.dot where qualified && previous != Byte.dot: break
    case Byte.hyphen: break
    case 0x80...: isPlain = false
    default: guard Byte.isLetter(byte) || Byte.isDigit(byte) else { return false }
    }
    previous = byte
  }
  guard previous != Byte.dot else { return false }
  guard !isPlain else { return true }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
    $0.isASCII || $0.properties.isAlphabetic || $0.properties.numericType != nil
      || $0.properties.generalCategory == .nonspacingMark
  }
}
