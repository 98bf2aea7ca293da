/// For each written form, the classes that it is barred from.
struct BarList: Sendable {
  private struct Bar: BitwiseCopyable, Sendable {
    let classID: ClassID
    /// The next bar of the form, or -1.
    let next: Int32
  }

  /// The first bar of each form, by its number; -1 for none.
  private var heads: [Int32] = []
  private var bars: [Bar] = []

  mutating func insert(_ form: UInt32, _ classID: ClassID) {
    while heads.count <= Int(form) { heads.append(-1) }
    bars.append(Bar(classID: classID, next: heads[Int(form)]))
    heads[Int(form)] = Int32(bars.count - 1)
  }

  /// Whether the form is barred from the class; form 0 never is.
  @inline(__always)
  func contains(_ form: UInt32, _ classID: ClassID) -> Bool {
    guard form != 0, Int(form) < heads.count else { return false }
    var at = heads[Int(form)]
    while at >= 0 {
      let bar = bars[Int(at)]
      if bar.classID == classID { return true }
      at = bar.next
    }
    return false
  }

  init() {}

  // MARK: Image

  func write(to image: inout ImageWriter) {
    image.write(bars.count)
    for form in heads.indices {
      var classes: [ClassID] = []
      var at = heads[form]
      while at >= 0 {
        classes.append(bars[Int(at)].classID)
        at = bars[Int(at)].next
      }
      for classID in classes.reversed() {
        image.write(form)
        image.write(Int(classID.index))
      }
    }
  }

  init(from image: inout ImageReader) {
    for _ in 0..<image.number() {
      let form = UInt32(image.number())
      insert(form, ClassID(image.number()))
    }
  }
}
