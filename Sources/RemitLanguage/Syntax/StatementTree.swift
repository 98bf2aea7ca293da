import RemitText

/// The content lines of a file as a tree: a line belongs to the nearest line above it that is
/// indented less.
///
/// Nodes stand in the order of the file, so that a node's descendants follow it directly.
struct StatementTree: Sendable {
  struct Node: BitwiseCopyable, Sendable {
    /// The index in `lines`.
    let line: Int32
    /// The index of the first node after the descendants.
    fileprivate(set) var end: Int32
  }

  let source: SourceText
  let lines: [Line]
  let nodes: [Node]

  /// Cuts and nests the lines of `source`.
  init(_ source: SourceText, _ faults: inout Faults) {
    self.source = source
    lines = source.lines(&faults)
    nodes = Self.nest(lines, &faults)
  }

  private static func nest(_ lines: [Line], _ faults: inout Faults) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(lines.count)
    var open: [(node: Int, indent: Int32)] = []
    var tooDeep = false
    for (index, line) in lines.enumerated() where line.hasContent {
      while let last = open.last, last.indent >= line.indent {
        nodes[last.node].end = Int32(nodes.count)
        open.removeLast()
      }
      if open.count >= Limits.depth {
        if !tooDeep { faults.add(.statement(.tooDeep(limit: Limits.depth)), at: line.content) }
        tooDeep = true
        let last = open.removeLast()
        nodes[last.node].end = Int32(nodes.count)
      }
      open.append((nodes.count, line.indent))
      nodes.append(Node(line: Int32(index), end: 0))
    }
    for last in open { nodes[last.node].end = Int32(nodes.count) }
    return nodes
  }

  /// The nodes that no other holds.
  var roots: Siblings { Siblings(nodes: nodes, first: 0, end: nodes.count) }

  /// The nodes directly under `node`.
  func children(of node: Int) -> Siblings {
    Siblings(nodes: nodes, first: node + 1, end: Int(nodes[node].end))
  }

  /// `node` and everything under it.
  func family(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  func hasChildren(_ node: Int) -> Bool { Int(nodes[node].end) > node + 1 }

  /// The content of the line of `node`.
  func content(of node: Int) -> ByteSpan { lines[Int(nodes[node].line)].content }

  /// From the first byte of `node` to the last byte of its last descendant.
  func wholeSpan(of node: Int) -> ByteSpan {
    let last = content(of: Int(nodes[node].end) - 1)
    return ByteSpan(Int(content(of: node).start), Int(last.end))
  }

  /// The first run of bytes without blanks on the line of `node`.
  func firstWord(of node: Int) -> ByteSpan {
    let content = content(of: node)
    let text = source.bytes.span
    var end = Int(content.start)
    while end < Int(content.end), !Byte.isBlank(text[end]) { end += 1 }
    return ByteSpan(Int(content.start), end)
  }

  /// Nodes with the same parent, in order.
  struct Siblings: Sequence, IteratorProtocol {
    private let nodes: [Node]
    private var index: Int
    private let end: Int

    fileprivate init(nodes: [Node], first: Int, end: Int) {
      self.nodes = nodes
      self.index = first
      self.end = end
    }

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].end) }
      return index
    }
  }
}
