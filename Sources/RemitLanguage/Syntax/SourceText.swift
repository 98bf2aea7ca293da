public import RemitText

/// The bytes of one file under the name that messages show, with its lines found.
///
/// Lines end in LF or CRLF. Lines and columns count from 1; a column is one Unicode scalar.
public struct SourceText: Hashable, Sendable {
  /// The path as the user wrote it, or a name such as `<standard input>`.
  public let name: String
  /// The whole file, as it is.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; there is always one line.
  let lineStarts: [UInt32]

  /// Finds the lines of `bytes`, in O(n).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(in: bytes)
  }

  /// The number of lines; a file that ends in a line end has an empty last one.
  public var lineCount: Int { lineStarts.count }

  /// The line that the byte at `offset` stands on; past the end it is the last line.
  ///
  /// O(log lines).
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of the byte at `offset` in its line; a byte order mark takes no column.
  public func column(of offset: Int) -> Int {
    let start = contentStart(ofLine: line(of: offset))
    let end = min(offset, bytes.count)
    guard start < end else { return 1 }
    return 1 + bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of line `number` without its line end and byte order mark; empty past the last line.
  public func span(ofLine number: Int) -> ByteSpan {
    guard number >= 1, number <= lineStarts.count else { return ByteSpan(bytes.count, bytes.count) }
    let start = contentStart(ofLine: number)
    var end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return ByteSpan(start, max(start, end))
  }

  /// The words of line `number`; bytes that are not UTF-8 become U+FFFD.
  public func excerpt(ofLine number: Int) -> String { string(span(ofLine: number)) }

  /// The words at `span`; bytes that are not UTF-8 become U+FFFD.
  public func string(_ span: ByteSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  private func contentStart(ofLine number: Int) -> Int {
    number == 1 ? markLength : Int(lineStarts[number - 1])
  }

  /// The length of the byte order mark: 3 or 0.
  private var markLength: Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  private static func lineStarts(in bytes: [UInt8]) -> [UInt32] {
    let text = bytes.span
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 32 + 1)
    for i in 0..<min(text.count, Int(UInt32.max)) where text[i] == Byte.lineFeed {
      starts.append(UInt32(i + 1))
    }
    return starts
  }
}
