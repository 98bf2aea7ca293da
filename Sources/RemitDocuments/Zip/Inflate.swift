/// Unpacks deflated data (RFC 1951) to exactly `size` bytes; `nil` where the data is broken, gives
/// another number of bytes, or ends early.
func inflate(_ bytes: [UInt8], _ range: Range<Int>, size: Int) -> [UInt8]? {
  var inflater = Inflater(bytes, range, size: size)
  do {
    try inflater.run()
  } catch {
    return nil
  }
  return inflater.out.count == size ? inflater.out : nil
}

private struct Inflater {
  private var bits: BitReader
  private let size: Int
  private(set) var out: [UInt8] = []

  /// The data is not deflate, or gives too much.
  struct Broken: Error {}

  init(_ bytes: [UInt8], _ range: Range<Int>, size: Int) {
    bits = BitReader(bytes, range)
    self.size = size
    // A hostile directory may promise much; what is reserved grows with the data.
    out.reserveCapacity(min(size, range.count * 8 + 1_024))
  }

  mutating func run() throws(Broken) {
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try storedBlock()
      case 1: try block(fixedLiterals, fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try block(literals, distances)
      default: throw Broken()
      }
    }
  }

  /// Section 3.2.4: the bytes themselves.
  private mutating func storedBlock() throws(Broken) {
    bits.skipToByte()
    let count = try bits.take(16)
    guard try bits.take(16) == ~count & 0xFFFF, out.count + count <= size else { throw Broken() }
    for _ in 0..<count { out.append(UInt8(truncatingIfNeeded: try bits.take(8))) }
  }

  /// Section 3.2.3: literals, and copies of what came before.
  private mutating func block(_ literals: PrefixCode, _ distances: PrefixCode) throws(Broken) {
    while true {
      let symbol = try bits.symbol(of: literals)
      if symbol < 256 {
        guard out.count < size else { throw Broken() }
        out.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol <= 285 else { throw Broken() }
      let (base, extra) = lengthCodes[symbol - 257]
      let length = base + (try bits.take(extra))
      let distanceSymbol = try bits.symbol(of: distances)
      guard distanceSymbol < distanceCodes.count else { throw Broken() }
      let (distanceBase, distanceExtra) = distanceCodes[distanceSymbol]
      let distance = distanceBase + (try bits.take(distanceExtra))
      guard distance <= out.count, out.count + length <= size else { throw Broken() }
      let from = out.count - distance
      for i in from..<(from + length) { out.append(out[i]) }
    }
  }

  /// Section 3.2.7: the two codes of a block that brings its own.
  private mutating func codes() throws(Broken) -> (literals: PrefixCode, distances: PrefixCode) {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let orderCount = try bits.take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for i in 0..<orderCount {
      lengths[lengthOrder[i]] = UInt8(truncatingIfNeeded: try bits.take(3))
    }
    guard literalCount <= 286, let code = PrefixCode(lengths[...]) else { throw Broken() }
    let all = literalCount + distanceCount
    lengths = []
    while lengths.count < all {
      let symbol = try bits.symbol(of: code)
      switch symbol {
      case 0...15: lengths.append(UInt8(truncatingIfNeeded: symbol))
      case 16:
        guard let last = lengths.last else { throw Broken() }
        lengths += repeatElement(last, count: try bits.take(2) + 3)
      case 17: lengths += repeatElement(0, count: try bits.take(3) + 3)
      default: lengths += repeatElement(0, count: try bits.take(7) + 11)
      }
    }
    guard lengths.count == all, lengths[256] != 0,
      let literals = PrefixCode(lengths[..<literalCount]),
      let distances = PrefixCode(lengths[literalCount...])
    else { throw Broken() }
    return (literals, distances)
  }
}

/// Bits from the lowest of each byte up.
private struct BitReader {
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int
  private var held: UInt64 = 0
  private var count = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  @inline(__always)
  private mutating func fill() {
    while count <= 56, at < end {
      held |= UInt64(bytes[at]) << UInt64(count)
      at += 1
      count += 8
    }
  }

  /// The next `width` bits, at most 16, as a number.
  @inline(__always)
  mutating func take(_ width: Int) throws(Inflater.Broken) -> Int {
    if count < width { fill() }
    guard count >= width else { throw Inflater.Broken() }
    let value = Int(truncatingIfNeeded: held) & (1 << width - 1)
    held >>= UInt64(width)
    count -= width
    return value
  }

  @inline(__always)
  mutating func symbol(of code: PrefixCode) throws(Inflater.Broken) -> Int {
    if count < 15 { fill() }
    let entry = Int(code.table[Int(truncatingIfNeeded: held) & code.mask])
    let length = entry & 15
    guard length > 0, length <= count else { throw Inflater.Broken() }
    held >>= UInt64(length)
    count -= length
    return entry >> 4
  }

  mutating func skipToByte() {
    let odd = count % 8
    held >>= UInt64(odd)
    count -= odd
  }
}

/// A Huffman code as a table: the next bits, first bit lowest, give the symbol and its length.
private struct PrefixCode {
  /// `symbol << 4 | length`; 0 for bits that no symbol has.
  let table: [UInt16]
  let mask: Int

  /// Section 3.2.2; `nil` where the lengths ask for more codes than there are.
  init?(_ lengths: ArraySlice<UInt8>) {
    let width = Int(lengths.max() ?? 0)
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: 16)
    var code = 0
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      guard code + counts[length] <= 1 << length else { return nil }
    }
    var table = [UInt16](repeating: 0, count: 1 << width)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let start = Self.reversed(next[length], length)
      next[length] += 1
      for i in stride(from: start, to: table.count, by: 1 << length) {
        table[i] = UInt16(symbol << 4 | length)
      }
    }
    self.table = table
    mask = table.count - 1
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var rest = code
    var out = 0
    for _ in 0..<length {
      out = out << 1 | rest & 1
      rest >>= 1
    }
    return out
  }
}

/// Section 3.2.7.
private let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/// Section 3.2.6.
private let fixedLiterals = PrefixCode.fixed(
  [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
    + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
private let fixedDistances = PrefixCode.fixed([UInt8](repeating: 5, count: 32))

extension PrefixCode {
  private init() {
    table = [0]
    mask = 0
  }

  /// A code of the standard, which is sound.
  fileprivate static func fixed(_ lengths: [UInt8]) -> PrefixCode {
    PrefixCode(lengths[...]) ?? PrefixCode()
  }
}

/// Section 3.2.5: the shortest length of each symbol from 257 on, and its further bits.
private let lengthCodes =
  bases(extras: [0, 0, 0, 0] + (0...5).flatMap { [$0, $0, $0, $0] }, from: 3) + [(258, 0)]

/// Section 3.2.5: the shortest distance of each symbol, and its further bits.
private let distanceCodes = bases(extras: [0, 0] + (0...13).flatMap { [$0, $0] }, from: 1)

private func bases(extras: [Int], from first: Int) -> [(base: Int, extra: Int)] {
  var base = first
  return extras.map { extra in
    defer { base += 1 << extra }
    return (base, extra)
  }
}
