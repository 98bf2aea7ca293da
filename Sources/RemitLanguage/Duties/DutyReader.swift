import RemitText

extension DutyFile {
  /// Reads a `.duty` file; a line with a fault is left out, the others are read.
  ///
  /// Every fault is reported, in the order of the file. Names are not looked up.
  public static func read(_ source: SourceText) -> (file: DutyFile, diagnostics: [Diagnostic]) {
    var faults = Faults()
    let tree = StatementTree(source, &faults)
    var reader = DutyReader(tree: tree, faults: faults)
    let file = DutyFile(name: source.name, statements: reader.statements())
    return (file, reader.faults.diagnostics(of: source))
  }
}

/// Reads the statements of a `.duty` file.
struct DutyReader {
  /// The words that start a statement.
  static let keywords = ["unit", "role", "section", "duties", "rights"]

  let tree: StatementTree
  var faults: Faults
  private var result: [DutyStatement] = []
  /// The list that items at the margin would join.
  private var list: ItemList?

  init(tree: StatementTree, faults: Faults) {
    self.tree = tree
    self.faults = faults
  }

  mutating func statements() -> [DutyStatement] {
    for node in tree.roots where !faults.isFull {
      if tree.itemMark(of: node) != nil {
        if list?.takesMargin != true { begin(ItemList(.duties(owner: nil), takesMargin: true)) }
        let new = item(at: node)
        list?.items += new
      } else {
        let isBelowItem = list?.takesMargin == true && list?.items.isEmpty == false
        finishList()
        statement(at: node, isBelowItem: isBelowItem)
      }
    }
    finishList()
    return result
  }

  private mutating func statement(at node: Int, isBelowItem: Bool) {
    var line = TokenReader(tree, node: node, continued: false)
    guard let first = line.next else { return }
    let keyword = tree.source.shortened(tree.firstWord(of: node))
    line.skip()
    switch keyword {
    case "unit": title(node, keyword, &line).map { result.append(.unit($0)) }
    case "section":
      title(node, keyword, &line).map { result.append(.section($0)) }
      if tree.hasChildren(node) {
        begin(ItemList(.duties(owner: nil), takesMargin: false), under: node)
      }
    case "role":
      role(node, &line).map { result.append(.role($0)) }
      tree.expectNoBody(of: node, keyword, &faults)
    case "duties", "rights":
      let head = faults.attempt { () throws(Fault) in try line.listHeader(keyword) }
      begin(ItemList(head, takesMargin: !tree.hasChildren(node)), under: node)
    default:
      let near = nearest(keyword, among: Self.keywords)
      let fault: StatementFault =
        isBelowItem && near == nil
        ? .attributeAtMargin(keyword)
        : .unknown(keyword, nearest: near, keywords: Self.keywords + ["- "])
      let end = max(tree.firstWord(of: node).end, first.span.end)
      faults.add(.statement(fault), at: ByteSpan(Int(first.span.start), Int(end)))
    }
  }

  /// Reads the title of `unit` or `section`.
  private mutating func title(
    _ node: Int, _ keyword: String, _ line: inout TokenReader
  ) -> Located<String>? {
    if keyword == "unit" { tree.expectNoBody(of: node, keyword, &faults) }
    return faults.attempt { () throws(Fault) in
      let title = try line.text()
      try line.finish()
      return title
    }
  }

  // MARK: Lists

  private mutating func begin(_ new: ItemList) {
    finishList()
    list = new
  }

  private mutating func begin(_ new: ItemList, under node: Int) {
    begin(new)
    let items = items(under: node)
    list?.items = items
  }

  private mutating func finishList() {
    switch list?.head {
    case .duties(let owner): result.append(.duties(owner: owner, items: list?.items ?? []))
    case .rights(let owner): result.append(.rights(owner: owner, items: list?.items ?? []))
    case nil: break
    }
    list = nil
  }

  private mutating func items(under node: Int) -> [DutyItem] {
    var items: [DutyItem] = []
    for child in tree.children(of: node) {
      if tree.itemMark(of: child) != nil {
        items += item(at: child)
      } else {
        notAnItem(child)
      }
    }
    return items
  }

  /// Reports a line among items that is none.
  private mutating func notAnItem(_ node: Int) {
    let word = tree.firstWord(of: node)
    let spelling = tree.source.shortened(word)
    if Self.keywords.contains(spelling) {
      faults.add(.statement(.misplaced(spelling)), at: word)
    } else {
      faults.add(.duty(.expectedItem(spelling)), at: word)
    }
  }

  // MARK: Items

