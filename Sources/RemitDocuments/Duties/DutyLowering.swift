public import RemitLanguage
import RemitText

extension DutyList {
  /// Makes the list of a `.duty` file, and reports what its syntax alone could not know.
  ///
  /// Duties and rights are numbered apart, from 1, unless they have an attribute `id`. A section
  /// stands above all items up to the next section.
  public static func lower(_ file: DutyFile) -> (list: DutyList, diagnostics: [Diagnostic]) {
    lower(file, options: ReadingOptions(file: file.name), end: 0)
  }

  static func lower(
    _ file: DutyFile, options: ReadingOptions, end: Int
  ) -> (list: DutyList, diagnostics: [Diagnostic]) {
    var lowering = DutyLowering(options)
    for statement in file.statements { lowering.take(statement) }
    return lowering.finish(end: end)
  }
}

/// Builds the list statement by statement.
private struct DutyLowering {
  private var builder: ListBuilder
  private var diagnostics: [Diagnostic] = []
  private var section: String?
  /// Roles are checked at the end, so that they may be declared below their first use.
  private var owners: [Located<String>] = []
  private var superiors: [Located<String>] = []

  init(_ options: ReadingOptions) {
    builder = ListBuilder(options)
  }

  mutating func take(_ statement: DutyStatement) {
    switch statement {
    case .unit(let title):
      if builder.list.unit != nil { report(.secondUnit, title.span) }
      builder.list.unit = builder.list.unit ?? title.value
    case .role(let role): take(role)
    case .section(let title): section = title.value
    case .duties(let owner, let items):
      if let owner { owners.append(owner) }
      for item in items { builder.add(draft(item, owner: owner?.value)) }
    case .rights(let owner, let items):
      owners.append(owner)
      for item in items { builder.addRight(draft(item, owner: owner.value)) }
    }
  }

  mutating func finish(end: Int) -> (list: DutyList, diagnostics: [Diagnostic]) {
    let list = builder.finish(end: end)
    for name in owners { checkRole(name, isOwner: true, in: list) }
    for name in superiors { checkRole(name, isOwner: false, in: list) }
    return (list, diagnostics + list.roleDiagnostics() + builder.diagnostics)
  }

  private mutating func report(_ fault: DutyFault, _ span: ByteSpan) {
    diagnostics.append(fault.diagnostic(at: place(span)))
  }

  private func place(_ span: ByteSpan) -> Place { Place(builder.options.file, span) }

  private mutating func take(_ role: RoleStatement) {
    var seats: [Seat] = []
    for name in role.seats {
      guard let seat = Seat(rawValue: name.value) else {
        report(.unknownSeat(name.value, nearest: Seat.nearest(to: name.value)), name.span)
        continue
      }
      if seats.contains(seat) {
        report(.doubleSeat(name.value), name.span)
      } else {
        seats.append(seat)
      }
    }
    if let superior = role.reportsTo { superiors.append(superior) }
    builder.list.roles.append(
      Role(
        id: role.id.value, title: role.title?.value ?? role.id.value, seats: seats,
        reportsTo: role.reportsTo?.value, place: place(role.id.span)))
  }

  private mutating func checkRole(_ name: Located<String>, isOwner: Bool, in list: DutyList) {
    let ids = list.roles.map(\.id)
    guard !ids.contains(name.value) else { return }
    let fault = DutyFault.unknownRole(
      name.value, nearest: nearest(name.value, among: ids), isOwner: isOwner,
      declared: ids.count)
    report(fault, name.span)
  }

  private mutating func draft(_ item: DutyItem, owner: String?) -> DutyDraft {
    var draft = DutyDraft(
      text: item.text.value, span: item.text.span, owner: owner, section: section)
    var seen: Set<String> = []
    for attribute in item.attributes {
      let name = attribute.name.value
      guard name == "allow" || seen.insert(name).inserted else {
        report(.attributeTwice(name), attribute.name.span)
        continue
      }
      if name == "allow" {
        take(silencer: attribute, into: &draft)
      } else if name == "id" {
        draft.id = attribute.value.value
      } else {
        draft.attributes.append(
          Attribute(
            name: name, value: attribute.value.value, place: place(attribute.value.span)))
      }
    }
    draft.decision = decision(item.decision)
    return draft
  }

  /// `allow check.vague-action because "…"`.
  private mutating func take(silencer attribute: ItemAttribute, into draft: inout DutyDraft) {
    let value = attribute.value.value
    let words = value.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[1] == "because", let reason = Self.unquoted(words[2]) else {
      return report(.silencerWithoutReason, attribute.value.span)
    }
    draft.silencers.append(
      Silencer(rule: String(words[0]), because: reason, place: place(attribute.value.span)))
  }

  /// The words between quotes; `nil` where there are none.
  private static func unquoted(_ text: Substring) -> String? {
    let inner = text.drop { $0 == " " }.dropFirst().dropLast()
    return text.hasPrefix("\"") && text.hasSuffix("\"") && !inner.isEmpty ? String(inner) : nil
  }

  private mutating func decision(_ decision: ItemDecision?) -> Decision? {
    guard let decision else { return nil }
    let owner = decision.owner
    guard decisionOwners.contains(owner.value) else {
      let fault = DutyFault.unknownOwner(
        owner.value, nearest: nearest(owner.value, among: decisionOwners))
      report(fault, owner.span)
      return nil
    }
    return Decision(
      owner: owner.value, because: decision.because.value, place: place(owner.span))
  }
}
