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
/// Everything lies in flat arrays, so that a phrase costs no allocation of its own, and what a
/// token asks for first lies together: a look at far memory costs more than all else here. The order of
/// insertion has no effect on what matches.
package struct PhraseTree: Sendable {
  package static let longest = 6
  /// The stem that stands for a number in a phrase.
  package static let number: UInt32 = .max

  /// A phrase that ends at a node: 12 bytes, none of them padding.
  private struct Output: Sendable, BitwiseCopyable {
    var classID = ClassID(0)
    /// Only certain forms count, which stand in `forms` from `place` on.
    var isExact = false
    /// The phrase is written with forms that are barred from its class; they follow those.
    var isBarred = false
    var place: Int32 = 0
    /// The next output of the node in `outputs`, -1 for none, -2 where the node has no output.
    var next: Int32 = -2
  }

  /// A step of phrases: 24 bytes.
  private struct Node: Sendable, BitwiseCopyable {
    /// A bit for each stem that may follow, by its number's last six bits.
    var follows: UInt64 = 0
    /// The node behind a number, in `nodes`; 0 for none.
    var number: Int32 = 0
    var first = Output()

    @inline(__always)
    var hasOutput: Bool { first.next != -2 }
  }

  /// The first step of phrases, by stem number.
  private var roots: [Node] = []
  /// All other steps; the first stands for no word yet.
  private var nodes: [Node] = [Node()]
  /// From a node, or a root with its number negated, by stem.
  private var edges: EdgeTable
  /// Outputs of a node beyond its first.
  private var outputs: [Output] = []
  private var forms: [UInt32] = []
  private var bars = BarList()

  package init() {
    edges = EdgeTable()
    roots.reserveCapacity(1 << 13)
    nodes.reserveCapacity(1 << 14)
  }

  // MARK: Building

  /// A word written as `form` never counts for the class, but in phrases that are written with it.
  package mutating func bar(form: UInt32, from classID: ClassID) { bars.insert(form, classID) }

  /// Adds a phrase; `exact` is empty, or has the exact form of each word (0: any inflection).
  ///
  /// What is barred from the class must be known before; `written` has the form of each word as written, and
  /// keeps those that are barred.
  package mutating func insert(
    stems: [UInt32], exact: [UInt32], written: inout [UInt32], classID: ClassID
  ) {
    var node: Int32 = 0
    for stem in stems { node = child(of: node, by: stem) }
    keepBarred(&written, classID)
    if hasOutput(node, exact, written, classID) { return }
    var output = Output(
      classID: classID, isExact: !exact.isEmpty, isBarred: !written.isEmpty,
      place: Int32(forms.count), next: -1)
    forms.append(contentsOf: exact)
    forms.append(contentsOf: written)
    if self[node].hasOutput {
      output.next = self[node].first.next
      self[node].first.next = Int32(outputs.count)
      outputs.append(output)
    } else {
      self[node].first = output
    }
  }

  private func hasOutput(
    _ node: Int32, _ exact: [UInt32], _ written: [UInt32], _ classID: ClassID
  ) -> Bool {
    guard self[node].hasOutput else { return false }
    var output = self[node].first
    while true {
      let end = Int(output.place) + exact.count
      if output.classID == classID, output.isExact == !exact.isEmpty,
        output.isBarred == !written.isEmpty, forms[Int(output.place)..<end].elementsEqual(exact),
        forms[end..<end + written.count].elementsEqual(written)
      {
        return true
      }
      if output.next < 0 { return false }
      output = outputs[Int(output.next)]
    }
  }

  /// Makes every form 0 that is not barred from the class, and the list empty where none is.
  private func keepBarred(_ written: inout [UInt32], _ classID: ClassID) {
    var isBarred = false
    for i in written.indices {
      if bars.contains(written[i], classID) { isBarred = true } else { written[i] = 0 }
    }
    if !isBarred { written.removeAll(keepingCapacity: true) }
  }

  /// The node that follows `node` by `stem`, which is made where it is new; 0 is the start.
  private mutating func child(of node: Int32, by stem: UInt32) -> Int32 {
    if node == 0, stem != Self.number {
      while roots.count <= Int(stem) { roots.append(Node()) }
      return -Int32(stem)
    }
    let fresh = Int32(nodes.count)
    let known: Int32
    if stem == Self.number {
      known = self[node].number
      if known == 0 { self[node].number = fresh }
    } else {
      known = edges.insert(from: node, by: stem, to: fresh)
      if known == 0 { self[node].follows |= Self.bit(stem) }
    }
    if known != 0 { return known }
    nodes.append(Node())
    return fresh
  }

  @inline(__always)
  private static func bit(_ stem: UInt32) -> UInt64 { 1 << UInt64(stem & 63) }

  private subscript(node: Int32) -> Node {
    get { node < 0 ? roots[Int(-node)] : nodes[Int(node)] }
    set { if node < 0 { roots[Int(-node)] = newValue } else { nodes[Int(node)] = newValue } }
  }

  // MARK: Matching

  /// Calls `body` with the class and the end of every phrase that starts at token `start`.
  @inline(__always)
  func forEachMatch(
    _ tokens: Span<Token>, at start: Int, _ body: (ClassID, Int) -> Void
  ) {
    let stem = tokens[start].word.stem
    if stem != 0, Int(stem) < roots.count { walk(-Int32(stem), tokens, start, body) }
    if tokens[start].kind == .number, nodes[0].number != 0 {
      walk(nodes[0].number, tokens, start, body)
    }
  }

  /// Walks from `first`; where a number may be read in two ways, the second waits in `open`.
  @inline(__always)
  private func walk(
    _ first: Int32, _ tokens: Span<Token>, _ start: Int, _ body: (ClassID, Int) -> Void
  ) {
    var open = InlineArray<6, (node: Int32, end: Int)>(repeating: (0, 0))
    var waiting = 0
    var place = first
    var end = start + 1
    while true {
      let node = self[place]
      if node.hasOutput {
        var output = node.first
        while true {
          if allows(output, tokens, start, end) { body(output.classID, end) }
          if output.next < 0 { break }
          output = outputs[Int(output.next)]
        }
      }
      var next: Int32 = 0
      if end < tokens.count {
        let stem = tokens[end].word.stem
        if node.follows & Self.bit(stem) != 0 { next = edges.child(of: place, by: stem) }
        if node.number != 0, tokens[end].kind == .number {
          if next != 0 {
            open[waiting] = (next, end + 1)
            waiting += 1
          }
          next = node.number
        }
      }
      end += 1
      if next == 0 {
        guard waiting > 0 else { return }
        waiting -= 1
        (next, end) = open[waiting]
      }
      place = next
    }
  }

  @inline(__always)
  private func allows(_ output: Output, _ tokens: Span<Token>, _ start: Int, _ end: Int) -> Bool {
    let exact = Int(output.place) - start
    let written = output.isExact ? exact + end - start : exact
    for i in start..<end {
      let form = tokens[i].word.form
      if output.isExact, forms[exact + i] != 0, forms[exact + i] != form { return false }
      guard form != 0, bars.contains(form, output.classID) else { continue }
      if !output.isBarred || forms[written + i] != form { return false }
    }
    return true
  }
}

// MARK: - Image

extension PhraseTree {
  func write(to image: inout ImageWriter) {
    image.write(roots)
    image.write(nodes)
    edges.write(to: &image)
    image.write(outputs)
    image.write(forms)
    bars.write(to: &image)
  }

  init(from image: inout ImageReader) {
    roots = image.list(of: Node.self)
    nodes = image.list(of: Node.self)
    edges = EdgeTable(from: &image)
    outputs = image.list(of: Output.self)
    forms = image.list(of: UInt32.self)
    bars = BarList(from: &image)
  }
}
