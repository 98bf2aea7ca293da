/// What stands before a list item: a bullet, or a number in one of its many forms.
struct Marker: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A bullet; the scalar tells one level of a list from another.
    case symbol(UInt32)
    /// `1.`, `2.3.1`, `(4)`, `5)`: the parts, outermost first, and the bytes that close it.
    case number([Int], close: UInt8)
    /// `а)` or `a.`.
    case letter(UInt32, close: UInt8)
    /// `IV.`
    case roman
  }

  /// Why a marker may be the start of the words instead.
  enum Doubt: Hashable, Sendable {
    /// `1.5 ставки`: a marker only where other lines have numbers of several parts.
    case decimal
    /// `г. Москва`: a marker only where the letter before or after marks a line as well.
    case abbreviation
  }

  let kind: Kind
  /// The words after the marker; may be empty.
  let content: Range<Int>
  var doubt: Doubt?

  /// The parts of a number; empty for other kinds.
  var path: [Int] {
    switch kind {
    case .number(let path, _): path
    case .symbol, .letter, .roman: []
    }
  }

  /// The byte that closes a number; 0 for other kinds.
  var close: UInt8 {
    switch kind {
    case .number(_, let close): close
    case .symbol, .letter, .roman: 0
    }
  }

  /// Whether the two mark items of one list level, as far as the marks tell.
  func isSibling(of other: Marker) -> Bool {
    switch (kind, other.kind) {
    case (.number(let a, let closeA), .number(let b, let closeB)):
      a.count == b.count && (closeA == closeB || a.count > 1)
    case (.letter(_, let a), .letter(_, let b)): a == b
    case (.symbol(let a), .symbol(let b)): a == b
    case (.roman, .roman): true
    default: false
    }
  }
}

/// The marker at the start of `line`, with a checkbox after it.
func marker(_ bytes: [UInt8], _ line: Range<Int>) -> Marker? {
  guard !line.isEmpty else { return nil }
  var scan = MarkerScan(bytes: bytes, at: line.lowerBound, end: line.upperBound)
  return scan.bullet() ?? scan.number() ?? scan.roman() ?? scan.letter()
}

/// Reads a marker at one place; each attempt leaves the place as it was.
private struct MarkerScan {
  let bytes: [UInt8]
  let at: Int
  let end: Int

  func byte(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0 }

  /// Whether a blank or the line's end stands at `i`.
  func isBreak(_ i: Int) -> Bool { i >= end || blank(bytes, at: i, before: end) != nil }

  func startsWord(_ i: Int) -> Bool {
    guard let (value, length) = scalar(bytes, at: i), i + length <= end else { return false }
    return isLetter(value) || value == 0xAB || value == 0x201C || value == 0x22
  }

  func finish(_ kind: Marker.Kind, after i: Int, doubt: Marker.Doubt? = nil) -> Marker {
    Marker(kind: kind, content: withoutCheckbox(trimmed(bytes, i..<end)), doubt: doubt)
  }

  /// `[ ] text`, `[x] text` without the box.
  private func withoutCheckbox(_ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound
    guard range.count >= 3, bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]"),
      [0x20, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(bytes[start + 1]),
      range.count == 3 || blank(bytes, at: start + 3, before: range.upperBound) != nil
    else { return range }
    return trimmed(bytes, (start + 3)..<range.upperBound)
  }

  mutating func bullet() -> Marker? {
    guard let (value, length) = scalar(bytes, at: at), at + length <= end else { return nil }
    var next = at + length
    guard let need = bulletNeed(value) else { return nil }
    if let (selector, size) = scalar(bytes, at: next), selector == 0xFE0F { next += size }
    let fits =
      switch need {
      case .nothing: true
      case .blank: isBreak(next)
      case .blankOrWord: isBreak(next) || startsWord(next)
      }
    return fits ? finish(.symbol(value), after: next) : nil
  }

