let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// One step through bytes that should be UTF-8.
enum UTF8Sequence: Equatable {
  /// A well-formed sequence of so many bytes.
  case valid(Int)
  /// So many bytes that one U+FFFD stands for (a maximal subpart, Unicode 15, section 3.9).
  case invalid(Int)
}

/// The sequence of 1–4 bytes that starts at `start`, after Unicode's table 3-7.
///
/// - Precondition: `start < bytes.count`.
func utf8Sequence(_ bytes: Span<UInt8>, at start: Int) -> UTF8Sequence {
  let lead = bytes[start]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0..<0x80: return .valid(1)
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return .invalid(1)
  }
  guard start + 1 < bytes.count, second.contains(bytes[start + 1]) else { return .invalid(1) }
  for seen in 2..<max(length, 2) {
    guard start + seen < bytes.count, bytes[start + seen] & 0xC0 == 0x80 else {
      return .invalid(seen)
    }
  }
  return .valid(length)
}

/// The scalar at `start` and the bytes it takes; `nil` for a byte that is not UTF-8.
func scalar(_ bytes: [UInt8], at start: Int) -> (value: UInt32, length: Int)? {
  guard start < bytes.count, case .valid(let length) = utf8Sequence(bytes.span, at: start) else {
    return nil
  }
  var value = UInt32(bytes[start])
  if length > 1 { value &= 0x7F >> UInt32(length) }
  for next in bytes[(start + 1)..<(start + length)] { value = value << 6 | UInt32(next & 0x3F) }
  return (value, length)
}

/// Appends the UTF-8 of `value`; U+FFFD where it is a surrogate or out of range.
func appendScalar(_ value: UInt32, to out: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  if scalar.value < 0x80 {
    out.append(UInt8(scalar.value))
  } else {
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// Appends `bytes[range]` as they are.
@inline(__always)
func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
  let run = bytes.extracting(range)
  unsafe run.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
}
