/// What one line of a plain list says, taken by itself: no heading, no continuation of the line above.
package enum PlainLine: Hashable, Sendable {
  /// The duty without bullet or number, as a range of the bytes; valid UTF-8.
  case duty(Range<Int>)
  /// A blank line, a ruler, an empty bullet or a page number.
  case nothing
  /// The offset of the first byte that is not UTF-8.
  case notUTF8(at: Int)

  /// Reads the line in `range`, without its line end.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    if let broken = firstBroken(bytes, range) {
      self = .notUTF8(at: broken)
      return
    }
    let line = trimmed(bytes, range)
    guard hasLetter(bytes, line), line.count > longestPageNumber || !isNoise(bytes, line) else {
      self = .nothing
      return
    }
    // A doubtful mark would need other lines to be one.
    let mark = marker(bytes, line).flatMap { $0.doubt == nil ? $0 : nil }
    guard let mark, !mark.content.isEmpty else {
      self = .duty(line)
      return
    }
    self = .duty(mark.content)
  }

  /// Whether `head`, the first bytes of a text, is UTF-8, but for a sequence that its end may have cut.
  package static func isUTF8(_ head: [UInt8]) -> Bool {
    guard let broken = firstBroken(head, 0..<head.count) else { return true }
    return broken > 0 && head.count - broken <= 3 && head[broken] >= 0xC2
  }
}

/// Longer lines are no page numbers, in bytes.
private let longestPageNumber = 48

private func hasLetter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var i = range.lowerBound
  while i < range.upperBound, let (value, length) = scalar(bytes, at: i) {
    if isLetter(value) { return true }
    i += length
  }
  return false
}

private func firstBroken(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  let bytes = bytes.span
  var i = range.lowerBound
  while i < range.upperBound {
    if bytes[i] < 0x80 {
      i += 1
      continue
    }
    guard case .valid(let length) = utf8Sequence(bytes, at: i), i + length <= range.upperBound
    else {
      return i
    }
    i += length
  }
  return nil
}
