/// The words of a line of Markdown, without its marks.
///
/// Emphasis, code marks, links, images, tags, footnote marks, escapes and the usual entities are
/// taken for what they show. What does not close is kept as it stands.
func plainMarkdown(_ line: ArraySlice<UInt8>) -> String {
  guard line.contains(where: isMark) else { return String(decoding: line, as: UTF8.self) }
  var inline = MarkdownInline(line, depth: 0)
  let text = inline.plain()
  return words(text, trimmed(text, 0..<text.count))
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}

private struct MarkdownInline {
  private let line: ArraySlice<UInt8>
  private let depth: Int
  private var at: Int
  private var out: [UInt8] = []
  private var openers: [Run] = []
  private var removed: [Range<Int>] = []

  /// A run of `*`, `_` or `~` in `out` that may open emphasis.
  private struct Run {
    let mark: UInt8
    var range: Range<Int>
  }

  /// How far a closing mark is looked for, in bytes; keeps hostile lines linear.
  private static let reach = 2_000
  private static let depthLimit = 8
  private static let openerLimit = 64

  init(_ line: ArraySlice<UInt8>, depth: Int) {
    self.line = line
    self.depth = depth
    at = line.startIndex
  }

  mutating func plain() -> [UInt8] {
    while at < line.endIndex {
      switch line[at] {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasis()
      case UInt8(ascii: "!") where byte(at + 1) == UInt8(ascii: "["): link(at + 1)
      case UInt8(ascii: "["): link(at)
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): entity()
      default: keep(1)
      }
    }
    guard !removed.isEmpty else { return out }
    var isKept = [Bool](repeating: true, count: out.count)
    for range in removed { for i in range { isKept[i] = false } }
    return out.indices.lazy.filter { isKept[$0] }.map { out[$0] }
  }

  private func byte(_ i: Int) -> UInt8 { i < line.endIndex ? line[i] : 0x20 }

  private mutating func keep(_ count: Int) {
    out += line[at..<min(at + count, line.endIndex)]
    at = min(at + count, line.endIndex)
  }

  private mutating func escape() {
    let next = byte(at + 1)
    let isPunctuation =
      (0x21...0x7E).contains(next) && !isASCIILetter(next) && !isASCIIDigit(next)
    if isPunctuation { at += 1 }
    keep(1)
  }

  private func end(of run: Int) -> Int {
    line[run...].firstIndex { $0 != line[run] } ?? line.endIndex
  }

  private mutating func code() {
    let start = end(of: at)
    let length = start - at
    let limit = min(line.endIndex, start + Self.reach)
    var i = start
    while i < limit {
      guard line[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let close = end(of: i)
      if close - i == length {
        out += line[start..<i]
        at = close
        return
      }
      i = close
    }
    keep(length)
  }

  private mutating func emphasis() {
    let mark = line[at]
    let runEnd = end(of: at)
    let before = at > line.startIndex ? line[at - 1] : 0x20
    let after = byte(runEnd)
    var opens = after != 0x20 && after != 0x09
    var closes = before != 0x20 && before != 0x09
    if mark == UInt8(ascii: "_"), isWord(before), isWord(after) { (opens, closes) = (false, false) }
    if mark == UInt8(ascii: "~"), runEnd - at != 2 { (opens, closes) = (false, false) }
    var run = Run(mark: mark, range: out.count..<(out.count + runEnd - at))
    keep(runEnd - at)
    if closes { run = matched(run) }
    if opens, !run.range.isEmpty, openers.count < Self.openerLimit { openers.append(run) }
  }

  /// Takes out the marks that `closer` closes; what is left of it.
  private mutating func matched(_ closer: Run) -> Run {
    var rest = closer
    while !rest.range.isEmpty, let i = openers.lastIndex(where: { $0.mark == rest.mark }) {
      openers.removeLast(openers.count - 1 - i)
      let length = min(rest.range.count, openers[i].range.count)
      let open = openers[i].range
      removed.append((open.upperBound - length)..<open.upperBound)
      removed.append(rest.range.lowerBound..<(rest.range.lowerBound + length))
      rest.range = (rest.range.lowerBound + length)..<rest.range.upperBound
      openers[i].range = open.lowerBound..<(open.upperBound - length)
      if openers[i].range.isEmpty { openers.removeLast() }
    }
    return rest
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isASCIILetter(byte) || isASCIIDigit(byte)
  }

  /// The place of the bracket that closes the one at `open`.
  private func closing(_ open: Int, _ mark: UInt8) -> Int? {
    var depth = 0
    var i = open
    let limit = min(line.endIndex, open + Self.reach)
    while i < limit {
      switch line[i] {
      case UInt8(ascii: "\\"): i += 1
      case line[open]: depth += 1
      case mark:
        depth -= 1
        if depth == 0 { return i }
      default: break
      }
      i += 1
    }
    return nil
  }

  /// `[words](address)`, `[words][name]`, `![words](address)`, `[^1]`; anything else stays.
  private mutating func link(_ open: Int) {
    guard depth < Self.depthLimit, let close = closing(open, UInt8(ascii: "]")) else {
      return keep(1)
    }
    if byte(open + 1) == UInt8(ascii: "^") {
      at = close + 1
      return
    }
    let target: Int? =
      switch byte(close + 1) {
      case UInt8(ascii: "("): closing(close + 1, UInt8(ascii: ")"))
      case UInt8(ascii: "["): closing(close + 1, UInt8(ascii: "]"))
      default: nil
      }
    guard let target else { return keep(1) }
    var inner = MarkdownInline(line[(open + 1)..<close], depth: depth + 1)
    out += inner.plain()
    at = target + 1
  }

  /// `<b>`, `<br/>`, `<!-- … -->` go; `<https://…>` leaves its address.
  private mutating func tag() {
    let first = byte(at + 1)
    let isTag =
      isASCIILetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
    let limit = min(line.endIndex, at + Self.reach)
    guard isTag, let close = line[at..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      return keep(1)
    }
    let inner = line[(at + 1)..<close]
    if inner.contains(UInt8(ascii: ":")) || inner.contains(UInt8(ascii: "@")),
      !inner.contains(0x20)
    {
      out += inner
    } else if inner.prefix(2).map({ $0 | 0x20 }) == Array("br".utf8) {
      out.append(0x20)
    }
    at = close + 1
  }

  private mutating func entity() {
    let limit = min(line.endIndex, at + 12)
    guard let close = line[at..<limit].firstIndex(of: UInt8(ascii: ";")) else { return keep(1) }
    let name = String(decoding: line[(at + 1)..<close], as: UTF8.self)
    guard let text = entityText(name) else { return keep(1) }
    out += text.utf8
    at = close + 1
  }
}

/// What `&name;` shows; `nil` for names that are not known.
func entityText(_ name: String) -> String? {
  if name.hasPrefix("#") {
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 else { return nil }
    return Unicode.Scalar(value).map { String(Character($0)) }
  }
  return entities[name]
}

private let entities = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "mdash": "—", "ndash": "–", "laquo": "«", "raquo": "»", "hellip": "…", "shy": "\u{AD}",
  "bull": "•", "middot": "·", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
  "sbquo": "‚", "sect": "§", "deg": "°", "para": "¶", "copy": "©", "reg": "®", "trade": "™",
  "times": "×", "minus": "−", "plusmn": "±", "euro": "€", "ensp": "\u{2002}", "emsp": "\u{2003}",
  "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "rarr": "→", "larr": "←",
  "frac12": "½", "frac14": "¼", "numero": "№", "le": "≤", "ge": "≥",
]
