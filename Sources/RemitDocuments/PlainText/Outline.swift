/// The headings that stand above the line being read.
struct Outline {
  /// What a heading stands above.
  enum Reach {
    /// Everything up to the next heading of its kind.
    case text
    /// Everything up to the next heading of this level or one further out.
    case level(Int)
    /// The list that follows it.
    case list(indent: Int)
    /// The items whose number goes on from its own.
    case number(Marker)
    /// The items below it in its list.
    case item(Marker, indent: Int)
  }

  private var headings: [(title: String, reach: Reach)] = []

  /// The titles from the outermost in, parted by ` / `; `nil` where there is none.
  var section: String? {
    headings.isEmpty ? nil : titles.joined(separator: " / ")
  }

  /// The titles from the outermost in.
  var titles: [String] { headings.map(\.title) }

  /// Goes below a new heading.
  mutating func open(_ title: String, _ reach: Reach) {
    switch reach {
    case .text: headings.removeAll()
    case .level(let level):
      while let last = headings.last, !last.reach.holdsLevel(level) { headings.removeLast() }
    case .list: while let last = headings.last, !last.reach.isLasting { headings.removeLast() }
    case .number(let marker):
      while let last = headings.last, !last.reach.holdsNumber(marker.path) {
        headings.removeLast()
      }
    case .item(let marker, let indent): leave(for: marker, indent: indent)
    }
    headings.append((title, reach))
  }

  /// Leaves the headings that do not stand above an item with `marker` (`nil`: a bare line).
  mutating func leave(for marker: Marker?, indent: Int) {
    if let first = headings.firstIndex(where: { !$0.reach.covers(marker, indent) }) {
      headings.removeSubrange(first...)
    }
  }
}

extension Outline.Reach {
  fileprivate var isLasting: Bool {
    switch self {
    case .text, .level, .number: true
    case .list, .item: false
    }
  }

  fileprivate func holdsLevel(_ level: Int) -> Bool {
    switch self {
    case .text: level > 1
    case .level(let own): own < level
    case .number(let marker): marker.path.count < level
    case .list, .item: false
    }
  }

  fileprivate func holdsNumber(_ path: [Int]) -> Bool {
    switch self {
    case .text, .level: true
    case .number(let own): path.count > own.path.count && path.starts(with: own.path)
    case .list, .item: false
    }
  }

  fileprivate func covers(_ marker: Marker?, _ indent: Int) -> Bool {
    switch self {
    case .text, .level: return true
    case .list(let own): return marker != nil || indent > own
    case .number(let own):
      guard let marker, case .number(let path, let close) = marker.kind else { return true }
      let isInner = close == UInt8(ascii: ")") && own.close != close && path.count == 1
      return isInner || path.count > own.path.count && path.starts(with: own.path)
    case .item(let parent, let own):
      guard let marker else { return indent > own }
      return indent > own || (indent == own && !marker.isSibling(of: parent))
    }
  }
}
