/// For each written form, the classes that it is barred from.
struct BarList: Sendable {
  private struct Bar: BitwiseCopyable, Sendable {
    /// The number of the class, in four bytes so that none is padding.
    let classNumber: UInt32
    /// The next bar of the form, or -1.
    let next: Int32
  }

  /// The first bar of each form, by its number; -1 for none.
  private var heads: [Int32] = []
  private var bars: [Bar] = []

  mutating func insert(_ form: UInt32, _ classID: ClassID) {
    while heads.count <= Int(form) { heads.append(-1) }
    bars.append(Bar(classNumber: UInt32(classID.index), next: heads[Int(form)]))
    heads[Int(form)] = Int32(bars.count - 1)
  }

  /// Whether the form is barred from the class; form 0 never is.
  @inline(__always)
  func contains(_ form: UInt32, _ classID: ClassID) -> Bool {
    guard form != 0, Int(form) < heads.count else { return false }
    var at = heads[Int(form)]
    while at >= 0 {
      let bar = bars[Int(at)]
      if bar.classNumber == UInt32(classID.index) { return true }
      at = bar.next
    }
    return false
  }

  init() {}

  // MARK: Image

  func write(to image: inout ImageWriter) {
    image.write(heads)
    image.write(bars)
  }

  init(from image: inout ImageReader) {
    heads = image.list(of: Int32.self)
    bars = image.list(of: Bar.self)
  }
}
