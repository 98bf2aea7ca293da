import RemitText

/// Lays out the statements of a `.rules` file without faults.
struct RulesLayout {
  let tree: StatementTree
  private var result = Draft()
  /// The width of the names of a run of attributes, and the node after the run.
  private var column = 0
  private var runEnd = 0

  init(tree: StatementTree) { self.tree = tree }

  func draft() -> Draft {
    var layout = self
    for root in tree.roots { layout.statement(root) }
    return layout.result
  }

  private mutating func statement(_ root: Int) {
    switch tree.source.string(tree.firstWord(of: root)) {
    case "words", "language":
      header(root)
      entryLines(of: root)
    case "thresholds", "limits":
      header(root)
      numbers(of: root)
    case "attribute":
      attribute(root)
      fields(of: root)
    default:
      header(root)
      fields(of: root)
    }
  }

  private mutating func header(_ root: Int) {
    result.add(tree.joined(tree.tokens(of: root)), indent: 0)
  }

  /// Aligns the values of attributes that stand on neighbouring lines.
  private mutating func attribute(_ root: Int) {
    if root >= runEnd {
      let run = tree.run(from: root, keyword: "attribute")
      column = width(run.compactMap { tree.tokens(of: $0, after: 1).first?.span })
      runEnd = (run.last ?? root) + 1
    }
    let tokens = tree.tokens(of: root, after: 1)
    let name = tree.joined(tokens.prefix(1)).padded(to: column)
    result.add("attribute \(name)  \(tree.joined(tokens.dropFirst()))", indent: 0)
  }

  // MARK: Bodies

  private mutating func fields(of root: Int) {
    for child in tree.children(of: root) {
      let keyword = tree.source.string(tree.firstWord(of: child))
      let isText = ["because", "say", "source", "example", "near"].contains(keyword)
      let key = isText ? keyword.padded(to: 7) : keyword
      continued(child, key: key + " ") { tree, node, skipped in
        tree.joined(tree.tokens(of: node, after: skipped))
      }
    }
  }

  private mutating func numbers(of root: Int) {
    let column = width(tree.children(of: root).map { tree.firstWord(of: $0) })
    for child in tree.children(of: root) {
      let key = tree.source.string(tree.firstWord(of: child)).padded(to: column) + "  "
      continued(child, key: key) { tree, node, skipped in
        tree.joined(tree.tokens(of: node, after: skipped))
      }
    }
  }

  private mutating func entryLines(of root: Int) {
    let column = width(tree.children(of: root).map { tree.firstWord(of: $0) })
    for child in tree.children(of: root) {
      let key = tree.source.string(tree.firstWord(of: child)).padded(to: column) + "  "
      let last = tree.family(of: child).upperBound - 1
      continued(child, key: key) { tree, node, skipped in
        let start = skipped > 0 ? tree.firstWord(of: node).end : tree.content(of: node).start
        let place = ByteSpan(Int(start), Int(tree.content(of: node).end))
        let line = entries(in: tree.source, place)
        return node < last && !line.isEmpty ? line + "," : line
      }
    }
  }

  /// Adds a line under a statement, and its continuation below the first word after the key.
  ///
  /// - Parameter words: Gives the words of a line after so many tokens.
  private mutating func continued(
    _ child: Int, key: String, _ words: (StatementTree, Int, Int) -> String
  ) {
    let tail = words(tree, child, 1)
    let first = tail.isEmpty ? tree.source.string(tree.firstWord(of: child)) : key + tail
    result.add(first, indent: 2)
    for node in tree.family(of: child).dropFirst() {
      result.add(words(tree, node, 0), indent: 2 + key.unicodeScalars.count)
    }
  }

  private func width(_ words: [ByteSpan]) -> Int {
    words.map { tree.source.string($0).unicodeScalars.count }.max() ?? 0
  }
}

/// The entries of one line with a comma and a blank between them.
private func entries(in source: SourceText, _ place: ByteSpan) -> String {
  let bytes = source.bytes
  let text = bytes.span
  var parts: [String] = []
  var start = Int(place.start)
  var i = start
  func part(to end: Int) {
    let words = source.string(ByteSpan(start, end))
    let isQuoted = words.utf8.contains(Byte.quote)
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let kept =
      isQuoted ? words.trimming(blanks) : words.split(whereSeparator: blanks).joined(separator: " ")
    if !kept.isEmpty { parts.append(kept) }
  }
  while i < Int(place.end) {
    if text[i] == Byte.quote,
      let close = Line.closingQuote(in: text, after: i, to: Int(place.end))
    {
      i = close
    } else if text[i] == Byte.comma {
      part(to: i)
      start = i + 1
    }
    i += 1
  }
  part(to: Int(place.end))
  return parts.joined(separator: ", ")
}

extension String {
  /// The words without `blanks` around them.
  fileprivate func trimming(_ blanks: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !blanks($0) }),
      let last = lastIndex(where: { !blanks($0) })
    else { return "" }
    return String(self[first...last])
  }
}
