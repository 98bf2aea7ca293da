public import RemitDocuments
import RemitLanguage
import RemitText
public import RemitRules

extension JobDescription {
  /// What `document` says of a post, by the headings that the check pack of `book` knows.
  public static func read(_ document: Document, by book: RuleBook) -> JobDescription {
    var reader = DescriptionReader(HeadingReader(book), document)
    for block in document.blocks { reader.take(block) }
    return reader.finish()
  }
}

/// Sorts the blocks of a document into sections.
private struct DescriptionReader {
  private var headings: HeadingReader
  private var found = JobDescription()
  /// Whether the levels of headings can be relied on.
  private let hasLevels: Bool
  private let file: String
  /// The level of the heading that opened the section.
  private var level = 0
  private var subheading: String?
  /// The line before named the kind of document and no post.
  private var awaitsTitle = false

  init(_ headings: HeadingReader, _ document: Document) {
    self.headings = headings
    file = document.name
    hasLevels = document.format != .text
    found.sections = [Section(kind: .other, title: nil, place: nil)]
  }

  typealias Section = JobDescription.Section
  typealias Line = JobDescription.Line

  mutating func take(_ block: DocumentBlock) {
    if takeNextLine(block) { return }
    switch block.kind {
    case .heading(let level): heading(block, level)
    case .item: line(block.text, block.place, isItem: true)
    case .paragraph: line(block.text, block.place, isItem: false)
    case .table(let table): self.table(table)
    }
  }

  func finish() -> JobDescription {
    var found = found
    found.sections.removeAll { $0.title == nil && $0.lines.isEmpty }
    return found
  }

  // MARK: Headings

  private mutating func heading(_ block: DocumentBlock, _ level: Int) {
    if takeTitle(block.text, block.place) || takeLabel(block.text, block.place) { return }
    if let kind = headings.section(block.text) {
      open(kind, block.text, block.place, level)
    } else if found.title == nil, found.sections.count == 1, level <= 1 {
      found.title = Line(text: block.text, place: block.place, section: nil)
    } else if !hasLevels || level > self.level {
      subheading = block.text
    } else {
      open(.other, block.text, block.place, level)
    }
  }

  private mutating func open(_ kind: SectionKind, _ title: String, _ place: Place, _ level: Int) {
    found.sections.append(Section(kind: kind, title: title, place: place))
    self.level = level
    subheading = nil
  }

  // MARK: Lines

  private var kind: SectionKind { found.sections.last?.kind ?? .other }

  private var holdsItems: Bool {
    [.duties, .functions, .rights, .limits, .responsibility].contains(kind)
  }

  private mutating func line(_ text: String, _ place: Place, isItem: Bool) {
    if text.isEmpty { return }
    if !holdsItems, takeTitle(text, place) || takeLabel(text, place) { return }
    if !holdsItems { found.superior = found.superior ?? headings.superior(text) }
    if text.last == ":", let kind = headings.section(String(text.dropLast())) {
      return open(kind, text, place, level)
    }
    if !isItem, kind == .other, text.utf8.count < 80, let kind = headings.section(text) {
      return open(kind, text, place, level)
    }
    if !isItem, takeLabel(text, place) { return }
    if !isItem, takeInline(text, place) { return }
    if !isItem, text.last == ":" { return }
    let last = found.sections.count - 1
    found.sections[last].lines.append(Line(text: text, place: place, section: subheading))
  }

