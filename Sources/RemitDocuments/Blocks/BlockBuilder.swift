import RemitLanguage
import RemitText

/// Makes blocks of the pieces of a document: finds out what is a heading, an item or a paragraph.
///
/// Styles and lists of the format go first; then marks that were typed, titles in bold or capitals,
/// and titles that every job description has.
struct BlockBuilder {
  private let file: String
  private let flow: FlowLines
  private let listLines: [ListLine]
  private let finder: HeadingFinder
  private let boldTitles: Bool
  private var log: BlockLog

  var blocks: [DocumentBlock] { log.blocks }
  var text: [UInt8] { flow.text }

  init(_ pieces: [FlowPiece], file: String) {
    self.file = file
    log = BlockLog(file: file)
    flow = FlowLines(pieces)
    let lines = flow.pieces.compactMap { piece in
      if case .line(let line) = piece { line } else { nil }
    }
    let bytes = flow.text
    listLines = withoutDoubt(lines.map { Self.listLine($0, bytes) })
    finder = HeadingFinder(bytes: bytes, lines: listLines)
    boldTitles = lines.filter(\.paragraph.isBold).count * 2 <= lines.count
    build()
  }

  private static func listLine(_ line: FlowLine, _ bytes: [UInt8]) -> ListLine {
    var mark = marker(bytes, line.line.content)
    if line.paragraph.list != nil {
      let kind = mark?.kind ?? .symbol(0x2022)
      mark = Marker(kind: kind, content: line.content)
    } else if mark?.content.isEmpty == true {
      mark = nil
    }
    return ListLine(line: line.line, marker: mark, startsBlock: true)
  }

  private mutating func build() {
    var number = 0
    for (index, piece) in flow.pieces.enumerated() {
      switch piece {
      case .line(let line):
        if !isNoise(text, line.line.content) {
          add(line, at: number, isLast: index + 1 == flow.pieces.count)
        }
        number += 1
      case .table(let table, let rows): add(table, rows)
      }
    }
  }

  private mutating func add(_ line: FlowLine, at number: Int, isLast: Bool) {
    let item = listLines[number]
    let range = item.content
    if let reach = headingReach(line, at: number, isLast: isLast), !leadsIn(reach, at: number) {
      log.heading(
        headingTitle(text, range), shown: headingTitle(text, line.line.content), reach,
        at: headingRange(text, range))
    } else if let marker = item.marker {
      log.item(
        words(text, range), marker,
        number: numberText(text, marker, from: item.line.content.lowerBound),
        indent: item.line.indent, level: line.paragraph.list.map { $0.level + 1 }, at: range)
    } else {
      log.paragraph(words(text, range), indent: item.line.indent, at: range)
    }
  }

  private mutating func add(_ table: FlowTable, _ places: [[Range<Int>]]) {
    let rows = zip(table.rows, places).map { row, places in
      DocumentTable.Row(
        number: row.number,
        cells: zip(row.cells, places).map { cell, place in
          DocumentTable.Cell(
            text: cell.text, place: Place(file, ByteSpan(place.lowerBound, place.upperBound)),
            cover: cell.cover)
        })
    }
    log.table(DocumentTable(name: table.name, rows: rows))
  }
}

extension BlockBuilder {
  /// What the line stands above, where it is a heading.
  private func headingReach(_ line: FlowLine, at number: Int, isLast: Bool) -> Outline.Reach? {
    if let level = line.paragraph.headingLevel { return .level(level) }
    if isLast { return nil }
    let item = listLines[number]
    if isBoldTitle(line, at: number) || isUsualTitle(text, item) { return .level(titleLevel(item)) }
    return finder.reach(at: number)
  }

  /// Whether the line only leads in to the items of its section: `The manager must:`, or a line whose
  /// items go on with the number of the heading above.
  private func leadsIn(_ reach: Outline.Reach, at number: Int) -> Bool {
    guard case .list = reach else { return false }
    if LeadIn.ends(headingTitle(text, listLines[number].content)) { return true }
    guard let heading = log.path, number + 1 < listLines.count,
      let below = listLines[number + 1].marker
    else { return false }
    return below.path.count > heading.count && below.path.starts(with: heading)
  }

  /// The level of a title without a style: by its number, else below the numbered ones.
  private func titleLevel(_ item: ListLine) -> Int {
    guard let marker = item.marker, !marker.path.isEmpty else {
      return SectionTopic(title: headingTitle(text, item.content)) == nil && isNumberedOutline
        ? 2 : 1
    }
    return marker.path.count
  }

  /// Whether the heading above has a number.
  private var isNumberedOutline: Bool {
    log.section.map { $0.utf8.first.map(isASCIIDigit) ?? false } ?? false
  }

  private func isBoldTitle(_ line: FlowLine, at number: Int) -> Bool {
    guard boldTitles, line.paragraph.isBold else { return false }
    let item = listLines[number]
    guard item.content.count <= titleLimit, let last = text[item.content].last,
      last != UInt8(ascii: ";"), last != UInt8(ascii: ",")
    else { return false }
    guard let marker = item.marker else { return true }
    if case .symbol = marker.kind { return false }
    return true
  }
}

/// Longer paragraphs are no titles, in bytes.
let titleLimit = 240
