/// HTML in the making; words and attribute values are escaped, names and markup are the program's own.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Opens an element.
  mutating func open(_ name: StaticString, _ attributes: HTMLAttribute...) {
    openTag(name, attributes)
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Closes an element that ends its line.
  mutating func closeLine(_ name: StaticString) {
    close(name)
    newline()
  }

  /// An element that holds only words.
  mutating func element(_ name: StaticString, _ attributes: HTMLAttribute..., words: String) {
    openTag(name, attributes)
    self.words(words)
    close(name)
  }

  /// Words, escaped, with single blanks and none at the ends.
  mutating func words(_ words: String) {
    bytes.append(contentsOf: words.inline.escapedForMarkup.utf8)
  }

  /// Markup of the program's own.
  mutating func raw(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Markup that was escaped before.
  mutating func escaped(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func newline() { bytes.append(0x0A) }

  private mutating func openTag(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      guard let value = attribute.value else { continue }
      raw("=\"")
      bytes.append(contentsOf: value.escapedForMarkup.utf8)
      raw("\"")
    }
    raw(">")
  }
}

/// One attribute of an element; without a value it is one that is true by being there.
struct HTMLAttribute {
  let name: StaticString
  let value: String?

  init(_ name: StaticString, _ value: String? = nil) {
    self.name = name
    self.value = value
  }

  static func kind(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
  static func id(_ id: String) -> HTMLAttribute { HTMLAttribute("id", id) }
}

extension String {
  /// The words with pictures for what steers a terminal, single blanks, and none at the ends.
  ///
  /// So a reader of HTML or XML gets back exactly what was written.
  var inline: String {
    let shown = visible
    var isBlank = true
    let isTidy = shown.utf8.allSatisfy { byte in
      defer { isBlank = byte == 0x20 }
      return !(isBlank && byte == 0x20)
    }
    if isTidy, !isBlank { return shown }
    return shown.utf8.split(separator: 0x20).map { String($0) ?? "" }.joined(separator: " ")
  }

  /// The words with `&`, `<`, `>` and both quotes as character references.
  ///
  /// What XML 1.0 has no characters for becomes U+FFFD, so that the words fit both kinds of markup.
  var escapedForMarkup: String {
    guard utf8.contains(where: { needsReference($0) }) else { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      case "\n": escaped += "&#10;"
      case "\u{0}"..."\u{1F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

private func needsReference(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0xEF, 0x00...0x1F: true
  default: false
  }
}
