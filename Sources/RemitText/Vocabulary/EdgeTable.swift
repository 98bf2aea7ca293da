/// The edges of a tree: from a node, by a number, to a node.
///
/// No node is 0. One open-addressing table for all nodes: a step costs one probe, however many edges a node has.
struct EdgeTable: Sendable {
  private struct Slot: BitwiseCopyable, Sendable {
    /// 0 where nothing is.
    var node: Int32 = 0
    var number: UInt32 = 0
    var child: Int32 = 0

    @inline(__always)
    func isFrom(_ node: Int32, _ number: UInt32) -> Bool {
      self.node == node && self.number == number
    }
  }

  private var slots: [Slot]
  private var count = 0

  init(minimumCapacity: Int = 1 << 13) {
    var size = 64
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The node that the edge leads to, 0 where there is no such edge.
  @inline(__always)
  func child(of node: Int32, by number: UInt32) -> Int32 { slots[find(node, number)].child }

  /// Adds an edge to `child` and gives 0, or gives where the known edge leads.
  mutating func insert(from node: Int32, by number: UInt32, to child: Int32) -> Int32 {
    let place = find(node, number)
    if slots[place].node != 0 { return slots[place].child }
    slots[place] = Slot(node: node, number: number, child: child)
    count += 1
    if count * 2 > slots.count { grow() }
    return 0
  }

  /// Where the edge is, or the free slot where it would be.
  @inline(__always)
  private func find(_ node: Int32, _ number: UInt32) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(number)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: mixed(key)) & mask
    while slots[place].node != 0, !slots[place].isFrom(node, number) { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.node != 0 { slots[find(slot.node, slot.number)] = slot }
  }

  // MARK: Image

  func write(to image: inout ImageWriter) {
    image.write(count)
    image.write(slots)
  }

  init(from image: inout ImageReader) {
    count = image.number()
    slots = image.list(of: Slot.self)
  }
}
