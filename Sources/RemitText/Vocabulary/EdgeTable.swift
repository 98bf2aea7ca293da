/// The edges of a tree: from a node, by a number, to a node.
///
/// No node is 0. One open-addressing table for all nodes: a step costs one probe, however many edges a node has.
struct EdgeTable: Sendable {
  private struct Slot: BitwiseCopyable, Sendable {
    /// The node above the number; 0 where nothing is.
    var key: UInt64 = 0
    var child: Int32 = 0
  }

  private var slots: [Slot]
  private var count = 0

  init(minimumCapacity: Int = 1 << 13) {
    var size = 64
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Every edge, sorted.
  var all: [(node: Int32, number: UInt32, child: Int32)] {
    slots.filter { $0.key != 0 }.sorted { $0.key < $1.key }.map {
      (Int32(truncatingIfNeeded: $0.key >> 32), UInt32(truncatingIfNeeded: $0.key), $0.child)
    }
  }

  /// The node that the edge leads to, 0 where there is no such edge.
  @inline(__always)
  func child(of node: Int32, by number: UInt32) -> Int32 {
    let slot = slots[find(Self.key(node, number))]
    return slot.key == 0 ? 0 : slot.child
  }

  /// Adds an edge to `child` and gives 0, or gives where the known edge leads.
  mutating func insert(from node: Int32, by number: UInt32, to child: Int32) -> Int32 {
    let key = Self.key(node, number)
    let place = find(key)
    if slots[place].key != 0 { return slots[place].child }
    slots[place] = Slot(key: key, child: child)
    count += 1
    if count * 2 > slots.count { grow() }
    return 0
  }

  @inline(__always)
  private static func key(_ node: Int32, _ number: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(number)
  }

  /// Where `key` is, or the free slot where it would be.
  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: mixed(key)) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[find(slot.key)] = slot }
  }
}
