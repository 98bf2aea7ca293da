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
  private let finder: HeadingFinder
  private var outline = Outline()
  private var item: DutyDraft?
  /// The first line of the item.
  private var itemLine: ListLine?
  /// The columns that a line must pass to go on with the item; `nil` after a bare line.
  private var itemIndent: Int?

  init(bytes: [UInt8], lines: [ListLine]) {
    self.bytes = bytes
    self.lines = lines
    finder = HeadingFinder(bytes: bytes, lines: lines)
  }

  mutating func run(into builder: inout ListBuilder) {
    for (number, line) in lines.enumerated() {
      if goesOnWithItem(line) {
        lengthenItem(line.content)
        continue
      }
      close(into: &builder)
      if let reach = finder.reach(at: number) ?? usualReach(at: number, builder) {
        let title = headingTitle(bytes, line.content)
        outline.open(title, reach)
        builder.log?.heading(
          title, shown: headingTitle(bytes, line.line.content), reach,
          at: headingRange(bytes, line.content))
        builder.noteHeading(line.line.span)
        itemIndent = nil
      } else {
        outline.leave(for: line.marker, indent: line.line.indent)
        item = draft(line)
        itemLine = line
        itemIndent = line.marker == nil ? nil : line.line.indent
      }
    }
    close(into: &builder)
  }

  /// What a usual title stands above, where the sections of the text are asked for.
  private func usualReach(at number: Int, _ builder: ListBuilder) -> Outline.Reach? {
    guard builder.log != nil, number + 1 < lines.count, isUsualTitle(bytes, lines[number]) else {
      return nil
    }
    return .level(max(1, lines[number].marker?.path.count ?? 1))
  }

  private mutating func close(into builder: inout ListBuilder) {
    if let item { builder.add(item) }
    if builder.log != nil, let item, let itemLine { log(item, itemLine, to: &builder.log) }
    item = nil
  }

  private func log(_ item: DutyDraft, _ line: ListLine, to log: inout BlockLog?) {
    guard let marker = line.marker else {
      log?.paragraph(item.text, indent: line.line.indent, at: item.span.range)
      return
    }
    let number = numberText(bytes, marker, from: line.line.content.lowerBound)
    log?.item(item.text, marker, number: number, indent: line.line.indent, at: item.span.range)
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
}
