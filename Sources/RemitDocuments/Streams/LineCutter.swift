/// Cuts a stream of byte chunks into lines, in memory bounded by the longest allowed line.
///
/// Push a chunk, then take lines until there are none; push the next; call `finish()` after the
/// last and take the rest. Lines end in LF; a CR before it, and a byte order mark at the start of
/// the stream, belong to no line.
package struct LineCutter {
  package enum Cut: Hashable, Sendable {
    /// A whole line, as a range of `bytes` that holds until the next push.
    case line(Range<Int>)
    /// A line longer than the limit, told once, where it passes the limit; its bytes are dropped.
    case tooLong
  }

  /// The bytes that have been pushed and not yet dropped.
  package private(set) var bytes: [UInt8] = []
  /// The number of the line that was taken last, from 1.
  package private(set) var number = 0

  private let limit: Int
  private var lineStart = 0
  private var scanned = 0
  private var isSkipping = false
  private var isFinished = false

  /// A cutter for lines of at most `limit` bytes without their line end.
  package init(limit: Int = 1 << 20) {
    self.limit = limit
  }

  /// Adds the next bytes of the stream; ranges that were taken before no longer hold.
  package mutating func push(_ chunk: Span<UInt8>) {
    dropTaken()
    append(chunk, 0..<chunk.count, to: &bytes)
  }

  /// Adds the next bytes of the stream; ranges that were taken before no longer hold.
  package mutating func push(_ chunk: [UInt8]) {
    push(chunk.span)
  }

  /// Tells that the stream has ended, so that the bytes after the last line end are a line.
  package mutating func finish() {
    isFinished = true
  }

  /// The next line; `nil` when more bytes are needed or the stream is over.
  package mutating func next() -> Cut? {
    while true {
      let newline = findNewline()
      guard newline != nil || isFinished && lineStart < bytes.count else { return overflow() }
      let line = lineStart..<(newline ?? bytes.count)
      lineStart = min(line.upperBound + 1, bytes.count)
      scanned = lineStart
      if isSkipping {
        isSkipping = false
        continue
      }
      number += 1
      return cut(line)
    }
  }

  private func cut(_ line: Range<Int>) -> Cut {
    var (start, end) = (line.lowerBound, line.upperBound)
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if number == 1, bytes[start..<end].starts(with: byteOrderMark) { start += byteOrderMark.count }
    return end - start > limit ? .tooLong : .line(start..<end)
  }

  /// Starts to skip where the unfinished line has passed the limit.
  private mutating func overflow() -> Cut? {
    let isNew = !isSkipping && bytes.count - lineStart > limit + byteOrderMark.count + 1
    if isNew {
      isSkipping = true
      number += 1
    }
    if isSkipping {
      lineStart = bytes.count
      scanned = lineStart
    }
    return isNew ? .tooLong : nil
  }

  private mutating func findNewline() -> Int? {
    scanned = newline(from: scanned)
    return scanned < bytes.count ? scanned : nil
  }

  /// The next LF, or the end of the bytes.
  private func newline(from start: Int) -> Int {
    let span = bytes.span
    var i = start
    while i + 8 <= span.count, !hasLineFeed(span, at: i) { i += 8 }
    while i < span.count, span[i] != 0x0A { i += 1 }
    return i
  }

  /// Whether one of eight bytes is a line feed, found as a zero byte.
  ///
  /// A line of 145 bytes takes 390 instructions.
  @inline(__always)
  private func hasLineFeed(_ span: Span<UInt8>, at offset: Int) -> Bool {
    let bytes = unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let marked = bytes ^ 0x0A0A_0A0A_0A0A_0A0A
    return (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080 != 0
  }

  private mutating func dropTaken() {
    guard lineStart > 0 else { return }
    if lineStart == bytes.count {
      bytes.removeAll(keepingCapacity: true)
    } else {
      bytes.removeSubrange(0..<lineStart)
    }
    scanned -= lineStart
    lineStart = 0
  }
}
