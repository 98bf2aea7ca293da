/// Cuts UTF-8 text into words, numbers and marks.
///
/// A word is a run of letters and digits that starts with a letter, with apostrophes between letters; a
/// number starts with a digit. A hyphen between words separates them and leaves no mark; a dash
/// with a blank beside it does. `&` and `+` are words of their own. Bytes that are no valid UTF-8 are
/// letters of an unknown word. O(n) in bytes, no allocation.
package struct Tokenizer {
  /// Calls `body` with each token from left to right.
  @inline(__always)
  package static func forEachToken(
    in text: Span<UInt8>, _ body: (_ start: Int, _ end: Int, _ kind: Token.Kind) -> Void
  ) {
    var i = 0
    let n = text.count
    while i < n {
      let byte = text[i]
      switch Lead(rawValue: leads[Int(byte)]) ?? .blank {
      case .blank: i += 1
      case .letter: i = word(in: text, from: i, .word, body)
      case .digit: i = number(in: text, from: i, body)
      case .wide: i = wide(in: text, from: i, body)
      case .comma: i = mark(.comma, i, 1, body)
      case .colon: i = mark(.colon, i, 1, body)
      case .stop: i = mark(isStop(text, at: i) ? .stop : .mark, i, 1, body)
      case .open: i = mark(.open, i, 1, body)
      case .close: i = mark(.close, i, 1, body)
      case .slash: i = mark(.slash, i, 1, body)
      case .hyphen:
        let beside = (i == 0 || text[i - 1] <= 0x20) || (i + 1 == n || text[i + 1] <= 0x20)
        if beside { body(i, i + 1, .dash) }
        i += 1
      case .symbol: i = mark(.word, i, 1, body)
      case .mark: i = mark(.mark, i, 1, body)
      }
    }
  }

  @inline(__always)
  private static func mark(
    _ kind: Token.Kind, _ start: Int, _ count: Int, _ body: (Int, Int, Token.Kind) -> Void
  ) -> Int {
    body(start, start + count, kind)
    return start + count
  }

  /// A full stop ends a clause unless it stands inside a word, or after a single letter or a short
  /// abbreviation with a small letter behind it.
  private static func isStop(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard text[i] == UInt8(ascii: ".") else { return true }
    var next = i + 1
    guard next < text.count else { return true }
    guard text[next] <= 0x20 || text[next] == 0xC2 else { return false }
    while next < text.count, text[next] <= 0x20 { next += 1 }
    guard next < text.count else { return true }
    return !startsSmall(text, at: next)
  }

  /// The character at `i` is a small Latin or Cyrillic letter or a digit.
  private static func startsSmall(_ text: Span<UInt8>, at i: Int) -> Bool {
    switch text[i] {
    case 0x61...0x7A, 0x30...0x39: true
    case 0xD0: i + 1 < text.count && text[i + 1] >= 0xB0
    case 0xD1: true
    default: false
    }
  }

  @inline(__always)
  private static func word(
    in text: Span<UInt8>, from start: Int, _ kind: Token.Kind,
    _ body: (Int, Int, Token.Kind) -> Void
  ) -> Int {
    let end = wordEnd(in: text, from: start)
    body(start, end, kind)
    return end
  }

  /// The first byte after the word that runs on at `i`.
  @inline(__always)
  private static func wordEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var i = start
    let n = text.count
    while i < n {
      if i + 8 <= n {
        let letters = letterBytes(text, at: i)
        i += letters
        if letters == 8 { continue }
        if i == n { return i }
      }
      let byte = text[i]
      if isInner[Int(byte)] {
        i += 1
      } else if byte == UInt8(ascii: "'") {
        guard i > start, i + 1 < n, isInner[Int(text[i + 1])] else { return i }
        i += 1
      } else if byte == 0xE2 || byte == 0xC2 {
        if wideKind(text, at: i) == nil {
          i += 1
        } else if isApostrophe(text, at: i), i + 3 < n, isInner[Int(text[i + 3])] {
          i += 3
        } else {
          return i
        }
      } else {
        return i
      }
    }
    return i
  }

  /// How many of the next eight bytes, from the first, are ASCII letters, or else Cyrillic ones.
  ///
  /// A duty of 115 bytes is cut in 1,740 instructions; one byte after the other, in 1,900.
  @inline(__always)
  private static func letterBytes(_ text: Span<UInt8>, at i: Int) -> Int {
    let eight = eightBytes(text, at: i)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let small = (eight | ones &* 0x20) & (ones &* 0x7F)
    let isLetter = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B)) & ~eight
    let ascii = (~isLetter & (ones &* 0x80)).trailingZeroBitCount / 8
    if ascii > 0 { return ascii }
    let cyrillic = (eight & 0xC0FE_C0FE_C0FE_C0FE) ^ 0x80D0_80D0_80D0_80D0
    return cyrillic.trailingZeroBitCount / 16 * 2
  }

  private static func number(
    in text: Span<UInt8>, from start: Int, _ body: (Int, Int, Token.Kind) -> Void
  ) -> Int {
    var i = start
    let n = text.count
    while i < n {
      let byte = text[i]
      let isJoint = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      if isInner[Int(byte)] {
        i += 1
      } else if isJoint, i + 1 < n, (0x30...0x39).contains(text[i + 1]) {
        i += 1
      } else {
        break
      }
    }
    body(start, i, .number)
    return i
  }

  /// Handles a lead byte of C2, E2 or EF: punctuation beyond ASCII, or a letter.
  private static func wide(
    in text: Span<UInt8>, from start: Int, _ body: (Int, Int, Token.Kind) -> Void
  ) -> Int {
    guard let (kind, count) = wideKind(text, at: start) else {
      return word(in: text, from: start, .word, body)
    }
    if let kind { body(start, start + count, kind) }
    return start + count
  }

  private static func isApostrophe(_ text: Span<UInt8>, at i: Int) -> Bool {
    i + 2 < text.count && text[i] == 0xE2 && text[i + 1] == 0x80
      && (text[i + 2] == 0x99 || text[i + 2] == 0x98)
  }

  /// The kind (`nil`: a blank) and length of the punctuation at `i`; `nil` for a letter.
  private static func wideKind(
    _ text: Span<UInt8>, at i: Int
  ) -> (kind: Token.Kind?, count: Int)? {
    guard i + 1 < text.count else { return nil }
    let second = text[i + 1]
    if text[i] == 0xC2 {
      switch second {
      case 0xA0: return (nil, 2)
      case 0xAD: return nil
      case 0x80...0xBF where second != 0xAA && second != 0xB5 && second != 0xBA: return (.mark, 2)
      default: return nil
      }
    }
    guard i + 2 < text.count else { return nil }
    let third = text[i + 2]
    if text[i] == 0xEF {
      return second == 0xBB && third == 0xBF ? (nil, 3) : nil
    }
    switch (second, third) {
    case (0x80, 0x80...0x8B), (0x80, 0xAF): return (nil, 3)
    case (0x80, 0x90), (0x80, 0x91): return (nil, 3)
    case (0x80, 0x92...0x95):
      let beside = i == 0 || text[i - 1] <= 0x20 || i + 3 >= text.count || text[i + 3] <= 0x20
      return (beside ? .dash : nil, 3)
    case (0x80, 0xA8), (0x80, 0xA9): return (.stop, 3)
    case (0x80...0xBF, _): return (.mark, 3)
    default: return nil
    }
  }

  private enum Lead: UInt8 {
    case blank, letter, digit, wide, comma, colon, stop, open, close, slash, hyphen, symbol, mark
  }

  private static let leads = InlineArray<256, UInt8> { byte in
    let lead: Lead =
      switch byte {
      case 0x30...0x39: .digit
      case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
      case 0xC2, 0xE2, 0xEF: .wide
      case 0x80...0xFF: .letter
      case 0x2C: .comma
      case 0x3A: .colon
      case 0x2E, 0x3B, 0x21, 0x3F, 0x0A, 0x0D: .stop
      case 0x28, 0x5B, 0x7B: .open
      case 0x29, 0x5D, 0x7D: .close
      case 0x2F, 0x5C, 0x7C: .slash
      case 0x2D: .hyphen
      case 0x26: .symbol
      case 0x21...0x7E: .mark
      default: .blank
      }
    return lead.rawValue
  }

  /// Bytes that go on with a word without a further look.
  private static let isInner = InlineArray<256, Bool> { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0xC2, 0xE2: false
    case 0x80...0xFF: true
    default: false
    }
  }
}
