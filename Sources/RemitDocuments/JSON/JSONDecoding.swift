/// Appends the UTF-8 of a string that a cursor has stepped over.
///
/// A surrogate without its other half becomes U+FFFD.
func appendDecoded(_ string: JSONString, of bytes: Span<UInt8>, to out: inout [UInt8]) {
  guard string.hasEscapes else { return append(bytes, string.content, to: &out) }
  var i = string.content.lowerBound
  var runStart = i
  while i < string.content.upperBound {
    guard bytes[i] == UInt8(ascii: "\\") else {
      i += 1
      continue
    }
    append(bytes, runStart..<i, to: &out)
    i = appendEscape(bytes, at: i, before: string.content.upperBound, to: &out)
    runStart = i
  }
  append(bytes, runStart..<i, to: &out)
}

/// Appends what the escape at `i` stands for; says where the escape ends.
private func appendEscape(
  _ bytes: Span<UInt8>, at i: Int, before end: Int, to out: inout [UInt8]
) -> Int {
  switch bytes[i + 1] {
  case UInt8(ascii: "b"): out.append(0x08)
  case UInt8(ascii: "f"): out.append(0x0C)
  case UInt8(ascii: "n"): out.append(0x0A)
  case UInt8(ascii: "r"): out.append(0x0D)
  case UInt8(ascii: "t"): out.append(0x09)
  case UInt8(ascii: "u"):
    let unit = codeUnit(bytes, at: i)
    guard (0xD800...0xDBFF).contains(unit), i + 12 <= end, bytes[i + 6] == UInt8(ascii: "\\"),
      bytes[i + 7] == UInt8(ascii: "u")
    else {
      appendScalar(unit, to: &out)
      return i + 6
    }
    let low = codeUnit(bytes, at: i + 6)
    guard (0xDC00...0xDFFF).contains(low) else {
      appendScalar(unit, to: &out)
      return i + 6
    }
    appendScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &out)
    return i + 12
  default: out.append(bytes[i + 1])
  }
  return i + 2
}

/// The value of the `\uXXXX` at `i`.
private func codeUnit(_ bytes: Span<UInt8>, at i: Int) -> UInt32 {
  var value: UInt32 = 0
  for digit in (i + 2)..<(i + 6) { value = value << 4 | (hexValue(bytes[digit]) ?? 0) }
  return value
}
