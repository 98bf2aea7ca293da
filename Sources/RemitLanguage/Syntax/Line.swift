import RemitText

/// One line cut into indentation, content and comment; offsets are bytes of the file.
struct Line: BitwiseCopyable, Sendable {
  /// The width of the leading blanks; a tab goes to the next multiple of 4.
  let indent: Int32
  private let contentStart: UInt32
  private let contentEnd: UInt32
  private let commentStart: UInt32
  private let commentEnd: UInt32

  /// The words of the line without outer blanks and comment.
  var content: ByteSpan { ByteSpan(Int(contentStart), Int(contentEnd)) }
  /// From `#` to the last byte that is not a blank.
  var comment: ByteSpan { ByteSpan(Int(commentStart), Int(commentEnd)) }
  var hasContent: Bool { contentStart < contentEnd }
  var hasComment: Bool { commentStart < commentEnd }

  /// Cuts the line `start..<end` of `text`.
  init(in text: Span<UInt8>, from start: Int, to end: Int) {
    var column: Int32 = 0
    var i = start
    while i < end, Byte.isBlank(text[i]) {
      column = text[i] == Byte.tab ? (column / 4 + 1) * 4 : column + 1
      i += 1
    }
    let hash = Line.commentStart(in: text, from: i, to: end)
    indent = column
    contentStart = UInt32(i)
    contentEnd = UInt32(Line.trimmed(text, from: i, to: hash))
    commentStart = UInt32(hash)
    commentEnd = UInt32(Line.trimmed(text, from: hash, to: end))
  }

  /// A line that says nothing, at `offset`.
  init(emptyAt offset: Int) {
    indent = 0
    contentStart = UInt32(offset)
    contentEnd = contentStart
    commentStart = contentStart
    commentEnd = contentStart
  }

  private static func trimmed(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, Byte.isBlank(text[end - 1]) { end -= 1 }
    return end
  }

  /// Where the comment starts, or `end`.
  ///
  /// `#` starts one at the beginning of the line, or between blanks outside double quotes; a quote
  /// that nothing closes is a plain sign. O(n), also for many open quotes.
  private static func commentStart(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    var quotesClose = true
    while i < end {
      let byte = text[i]
      if byte == Byte.quote, quotesClose {
        if let close = closingQuote(in: text, after: i, to: end) {
          i = close
        } else {
          quotesClose = false
        }
      } else if byte == Byte.hash {
        let opens = i == start || Byte.isBlank(text[i - 1])
        if i == start || (opens && (i + 1 == end || Byte.isBlank(text[i + 1]))) { return i }
      }
      i += 1
    }
    return end
  }

  /// The quote that closes the one at `open`; a backslash takes the next byte's meaning away.
  static func closingQuote(in text: Span<UInt8>, after open: Int, to end: Int) -> Int? {
    var i = open + 1
    while i < end {
      if text[i] == Byte.quote { return i }
      i += text[i] == Byte.backslash ? 2 : 1
    }
    return nil
  }
}

extension SourceText {
  /// All lines in order; what is not text, or is too much of it, goes to `faults`.
  func lines(_ faults: inout Faults) -> [Line] {
    guard bytes.count <= Limits.fileBytes else {
      faults.add(.file(.tooLarge(limit: Limits.fileBytes >> 20)), at: ByteSpan(0, 0))
      return []
    }
    checkEncoding(&faults)
    var lines: [Line] = []
    lines.reserveCapacity(lineCount)
    let text = bytes.span
    for number in 1...lineCount {
      let place = span(ofLine: number)
      if place.count > Limits.lineBytes {
        let head = ByteSpan(Int(place.start), Int(place.start) + 1)
        faults.add(.file(.lineTooLong(limit: Limits.lineBytes >> 20)), at: head)
        lines.append(Line(emptyAt: Int(place.start)))
      } else {
        lines.append(Line(in: text, from: Int(place.start), to: Int(place.end)))
      }
    }
    return lines
  }

  /// The offset of the first NUL.
  private var firstZero: Int? {
    let text = bytes.span
    var i = 0
    while i + 8 <= text.count {
      let eight = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
      if (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0 { break }
      i += 8
    }
    while i < text.count, text[i] != 0 { i += 1 }
    return i < text.count ? i : nil
  }

  /// Reports the first byte that is not UTF-8 and the first NUL.
  private func checkEncoding(_ faults: inout Faults) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = min(error.byteOffsets.lowerBound, max(0, bytes.count - 1))
      faults.add(.file(.notUTF8(offset: offset)), at: ByteSpan(offset, offset + 1))
    }
    if let offset = firstZero {
      faults.add(.file(.nulByte(offset: offset)), at: ByteSpan(offset, offset + 1))
    }
  }
}
