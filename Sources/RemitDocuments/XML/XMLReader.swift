/// Reads XML 1.0 piece by piece (pull): start tags, texts, end tags.
///
/// Names are local names, without prefix. Comments and processing instructions are passed over;
/// an empty element gives a start and an end; CDATA is text. A document type declaration is a
/// fault, so nothing is ever expanded beyond the five entities and character references.
/// Time is linear in the bytes; memory beyond them is one tag.
struct XMLReader {
  enum Event: Hashable, Sendable {
    case start, text, end
  }

  /// UTF-8; offsets of faults count in it.
  let bytes: [UInt8]
  /// The local name of the element that starts or ends.
  private(set) var name = ""
  private(set) var at: Int
  /// The full names of the elements around `at`, from the outermost in.
  private var open: [Range<Int>] = []
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  private var textRange = 0..<0
  private var isCharacterData = false
  private var mustEnd = false
  private var isRootDone = false

  static let depthLimit = 256

  /// Starts at the declaration; UTF-16 with a byte order mark is brought to UTF-8.
  init(_ bytes: [UInt8]) throws(XMLFault) {
    let decoded = decodeUTF16(bytes)
    self.bytes = decoded ?? bytes
    at = self.bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if decoded == nil { try checkEncoding() }
  }

  /// The number of elements around the next event.
  var depth: Int { open.count }

  /// Steps to the next event; `nil` at the end of a whole document.
  mutating func next() throws(XMLFault) -> Event? {
    if mustEnd {
      mustEnd = false
      close()
      return .end
    }
    while at < bytes.count {
      guard bytes[at] == Mark.less else {
        if try readText() { return .text }
        continue
      }
      switch byte(at + 1) {
      case Mark.slash:
        try readEnd()
        return .end
      case Mark.question: try skip(past: "?>")
      case Mark.exclamation:
        if try readDeclaration() { return .text }
      default:
        try readStart()
        return .start
      }
    }
    guard open.isEmpty, isRootDone else { throw fault() }
    return nil
  }

  /// Passes over the rest of the element that just started, with all in it.
  mutating func skipElement() throws(XMLFault) {
    let outer = depth - 1
    while depth > outer { _ = try next() }
  }

  /// The value of an attribute of the element that just started; `nil` where it has none.
  func attribute(_ wanted: StaticString) throws(XMLFault) -> String? {
    for (name, value) in attributes where isLocal(name, wanted) { return try decoded(value) }
    return nil
  }

  /// The words of the text event.
  func text() throws(XMLFault) -> String {
    isCharacterData
      ? String(decoding: bytes[textRange], as: UTF8.self) : try decoded(textRange)
  }
}

extension XMLReader {
  private enum Mark {
    static let less = UInt8(ascii: "<")
    static let slash = UInt8(ascii: "/")
    static let more = UInt8(ascii: ">")
    static let question = UInt8(ascii: "?")
    static let exclamation = UInt8(ascii: "!")
    static let ampersand = UInt8(ascii: "&")
    static let colon = UInt8(ascii: ":")
  }

  private func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

