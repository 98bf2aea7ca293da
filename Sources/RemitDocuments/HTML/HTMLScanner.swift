/// Cuts a page into tags and texts.
struct HTMLScanner {
  enum Token: Hashable, Sendable {
    case start(String)
    case end(String)
    /// Between two tags; references are not yet replaced.
    case text(Range<Int>)
  }

  private let bytes: [UInt8]
  private var at: Int
  private var attributes = 0..<0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
  }

  mutating func next() -> Token? {
    let start = at
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count else {
        at += 1
        continue
      }
      let mark = bytes[at + 1]
      let isTag = isASCIILetter(mark) || mark == UInt8(ascii: "/")
      guard isTag || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else {
        at += 1
        continue
      }
      if at > start { return .text(start..<at) }
      if isTag { return tag() }
      skipDeclaration()
      return next()
    }
    return start < at ? .text(start..<at) : nil
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<?xml …>`, `<![if …]>`.
  private mutating func skipDeclaration() {
    if bytes[at...].starts(with: Array("<!--".utf8)) {
      at += 4
      while at < bytes.count, !bytes[at...].starts(with: Array("-->".utf8)) { at += 1 }
      at = min(at + 3, bytes.count)
    } else {
      skipTo(UInt8(ascii: ">"))
    }
  }

  private mutating func skipTo(_ mark: UInt8) {
    while at < bytes.count, bytes[at] != mark { at += 1 }
    at = min(at + 1, bytes.count)
  }

  private mutating func tag() -> Token {
    let isEnd = bytes[at + 1] == UInt8(ascii: "/")
    at += isEnd ? 2 : 1
    let start = at
    while at < bytes.count, isName(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    let from = at
    skipAttributes()
    attributes = from..<max(from, min(at, bytes.count))
    return isEnd ? .end(name) : .start(name)
  }

  private func isName(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-")
  }

  /// Goes behind the `>` that no quotes enclose.
  private mutating func skipAttributes() {
    var quote: UInt8?
    var last: UInt8 = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quote opens a value only behind `=`; a stray one would swallow the page.
        if last == UInt8(ascii: "=") { quote = byte }
      }
      if byte > 0x20 { last = byte }
    }
  }

  /// The value of an attribute of the last tag, in lower case; `nil` where it has none.
  func attribute(_ name: String) -> String? {
    let text = String(decoding: bytes[attributes.prefix(4_096)], as: UTF8.self).lowercased()
    var rest = text[...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split { $0.isWhitespace }.last ?? ""
      rest = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace && $0 != ">" }
        rest = rest.dropFirst(value.count)
      }
      if key == name { return String(value) }
    }
    return nil
  }

  /// Passes over everything up to the end of the element `name` that just started.
  mutating func skipElement(_ name: String) {
    let end = Array("</\(name)".utf8)
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), at + end.count <= bytes.count,
        end.indices.allSatisfy({ i in
          isASCIILetter(end[i]) ? bytes[at + i] | 0x20 == end[i] : bytes[at + i] == end[i]
        })
      {
        return skipTo(UInt8(ascii: ">"))
      }
      at += 1
    }
  }

  /// The words of a text, with references replaced; what is no reference stays as it is.
  func words(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var out: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let limit = min(range.upperBound, i + 12)
      if bytes[i] == UInt8(ascii: "&"),
        let end = bytes[i..<limit].firstIndex(of: UInt8(ascii: ";")),
        let text = referenceText(String(decoding: bytes[(i + 1)..<end], as: UTF8.self))
      {
        out += text.utf8
        i = end + 1
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Numbers 128–159 are bytes of Windows-1252, as the HTML standard has it.
  private func referenceText(_ name: String) -> String? {
    if name.hasPrefix("#"), let value = UInt32(name.dropFirst()), (128...159).contains(value) {
      return Unicode.Scalar(Windows1252.scalarValue(UInt8(value))).map { String(Character($0)) }
    }
    return entityText(name)
  }
}
