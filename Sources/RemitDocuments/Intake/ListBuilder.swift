import RemitLanguage
import RemitText

/// Collects the duties that a reader finds: numbers them, keeps the limit, notes double ids.
struct ListBuilder {
  let options: ReadingOptions
  var list = DutyList()
  /// The blocks that a text is made of, where they are asked for.
  var log: BlockLog?
  private(set) var diagnostics: [Diagnostic] = []
  private var hasOwnIDs = false
  private var isOverflowTold = false
  private var skipped: [ByteSpan] = []
  private var skippedCount = 0
  private var headings: [ByteSpan] = []
  private var headingCount = 0

  init(_ options: ReadingOptions) {
    self.options = options
  }

  /// Adds a duty; its id is `id`, or its number in the list.
  mutating func add(_ duty: DutyDraft) {
    guard list.duties.count < options.limits.duties else { return reportFull(at: duty.span) }
    if duty.id != nil { hasOwnIDs = true }
    list.duties.append(duty.finished(number: list.duties.count + 1, file: options.file))
  }

  /// Adds a right.
  mutating func addRight(_ right: DutyDraft) {
    guard list.rights.count < options.limits.duties else { return reportFull(at: right.span) }
    if right.id != nil { hasOwnIDs = true }
    list.rights.append(right.finished(number: list.rights.count + 1, file: options.file))
  }

  mutating func report(
    _ fault: InputFault, at span: ByteSpan, related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(fault.diagnostic(in: options.file, at: span, related: related))
  }

  /// Remembers that these bytes were left out as noise.
  mutating func skip(_ span: ByteSpan) {
    skippedCount += 1
    if skipped.count < placesShown { skipped.append(span) }
  }

  /// Remembers that these bytes were read as a heading.
  mutating func noteHeading(_ span: ByteSpan) {
    headingCount += 1
    if headings.count < placesShown { headings.append(span) }
  }

  /// The list; reports what is only known at the end of the text, of `end` bytes.
  mutating func finish(end: Int) -> DutyList {
    if let first = skipped.first {
      report(.linesSkipped(count: skippedCount), at: first, related: related(to: skipped))
    }
    if let first = headings.first {
      report(.headings(count: headingCount), at: first, related: related(to: headings))
    }
    if hasOwnIDs {
      reportDoubleIDs(list.duties)
      reportDoubleIDs(list.rights)
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    if list.duties.isEmpty, list.rights.isEmpty, list.roles.isEmpty, !hasErrors {
      report(.noDuties, at: ByteSpan(end, end))
    }
    return list
  }

  private func related(to spans: [ByteSpan]) -> [Diagnostic.Related] {
    spans.dropFirst().map {
      Diagnostic.Related(Place(options.file, $0), english: "and here", russian: "и здесь")
    }
  }

  private mutating func reportFull(at span: ByteSpan) {
    if isOverflowTold { return }
    isOverflowTold = true
    report(.tooManyDuties(limit: options.limits.duties), at: span)
  }

  private mutating func reportDoubleIDs(_ duties: [Duty]) {
    var first: [String: Place] = [:]
    for duty in duties {
      guard let place = first.updateValue(duty.place, forKey: duty.id) else { continue }
      first[duty.id] = place
      report(
        .duplicateID(duty.id), at: duty.place.span,
        related: [
          Diagnostic.Related(place, english: "first used here", russian: "впервые здесь")
        ])
    }
  }
}

/// How many places one note shows.
private let placesShown = 20

/// A duty before it has its number.
struct DutyDraft {
  var text: String
  var span: ByteSpan
  var id: String?
  var owner: String?
  var section: String?
  var attributes: [Attribute] = []
  var decision: Decision?
  var silencers: [Silencer] = []

  func finished(number: Int, file: String) -> Duty {
    Duty(
      id: id ?? String(number), text: text, place: Place(file, span), owner: owner,
      section: section, attributes: attributes, decision: decision, silencers: silencers)
  }
}