  private func fault(_ kind: XMLFault.Kind = .syntax) -> XMLFault {
    XMLFault(kind: kind, offset: at)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private mutating func skipBlanks() {
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
  }

  private func finds(_ mark: StaticString, at start: Int) -> Bool {
    guard start + mark.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<mark.utf8CodeUnitCount where unsafe bytes[start + i] != mark.utf8Start[i] {
      return false
    }
    return true
  }

  /// Goes behind the next `mark`.
  private mutating func skip(past mark: StaticString) throws(XMLFault) {
    var i = at + 2
    while i < bytes.count, !finds(mark, at: i) { i += 1 }
    guard i < bytes.count else { throw fault() }
    at = i + mark.utf8CodeUnitCount
  }

  /// The encoding that the declaration names must be the one the bytes are in.
  private func checkEncoding() throws(XMLFault) {
    guard finds("<?xml", at: at), let end = bytes[at...].firstIndex(of: Mark.more) else { return }
    let declaration = String(decoding: bytes[at..<min(end, at + 200)], as: UTF8.self).lowercased()
    guard let name = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first else {
      return
    }
    let word = name.drop { "=\"' \t".contains($0) }.prefix { !"\"' ?".contains($0) }
    if !["utf-8", "utf8", "us-ascii", "ascii"].contains(String(word)) { throw fault(.encoding) }
  }

  /// Text up to the next tag; `false` where it is blank outside the root.
  private mutating func readText() throws(XMLFault) -> Bool {
    let start = at
    while at < bytes.count, bytes[at] != Mark.less { at += 1 }
    textRange = start..<at
    isCharacterData = false
    guard open.isEmpty else { return true }
    guard bytes[textRange].allSatisfy(isBlank) else { throw fault() }
    return false
  }

  /// `<!…`: `true` for CDATA with a text.
  private mutating func readDeclaration() throws(XMLFault) -> Bool {
    if finds("<!--", at: at) {
      at += 2
      try skip(past: "-->")
      return false
    }
    if finds("<![CDATA[", at: at), !open.isEmpty {
      let start = at + 9
      at += 7
      try skip(past: "]]>")
      textRange = start..<(at - 3)
      isCharacterData = true
      return !textRange.isEmpty
    }
    throw fault(finds("<!DOCTYPE", at: at) ? .doctype : .syntax)
  }

  private mutating func readName() throws(XMLFault) -> Range<Int> {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D, Mark.slash, Mark.more, Mark.less, UInt8(ascii: "="),
        UInt8(ascii: "\""), UInt8(ascii: "'"), Mark.ampersand:
        guard at > start else { throw fault() }
        return start..<at
      default: at += 1
      }
    }
    throw fault()
  }

  /// The name behind its prefix.
  private func local(_ range: Range<Int>) -> Range<Int> {
    guard let colon = bytes[range].lastIndex(of: Mark.colon) else { return range }
    return (colon + 1)..<range.upperBound
  }

  private func isLocal(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    let start = range.upperBound - wanted.utf8CodeUnitCount
    guard start >= range.lowerBound, finds(wanted, at: start) else { return false }
    return start == range.lowerBound || bytes[start - 1] == Mark.colon
  }

  private mutating func readStart() throws(XMLFault) {
    guard !isRootDone else { throw fault() }
    guard open.count < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    at += 1
    let full = try readName()
    name = String(decoding: bytes[local(full)], as: UTF8.self)
    open.append(full)
    attributes.removeAll(keepingCapacity: true)
    while true {
      let gap = at
      skipBlanks()
      switch byte(at) {
      case Mark.more:
        at += 1
        return
      case Mark.slash:
        guard byte(at + 1) == Mark.more else { throw fault() }
        at += 2
        mustEnd = true
        return
      default:
        guard at > gap else { throw fault() }
        try readAttribute()
      }
    }
  }

  private mutating func readAttribute() throws(XMLFault) {
    let name = try readName()
    skipBlanks()
    guard byte(at) == UInt8(ascii: "=") else { throw fault() }
    at += 1
    skipBlanks()
    let quote = byte(at)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault() }
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == Mark.less { throw fault() }
      at += 1
    }
    guard at < bytes.count else { throw fault() }
    attributes.append((name, start..<at))
    at += 1
  }

  private mutating func readEnd() throws(XMLFault) {
    let start = at
    at += 2
    let full = try readName()
    skipBlanks()
    guard byte(at) == Mark.more, let last = open.last,
      bytes[last].elementsEqual(bytes[full])
    else {
      at = start
      throw fault()
    }
    at += 1
    name = String(decoding: bytes[local(full)], as: UTF8.self)
    close()
  }

  private mutating func close() {
    if let last = open.popLast() { name = String(decoding: bytes[local(last)], as: UTF8.self) }
    isRootDone = open.isEmpty
  }

  /// The words of `range`, with references replaced by what they stand for.
  private func decoded(_ range: Range<Int>) throws(XMLFault) -> String {
    guard bytes[range].contains(Mark.ampersand) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var out: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard bytes[i] == Mark.ampersand else {
        out.append(bytes[i])
        i += 1
        continue
      }
      let limit = min(range.upperBound, i + 12)
      guard let end = bytes[i..<limit].firstIndex(of: UInt8(ascii: ";")),
        let value = reference(String(decoding: bytes[(i + 1)..<end], as: UTF8.self))
      else { throw XMLFault(kind: .entity, offset: i) }
      appendScalar(value, to: &out)
      i = end + 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The scalar of `amp`, `#1078` or `#x436`; `nil` for anything else.
  private func reference(_ name: String) -> UInt32? {
    switch name {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    case "apos": return 0x27
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, Unicode.Scalar(value) != nil, value >= 0x20 || [9, 10, 13].contains(value)
    else { return nil }
    return value
  }
}
