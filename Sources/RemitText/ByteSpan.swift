/// A half-open range of UTF-8 bytes in one source text.
///
/// Offsets count bytes from 0. Two `UInt32`s keep tokens small, so a text is at most 4 GiB.
public struct ByteSpan: Hashable, Sendable, BitwiseCopyable {
  public let start: UInt32
  public let end: UInt32

  /// Makes the span `start..<end`.
  ///
  /// - Precondition: `0 <= start <= end <= UInt32.max`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span cannot end before it starts")
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// The span as array indices.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of bytes.
  public var count: Int { Int(end - start) }
}

extension ByteSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (a: ByteSpan, b: ByteSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
