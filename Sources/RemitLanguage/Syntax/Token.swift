import RemitText

/// A word, a text in quotes or a sign, with its place.
struct Token: BitwiseCopyable, Sendable {
  enum Kind: BitwiseCopyable, Sendable {
    case word
    /// A text with both its quotes.
    case text
    /// A quote that nothing closes, and the rest of its line.
    case openText
    case comma, colon, open, close
    case equal, unequal, less, atMost, more, atLeast
    /// `!` with no `=` after it.
    case exclamation
  }

  let kind: Kind
  let span: ByteSpan

  /// Appends the tokens of `text` in `place` to `tokens`.
  static func append(
    to tokens: inout [Token], from text: Span<UInt8>, in place: ByteSpan
  ) {
    var i = Int(place.start)
    let end = Int(place.end)
    while i < end {
      if Byte.isBlank(text[i]) {
        i += 1
        continue
      }
      let token = Token(in: text, from: i, to: end)
      tokens.append(token)
      i = Int(token.span.end)
    }
  }

  /// The token that starts at `start`, which is not a blank.
  private init(in text: Span<UInt8>, from start: Int, to end: Int) {
    func followed(by byte: UInt8) -> Bool { start + 1 < end && text[start + 1] == byte }
    var stop = start + 1
    switch text[start] {
    case Byte.comma: kind = .comma
    case Byte.colon: kind = .colon
    case Byte.open: kind = .open
    case Byte.close: kind = .close
    case Byte.equal: kind = .equal
    case Byte.exclamation: kind = followed(by: Byte.equal) ? .unequal : .exclamation
    case Byte.less: kind = followed(by: Byte.equal) ? .atMost : .less
    case Byte.more: kind = followed(by: Byte.equal) ? .atLeast : .more
    case Byte.quote:
      let close = Line.closingQuote(in: text, after: start, to: end)
      kind = close == nil ? .openText : .text
      stop = close.map { $0 + 1 } ?? end
    default:
      kind = .word
      while stop < end, !endsWord(text[stop]) { stop += 1 }
    }
    if kind == .unequal || kind == .atMost || kind == .atLeast { stop += 1 }
    span = ByteSpan(start, stop)
  }
}

/// Whether a word ends before `byte`.
private func endsWord(_ byte: UInt8) -> Bool {
  switch byte {
  case Byte.space, Byte.tab, Byte.carriageReturn, Byte.comma, Byte.colon, Byte.open, Byte.close,
    Byte.equal, Byte.exclamation, Byte.less, Byte.more, Byte.quote:
    true
  default: false
  }
}
