/// A class of words, by its place in the sorted list of a rule book's classes.
package struct ClassID: Hashable, Sendable, BitwiseCopyable, Comparable {
  package let index: UInt16

  package init(_ index: Int) { self.index = UInt16(index) }

  package static func < (a: ClassID, b: ClassID) -> Bool { a.index < b.index }
}

/// A phrase of a class found in a text: tokens `start..<end`.
package struct Match: Hashable, Sendable, BitwiseCopyable {
  package let classID: ClassID
  package let start: UInt16
  package let end: UInt16

  package init(classID: ClassID, start: Int, end: Int) {
    self.classID = classID
    self.start = UInt16(start)
    self.end = UInt16(end)
  }
}

/// All phrases of all classes as one tree of stems, walked once from each token.
///
/// A phrase has one to six words. Its steps are stem numbers; the number stem stands for any number.
package struct PhraseTree: Sendable {
  package static let longest = 6
  /// The stem that stands for a number in a phrase.
  package static let number: UInt32 = .max

  /// What ends at a node.
  struct Output: Sendable, BitwiseCopyable {
    let classID: ClassID
    /// Where the phrase's exact forms begin in `exactForms`, or -1 where every inflection will do.
    let exact: Int32
    /// Where the barred forms that the phrase itself is written with begin in `exactForms`, or -1.
    let written: Int32
  }

  private struct Node: Sendable {
    var edges: Range<Int32>
    var outputs: Range<Int32>
  }

  /// The node of each one-word stem, by stem number; 0 for none.
  private var roots: [Int32]
  private var numberRoot: Int32 = 0
  private var nodes: [Node]
  private var edgeStems: [UInt32] = []
  private var edgeNodes: [Int32] = []
  private var outputs: [Output] = []
  private var exactForms: [UInt32] = []
  /// For each form, the classes that it is barred from, but for phrases that are written with it.
  private var barred: [UInt32: [ClassID]]

  package init(_ builder: borrowing PhraseTreeBuilder, stemCount: Int) {
    roots = Array(repeating: 0, count: stemCount + 1)
    nodes = [Node(edges: 0..<0, outputs: 0..<0)]
    nodes.reserveCapacity(builder.nodes.count)
    for node in builder.nodes.dropFirst() {
      let firstOutput = Int32(outputs.count)
      for output in node.outputs {
        let exact = output.forms.isEmpty ? -1 : Int32(exactForms.count)
        exactForms.append(contentsOf: output.forms)
        let written = output.written.isEmpty ? -1 : Int32(exactForms.count)
        exactForms.append(contentsOf: output.written)
        outputs.append(Output(classID: output.classID, exact: exact, written: written))
      }
      let firstEdge = Int32(edgeStems.count)
      for edge in node.edges {
        edgeStems.append(edge.stem)
        edgeNodes.append(Int32(edge.node))
      }
      nodes.append(
        Node(
          edges: firstEdge..<Int32(edgeStems.count), outputs: firstOutput..<Int32(outputs.count)))
    }
    for edge in builder.nodes[0].edges {
      if edge.stem == Self.number {
        numberRoot = Int32(edge.node)
      } else {
        roots[Int(edge.stem)] = Int32(edge.node)
      }
    }
    barred = builder.barred
  }

  /// Appends to `matches` every phrase that starts at token `start`.
  @inline(__always)
  package func match(_ tokens: borrowing [Token], at start: Int, into matches: inout [Match]) {
    let token = tokens[start]
    let root = roots[Int(token.word.stem)]
    if root != 0 { walk(root, tokens, start, start + 1, &matches) }
    if token.kind == .number, numberRoot != 0 {
      walk(numberRoot, tokens, start, start + 1, &matches)
    }
  }

  private func walk(
    _ node: Int32, _ tokens: borrowing [Token], _ start: Int, _ end: Int,
    _ matches: inout [Match]
  ) {
    let here = nodes[Int(node)]
    for i in here.outputs where allows(outputs[Int(i)], tokens, start, end) {
      matches.append(Match(classID: outputs[Int(i)].classID, start: start, end: end))
    }
    guard !here.edges.isEmpty, end < tokens.count else { return }
    let next = tokens[end]
    for i in here.edges {
      let stem = edgeStems[Int(i)]
      let fits = stem == Self.number ? next.kind == .number : stem == next.word.stem
      if fits { walk(edgeNodes[Int(i)], tokens, start, end + 1, &matches) }
    }
  }

  private func allows(
    _ output: Output, _ tokens: borrowing [Token], _ start: Int, _ end: Int
  ) -> Bool {
    for i in start..<end {
      let form = tokens[i].word.form
      guard form != 0, barred[form]?.contains(output.classID) == true else { continue }
      let isWritten = output.written >= 0 && exactForms[Int(output.written) + i - start] == form
      if !isWritten { return false }
    }
    guard output.exact >= 0 else { return true }
    for i in start..<end {
      let wanted = exactForms[Int(output.exact) + i - start]
      if wanted != 0, tokens[i].word.form != wanted { return false }
    }
    return true
  }
}

/// Collects phrases for a `PhraseTree`; the order of insertion has no effect on what matches.
package struct PhraseTreeBuilder {
  struct Edge {
    let stem: UInt32
    let node: Int
  }

  struct Output: Equatable {
    let classID: ClassID
    let forms: [UInt32]
    /// By word: the form that the phrase is written with where it is barred from the class, 0 elsewhere; or empty.
    let written: [UInt32]
  }

  struct Node {
    var edges: [Edge] = []
    var outputs: [Output] = []
  }

  var nodes: [Node] = [Node()]
  var barred: [UInt32: [ClassID]] = [:]
  private var rootNodes: [UInt32: Int] = [:]

  package init() {}

  /// Adds a phrase; `forms` is empty, or has the exact form of each word (0: any inflection).
  ///
  /// What is barred from the class must be known before; `written` has the form of each word as written.
  package mutating func insert(
    stems: [UInt32], forms: [UInt32], written: [UInt32], classID: ClassID
  ) {
    var node = 0
    for stem in stems { node = child(of: node, by: stem) }
    let barredForms = written.map { barred[$0]?.contains(classID) == true ? $0 : 0 }
    let output = Output(
      classID: classID, forms: forms,
      written: barredForms.allSatisfy { $0 == 0 } ? [] : barredForms)
    if !nodes[node].outputs.contains(output) { nodes[node].outputs.append(output) }
  }

  /// A word written as `form` never counts for the class, but in phrases that are written with it.
  package mutating func bar(form: UInt32, from classID: ClassID) {
    barred[form, default: []].append(classID)
  }

  private mutating func child(of node: Int, by stem: UInt32) -> Int {
    if node == 0 {
      if let known = rootNodes[stem] { return known }
    } else if let known = nodes[node].edges.first(where: { $0.stem == stem }) {
      return known.node
    }
    nodes.append(Node())
    let fresh = nodes.count - 1
    nodes[node].edges.append(Edge(stem: stem, node: fresh))
    if node == 0 { rootNodes[stem] = fresh }
    return fresh
  }
}
