import RemitText

/// The bullet or number before an item.
///
/// Bullets are `-`, `*`, `+` and the dots and dashes that word processors put; numbers are `1.`,
/// `1)`, `2.3`, `2.3.`, `(4)`, and one letter as in `a)`.
struct ItemMark: Hashable {
  /// The mark itself.
  let span: ByteSpan
  let isNumber: Bool
  /// Whether a blank or the line's end stands after the mark, or none is needed.
  let isComplete: Bool

  /// Finds the mark at the start of `place`, if one is there.
  init?(in text: Span<UInt8>, at place: ByteSpan) {
    let start = Int(place.start)
    let end = Int(place.end)
    guard start < end else { return nil }
    if let length = bulletLength(text, start, end) {
      span = ByteSpan(start, start + length)
      isNumber = false
      let isDot = length > 1 && !isDash(text, start)
      isComplete = isDot || blankLength(text, start + length, end) != nil
      return
    }
    guard let stop = numberEnd(text, start, end) ?? letterEnd(text, start, end) else { return nil }
    span = ByteSpan(start, stop)
    isNumber = true
    isComplete = true
  }

  /// The words after the mark, without outer blanks.
  func text(in text: Span<UInt8>, of place: ByteSpan) -> ByteSpan {
    var start = Int(span.end)
    var end = Int(place.end)
    while start < end, let length = blankLength(text, start, end) { start += length }
    while end > start + 1, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { end -= 2 }
    return ByteSpan(start, end)
  }
}

/// The length of the blank at `i`, 1 or 2 for U+00A0; 0 at the end; nothing for another byte.
private func blankLength(_ text: Span<UInt8>, _ i: Int, _ end: Int) -> Int? {
  guard i < end else { return i == end ? 0 : nil }
  if Byte.isBlank(text[i]) { return 1 }
  return text[i] == 0xC2 && i + 1 < end && text[i + 1] == 0xA0 ? 2 : nil
}

/// The length of the bullet at `start`.
private func bulletLength(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
  switch text[start] {
  case Byte.hyphen, Byte.asterisk, Byte.plus: return 1
  case 0xC2: return start + 1 < end && text[start + 1] == 0xB7 ? 2 : nil  // ·
  case 0xE2, 0xEF:
    guard start + 2 < end else { return nil }
    switch (text[start], text[start + 1], text[start + 2]) {
    case (0xE2, 0x80, 0x90...0x94), (0xE2, 0x88, 0x92): return 3  // hyphens, dashes, minus
    case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3), (0xE2, 0x81, 0x83): return 3  // • ‣ ⁃
    case (0xE2, 0x96, 0xA0), (0xE2, 0x96, 0xA1), (0xE2, 0x96, 0xAA), (0xE2, 0x96, 0xAB): return 3
    case (0xE2, 0x97, 0x8B), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0xA6): return 3  // ○ ● ◦
    case (0xEF, 0x82, 0xA7), (0xEF, 0x82, 0xB7): return 3  // the bullets of symbol fonts
    default: return nil
    }
  default: return nil
  }
}

/// Whether the bullet of three bytes at `start` is a dash, which words can begin with.
private func isDash(_ text: Span<UInt8>, _ start: Int) -> Bool {
  guard text[start] == 0xE2 else { return false }
  return text[start + 1] == 0x88 || (text[start + 1] == 0x80 && text[start + 2] <= 0x94)
}

/// The end of `1.`, `1)`, `(1)`, `1.2`, `1.2.3)` at `start`; parts have at most three digits.
private func numberEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
  let isOpen = text[start] == Byte.open
  var i = isOpen ? start + 1 : start
  var dots = 0
  while true {
    let first = i
    while i < end, Byte.isDigit(text[i]) { i += 1 }
    if i == first { break }
    guard i - first <= 3 else { return nil }
    guard i < end, text[i] == Byte.dot else { break }
    dots += 1
    i += 1
  }
  guard i > start else { return nil }
  let last = text[i - 1]
  let isClosed = i < end && text[i] == Byte.close
  if isClosed, Byte.isDigit(last) || last == Byte.dot { return i + 1 }
  guard dots > 0, !isOpen else { return nil }
  if blankLength(text, i, end) != nil { return i }
  return last == Byte.dot && (Byte.isLetter(text[i]) || text[i] >= 0x80) ? i : nil
}

/// The end of `a)` or `(a)` at `start`, with a Latin or Cyrillic letter.
private func letterEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
  var i = text[start] == Byte.open ? start + 1 : start
  guard i < end else { return nil }
  if Byte.isLetter(text[i]) {
    i += 1
  } else if text[i] == 0xD0 || text[i] == 0xD1 {
    i += 2
  } else {
    return nil
  }
  guard i < end, text[i] == Byte.close, blankLength(text, i + 1, end) != nil else { return nil }
  return i + 1
}
