import RemitLanguage
import RemitText

/// Reads the list items and the tables of Markdown; headings become sections.
///
/// Words outside lists and tables are duties only where there are no lists or tables at all.
func readMarkdown(_ bytes: [UInt8], from start: Int, into builder: inout ListBuilder) {
  var reader = MarkdownReader(bytes, from: start)
  reader.run(into: &builder)
  reader.deliver(to: &builder)
}

private struct MarkdownReader {
  let bytes: [UInt8]
  private let lines: [TextLine]
  private let markers: [Marker?]
  private var at = 0
  private var outline = Outline()
  private var found: [Found] = []
  private var open: Item?
  private var log: BlockLog?

  /// A duty or a line of prose, in the order of the text.
  private enum Found {
    case duty(DutyDraft)
    case prose(DutyDraft)
  }

  /// The item or paragraph that the next line may go on with.
  private struct Item {
    var pieces: [Range<Int>]
    let line: TextLine
    /// `nil` for a paragraph.
    let marker: Marker?
    let section: String?
    var isProse: Bool { marker == nil }
  }

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    lines = markdownLines(bytes, from: start)
    markers = lines.map { line in
      guard let marker = marker(bytes, line.content), marker.doubt == nil,
        !marker.content.isEmpty
      else { return nil }
      return marker
    }
  }

  mutating func run(into builder: inout ListBuilder) {
    log = builder.log
    defer { builder.log = log }
    while at < lines.count {
      let line = lines[at]
      if line.isBlank || LetterCount(bytes, line.content).all == 0 {
        close()
      } else if let title = atxHeading(bytes, line) {
        heading(title, level: hashes(line))
      } else if isTable(at) {
        close()
        table(into: &builder)
        continue
      } else if let marker = markers[at] {
        item(marker, line)
      } else {
        plain(line)
      }
      at += 1
    }
    close()
  }

  /// Hands over what was found; prose counts only where nothing else was found.
  func deliver(to builder: inout ListBuilder) {
    var prose: [DutyDraft] = []
    var hasDuties = false
    for piece in found {
      switch piece {
      case .duty: hasDuties = true
      case .prose(let draft): prose.append(draft)
      }
    }
    for piece in found {
      switch piece {
      case .duty(let draft): builder.add(draft)
      case .prose(let draft): if !hasDuties { builder.add(draft) }
      }
    }
    if hasDuties, let first = prose.first {
      let related = prose.dropFirst().prefix(20).map {
        Diagnostic.Related(
          Place(builder.options.file, $0.span), english: "and here", russian: "и здесь")
      }
      builder.report(.prose(count: prose.count), at: first.span, related: related)
    }
  }

  private mutating func close() {
    guard let item = open else { return }
    open = nil
    guard let first = item.pieces.first, let last = item.pieces.last else { return }
    let draft = DutyDraft(
      text: text(item.pieces), span: ByteSpan(first.lowerBound, last.upperBound),
      section: item.section)
    if draft.text.isEmpty { return }
    found.append(item.isProse ? .prose(draft) : .duty(draft))
    if log != nil { note(item, draft) }
  }

  private mutating func note(_ item: Item, _ draft: DutyDraft) {
    guard let marker = item.marker else {
      // A title in bold stands below all headings with marks, and beside others like it.
      if isUsualTitle(draft.text) {
        let title = titleWords(draft.text)
        log?.heading(title, shown: draft.text, .level(7), at: draft.span.range)
        return
      }
      log?.paragraph(draft.text, indent: item.line.indent, at: draft.span.range)
      return
    }
    let number = numberText(bytes, marker, from: item.line.content.lowerBound)
    log?.item(draft.text, marker, number: number, indent: item.line.indent, at: draft.span.range)
  }

  private func text(_ pieces: [Range<Int>]) -> String {
    guard pieces.count > 1 else { return plainMarkdown(bytes[pieces[0]]) }
    return plainMarkdown(Array(pieces.map { bytes[$0] }.joined(separator: [0x20]))[...])
  }

  private func title(_ content: Range<Int>) -> String {
    var text = plainMarkdown(bytes[content])
    while text.utf8.last == UInt8(ascii: ":") || text.utf8.last == 0x20 { text.removeLast() }
    return text
  }

  private mutating func heading(_ content: Range<Int>, level: Int) {
    close()
    guard !content.isEmpty else { return }
    outline.open(title(content), .text)
    logHeading(content, .level(level))
  }

  private mutating func logHeading(_ content: Range<Int>, _ reach: Outline.Reach) {
    if log == nil { return }
    let shown = title(content)
    let words = titleWords(shown)
    // A number that the author wrote before the title is no part of its words.
    let mark = marker(bytes, content)
    let inner = mark.map { $0.path.isEmpty || $0.content.isEmpty ? content : $0.content } ?? content
    var reach = reach
    if case .list = reach, isUsualTitle(shown) { reach = .level(7) }
    log?.heading(words, shown: shown, reach, at: inner)
  }

  private func isUsualTitle(_ words: String) -> Bool {
    words.utf8.count <= titleLimit && SectionTopic(title: titleWords(words)) != nil
  }

  /// A title without its number and colon.
  private func titleWords(_ words: String) -> String {
    let bytes = Array(words.utf8)
    let mark = marker(bytes, 0..<bytes.count)
    return headingTitle(
      bytes, mark.map { $0.path.isEmpty ? 0..<bytes.count : $0.content } ?? 0..<bytes.count)
  }

  private func hashes(_ line: TextLine) -> Int {
    bytes[line.content].prefix { $0 == UInt8(ascii: "#") }.count
  }

  private mutating func item(_ marker: Marker, _ line: TextLine) {
    close()
    if endsInColon(marker.content), let next = next(after: at), let below = markers[next],
      lines[next].indent > line.indent
        || lines[next].indent == line.indent && !below.isSibling(of: marker)
    {
      outline.open(title(marker.content), .item(marker, indent: line.indent))
      logHeading(marker.content, .item(marker, indent: line.indent))
      return
    }
    outline.leave(for: marker, indent: line.indent)
    open = Item(
      pieces: [marker.content], line: line, marker: marker, section: outline.section)
  }

  private mutating func plain(_ line: TextLine) {
    if open != nil {
      open?.pieces.append(line.content)
      if open?.isProse == true { promoteToHeading() }
      return
    }
    if endsInColon(line.content), let next = next(after: at), markers[next] != nil {
      outline.open(title(line.content), .list(indent: line.indent))
      logHeading(line.content, .list(indent: line.indent))
      return
    }
    outline.leave(for: nil, indent: line.indent)
    open = Item(pieces: [line.content], line: line, marker: nil, section: outline.section)
    promoteToHeading()
  }

  /// Makes a heading of the open paragraph where a line of `=` or `-` comes next.
  private mutating func promoteToHeading() {
    guard at + 1 < lines.count, isSetextRule(bytes[lines[at + 1].content]),
      let pieces = open?.pieces, let first = pieces.first, let last = pieces.last
    else { return }
    open = nil
    let isFirst = bytes[lines[at + 1].content].first == UInt8(ascii: "=")
    heading(first.lowerBound..<last.upperBound, level: isFirst ? 1 : 2)
    at += 1
  }

  private func next(after line: Int) -> Int? {
    lines[(line + 1)...].firstIndex { !$0.isBlank }
  }

  private func endsInColon(_ content: Range<Int>) -> Bool {
    // The colon may stand before closing marks: `**Planning:**`.
    bytes[content].suffix(8).contains(UInt8(ascii: ":"))
      && plainMarkdown(bytes[content]).utf8.last == UInt8(ascii: ":")
  }

  // MARK: Tables

  private func isTable(_ line: Int) -> Bool {
    line + 1 < lines.count && bytes[lines[line].content].contains(UInt8(ascii: "|"))
      && isTableRule(bytes[lines[line + 1].content])
  }

  private mutating func table(into builder: inout ListBuilder) {
    let head = lines[at]
    let headings = tableCells(bytes, head.content).map { plainMarkdown(bytes[$0]) }
    let options = builder.options
    var roles = ColumnRoles(headings: headings, attributes: options.attributes)
    at += 2
    let firstRow = at
    while at < lines.count, !lines[at].isBlank, atxHeading(bytes, lines[at]) == nil { at += 1 }
    log?.table(markdownTable([head] + lines[firstRow..<at], bytes, file: options.file))
    switch wantedColumn(options.column, headings: headings) {
    case .unsaid: break
    case .heading(let index), .number(let index): roles.duty = index
    case .missing(let fault): return builder.report(fault, at: head.span)
    }
    guard let duty = roles.duty else {
      return builder.report(.tableWithoutDuties(columns: headings), at: head.span)
    }
    for line in lines[firstRow..<at] {
      if let draft = row(line, duty: duty, roles, options) { found.append(.duty(draft)) }
    }
  }

  private func row(
    _ line: TextLine, duty: Int, _ roles: ColumnRoles, _ options: ReadingOptions
  ) -> DutyDraft? {
    let cells = tableCells(bytes, line.content)
    func text(_ column: Int?) -> String? {
      guard let column, cells.indices.contains(column) else { return nil }
      let text = plainMarkdown(bytes[cells[column]])
      return text.isEmpty ? nil : text
    }
    guard let words = text(duty), LetterCount(bytes, cells[duty]).all > 0 else { return nil }
    let attributes = roles.attributes.compactMap { column in
      text(column.index).map {
        Attribute(
          name: column.name, value: $0,
          place: Place(
            options.file,
            ByteSpan(cells[column.index].lowerBound, cells[column.index].upperBound)))
      }
    }
    return DutyDraft(
      text: words, span: ByteSpan(cells[duty].lowerBound, cells[duty].upperBound),
      id: text(roles.id), owner: text(roles.owner),
      section: text(roles.section) ?? outline.section, attributes: attributes)
  }
}
