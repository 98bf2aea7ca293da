/// Reads what an `ImageWriter` wrote, in the same order, where it lies.
///
/// - Precondition: the line is whole and was written by a program with the same types; any other traps, or
///   gives numbers that mean nothing.
package struct ImageReader: Sendable {
  private let line: Line
  /// The next character.
  package var place = 0

  /// What is read: a literal of the program, or bytes that were just written.
  private enum Line: Sendable {
    case literal(StaticString)
    case bytes([UInt8])
  }

  /// Reads a literal without a copy of it.
  package init(_ literal: StaticString) { line = .literal(literal) }

  package init(_ bytes: [UInt8]) { line = .bytes(bytes) }

  package mutating func number() -> Int {
    let (number, end) = withLine { [place] line in
      var (number, place, shift) = (0, place, 0)
      while true {
        let digit = line[place] - ImageCode.first
        place += 1
        number |= Int(digit & (ImageCode.more - 1)) << shift
        if digit < ImageCode.more { return (number, place) }
        shift += 5
      }
    }
    place = end
    return number
  }

  package mutating func bool() -> Bool { number() != 0 }

  package mutating func text() -> String {
    String(decoding: list(of: UInt8.self), as: UTF8.self)
  }

  package mutating func value<Value: RawRepresentable<String>>(of _: Value.Type) -> Value {
    guard let value = Value(rawValue: text()) else { preconditionFailure("no such value") }
    return value
  }

  /// The list that was written, in one pass over its characters.
  package mutating func list<Element: BitwiseCopyable>(of _: Element.Type) -> [Element] {
    precondition(number() == MemoryLayout<Element>.stride, "the image is of other types")
    let count = number()
    let from = place
    place += ImageCode.characters(for: count * MemoryLayout<Element>.stride)
    return withLine { ImageCode.list(of: Element.self, count: count, in: $0, from: from) }
  }

  /// The values that were written one by one, each as `body` reads it.
  package mutating func each<Value>(_ body: (inout ImageReader) -> Value) -> [Value] {
    let count = number()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(body(&self)) }
    return values
  }

  private func withLine<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    switch line {
    case .literal(let text): text.withSpan(body)
    case .bytes(let bytes): body(bytes.span)
    }
  }
}
