import RemitLanguage
import RemitText

/// Reads plain text as people paste it: each line is a duty, without its bullet or number.
///
/// A line indented below a marked line, without a mark of its own, goes on with that item. Titles
/// become sections; rulers, page numbers and empty bullets are skipped. Both are noted.
func readPlainText(_ bytes: [UInt8], from start: Int, into builder: inout ListBuilder) {
  var noise: [ByteSpan] = []
  let lines = listLines(bytes, from: start) { noise.append($0.span) }
  for span in noise { builder.skip(span) }
  var reader = PlainTextReader(bytes: bytes, lines: lines)
  reader.run(into: &builder)
}

private struct PlainTextReader {
  let bytes: [UInt8]
  let lines: [ListLine]
  private let lastLowerCase: Int
  private var outline = Outline()
  private var item: DutyDraft?
  /// The columns that a line must pass to go on with the item; `nil` after a bare line.
  private var itemIndent: Int?

  init(bytes: [UInt8], lines: [ListLine]) {
    self.bytes = bytes
    self.lines = lines
    lastLowerCase = lines.lastIndex { LetterCount(bytes, $0.content).lower > 0 } ?? -1
  }

  mutating func run(into builder: inout ListBuilder) {
    for (number, line) in lines.enumerated() {
      if goesOnWithItem(line) {
        lengthenItem(line.content)
        continue
      }
      close(into: &builder)
      let next = number + 1 < lines.count ? lines[number + 1] : nil
      if let reach = headingReach(line, next, at: number) {
        outline.open(title(line.content), reach)
        builder.noteHeading(line.line.span)
        itemIndent = nil
      } else {
        outline.leave(for: line.marker, indent: line.line.indent)
        item = draft(line)
        itemIndent = line.marker == nil ? nil : line.line.indent
      }
    }
    close(into: &builder)
  }

  private mutating func close(into builder: inout ListBuilder) {
    if let item { builder.add(item) }
    item = nil
  }

  private func draft(_ line: ListLine) -> DutyDraft {
    DutyDraft(
      text: words(bytes, line.content),
      span: ByteSpan(line.content.lowerBound, line.content.upperBound), section: outline.section)
  }

  private func goesOnWithItem(_ line: ListLine) -> Bool {
    guard item != nil, let itemIndent, line.marker == nil, !line.startsBlock else { return false }
    return line.line.indent > itemIndent
  }

  /// Joins a wrapped line: by a blank, or by nothing after a hyphen; a soft hyphen goes.
  private mutating func lengthenItem(_ content: Range<Int>) {
    guard var draft = item else { return }
    let more = words(bytes, content)
    if draft.text.unicodeScalars.last == "\u{AD}" {
      draft.text = String(draft.text.unicodeScalars.dropLast()) + more
    } else {
      draft.text += (endsInHyphenatedWord(draft.text) ? "" : " ") + more
    }
    draft.span = ByteSpan(Int(draft.span.start), content.upperBound)
    item = draft
  }

  private func endsInHyphenatedWord(_ text: String) -> Bool {
    let end = text.unicodeScalars.suffix(2)
    guard end.count == 2, let letter = end.first else { return false }
    return (end.last == "-" || end.last == "\u{2010}") && isLetter(letter.value)
  }

  private func title(_ content: Range<Int>) -> String {
    var end = content
    while let last = bytes[end].last, last == UInt8(ascii: ":") {
      end = trimmed(bytes, end.lowerBound..<(end.upperBound - 1))
    }
    return words(bytes, end)
  }

  /// What the line stands above, where it is a heading.
  private func headingReach(_ line: ListLine, _ next: ListLine?, at number: Int) -> Outline.Reach? {
    guard let next, let last = bytes[line.content].last else { return nil }
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
