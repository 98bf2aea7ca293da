import RemitLanguage
import RemitText

/// The bytes of a text format, brought to UTF-8, with what had to be said on the way.
///
/// Bytes that are not UTF-8 stay where they are, so that offsets hold; they become U+FFFD when a
/// duty is made of them. A NUL becomes a blank.
struct Intake {
  private(set) var text: [UInt8]
  /// Where the text starts, after a byte order mark.
  private(set) var start = 0
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var faults: [InputFault] = []

  init(_ bytes: [UInt8], _ options: ReadingOptions) {
    text = bytes
    if let decoded = decodeUTF16(bytes) {
      text = decoded
      report(.otherEncoding("UTF-16"), ByteSpan(0, 0), options)
    }
    if text.starts(with: byteOrderMark) { start = byteOrderMark.count }
    let broken = brokenBytes()
    if let first = broken.first {
      if broken.mostly, Windows1251.isPlausible(text) {
        text = Windows1251.decode(text)
        report(.otherEncoding("Windows-1251"), ByteSpan(0, 0), options)
      } else {
        report(.invalidUTF8(count: broken.count, offset: Int(first.start)), first, options)
      }
    }
    blankNULs(options)
  }

  private mutating func report(_ fault: InputFault, _ span: ByteSpan, _ options: ReadingOptions) {
    faults.append(fault)
    diagnostics.append(fault.diagnostic(in: options.file, at: span))
  }

  /// The sequences that are not UTF-8, and whether they outnumber the long ones that are.
  private func brokenBytes() -> (first: ByteSpan?, count: Int, mostly: Bool) {
    var first: ByteSpan?
    var count = 0
    var sound = 0
    var i = start
    let bytes = text.span
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      switch utf8Sequence(bytes, at: i) {
      case .valid(let length):
        sound += 1
        i += length
      case .invalid(let length):
        first = first ?? ByteSpan(i, i + length)
        count += 1
        i += length
      }
    }
    return (first, count, count > sound)
  }

  private mutating func blankNULs(_ options: ReadingOptions) {
    guard let first = text.firstIndex(of: 0) else { return }
    var count = 0
    for i in first..<text.count where text[i] == 0 {
      text[i] = UInt8(ascii: " ")
      count += 1
    }
    report(.nulBytes(count: count, offset: first), ByteSpan(first, first + 1), options)
  }
}

/// The text in UTF-8 where a byte order mark says UTF-16, else `nil`.
func decodeUTF16(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count >= 2 else { return nil }
  let littleEndian: Bool
  switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE): littleEndian = true
  case (0xFE, 0xFF): littleEndian = false
  default: return nil
  }
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for i in stride(from: 2, to: bytes.count - 1, by: 2) {
    let (low, high) = littleEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
    units.append(UInt16(high) << 8 | UInt16(low))
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
