/// A growing set of byte strings, each with a number from 1 in the order of arrival.
///
/// Open addressing over one arena: a look-up costs one hash and, as a rule, one comparison, and
/// makes no allocation.
package struct ByteTable: Sendable {
  private var slots: [UInt32]
  private var ends: [UInt32] = [0]
  private var hashes: [UInt64] = [0]
  private var arena: [UInt8] = []

  package init(minimumCapacity: Int = 64) {
    var size = 64
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
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
    hashes.removeSubrange(1...)
    arena.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ bytes: Span<UInt8>, hash: UInt64, slot: Int) -> UInt32 {
    for i in bytes.indices { arena.append(bytes[i]) }
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    let number = UInt32(ends.count - 1)
    slots[slot] = number
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private func find(_ bytes: Span<UInt8>, hash: UInt64) -> (slot: Int, number: UInt32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isString(number, bytes) { return (slot, UInt32(number)) }
      slot = (slot + 1) & mask
    }
    return (slot, 0)
  }

  @inline(__always)
  private func isString(_ number: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(ends[number - 1])
    guard Int(ends[number]) - start == bytes.count else { return false }
    for i in bytes.indices where arena[start + i] != bytes[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 1..<ends.count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }
}

/// A 64-bit multiply-and-fold hash of bytes, eight at a time.
@inline(__always)
package func hashOf(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  var i = 0
  let n = bytes.count
  while i + 8 <= n {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
    hash = mixed(hash ^ word)
    i += 8
  }
  var rest: UInt64 = 0
  while i < n {
    rest = rest << 8 | UInt64(bytes[i])
    i += 1
  }
  return mixed(hash ^ rest)
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