  /// Reads an item and the items under it, which follow it.
  private mutating func item(at node: Int) -> [DutyItem] {
    guard let mark = tree.itemMark(of: node) else { return [] }
    var body = ItemBody()
    var inner: [DutyItem] = []
    for child in tree.children(of: node) {
      if tree.itemMark(of: child) != nil {
        inner += item(at: child)
      } else {
        attribute(at: child, &body)
      }
    }
    let place = mark.text(in: tree.source.bytes.span, of: tree.content(of: node))
    if !mark.isComplete {
      faults.add(.duty(.markWithoutBlank(tree.source.string(mark.span))), at: mark.span)
      return inner
    }
    guard place.count > 0 else {
      faults.add(.duty(.emptyItem), at: mark.span)
      return inner
    }
    let text = Located(tree.source.string(place), place)
    let item = DutyItem(text: text, attributes: body.attributes, decision: body.decision)
    return [item] + inner
  }

  /// Reads an attribute or the decision under an item.
  private mutating func attribute(at node: Int, _ body: inout ItemBody) {
    let word = tree.firstWord(of: node)
    let name = tree.source.string(word)
    tree.expectNoBody(of: node, tree.source.shortened(word), &faults)
    if name == "decided" {
      decision(at: node, &body)
      return
    }
    guard isName(tree.source.bytes[word.range], qualified: false) else {
      let found = tree.source.shortened(word)
      faults.add(.words(.expected(.name(.attribute), found: found)), at: word)
      return
    }
    var start = Int(word.end)
    let end = Int(tree.content(of: node).end)
    while start < end, Byte.isBlank(tree.source.bytes[start]) { start += 1 }
    guard start < end else {
      faults.add(.duty(.attributeWithoutValue(tree.source.shortened(word))), at: word)
      return
    }
    let value = ByteSpan(start, end)
    body.attributes.append(
      ItemAttribute(
        name: Located(name, word), value: Located(tree.source.string(value), value)))
  }

  private mutating func decision(at node: Int, _ body: inout ItemBody) {
    var line = TokenReader(tree, node: node, continued: false)
    let keyword = tree.firstWord(of: node)
    if let first = body.decided { faults.add(.duty(.decidedTwice(first: first)), at: keyword) }
    let isFirst = body.decided == nil
    body.decided = keyword
    line.skip()
    let decision = faults.attempt { () throws(Fault) in try line.decision(of: keyword) }
    if isFirst { body.decision = decision }
  }
}

/// A list that items are being read into; without a head its items are dropped.
private struct ItemList {
  enum Head {
    case duties(owner: Located<String>?)
    case rights(owner: Located<String>)
  }

  let head: Head?
  /// Whether items at the margin belong here, because no items are indented under the head.
  let takesMargin: Bool
  var items: [DutyItem] = []

  init(_ head: Head?, takesMargin: Bool) {
    self.head = head
    self.takesMargin = takesMargin
  }
}

/// The lines under one item.
private struct ItemBody {
  var attributes: [ItemAttribute] = []
  var decision: ItemDecision?
  /// The place of the first `decided`.
  var decided: ByteSpan?
}

extension StatementTree {
  /// The bullet or number of the line of `node`.
  func itemMark(of node: Int) -> ItemMark? {
    ItemMark(in: source.bytes.span, at: content(of: node))
  }
}

extension TokenReader {
  /// `of rop`, which `rights` needs and `duties` can do without.
  fileprivate mutating func listHeader(_ keyword: String) throws(Fault) -> ItemList.Head {
    if keyword == "duties", isAtEnd { return .duties(owner: nil) }
    try self.keyword("of")
    let owner = try name(.role)
    try finish()
    return keyword == "duties" ? .duties(owner: owner) : .rights(owner: owner)
  }

  /// `head because "…"`.
  fileprivate mutating func decision(of keyword: ByteSpan) throws(Fault) -> ItemDecision {
    let owner = try choice(of: ["head", "manager", "shared"])
    guard take(word: "because"), !isAtEnd else {
      if let word = nextWord, nearest(word, among: ["because"]) != nil {
        throw missing(.oneOf(["because"]))
      }
      throw Fault(.duty(.decidedWithoutReason), ByteSpan(Int(keyword.start), Int(owner.span.end)))
    }
    let because = try text()
    try finish()
    if because.value.utf8.allSatisfy(Byte.isBlank) {
      throw Fault(.duty(.decidedWithoutReason), ByteSpan(Int(keyword.start), Int(owner.span.end)))
    }
    return ItemDecision(owner: owner, because: because)
  }
}
