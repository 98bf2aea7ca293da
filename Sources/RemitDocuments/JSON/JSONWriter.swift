/// Appends `bytes` as a JSON string, with its quotes.
///
/// Only what must be escaped is: the quote, the backslash and the control characters below U+0020.
/// Each maximal part that is not UTF-8 becomes U+FFFD.
package func appendJSON(string bytes: Span<UInt8>, to out: inout [UInt8]) {
  out.append(UInt8(ascii: "\""))
  appendJSON(contents: bytes, to: &out)
  out.append(UInt8(ascii: "\""))
}

/// Appends `bytes` as the inside of a JSON string, without the quotes.
package func appendJSON(contents bytes: Span<UInt8>, to out: inout [UInt8]) {
  var runStart = 0
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    if byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      i += 1
      continue
    }
    if byte >= 0x80 {
      switch utf8Sequence(bytes, at: i) {
      case .valid(let length): i += length
      case .invalid(let length):
        append(bytes, runStart..<i, to: &out)
        out.append(contentsOf: UTF8.encodedReplacementCharacter)
        i += length
        runStart = i
      }
      continue
    }
    append(bytes, runStart..<i, to: &out)
    appendEscaped(byte, to: &out)
    i += 1
    runStart = i
  }
  append(bytes, runStart..<i, to: &out)
}

private func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
  out.append(UInt8(ascii: "\\"))
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(byte)
  case 0x08: out.append(UInt8(ascii: "b"))
  case 0x09: out.append(UInt8(ascii: "t"))
  case 0x0A: out.append(UInt8(ascii: "n"))
  case 0x0C: out.append(UInt8(ascii: "f"))
  case 0x0D: out.append(UInt8(ascii: "r"))
  default:
    out.append(contentsOf: [UInt8(ascii: "u"), 0x30, 0x30, hexDigit(byte >> 4)])
    out.append(hexDigit(byte & 0xF))
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? 0x30 + value : 0x61 + value - 10
}
