import RemitText

/// One line of a text: where its words stand, without outer blanks and line end.
struct TextLine: Hashable, Sendable {
  let content: Range<Int>
  /// Columns of blanks before the words; a tab goes to the next multiple of 4.
  let indent: Int

  var isBlank: Bool { content.isEmpty }
  var span: ByteSpan { ByteSpan(content.lowerBound, content.upperBound) }
}

/// The lines of `bytes[start...]`, cut at LF, CR, CR LF and form feed.
func textLines(_ bytes: [UInt8], from start: Int) -> [TextLine] {
  var lines: [TextLine] = []
  var lineStart = start
  var i = start
  while i < bytes.count {
    let byte = bytes[i]
    guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
      i += 1
      continue
    }
    lines.append(textLine(bytes, lineStart..<i))
    i += byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
    lineStart = i
  }
  if lineStart < bytes.count { lines.append(textLine(bytes, lineStart..<bytes.count)) }
  return lines
}

/// The line in `range`, with its indentation measured.
func textLine(_ bytes: [UInt8], _ range: Range<Int>) -> TextLine {
  var indent = 0
  var i = range.lowerBound
  while let length = blank(bytes, at: i, before: range.upperBound) {
    indent = bytes[i] == 0x09 ? (indent / 4 + 1) * 4 : indent + 1
    i += length
  }
  return TextLine(content: trimmed(bytes, i..<range.upperBound), indent: indent)
}

/// The number of bytes of the blank at `i`: 0 < n ≤ 3, or `nil` where no blank stands.
///
/// Blanks are what people paste: ASCII blanks, the no-break and the typographic spaces of Unicode,
/// the zero-width space and a stray byte order mark.
func blank(_ bytes: [UInt8], at i: Int, before end: Int) -> Int? {
  guard i < end else { return nil }
  switch bytes[i] {
  case 0x20, 0x09...0x0D, 0x00: return 1
  case 0xC2 where i + 1 < end && bytes[i + 1] == 0xA0: return 2
  case 0xE2, 0xE3, 0xEF:
    guard i + 2 < end else { return nil }
    return isWideBlank(bytes[i], bytes[i + 1], bytes[i + 2]) ? 3 : nil
  default: return nil
  }
}

/// U+2000…200B, U+202F, U+205F, U+2060, U+3000, U+FEFF.
private func isWideBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
  switch (a, b, c) {
  case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0),
    (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
    true
  default: false
  }
}

/// `range` without blanks at either end.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  while let length = blank(bytes, at: start, before: range.upperBound) { start += length }
  var end = range.upperBound
  while end > start {
    if blank(bytes, at: end - 1, before: end) == 1 {
      end -= 1
    } else if end - start >= 2, blank(bytes, at: end - 2, before: end) == 2 {
      end -= 2
    } else if end - start >= 3, blank(bytes, at: end - 3, before: end) == 3 {
      end -= 3
    } else {
      break
    }
  }
  return start..<end
}

/// The text of `range`; each sequence that is not UTF-8 becomes U+FFFD.
func words(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}
