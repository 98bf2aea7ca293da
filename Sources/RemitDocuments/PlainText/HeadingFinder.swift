/// Tells headings from items by their words, their marks and the lines below them.
struct HeadingFinder {
  private let bytes: [UInt8]
  private let lines: [ListLine]
  private let lastLowerCase: Int

  init(bytes: [UInt8], lines: [ListLine]) {
    self.bytes = bytes
    self.lines = lines
    lastLowerCase = lines.lastIndex { LetterCount(bytes, $0.content).lower > 0 } ?? -1
  }

  /// What the line stands above, where it is a heading.
  func reach(at number: Int) -> Outline.Reach? {
    let line = lines[number]
    guard number + 1 < lines.count, let last = bytes[line.content].last else { return nil }
    let next = lines[number + 1]
    if isCapitals(line), number < lastLowerCase { return capitalsReach(line) }
    let endsInColon = last == UInt8(ascii: ":")
    guard let marker = line.marker else {
      return endsInColon && next.marker != nil ? .list(indent: line.line.indent) : nil
    }
    let endsSentence = last == UInt8(ascii: ".") || last == UInt8(ascii: ";")
    guard let below = next.marker else {
      let isTitle = !endsSentence && isIntroduction(at: number + 1, before: marker)
      return isTitle && !marker.path.isEmpty ? .number(marker) : nil
    }
    if !endsSentence, below.path.count > marker.path.count, !marker.path.isEmpty,
      below.path.starts(with: marker.path)
    {
      return .number(marker)
    }
    if !endsSentence, marker.kind == .roman, !below.isSibling(of: marker) { return .text }
    let isDeeper = next.line.indent > line.line.indent
    let isAside = next.line.indent == line.line.indent && !below.isSibling(of: marker)
    return endsInColon && (isDeeper || isAside)
      ? .item(marker, indent: line.line.indent) : nil
  }

  /// Whether the line is `The manager must:`, with a list other than the one of `marker` below it.
  private func isIntroduction(at number: Int, before marker: Marker) -> Bool {
    guard number + 1 < lines.count, let below = lines[number + 1].marker else { return false }
    return bytes[lines[number].content].last == UInt8(ascii: ":") && !below.isSibling(of: marker)
  }

  private func capitalsReach(_ line: ListLine) -> Outline.Reach {
    guard let marker = line.marker, !marker.path.isEmpty else { return .text }
    return .number(marker)
  }

  /// A short title in capitals, without a bullet.
  private func isCapitals(_ line: ListLine) -> Bool {
    if let marker = line.marker, case .symbol = marker.kind { return false }
    let letters = LetterCount(bytes, line.content)
    guard letters.lower == 0, letters.other == 0, letters.upper >= 4, letters.upper <= 80 else {
      return false
    }
    guard let last = bytes[line.content].last else { return false }
    return last != UInt8(ascii: ";") && last != UInt8(ascii: ",")
  }
}

/// The words of a heading without closing colons.
func headingTitle(_ bytes: [UInt8], _ content: Range<Int>) -> String {
  words(bytes, headingRange(bytes, content))
}

/// Where the words of a heading stand, without closing colons.
func headingRange(_ bytes: [UInt8], _ content: Range<Int>) -> Range<Int> {
  var end = content
  while let last = bytes[end].last, last == UInt8(ascii: ":") {
    end = trimmed(bytes, end.lowerBound..<(end.upperBound - 1))
  }
  return end
}
