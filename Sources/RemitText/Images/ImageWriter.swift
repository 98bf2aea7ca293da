/// Numbers, texts and lists as one line of printable ASCII, to be laid into a program when it is built.
///
/// Every character carries six bits and lies from `0` (0x30) to `o` (0x6F), so that any string literal can
/// hold the line. A number is written five bits at a time, the lowest first; the sixth says that more
/// follow. A list is the bytes of its elements as they lie in memory, six bytes in eight characters.
package struct ImageWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// - Precondition: `number` is not negative.
  package mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      bytes.append(ImageCode.first + ImageCode.more + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(ImageCode.first + UInt8(rest))
  }

  package mutating func write(_ isTrue: Bool) { write(isTrue ? 1 : 0) }

  package mutating func write(_ text: String) { write(Array(text.utf8)) }

  package mutating func write<Value: RawRepresentable<String>>(_ value: Value) {
    write(value.rawValue)
  }

  /// - Precondition: `Element` has no padding and holds no reference.
  package mutating func write<Element: BitwiseCopyable>(_ list: [Element]) {
    precondition(MemoryLayout<Element>.size == MemoryLayout<Element>.stride, "padding is not fixed")
    write(MemoryLayout<Element>.stride)
    write(list.count)
    ImageCode.pack(list, onto: &bytes)
  }

  /// Writes `values`, each as `body` does.
  package mutating func write<Value>(
    each values: some Collection<Value>, _ body: (inout ImageWriter, Value) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  /// Appends what another writer wrote, so that places in it can be known before.
  package mutating func append(_ other: ImageWriter) { bytes += other.bytes }
}
