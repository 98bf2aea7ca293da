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
  private let hasDutySection: Bool
  private var prose: [ByteSpan] = []

  init(_ document: Document, _ options: ReadingOptions) {
    self.document = document
    builder = ListBuilder(options)
    topics = document.blocks.map { block in
      block.headings.reversed().lazy.compactMap { SectionTopic(title: $0) }.first
    }
    hasDutySection = zip(document.blocks, topics).contains { !$0.isHeading && $1 == .duties }
  }

  mutating func list() -> DutyList {
    let wanted: SectionTopic? = hasDutySection ? .duties : nil
    let hasItems = add(wanted, as: .duty)
    if !hasItems { addParagraphs(wanted, as: .duty) }
    if !add(.rights, as: .right) { addParagraphs(.rights, as: .right) }
    let isUntitled = !hasDutySection && topics.contains { $0 != nil }
    if isUntitled, !builder.list.duties.isEmpty {
      builder.report(.document(.noDutySection), at: ByteSpan(0, 0))
    }
    if hasItems, let first = prose.first {
      builder.report(.prose(count: prose.count), at: first)
    }
    return builder.list
  }

  /// What is only known at the end; nothing where the document could not be read at all.
  mutating func diagnostics(isRead: Bool) -> [Diagnostic] {
    if isRead { _ = builder.finish(end: document.text.count) }
    return builder.diagnostics
  }

  private enum Target {
    case duty, right
  }

  private mutating func add(_ draft: DutyDraft, as target: Target) {
    switch target {
    case .duty: builder.add(draft)
    case .right: builder.addRight(draft)
    }
  }

  /// Adds the items and rows of that topic; whether there were any.
  private mutating func add(_ topic: SectionTopic?, as target: Target) -> Bool {
    var found = false
    for (block, own) in zip(document.blocks, topics) where own == topic {
      switch block.kind {
      case .heading: continue
      case .paragraph: if target == .duty { prose.append(block.place.span) }
      case .item:
        found = true
        add(draft(block), as: target)
      case .table(let table):
        var rows = TableLowering(table, block, section: section(block), builder.options)
        rows.read(isWanted: topic != nil || table.name != nil)
        for draft in rows.drafts {
          found = true
          add(draft, as: target)
        }
        for (fault, span) in rows.faults where target == .duty { builder.report(fault, at: span) }
      }
    }
    return found
  }

  private mutating func addParagraphs(_ topic: SectionTopic?, as target: Target) {
    for (block, own) in zip(document.blocks, topics) where own == topic && block.kind == .paragraph
    {
      add(draft(block), as: target)
    }
  }

  private func draft(_ block: DocumentBlock) -> DutyDraft {
    DutyDraft(text: block.text, span: block.place.span, section: section(block))
  }

  /// The headings below the one that tells the topic; that one where there are none.
  private func section(_ block: DocumentBlock) -> String? {
    let headings = block.headings
    let titled = headings.lastIndex { SectionTopic(title: $0) != nil }
    let inner = titled.map { headings[($0 + 1)...] } ?? headings[...]
    return inner.isEmpty ? headings.last : inner.joined(separator: " / ")
  }
}

extension DocumentBlock {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}