  /// `Duties: keeps the register` on one line.
  private mutating func takeInline(_ text: String, _ place: Place) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let label = String(text[..<colon])
    guard label.utf8.count < 60, let kind = headings.section(label) else { return false }
    let rest = text[text.utf8.index(after: colon)...].drop { $0 == " " }
    open(kind, label, place, level)
    guard !rest.isEmpty else { return true }
    let last = found.sections.count - 1
    let start = Int(place.span.end) - rest.utf8.count
    let span = start >= Int(place.span.start) ? ByteSpan(start, Int(place.span.end)) : place.span
    found.sections[last].lines.append(
      Line(text: String(rest), place: Place(file, span), section: nil))
    return true
  }

  private mutating func takeTitle(_ text: String, _ place: Place) -> Bool {
    guard let form = headings.form(text) else { return false }
    let isOpen = isTitleOpen
    found.isNamed = true
    if form.isRussian { found.isRussianForm = true }
    if !form.rest.isEmpty, isOpen {
      found.title = Line(text: form.rest, place: place, section: nil)
    }
    awaitsTitle = form.rest.isEmpty && isOpen && found.sections.count == 1
    // A sentence that mentions the document is a line like others.
    return found.sections.count == 1 && text.utf8.count < 200
  }

  /// No title was found, or a first heading that names no post, such as a company or an approval.
  private var isTitleOpen: Bool {
    mutating get {
      guard let title = found.title else { return true }
      return !found.isNamed && !headings.isPost(title.text)
    }
  }

  /// The post on the line below the kind of document: `Должностная инструкция`, `кассира`.
  private mutating func takeNextLine(_ block: DocumentBlock) -> Bool {
    let isAwaited = awaitsTitle
    awaitsTitle = false
    guard isAwaited, block.table == nil, headings.isPost(block.text) else {
      return false
    }
    found.title = Line(text: block.text, place: block.place, section: nil)
    return true
  }

  private mutating func takeLabel(_ text: String, _ place: Place) -> Bool {
    guard let (label, rest) = headings.label(text), rest.utf8.count < 300 else { return false }
    return take(label, rest, place)
  }

  /// Keeps what a label gives; `false` where it is said already.
  private mutating func take(
    _ label: HeadingReader.Label, _ rest: String, _ place: Place
  ) -> Bool {
    switch label {
    case .title:
      if found.title != nil, found.sections.count > 1 { return false }
      found.isNamed = true
      found.title = Line(text: rest, place: place, section: nil)
    case .unit: found.unit = found.unit ?? rest
    case .superior: found.superior = found.superior ?? rest
    case .subordinates: found.subordinates = found.subordinates ?? rest
    }
    return true
  }

  // MARK: Tables

  /// A table of labels, or one whose column holds the lines of a section.
  private mutating func table(_ table: DocumentTable) {
    guard let head = table.rows.first else { return }
    let kinds = head.cells.map { headings.section($0.text) }
    if let column = kinds.firstIndex(where: { $0 == .duties || $0 == .functions || $0 == .rights }),
      head.cells.count > 1 || table.rows.count > 1, let kind = kinds[column],
      !isForm(table)
    {
      open(kind, head.cells[column].text, head.cells[column].place, level)
      take(table.rows.dropFirst(), column: column)
      return
    }
    for row in table.rows { take(row) }
  }

  /// Two columns, of which the left one holds labels: a form to fill in.
  private mutating func isForm(_ table: DocumentTable) -> Bool {
    guard table.rows.allSatisfy({ $0.cells.count <= 2 }) else { return false }
    let known = table.rows.filter { row in
      row.cells.count == 2
        && (headings.section(row.cells[0].text) != nil
          || headings.label("\(row.cells[0].text): x") != nil)
    }
    return known.count * 2 > table.rows.count
  }

  private mutating func take(_ rows: ArraySlice<DocumentTable.Row>, column: Int) {
    let last = found.sections.count - 1
    for row in rows where row.cells.indices.contains(column) {
      let cell = row.cells[column]
      if cell.text.isEmpty { continue }
      found.sections[last].lines.append(Line(text: cell.text, place: cell.place, section: nil))
    }
  }

  private mutating func take(_ row: DocumentTable.Row) {
    let cells = row.cells.filter { !$0.text.isEmpty && $0.cover == .none }
    guard let first = cells.first else { return }
    if cells.count == 2 {
      if let (label, rest) = headings.label("\(first.text): \(cells[1].text)") {
        if take(label, rest, cells[1].place) { return }
      }
      if let kind = headings.section(first.text) {
        open(kind, first.text, first.place, level)
        return takeLines(cells[1])
      }
    }
    let longest = cells.max { $0.text.utf8.count < $1.text.utf8.count } ?? first
    if holdsItems {
      takeLines(longest)
    } else if cells.count == 1 {
      line(first.text, first.place, isItem: false)
    }
  }

  /// The lines of one cell.
  private mutating func takeLines(_ cell: DocumentTable.Cell) {
    let lines = cell.text.split(separator: "\n")
    let last = found.sections.count - 1
    for line in lines {
      let text = line.drop { " \t-–—•*·".contains($0) }
      if text.isEmpty { continue }
      found.sections[last].lines.append(
        Line(text: String(text), place: cell.place, section: nil))
    }
  }
}
