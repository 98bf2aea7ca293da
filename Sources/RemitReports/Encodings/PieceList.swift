/// Byte strings that never change, cut into chunks of sixteen bytes, to be copied many times.
struct PieceList: Sendable {
  fileprivate let chunks: [SIMD16<UInt8>]
  fileprivate let places: [Place]
  /// The bytes of the longest piece.
  let longest: Int

  fileprivate struct Place: BitwiseCopyable, Sendable {
    let firstChunk: Int
    let count: Int
  }

  init(_ pieces: [String]) {
    var chunks: [SIMD16<UInt8>] = []
    places = pieces.map { piece in
      let bytes = Array(piece.utf8)
      let place = Place(firstChunk: chunks.count, count: bytes.count)
      for start in stride(from: 0, to: bytes.count, by: PieceWriter.stride) {
        let end = min(start + PieceWriter.stride, bytes.count)
        let padding = Array(repeating: UInt8(0), count: PieceWriter.stride - (end - start))
        chunks.append(SIMD16(bytes[start..<end] + padding))
      }
      return place
    }
    self.chunks = chunks
    longest = places.map(\.count).max() ?? 0
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
  mutating func put(_ bytes: Span<UInt8>) {
    need(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe at.update(from: base, count: buffer.count) }
    }
    unsafe at += bytes.count
  }

  /// Puts piece `number`, by whole chunks: ten instructions for sixteen bytes, and no call.
  @inline(__always)
  mutating func put(_ number: Int, of list: borrowing PieceList) {
    let place = list.places[number]
    need(place.count + Self.stride)
    var chunk = place.firstChunk
    var i = 0
    while i < place.count {
      unsafe UnsafeMutableRawPointer(at + i)
        .storeBytes(of: list.chunks[chunk], as: SIMD16<UInt8>.self)
      chunk += 1
      i += Self.stride
    }
    unsafe at += place.count
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
