import RemitLanguage
import RemitText

/// Writes down the blocks of a document in the order of reading, each with its headings and locator.
struct BlockLog {
  private let file: String
  private var outline = Outline()
  /// The headings with their numbers.
  private var shown = Outline()
  private var items = 0
  private var paragraphs = 0
  private var tables = 0
  /// The columns at which the items around the last one start.
  private var indents: [Int] = []
  private(set) var blocks: [DocumentBlock] = []

  init(file: String) {
    self.file = file
  }

  /// The innermost heading with its number.
  var section: String? { shown.titles.last }

  /// The parts of the innermost heading's number; `nil` where it has none.
  var path: [Int]? {
    guard let section else { return nil }
    let bytes = Array(section.utf8)
    let path = marker(bytes, 0..<bytes.count)?.path ?? []
    return path.isEmpty ? nil : path
  }

  /// A heading: its words, and what is shown of it with its number.
  mutating func heading(
    _ title: String, shown: String, _ reach: Outline.Reach, at range: Range<Int>
  ) {
    outline.open(title, reach)
    self.shown.open(shown, reach)
    (items, paragraphs, indents) = (0, 0, [])
    let headings = outline.titles
    append(
      .heading(level: headings.count), title, Array(headings.dropLast()), range,
      Locator(section: section, .heading))
  }

  /// An item; its level is the depth of its indentation unless `level` says it.
  mutating func item(
    _ words: String, _ marker: Marker, number: String?, indent: Int, level: Int? = nil,
    at range: Range<Int>
  ) {
    outline.leave(for: marker, indent: indent)
    shown.leave(for: marker, indent: indent)
    while let last = indents.last, last >= indent { indents.removeLast() }
    indents.append(indent)
    items += 1
    append(
      .item(level: level ?? max(indents.count, marker.path.count), number: number), words,
      outline.titles, range,
      Locator(section: section, .item(number.map(Self.bare) ?? String(items))))
  }

  mutating func paragraph(_ words: String, indent: Int = 0, at range: Range<Int>) {
    outline.leave(for: nil, indent: indent)
    shown.leave(for: nil, indent: indent)
    indents = []
    paragraphs += 1
    append(
      .paragraph, words, outline.titles, range, Locator(section: section, .paragraph(paragraphs)))
  }

  mutating func table(_ table: DocumentTable) {
    tables += 1
    indents = []
    outline.leave(for: nil, indent: 0)
    shown.leave(for: nil, indent: 0)
    let start = table.rows.first?.cells.first?.place.span.range.lowerBound ?? 0
    let end = table.rows.last?.cells.last?.place.span.range.upperBound ?? start
    let part = table.name.map(Locator.Part.sheet) ?? .table(tables)
    append(
      .table(table), "", outline.titles, start..<max(start, end),
      Locator(section: table.name == nil ? section : nil, part))
  }

  private mutating func append(
    _ kind: DocumentBlock.Kind, _ words: String, _ headings: [String], _ range: Range<Int>,
    _ locator: Locator
  ) {
    blocks.append(
      DocumentBlock(
        kind, text: words, headings: headings,
        place: Place(file, ByteSpan(range.lowerBound, range.upperBound)), locator: locator))
  }

  /// A number without brackets and the last full stop.
  private static func bare(_ number: String) -> String {
    let bare = number.filter { !"()[]".contains($0) }
    return bare.hasSuffix(".") ? String(bare.dropLast()) : bare
  }
}

/// What stands before a numbered item whose line starts at `start`; `nil` for a bullet.
func numberText(_ bytes: [UInt8], _ marker: Marker, from start: Int) -> String? {
  if case .symbol = marker.kind { return nil }
  let end = max(start, marker.content.lowerBound)
  return words(bytes, trimmed(bytes, start..<end))
}
