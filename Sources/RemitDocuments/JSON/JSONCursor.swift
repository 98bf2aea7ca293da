/// A string of JSON in its source: what stands between the quotes.
struct JSONString: Hashable, Sendable {
  let content: Range<Int>
  /// Whether the content must be decoded, because it has escapes.
  let hasEscapes: Bool
}

/// A place in JSON text that moves over one checked token or value at a time.
///
/// Strict: RFC 8259 to the letter, UTF-8 included. Allocates nothing. The bytes are given to each
/// call, so that a cursor can be stored; they must be the same ones each time.
struct JSONCursor {
  /// Levels of arrays and objects.
  static let depthLimit = 64

  private(set) var at: Int
  /// Where the text ends.
  let end: Int

  init(at: Int, end: Int) {
    self.at = at
    self.end = end
  }

  /// Moves to the next byte that is not a blank; `nil` at the end.
  @inline(__always)
  mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    while at < end, isJSONBlank(bytes[at]) { at += 1 }
    return at < end ? bytes[at] : nil
  }

  /// Steps over `byte`, if it comes next after blanks.
  @inline(__always)
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard peek(bytes) == byte else { return false }
    at += 1
    return true
  }

  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(at < end ? reason : .unexpectedEnd, at: at)
  }

  /// Steps over a string, whose opening quote is next.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONString {
    let start = at + 1
    var hasEscapes = false
    var i = start
    while i < end {
      if i + 8 <= end {
        let plain = plainBytes(bytes, at: i)
        i += plain
        if plain > 0 { continue }
      }
      let byte = bytes[i]
      if byte >= 0x80 {
        i = try afterLongScalar(bytes, i)
      } else if byte == UInt8(ascii: "\"") {
        at = i + 1
        return JSONString(content: start..<i, hasEscapes: hasEscapes)
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        i = try afterEscape(bytes, i)
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter, at: i)
      } else {
        i += 1
      }
    }
    throw JSONFault(.unexpectedEnd, at: end)
  }

  /// How many of the next eight bytes, from the first, are ASCII with no meaning in a string, or else Cyrillic letters.
  ///
  /// The strings of a line of 145 bytes take 1,000 instructions; one byte after the other, 1,400.
  @inline(__always)
  private func plainBytes(_ bytes: Span<UInt8>, at i: Int) -> Int {
    let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
    let letters = (eight & 0xC0FE_C0FE_C0FE_C0FE) ^ 0x80D0_80D0_80D0_80D0
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = eight ^ (ones &* 0x22)
    let slashes = eight ^ (ones &* 0x5C)
    let found = (quotes &- ones) | (slashes &- ones) | (eight &- ones &* 0x20) | eight
    let plain = (found & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    return plain > 0 ? plain : letters.trailingZeroBitCount / 16 * 2
  }

  @inline(__always)
  private func afterLongScalar(_ bytes: Span<UInt8>, _ i: Int) throws(JSONFault) -> Int {
    // Two-byte letters, such as Cyrillic ones, are nearly all there is.
    if i + 1 < end, bytes[i] >= 0xC2, bytes[i] <= 0xDF, bytes[i + 1] & 0xC0 == 0x80 {
      return i + 2
    }
    guard case .valid(let length) = utf8Sequence(bytes, at: i), i + length <= end else {
      throw JSONFault(.invalidUTF8, at: i)
    }
    return i + length
  }

  private func afterEscape(_ bytes: Span<UInt8>, _ i: Int) throws(JSONFault) -> Int {
    guard i + 1 < end else { throw JSONFault(.unexpectedEnd, at: end) }
    switch bytes[i + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return i + 2
    case UInt8(ascii: "u"):
      guard i + 6 <= end else { throw JSONFault(.badEscape, at: i) }
      for digit in (i + 2)..<(i + 6) where hexValue(bytes[digit]) == nil {
        throw JSONFault(.badEscape, at: i)
      }
      return i + 6
    default:
      throw JSONFault(.badEscape, at: i)
    }
  }

  /// Steps over a value of any kind, with the blanks before it; says where it stands.
  @discardableResult
  mutating func skipValue(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> Range<Int> {
    guard let first = peek(bytes) else { throw fault(.valueExpected) }
    let start = at
    switch first {
    case UInt8(ascii: "\""): _ = try string(bytes)
    case UInt8(ascii: "{"):
      try members(bytes, depth: depth) { (cursor, _) throws(JSONFault) in
        try cursor.skipValue(bytes, depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try elements(bytes, depth: depth) { cursor throws(JSONFault) in
        try cursor.skipValue(bytes, depth: depth + 1)
      }
    default: try scalarValue(bytes, first)
    }
    return start..<at
  }

  /// Steps over `true`, `false`, `null` or a number.
  mutating func scalarValue(_ bytes: Span<UInt8>, _ first: UInt8) throws(JSONFault) {
    switch first {
    case UInt8(ascii: "t"): try literal("true", bytes)
    case UInt8(ascii: "f"): try literal("false", bytes)
    case UInt8(ascii: "n"): try literal("null", bytes)
    case UInt8(ascii: "-"), 0x30...0x39: try number(bytes)
    default: throw fault(.valueExpected)
    }
  }

  private mutating func literal(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    guard at + length <= end else { throw JSONFault(.unexpectedEnd, at: end) }
    for i in 0..<length where unsafe bytes[at + i] != word.utf8Start[i] {
      throw fault(.valueExpected)
    }
    at += length
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < end, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try digits(bytes, of: start)
    }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(bytes, of: start)
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits(bytes, of: start)
    }
    if at < end, isASCIIDigit(bytes[at]) { throw JSONFault(.badNumber, at: start) }
  }

  /// One digit or more, in the number that starts at `start`.
  private mutating func digits(_ bytes: Span<UInt8>, of start: Int) throws(JSONFault) {
    guard at < end else { throw JSONFault(.unexpectedEnd, at: end) }
    guard isASCIIDigit(bytes[at]) else { throw JSONFault(.badNumber, at: start) }
    while at < end, isASCIIDigit(bytes[at]) { at += 1 }
  }

  /// Steps over an object, whose brace is next; `body` steps over the value of each member.
  @inline(__always)
  mutating func members(
    _ bytes: Span<UInt8>, depth: Int,
    _ body: (inout JSONCursor, JSONString) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.depthLimit else { throw fault(.tooDeep) }
    at += 1
    if take(UInt8(ascii: "}"), bytes) { return }
    while true {
      guard peek(bytes) == UInt8(ascii: "\"") else { throw fault(.keyExpected) }
      let key = try string(bytes)
      guard take(UInt8(ascii: ":"), bytes) else { throw fault(.colonExpected) }
      try body(&self, key)
      if take(UInt8(ascii: "}"), bytes) { return }
      guard take(UInt8(ascii: ","), bytes) else { throw fault(.commaExpected) }
    }
  }

  /// Steps over an array, whose bracket is next; `body` steps over each element.
  @inline(__always)
  mutating func elements(
    _ bytes: Span<UInt8>, depth: Int, _ body: (inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.depthLimit else { throw fault(.tooDeep) }
    at += 1
    if take(UInt8(ascii: "]"), bytes) { return }
    while true {
      try body(&self)
      if take(UInt8(ascii: "]"), bytes) { return }
      guard take(UInt8(ascii: ","), bytes) else { throw fault(.commaExpected) }
    }
  }

  /// Checks that only blanks are left.
  mutating func finish(_ bytes: Span<UInt8>) throws(JSONFault) {
    if peek(bytes) != nil { throw JSONFault(.trailingBytes, at: at) }
  }
}

/// Whether the byte is one of JSON's four blanks.
@inline(__always)
func isJSONBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// The value of a hexadecimal digit.
func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte) - 0x30
  case 0x41...0x46: UInt32(byte) - 0x41 + 10
  case 0x61...0x66: UInt32(byte) - 0x61 + 10
  default: nil
  }
}
