/// The member names that a stream of duties knows, laid out for comparison without allocation.
package struct NDJSONKeys: Sendable {
  enum Key: Hashable, Sendable {
    case text, id, attributes, attribute, other
  }

  private let bytes: [UInt8]
  private let ends: [Int]

  /// - Parameters:
  ///   - text: the member that holds the duty.
  ///   - attributes: the members that are attributes of the duty.
  package init(
    text: String = "text", attributes: Set<String> = DutyList.usualAttributes
  ) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for name in [text, "id", "attributes"] + attributes.sorted() {
      bytes += name.utf8
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// What the member called `name[range]` is for.
  func key(_ name: Span<UInt8>, _ range: Range<Int>) -> Key {
    var start = 0
    for i in ends.indices {
      let end = ends[i]
      if end - start == range.count, isEqual(start, name, range) { return Self.key(at: i) }
      start = end
    }
    return .other
  }

  private func isEqual(_ start: Int, _ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in 0..<range.count where bytes[start + i] != name[range.lowerBound + i] { return false }
    return true
  }

  private static func key(at index: Int) -> Key {
    switch index {
    case 0: .text
    case 1: .id
    case 2: .attributes
    default: .attribute
    }
  }
}
