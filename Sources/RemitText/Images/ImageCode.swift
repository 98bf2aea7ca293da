/// How an image writes bytes as printable characters, six bits in each; all that is unsafe of images is here.
///
/// Six bytes are eight characters, which are read and put together as one number.
enum ImageCode {
  /// The character for six bits of 0.
  static let first: UInt8 = 0x30
  /// Added to a digit of a number that is not its last.
  static let more: UInt8 = 0x20

  /// How many characters so many bytes take.
  static func characters(for count: Int) -> Int { (count + 5) / 6 * 8 }

  /// Appends the characters of the bytes of `list`; zeros fill the last group.
  static func pack(_ list: [some BitwiseCopyable], onto line: inout [UInt8]) {
    unsafe list.withUnsafeBytes { bytes in
      line.reserveCapacity(line.count + characters(for: bytes.count))
      for start in stride(from: 0, to: bytes.count, by: 6) {
        var group: UInt64 = 0
        for i in start..<min(start + 6, bytes.count) {
          unsafe group |= UInt64(bytes[i]) << UInt64((i - start) * 8)
        }
        for shift in stride(from: UInt64(0), to: 48, by: 6) {
          line.append(first + UInt8(group >> shift & 63))
        }
      }
    }
  }

  /// The list of `count` elements whose characters stand in `line` from `start` on.
  ///
  /// A line that is too short traps. Every bit pattern that stands there becomes an element, so the
  /// line must come from a list of the same type.
  static func list<Element: BitwiseCopyable>(
    of _: Element.Type, count: Int, in line: Span<UInt8>, from start: Int
  ) -> [Element] {
    unsafe Array(unsafeUninitializedCapacity: count) { list, filled in
      let bytes = unsafe UnsafeMutableRawBufferPointer(
        start: list.baseAddress, count: count * MemoryLayout<Element>.stride)
      unsafe unpack(line, from: start, into: bytes)
      filled = count
    }
  }

  private static func unpack(
    _ line: Span<UInt8>, from start: Int, into bytes: UnsafeMutableRawBufferPointer
  ) {
    precondition(start >= 0 && start + characters(for: bytes.count) <= line.count)
    let rest = line.extracting(start...)
    unsafe rest.bytes.withUnsafeBytes { characters in
      var (from, to) = (0, 0)
      while to + 8 <= bytes.count {
        let group = unsafe characters.loadUnaligned(fromByteOffset: from, as: UInt64.self)
        unsafe bytes.storeBytes(of: sixBytes(group), toByteOffset: to, as: UInt64.self)
        from += 8
        to += 6
      }
      while to < bytes.count {
        let group = unsafe characters.loadUnaligned(fromByteOffset: from, as: UInt64.self)
        for i in to..<min(to + 6, bytes.count) {
          unsafe bytes[i] = UInt8(truncatingIfNeeded: sixBytes(group) >> UInt64((i - to) * 8))
        }
        from += 8
        to += 6
      }
    }
  }

  /// The six bytes that eight characters stand for, the first one lowest.
  @inline(__always)
  private static func sixBytes(_ characters: UInt64) -> UInt64 {
    let sixes = characters &- 0x3030_3030_3030_3030
    let twelves = sixes & 0x003F_003F_003F_003F | (sixes & 0x3F00_3F00_3F00_3F00) >> 2
    let halves = twelves & 0x0000_0FFF_0000_0FFF | (twelves & 0x0FFF_0000_0FFF_0000) >> 4
    return halves & 0x00FF_FFFF | (halves & 0x00FF_FFFF_0000_0000) >> 8
  }
}

extension StaticString {
  /// Calls `body` with the bytes where they lie in the program.
  ///
  /// - Precondition: the literal is no single scalar.
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    return unsafe body(bytes.span)
  }
}
