/// `# Title`, `### Title ###`: the title; `nil` where the line is no such heading.
func atxHeading(_ bytes: [UInt8], _ line: TextLine) -> Range<Int>? {
  let content = line.content
  let hashes = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
  guard (1...6).contains(hashes), line.indent < 4 else { return nil }
  let start = content.lowerBound + hashes
  guard start == content.upperBound || blank(bytes, at: start, before: content.upperBound) != nil
  else { return nil }
  var title = trimmed(bytes, start..<content.upperBound)
  let closing = bytes[title].reversed().prefix { $0 == UInt8(ascii: "#") }.count
  let end = title.upperBound - closing
  if closing > 0, end == title.lowerBound || bytes[end - 1] == 0x20 {
    title = trimmed(bytes, title.lowerBound..<end)
  }
  return title
}

/// Whether the line is the `|---|:-:|` below the headings of a table.
func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
  var hasDash = false
  var hasBar = false
  for byte in line {
    switch byte {
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "|"): hasBar = true
    case UInt8(ascii: ":"), 0x20, 0x09: continue
    default: return false
    }
  }
  return hasDash && hasBar
}

/// Whether the line is all `=` or all `-`, so that the words above it are a heading.
func isSetextRule(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
    return false
  }
  return line.allSatisfy { $0 == first }
}

/// The cells of a table row, without outer bars; `\|` does not part cells.
func tableCells(_ bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
  var start = row.lowerBound
  var end = row.upperBound
  if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
  let isEscaped = end - start >= 2 && bytes[end - 2] == UInt8(ascii: "\\")
  if end > start, bytes[end - 1] == UInt8(ascii: "|"), !isEscaped { end -= 1 }
  var cells: [Range<Int>] = []
  var cellStart = start
  var i = start
  while i < end {
    if bytes[i] == UInt8(ascii: "\\") {
      i += 2
    } else if bytes[i] == UInt8(ascii: "|") {
      cells.append(trimmed(bytes, cellStart..<i))
      i += 1
      cellStart = i
    } else {
      i += 1
    }
  }
  cells.append(trimmed(bytes, cellStart..<end))
  return cells
}

/// The lines of a Markdown text that show, without quotation marks at their start.
///
/// Front matter, fenced code and comments become blank lines.
func markdownLines(_ bytes: [UInt8], from start: Int) -> [TextLine] {
  var hiding = Hiding.nothing
  let lines = textLines(bytes, from: start)
  let front = frontMatterEnd(bytes, lines)
  return lines.enumerated().map { number, line in
    let shown = withoutQuotation(bytes, line)
    return number < front || hiding.hides(bytes, shown.content)
      ? TextLine(content: line.content.lowerBound..<line.content.lowerBound, indent: 0) : shown
  }
}

/// What a line of Markdown stands inside.
private enum Hiding {
  case nothing
  case comment
  case fence(UInt8, length: Int)

  /// Whether `line` does not show; steps into and out of comments and fences.
  mutating func hides(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let content = bytes[line]
    switch self {
    case .comment:
      if contains(content, "-->") { self = .nothing }
      return true
    case .fence(let mark, let length):
      let run = content.prefix { $0 == mark }.count
      if run >= length, run == content.count { self = .nothing }
      return true
    case .nothing:
      if content.starts(with: Array("<!--".utf8)) {
        if !contains(content, "-->") { self = .comment }
        return !contains(content, "-->") || content.suffix(3).elementsEqual(Array("-->".utf8))
      }
      guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
        return false
      }
      let run = content.prefix { $0 == mark }.count
      guard run >= 3, mark == UInt8(ascii: "~") || !content.dropFirst(run).contains(mark) else {
        return false
      }
      self = .fence(mark, length: run)
      return true
    }
  }

  private func contains(_ line: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
    line.indices.contains { i in
      line[i...].starts(with: Array("\(mark)".utf8))
    }
  }
}

/// The number of lines of front matter at the top: `---`, names with values, `---`.
private func frontMatterEnd(_ bytes: [UInt8], _ lines: [TextLine]) -> Int {
  let rule = Array("---".utf8)
  guard let first = lines.first, bytes[first.content].elementsEqual(rule) else { return 0 }
  let inner = lines.dropFirst().prefix(200)
  guard let end = inner.firstIndex(where: { bytes[$0.content].elementsEqual(rule) }),
    let second = inner.first, bytes[second.content].contains(UInt8(ascii: ":"))
  else { return 0 }
  return end + 1
}

private func withoutQuotation(_ bytes: [UInt8], _ line: TextLine) -> TextLine {
  var shown = line
  while let first = bytes[shown.content].first, first == UInt8(ascii: ">") {
    shown = textLine(bytes, (shown.content.lowerBound + 1)..<shown.content.upperBound)
  }
  return shown
}
