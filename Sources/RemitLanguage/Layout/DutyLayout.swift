import RemitText

/// Lays out the statements of a `.duty` file without faults.
struct DutyLayout {
  let tree: StatementTree
  private var result = Draft()
  /// The columns of a run of roles, and the node after the run.
  private var columns = RoleColumns()
  private var runEnd = 0
  /// Whether items at the margin belong to the list above them.
  private var takesMargin = false

  init(tree: StatementTree) { self.tree = tree }

  func draft() -> Draft {
    var layout = self
    for root in tree.roots { layout.statement(root) }
    return layout.result
  }

  private mutating func statement(_ root: Int) {
    guard tree.itemMark(of: root) == nil else {
      item(root, indent: takesMargin ? 2 : 0)
      return
    }
    let keyword = tree.source.string(tree.firstWord(of: root))
    takesMargin = (keyword == "duties" || keyword == "rights") && !tree.hasChildren(root)
    if keyword == "role" {
      role(root)
    } else {
      result.add(tree.joined(tree.tokens(of: root)), indent: 0)
    }
    for child in tree.children(of: root) { item(child, indent: 2) }
  }

  /// Adds an item and what belongs to it; bullets become `-`, numbers stay.
  private mutating func item(_ node: Int, indent: Int) {
    let content = tree.content(of: node)
    let bytes = tree.source.bytes
    guard let mark = ItemMark(in: bytes.span, at: content) else {
      result.add(attribute(node), indent: indent)
      return
    }
    let words = tree.source.string(mark.text(in: bytes.span, of: content))
    let sign = mark.isNumber ? tree.source.string(mark.span) : "-"
    result.add("\(sign) \(words)", indent: indent)
    for child in tree.children(of: node) { item(child, indent: indent + 4) }
  }

  private func attribute(_ node: Int) -> String {
    let name = tree.firstWord(of: node)
    if tree.source.string(name) == "decided" { return tree.joined(tree.tokens(of: node)) }
    let content = tree.content(of: node)
    let bytes = tree.source.bytes
    var start = Int(name.end)
    while start < Int(content.end), Byte.isBlank(bytes[start]) { start += 1 }
    let value = ByteSpan(start, Int(content.end))
    return "\(tree.source.string(name)) \(tree.source.string(value))"
  }

  // MARK: Roles

  /// Aligns roles that stand on neighbouring lines.
  private mutating func role(_ root: Int) {
    if root >= runEnd {
      let run = tree.run(from: root, keyword: "role")
      columns = RoleColumns()
      for node in run { columns.widen(for: RoleLine(tree, node)) }
      runEnd = (run.last ?? root) + 1
    }
    result.add(RoleLine(tree, root).text(columns), indent: 0)
  }
}

/// The widths of the parts of neighbouring roles.
private struct RoleColumns {
  var id = 0
  var title = 0
  var seats = 0

  mutating func widen(for line: RoleLine) {
    id = max(id, line.id.unicodeScalars.count)
    title = max(title, line.title.unicodeScalars.count)
    seats = max(seats, line.seats.unicodeScalars.count)
  }
}

/// The parts of a role's line.
private struct RoleLine {
  let id: String
  /// In quotes, or empty.
  let title: String
  /// `is head`, with a comma when more follows, or empty.
  let seats: String
  let manager: String

  init(_ tree: StatementTree, _ node: Int) {
    var tokens = tree.tokens(of: node, after: 1)[...]
    id = tree.joined(tokens.prefix(1))
    tokens = tokens.dropFirst()
    let titles = tokens.prefix { $0.kind == .text }
    title = tree.joined(titles)
    tokens = tokens.dropFirst(titles.count)
    let places = tokens.prefix { $0.kind == .word && tree.source.string($0.span) != "reports" }
    manager = tree.joined(tokens.dropFirst(places.count).drop { $0.kind == .comma })
    seats = tree.joined(places) + (manager.isEmpty || places.isEmpty ? "" : ",")
  }

  func text(_ columns: RoleColumns) -> String {
    var line = "role \(id.padded(to: columns.id)) "
    if columns.title > 0 { line += title.padded(to: columns.title) + " " }
    guard !manager.isEmpty else { return line + seats }
    if columns.seats > 0 { line += seats.padded(to: columns.seats) + " " }
    return line + manager
  }
}
