/// A growing set of byte strings, each with a number from 1 in the order of arrival.
///
/// Open addressing over one arena: a look-up costs one hash and, as a rule, one comparison, and
/// makes no allocation.
package struct ByteTable: Sendable {
  /// Half of the hash above the number; 0 where nothing is.
  private var slots: [UInt64]
  private var ends: [UInt32] = [0]
  private var arena: [UInt8] = []

  package init(minimumCapacity: Int = 64) {
    var size = 64
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(minimumCapacity)
    arena.reserveCapacity(minimumCapacity * 8)
  }

  /// The number of strings.
  package var count: Int { ends.count - 1 }

  /// The number of `bytes`, 0 where they are not in the table.
  @inline(__always)
  package func number(of bytes: Span<UInt8>) -> UInt32 {
    find(bytes, hash: hashOf(bytes)).number
  }

  /// The number of `bytes`, which join the table if they are new.
  @discardableResult
  package mutating func insert(_ bytes: Span<UInt8>) -> UInt32 {
    let hash = hashOf(bytes)
    let (slot, number) = find(bytes, hash: hash)
    guard number == 0 else { return number }
    return add(bytes, hash: hash, slot: slot)
  }

  /// The bytes of string `number`, from 1 to `count`.
  package subscript(number: UInt32) -> ArraySlice<UInt8> {
    arena[Int(ends[Int(number) - 1])..<Int(ends[Int(number)])]
  }

  /// Takes every string out and keeps the memory.
  package mutating func removeAll() {
    for i in slots.indices { slots[i] = 0 }
    ends.removeSubrange(1...)
    arena.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ bytes: Span<UInt8>, hash: UInt64, slot: Int) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe arena.append(contentsOf: $0) }
    ends.append(UInt32(arena.count))
    let number = UInt32(ends.count - 1)
    slots[slot] = Self.tag(hash) | UInt64(number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF_0000_0000 }

  @inline(__always)
  private func find(_ bytes: Span<UInt8>, hash: UInt64) -> (slot: Int, number: UInt32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot])
      if slots[slot] & Self.tag(.max) == Self.tag(hash), isString(Int(number), bytes) {
        return (slot, number)
      }
      slot = (slot + 1) & mask
    }
    return (slot, 0)
  }

  @inline(__always)
  private func isString(_ number: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(ends[number - 1])
    guard Int(ends[number]) - start == bytes.count else { return false }
    let known = arena.span.extracting(start..<(start + bytes.count))
    var i = 0
    while i + 8 <= bytes.count {
      if eightBytes(known, at: i) != eightBytes(bytes, at: i) { return false }
      i += 8
    }
    while i < bytes.count {
      if known[i] != bytes[i] { return false }
      i += 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  // MARK: Image

  func write(to image: inout ImageWriter) {
    image.write(slots)
    image.write(ends)
    image.write(arena)
  }

  init(from image: inout ImageReader) {
    slots = image.list(of: UInt64.self)
    ends = image.list(of: UInt32.self)
    arena = image.list(of: UInt8.self)
  }
}

/// The eight bytes of `bytes` from `offset` on, the first one lowest.
///
/// - Precondition: they lie in `bytes`.
@inline(__always)
func eightBytes(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  precondition(offset >= 0 && offset <= bytes.count - 8)
  return unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
}

/// A 64-bit multiply-and-fold hash of bytes, eight at a time.
///
/// The last eight may take in some of those before them: half the time of a loop over the rest.
@inline(__always)
package func hashOf(_ bytes: Span<UInt8>) -> UInt64 {
  let n = bytes.count
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(n)
  guard n >= 8 else {
    var rest: UInt64 = 0
    for i in bytes.indices { rest = rest << 8 | UInt64(bytes[i]) }
    return mixed(hash ^ rest)
  }
  var i = 0
  while i + 8 < n {
    hash = mixed(hash ^ eightBytes(bytes, at: i))
    i += 8
  }
  return mixed(hash ^ eightBytes(bytes, at: n - 8))
}

/// Both halves of the product with a fixed odd number, folded together.
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
