/// Byte strings that never change, one after the other in one array, to be copied many times.
struct PieceList: Sendable {
  /// Padded at the end, so that sixteen bytes can be read from the start of any piece's last byte.
  fileprivate let bytes: [UInt8]
  fileprivate let starts: [UInt32]
  /// The bytes of the longest piece.
  let longest: Int

  init(_ pieces: [String]) {
    bytes = pieces.flatMap(\.utf8) + Array(repeating: 0, count: PieceWriter.stride)
    var starts: [UInt32] = [0]
    for piece in pieces { starts.append(starts[starts.count - 1] + UInt32(piece.utf8.count)) }
    self.starts = starts
    longest = pieces.map(\.utf8.count).max() ?? 0
  }
}

/// Writes bytes into room that was made for all of them; a write beyond its end traps.
///
/// Lives no longer than the call that lends the room.
@safe struct PieceWriter {
  /// Pieces are copied by so many bytes at a time, the last time too.
  static let stride = 16

  private var at: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>

  /// Writes to `room`, from its start.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = room.baseAddress else { preconditionFailure("there is no room") }
    unsafe at = base
    unsafe start = base
    unsafe end = base + room.count
  }

  /// How many bytes were written.
  var count: Int { unsafe at - start }

  @inline(__always)
  private func need(_ count: Int) { unsafe precondition(end - at >= count) }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    need(1)
    unsafe at.pointee = byte
    unsafe at += 1
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    need(text.utf8CodeUnitCount)
    unsafe at.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    unsafe at += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ bytes: Span<UInt8>) {
    need(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe at.update(from: base, count: buffer.count) }
    }
    unsafe at += bytes.count
  }

  /// Puts piece `number`; sixteen bytes at a time cost a fourth of a call of `memmove`.
  @inline(__always)
  mutating func put(_ number: Int, of list: borrowing PieceList) {
    let first = Int(list.starts[number])
    let count = Int(list.starts[number + 1]) - first
    need(count + Self.stride)
    precondition(first + count + Self.stride <= list.bytes.count)
    var i = 0
    while i < count {
      let bytes = unsafe list.bytes.span.bytes
      let low = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: first + i, as: UInt64.self)
      let high = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: first + i + 8, as: UInt64.self)
      unsafe UnsafeMutableRawPointer(at + i).storeBytes(of: low, as: UInt64.self)
      unsafe UnsafeMutableRawPointer(at + i + 8).storeBytes(of: high, as: UInt64.self)
      i += Self.stride
    }
    unsafe at += count
  }

  @inline(__always)
  mutating func put(_ number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    let size = number.magnitude
    if size < 10 {
      put(Self.digit(size))
    } else if size < 100 {
      put(Self.digit(size / 10))
      put(Self.digit(size % 10))
    } else if size < 1000 {
      put(Self.digit(size / 100))
      put(Self.digit(size / 10 % 10))
      put(Self.digit(size % 10))
    } else {
      putLong(size)
    }
  }

  private mutating func putLong(_ number: UInt) {
    if number >= 10 { putLong(number / 10) }
    put(Self.digit(number % 10))
  }

  @inline(__always)
  private static func digit(_ value: UInt) -> UInt8 {
    UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)
  }
}
