import RemitLanguage
import RemitText

extension Document {
  /// The duties and rights of the document, by the titles of its sections.
  ///
  /// Where a title names the duties, the items and table rows below it are the duties, and its
  /// paragraphs where it has no others; else all items and rows are, but for those below titles of
  /// something else; else all paragraphs. Rights are what stands below a title that names them.
  func dutyList(_ options: ReadingOptions) -> Reading {
    var lowering = DocumentLowering(self, options)
    let list = lowering.list()
    return Reading(
      list: list, diagnostics: diagnostics + lowering.diagnostics(isRead: !hasErrors), text: text)
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

private struct DocumentLowering {
  private let document: Document
  private var builder: ListBuilder
  /// What each block is about, by the innermost of its headings that says so.
  private let topics: [SectionTopic?]
  /// The topics of all headings that have one.
  private let titles: [String: SectionTopic]
  private let hasDutySection: Bool
  private var prose: [ByteSpan] = []
  private var drafts: [DutyDraft] = []
  private var rights: [DutyDraft] = []
  /// The tables and lists that gave duties.
  private var sources = 0

  init(_ document: Document, _ options: ReadingOptions) {
    self.document = document
    builder = ListBuilder(options)
    var titles: [String: SectionTopic] = [:]
    for title in Set(document.blocks.flatMap(\.headings)) {
      titles[title] = SectionTopic(title: title)
    }
    self.titles = titles
    topics = document.blocks.map { block in
      block.headings.lazy.reversed().compactMap { titles[$0] }.first
    }
    hasDutySection = zip(document.blocks, topics).contains { !$0.isHeading && $1 == .duties }
  }

  mutating func list() -> DutyList {
    if hasDutySection { addSection(.duties, as: .duty) } else { addUntitled() }
    addSection(.rights, as: .right)
    let isUntitled = !hasDutySection && topics.contains { $0 != nil }
    if isUntitled, !drafts.isEmpty {
      builder.report(.document(.noDutySection), at: ByteSpan(0, 0))
    }
    if let first = prose.first { builder.report(.prose(count: prose.count), at: first) }
    // Numbers of rows name duties only where there is nothing but one table.
    for var draft in drafts {
      if sources > 1 { draft.id = nil }
      builder.add(draft)
    }
    for var right in rights {
      right.id = nil
      builder.addRight(right)
    }
    return builder.list
  }

  /// Everything below the titles of that topic: items and rows, and the paragraphs of headings without any.
  private mutating func addSection(_ topic: SectionTopic, as target: Target) {
    let blocks = zip(document.blocks, topics).filter { $1 == topic && !$0.isHeading }.map(\.0)
    let listed = Set(blocks.filter { $0.kind != .paragraph }.map(\.headings))
    var isItem = false
    for block in blocks {
      if block.kind != .paragraph {
        add(block, as: target, isWanted: true, after: &isItem)
      } else if block.text.utf8.last != UInt8(ascii: ":") {
        // What stands beside a list introduces it or explains it.
        if listed.contains(block.headings) {
          if target == .duty { prose.append(block.place.span) }
        } else {
          add(block, as: target, isWanted: true, after: &isItem)
        }
      }
    }
  }

  /// Items and rows that no title of something else stands above; where there are none, paragraphs.
  private mutating func addUntitled() {
    let blocks = zip(document.blocks, topics).filter { $1 == nil && !$0.isHeading }.map(\.0)
    var isItem = false
    for block in blocks where block.kind != .paragraph {
      add(block, as: .duty, isWanted: false, after: &isItem)
    }
    let paragraphs = blocks.filter { $0.kind == .paragraph }
    if drafts.isEmpty {
      for block in paragraphs { add(block, as: .duty, isWanted: false, after: &isItem) }
    } else {
      prose = paragraphs.map(\.place.span)
    }
  }

  /// What is only known at the end; nothing where the document could not be read at all.
  mutating func diagnostics(isRead: Bool) -> [Diagnostic] {
    if isRead { _ = builder.finish(end: document.text.count) }
    return builder.diagnostics
  }

  private enum Target {
    case duty, right
  }

  /// Adds what a block holds; `isItem` says whether the block before was an item of the same list.
  private mutating func add(
    _ block: DocumentBlock, as target: Target, isWanted: Bool, after isItem: inout Bool
  ) {
    var found: [DutyDraft] = []
    if let table = block.table {
      var rows = TableLowering(table, block, section: section(block), builder.options)
      rows.read(isWanted: isWanted || table.name != nil)
      found = rows.drafts
      for (fault, span) in rows.faults where target == .duty { builder.report(fault, at: span) }
      if !found.isEmpty { sources += 1 }
    } else {
      found = [draft(block)]
      if !isItem { sources += 1 }
    }
    isItem = block.table == nil
    switch target {
    case .duty: drafts += found
    case .right: rights += found
    }
  }

  private func draft(_ block: DocumentBlock) -> DutyDraft {
    DutyDraft(text: block.text, span: block.place.span, section: section(block))
  }

  /// The headings below the one that tells the topic; that one where there are none.
  private func section(_ block: DocumentBlock) -> String? {
    let headings = block.headings
    let titled = headings.lastIndex { titles[$0] != nil }
    let inner = titled.map { headings[($0 + 1)...] } ?? headings[...]
    return inner.isEmpty ? headings.last : inner.joined(separator: " / ")
  }
}

extension DocumentBlock {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}
