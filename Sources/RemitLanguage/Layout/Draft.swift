import RemitText

/// The new indentation and words of every content line, before comments and empty lines join them.
struct Draft {
  private var indents: [Int] = []
  private var texts: [String] = []

  /// Adds the next line in the order of the file.
  mutating func add(_ text: String, indent: Int) {
    indents.append(indent)
    texts.append(text)
  }

  /// The whole file.
  func bytes(of tree: StatementTree) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(tree.source.bytes.count + tree.lines.count)
    var node = 0
    var isAfterBlank = false
    for line in tree.lines {
      guard line.hasContent || line.hasComment else {
        isAfterBlank = !result.isEmpty
        continue
      }
      if isAfterBlank { result.append(Byte.lineFeed) }
      isAfterBlank = false
      let indent = line.hasContent ? indents[node] : indent(ofComment: line, before: node, tree)
      result.append(contentsOf: repeatElement(Byte.space, count: indent))
      if line.hasContent {
        result.append(contentsOf: texts[node].utf8)
        if line.hasComment { result.append(contentsOf: [Byte.space, Byte.space]) }
        node += 1
      }
      result.append(contentsOf: tree.source.bytes[line.comment.range])
      result.append(Byte.lineFeed)
    }
    return result
  }

  /// The indentation of a comment on a line of its own, which stands before `node`.
  ///
  /// A comment at the margin stays there, unless the next line leaves it. Others go with the next
  /// line, or with the line above when the next one is at the margin.
  private func indent(ofComment line: Line, before node: Int, _ tree: StatementTree) -> Int {
    let next = node < indents.count ? indents[node] : 0
    if line.indent == 0 {
      let nextWasAtMargin =
        node < indents.count && tree.lines[Int(tree.nodes[node].line)].indent == 0
      return nextWasAtMargin ? next : 0
    }
    if next > 0 { return next }
    guard node > 0 else { return 0 }
    return indents[node - 1] > 0 ? indents[node - 1] : 2
  }
}

extension StatementTree {
  /// The node on the line directly below the line of `node`, if it is the next root.
  func rootDirectlyBelow(_ node: Int) -> Int? {
    let next = Int(nodes[node].end)
    guard next == node + 1, next < nodes.count, nodes[next].line == nodes[node].line + 1 else {
      return nil
    }
    return next
  }

  /// `node` and the roots on the lines directly below it that start with `keyword`.
  func run(from node: Int, keyword: String) -> [Int] {
    var run = [node]
    while let last = run.last, let next = rootDirectlyBelow(last),
      source.string(firstWord(of: next)) == keyword
    {
      run.append(next)
    }
    return run
  }

  /// The tokens of the line of `node`, after the first `skipped`.
  func tokens(of node: Int, after skipped: Int = 0) -> [Token] {
    var tokens: [Token] = []
    Token.append(to: &tokens, from: source.bytes.span, in: content(of: node))
    return Array(tokens.dropFirst(skipped))
  }

  /// The words of `tokens` with single blanks, and none inside parentheses or before a comma.
  func joined(_ tokens: some Sequence<Token>) -> String {
    var result = ""
    var wantsBlank = false
    for token in tokens {
      let sticks = token.kind == .comma || token.kind == .colon || token.kind == .close
      if wantsBlank, !sticks { result += " " }
      result += source.string(token.span)
      wantsBlank = token.kind != .open
    }
    return result
  }
}

extension String {
  /// The words with blanks after them, `width` characters in all or more.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
