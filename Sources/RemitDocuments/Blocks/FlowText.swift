/// The words that a document shows, cleaned: no control characters, no soft hyphens, one blank where
/// several stand, none at either end.
///
/// With `keepsLines`, line feeds stay, and lines without words go. A tab that closes a number at the
/// start of a line stays, since it tells the number from the words.
func cleanFlowText(_ text: String, keepsLines: Bool = false) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  var isNumber = true
  var gap: UInt8?
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xAD, 0xFEFF, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060: continue
    case 0x0A where keepsLines:
      gap = 0x0A
      isNumber = true
    case 0x09 where isNumber && gap == nil && out.last.map(isASCIIDigit) == true: gap = 0x09
    case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: gap = gap ?? 0x20
    default:
      if let blank = gap, let last = out.last, last != 0x0A { out.append(blank) }
      if !isNumberPart(scalar.value) { isNumber = false }
      gap = nil
      appendScalar(scalar.value, to: &out)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func isNumberPart(_ value: UInt32) -> Bool {
  value == 0x2E || (0x30...0x39).contains(value)
}