  mutating func number() -> Marker? {
    let opening = byte(at)
    let isWrapped = opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[")
    var i = isWrapped ? at + 1 : at
    var path: [Int] = []
    while isASCIIDigit(byte(i)) {
      let start = i
      while isASCIIDigit(byte(i)) { i += 1 }
      guard i - start <= 3, path.count < 8 else { return nil }
      path.append(bytes[start..<i].reduce(0) { $0 * 10 + Int($1 - 0x30) })
      guard byte(i) == UInt8(ascii: "."), isASCIIDigit(byte(i + 1)) else { break }
      i += 1
    }
    guard !path.isEmpty else { return nil }
    if isWrapped {
      let close = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
      guard byte(i) == close, isBreak(i + 1) || startsWord(i + 1) else { return nil }
      return finish(.number(path, close: close), after: i + 1)
    }
    return closedNumber(path, at: i)
  }

  /// The marker of a number that ends at `i`, where `.`, `)`, a tab or a blank closes it.
  private func closedNumber(_ path: [Int], at end: Int) -> Marker? {
    var i = end
    let close = byte(i)
    if close == UInt8(ascii: ".") || close == UInt8(ascii: ")") {
      i += 1
      if close == UInt8(ascii: "."), byte(i) == UInt8(ascii: ")") { i += 1 }
      guard isBreak(i) || startsWord(i) else { return nil }
      return finish(.number(path, close: close), after: i)
    }
    if close == 0x09 { return finish(.number(path, close: 0x09), after: i) }
    guard path.count > 1, isBreak(i) else { return nil }
    let content = trimmed(bytes, i..<self.end)
    let isTitle = startsWithCapital(content)
    return finish(.number(path, close: 0x20), after: i, doubt: isTitle ? nil : .decimal)
  }

  private func startsWithCapital(_ range: Range<Int>) -> Bool {
    guard let (_, length) = scalar(bytes, at: range.lowerBound), length <= range.count else {
      return false
    }
    let start = range.lowerBound
    return LetterCount(bytes, start..<(start + length)).upper == 1
  }

  /// `I.` … `XXXIX)` in Latin capitals.
  mutating func roman() -> Marker? {
    var i = at
    while [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(byte(i)) { i += 1 }
    let isClosed = byte(i) == UInt8(ascii: ".") || byte(i) == UInt8(ascii: ")")
    guard i > at, i - at <= 6, isClosed, isBreak(i + 1) else { return nil }
    return finish(.roman, after: i + 1)
  }

  /// `а)`, `(а)`, `a.`.
  mutating func letter() -> Marker? {
    let isWrapped = byte(at) == UInt8(ascii: "(")
    let start = isWrapped ? at + 1 : at
    guard let (value, length) = scalar(bytes, at: start), start + length < end,
      (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
        || (0x410...0x44F).contains(value)
    else { return nil }
    let i = start + length
    let close = byte(i)
    if close == UInt8(ascii: ")"), isBreak(i + 1) || startsWord(i + 1) {
      return finish(.letter(value, close: close), after: i + 1)
    }
    let isLower = (0x61...0x7A).contains(value) || (0x430...0x44F).contains(value)
    guard close == UInt8(ascii: "."), isLower, !isWrapped, isBreak(i + 1) else { return nil }
    return finish(.letter(value, close: close), after: i + 1, doubt: .abbreviation)
  }
}

/// What must follow a bullet for it to be one.
private enum BulletNeed {
  case nothing, blank, blankOrWord
}

/// What `value` needs after it as a bullet; `nil` where it is none.
///
/// The private-use scalars are the bullets of the Symbol and Wingdings fonts, as Word pastes them.
private func bulletNeed(_ value: UInt32) -> BulletNeed? {
  switch value {
  case 0x2D, 0x2010...0x2015, 0x2212, 0x2043: .blankOrWord
  case 0x2A, 0x2B, 0x6F, 0xBB, 0x3E: .blank
  case 0xB7, 0x2022, 0x2023, 0x2219, 0x22C5, 0x25A0...0x25FF, 0x2605, 0x2606, 0x2610...0x2612,
    0x261A...0x261F, 0x2701...0x2767, 0x2794...0x27BF, 0x2190...0x21FF, 0x2B1B...0x2B2F,
    0xF000...0xF0FF:
    .nothing
  default: nil
  }
}
