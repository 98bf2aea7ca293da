/// A line of words that is not noise, with its marker.
struct ListLine: Hashable, Sendable {
  let line: TextLine
  let marker: Marker?
  /// Whether a blank line or noise stands before it.
  let startsBlock: Bool

  /// The words, without the marker.
  var content: Range<Int> { marker?.content ?? line.content }
}

/// The lines with words; `skipped` is called with each line of noise.
func listLines(_ bytes: [UInt8], from start: Int, skipped: (TextLine) -> Void) -> [ListLine] {
  var found: [ListLine] = []
  var startsBlock = true
  for line in textLines(bytes, from: start) {
    if line.isBlank {
      startsBlock = true
    } else if isNoise(bytes, line.content) {
      skipped(line)
      startsBlock = true
    } else {
      let mark = marker(bytes, line.content)
      if let mark, mark.content.isEmpty {
        found.append(ListLine(line: line, marker: nil, startsBlock: startsBlock))
      } else {
        found.append(ListLine(line: line, marker: mark, startsBlock: startsBlock))
      }
      startsBlock = false
    }
  }
  return withoutDoubt(found)
}

/// The lines with each doubtful marker taken for what the other lines make of it.
func withoutDoubt(_ lines: [ListLine]) -> [ListLine] {
  var decimals = 0
  var letters: Set<UInt32> = []
  for case .some(let marker) in lines.map(\.marker) {
    if marker.path.count > 1 { decimals += 1 }
    if case .letter(let letter, _) = marker.kind { letters.insert(letter) }
  }
  return lines.map { line in
    guard let marker = line.marker, let doubt = marker.doubt else { return line }
    let holds =
      switch (doubt, marker.kind) {
      case (.decimal, _): decimals > 1
      case (.abbreviation, .letter(let letter, _)):
        letters.contains(letter - 1) || letters.contains(letter + 1)
      case (.abbreviation, _): false
      }
    return holds
      ? line : ListLine(line: line.line, marker: nil, startsBlock: line.startsBlock)
  }
}
