import RemitLanguage
import RemitText

/// Reads a list of duties, or an object with `duties`, `rights`, `roles` and `unit`.
func readJSON(_ bytes: [UInt8], _ options: ReadingOptions) -> Reading {
  var reader = JSONReader(options)
  let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  var cursor = JSONCursor(at: start, end: bytes.count)
  do {
    try reader.document(bytes.span, &cursor)
    try cursor.finish(bytes.span)
  } catch {
    reader.report(error, end: bytes.count)
  }
  return reader.reading(of: bytes)
}

/// Reads one duty from each line that is not blank.
func readNDJSON(_ bytes: [UInt8], _ options: ReadingOptions) -> Reading {
  var reader = JSONReader(options)
  var lineStart = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  while lineStart < bytes.count {
    let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
    var cursor = JSONCursor(at: lineStart, end: lineEnd)
    if cursor.peek(bytes.span) != nil {
      do {
        let node = try cursor.node(bytes.span, depth: 0)
        try cursor.finish(bytes.span)
        reader.duty(node, isObject: true)
      } catch {
        reader.report(error, end: bytes.count)
      }
    }
    lineStart = lineEnd + 1
  }
  return reader.reading(of: bytes)
}

/// Makes duties and roles of JSON values.
private struct JSONReader {
  private var builder: ListBuilder
  private let textNames: [String]
  private var seatDiagnostics: [Diagnostic] = []

  init(_ options: ReadingOptions) {
    builder = ListBuilder(options)
    textNames = options.column.map { [$0] } ?? usualTextNames
  }

  mutating func reading(of bytes: [UInt8]) -> Reading {
    let list = builder.finish(end: bytes.count)
    return Reading(
      list: list,
      diagnostics: builder.diagnostics + seatDiagnostics + list.ownerDiagnostics(), text: bytes)
  }

  mutating func report(_ fault: JSONFault, end: Int) {
    let stop = min(fault.offset + 1, end)
    builder.report(.json(fault), at: ByteSpan(min(fault.offset, stop), stop))
  }

  /// Reads the whole text; lists of duties are read one duty at a time.
  mutating func document(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    switch cursor.peek(bytes) {
    case UInt8(ascii: "["):
      try cursor.elements(bytes, depth: 0) { (cursor) throws(JSONFault) in
        duty(try cursor.node(bytes, depth: 1), isObject: false)
      }
    case UInt8(ascii: "{"): try object(bytes, &cursor)
    default:
      let span = try cursor.skipValue(bytes, depth: 0)
      builder.report(.jsonShape, at: ByteSpan(span.lowerBound, span.upperBound))
    }
  }

  /// Reads the object at the top; one without lists is a duty itself.
  private mutating func object(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    let start = cursor.at
    var others: [JSONNode.Member] = []
    var hasLists = false
    try cursor.members(bytes, depth: 0) { (cursor, key) throws(JSONFault) in
      let name = cursor.decoded(key, bytes)
      guard listNames.contains(name), cursor.peek(bytes) == UInt8(ascii: "[") else {
        others.append(
          JSONNode.Member(name: name, value: try cursor.node(bytes, depth: 1)))
        return
      }
      hasLists = true
      try cursor.elements(bytes, depth: 1) { (cursor) throws(JSONFault) in
        element(of: name, try cursor.node(bytes, depth: 2))
      }
    }
    let node = JSONNode(value: .object(others), span: ByteSpan(start, cursor.at))
    builder.list.unit = node["unit"]?.string ?? node["подразделение"]?.string
    if hasLists { return }
    if textNames.contains(where: { node[$0] != nil }) {
      duty(node, isObject: true)
    } else {
      builder.report(.jsonShape, at: node.span)
    }
  }

  private mutating func element(of list: String, _ node: JSONNode) {
    switch list {
    case "roles", "роли": role(node)
    case "rights", "права": if let draft = draft(node) { builder.addRight(draft) }
    default: duty(node, isObject: false)
    }
  }

  /// Adds the duty that `node` says; a bare string counts unless an object is asked for.
  mutating func duty(_ node: JSONNode, isObject: Bool) {
    if isObject, node.string != nil {
      builder.report(.jsonDuty, at: node.span)
    } else if let draft = draft(node) {
      builder.add(draft)
    }
  }

  private mutating func draft(_ node: JSONNode) -> DutyDraft? {
    if let text = node.string { return DutyDraft(text: text, span: node.span) }
    let found = textNames.lazy.compactMap { node[$0] }.first
    guard let found, let text = found.string else {
      builder.report(.jsonDuty, at: found?.span ?? node.span)
      return nil
    }
    return DutyDraft(
      text: text, span: found.span, id: scalar("id", of: node),
      owner: scalar("owner", of: node) ?? scalar("владелец", of: node),
      section: scalar("section", of: node) ?? scalar("раздел", of: node),
      attributes: attributes(of: node))
  }

  private mutating func scalar(_ name: String, of node: JSONNode) -> String? {
    guard let value = node[name], value.value != .null else { return nil }
    if value.scalar == nil { builder.report(.jsonMember(name), at: value.span) }
    return value.scalar
  }

  /// The members of `attributes`, then the members of the duty that have an attribute's name.
  private mutating func attributes(of node: JSONNode) -> [Attribute] {
    let options = builder.options
    let inline = node.members.filter { options.attributes.contains($0.name) }
    var found: [Attribute] = []
    for member in (node["attributes"]?.members ?? []) + inline {
      if let value = member.value.scalar {
        found.append(
          Attribute(
            name: member.name, value: value, place: Place(options.file, member.value.span)))
      } else if member.value.value != .null {
        builder.report(.jsonMember(member.name), at: member.value.span)
      }
    }
    return found
  }

  private mutating func role(_ node: JSONNode) {
    guard let id = node["id"]?.scalar else {
      builder.report(.jsonMember("roles"), at: node.span)
      return
    }
    let title = node["title"]?.string ?? id
    let reportsTo = node["reportsTo"] ?? node["reports to"]
    builder.list.roles.append(
      Role(
        id: id, title: title, seats: seats(of: node), reportsTo: reportsTo?.scalar,
        place: Place(builder.options.file, node.span)))
  }

  private mutating func seats(of node: JSONNode) -> [Seat] {
    guard let given = node["seats"] ?? node["seat"] ?? node["is"] else { return [] }
    return (given.elements ?? [given]).compactMap { node in
      guard let name = node.string else {
        builder.report(.jsonMember("seats"), at: node.span)
        return nil
      }
      let seat = Seat(rawValue: name)
      if seat == nil {
        seatDiagnostics.append(
          DutyFault.unknownSeat(name, nearest: Seat.nearest(to: name))
            .diagnostic(at: Place(builder.options.file, node.span)))
      }
      return seat
    }
  }
}

private let listNames: Set<String> = [
  "duties", "обязанности", "rights", "права", "roles", "роли",
]

private let usualTextNames = [
  "text", "duty", "обязанность", "текст", "task", "responsibility", "задача", "функция",
]
