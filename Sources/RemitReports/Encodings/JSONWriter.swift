package import RemitText

/// JSON text in the making; commas come of themselves.
///
/// Keys and values are written in call order. Beyond what RFC 8259 asks for, DEL and the C1 controls are
/// escaped too, so that the text may be shown on a terminal.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
  }

  package mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
  }

  /// Starts a new line; a comma is set before it where one is due.
  package mutating func newline(afterValue: Bool = false) {
    if afterValue { bytes.append(0x2C) }
    bytes.append(0x0A)
  }

  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: name.description.utf8)
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func value(_ text: String) {
    value(text.utf8.span)
  }

  /// Writes a string of valid UTF-8.
  package mutating func value(_ text: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    for index in text.indices { escape(text[index], before: index + 1, in: text) }
    bytes.append(0x22)
  }

  package mutating func value(_ text: String?) {
    guard let text else {
      separate()
      bytes.append(contentsOf: "null".utf8)
      return
    }
    value(text)
  }

  package mutating func value(_ span: ByteSpan) {
    open("[")
    value(Int(span.start))
    value(Int(span.end))
    close("]")
  }

  package mutating func value(_ spans: [ByteSpan]) {
    open("[")
    for span in spans { value(span) }
    close("]")
  }

  package mutating func value(_ texts: [String]) {
    open("[")
    for text in texts { value(text) }
    close("]")
  }

  /// Appends bytes that are JSON already.
  package mutating func raw(_ json: Span<UInt8>) {
    separate()
    for index in json.indices { bytes.append(json[index]) }
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, 0x7B, 0x5B, 0x3A, 0x2C, 0x0A: break  // { [ : , newline
    default: bytes.append(0x2C)
    }
  }

  private mutating func escape(_ byte: UInt8, before next: Int, in text: Span<UInt8>) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x00...0x1F, 0x7F: control(byte)
    case 0xC2 where next < text.count && text[next] < 0xA0: break  // The next byte says it all.
    case 0x80...0x9F where next > 1 && text[next - 2] == 0xC2: control(byte)
    default: bytes.append(byte)
    }
  }

  private mutating func control(_ byte: UInt8) {
    let digits = String(byte, radix: 16)
    bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
  }
}
