/// A list in memory that is used again for each duty.
///
/// It has one owner, so that nothing asks whether the memory is shared, which took 1,150 of 31,000
/// instructions a duty. Every index is checked.
@safe struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    unsafe base = UnsafeMutablePointer.allocate(capacity: capacity)
    self.capacity = capacity
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: max(1, count))
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    _modify {
      precondition(index >= 0 && index < count)
      yield unsafe &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Takes every element out and keeps the memory.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Sorts the elements from `start` on.
  mutating func sort(from start: Int, by areInOrder: (Element, Element) -> Bool) {
    precondition(start >= 0 && start <= count)
    var rest = unsafe UnsafeMutableBufferPointer(start: base + start, count: count - start)
    unsafe rest.sort(by: areInOrder)
  }

  /// The elements as an array of their own.
  var list: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
  }
}
