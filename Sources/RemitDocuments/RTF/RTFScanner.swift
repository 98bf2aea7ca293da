/// Cuts a document into its groups, control words and bytes of text.
struct RTFScanner {
  enum Token: Hashable, Sendable {
    case open, close
    /// `\par`, `\b0`, `\u1078`.
    case word(String, Int?)
    /// `\~`, `\*`: a sign that is no letter.
    case sign(UInt8)
    /// `\'e6`, or a byte as it stands.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      case 0x0A, 0x0D, 0x00: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  mutating func skip(_ count: Int) { at = min(bytes.count, at + min(max(count, 0), bytes.count)) }

  private mutating func control() -> Token? {
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    if isASCIILetter(first) { return word() }
    at += 1
    switch first {
    case UInt8(ascii: "'"):
      guard at + 1 < bytes.count,
        let value = UInt8(String(decoding: bytes[at..<(at + 2)], as: UTF8.self), radix: 16)
      else { return .byte(UInt8(ascii: "'")) }
      at += 2
      return .byte(value)
    case 0x0A, 0x0D: return .word("par", nil)
    case 0x09: return .word("tab", nil)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return .byte(first)
    default: return .sign(first)
    }
  }

  private mutating func word() -> Token {
    let start = at
    while at < bytes.count, isASCIILetter(bytes[at]), at - start < 32 { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    var value: Int?
    let isNegative =
      at + 1 < bytes.count && bytes[at] == UInt8(ascii: "-") && isASCIIDigit(bytes[at + 1])
    if isNegative { at += 1 }
    while at < bytes.count, isASCIIDigit(bytes[at]) {
      let digit = Int(bytes[at] - 0x30)
      value = min((value ?? 0) * 10 + digit, 1 << 40)
      at += 1
    }
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return .word(name, isNegative ? value.map { -$0 } : value)
  }
}
