/// Which name leads to which: a rule to those that it overrides, a class to those that it takes in.
struct NameGraph {
  private let next: [String: [String]]

  init(_ next: [String: [String]]) { self.next = next }

  /// Every cycle, each once: its names from the smallest on, sorted by that name.
  func cycles() -> [[String]] {
    var found: [[String]] = []
    var taken: Set<String> = []
    for start in next.keys.sorted() where !taken.contains(start) {
      guard let cycle = shortestCycle(through: start) else { continue }
      taken.formUnion(cycle)
      found.append(cycle)
    }
    return found
  }

  private func shortestCycle(through start: String) -> [String]? {
    var previous: [String: String] = [:]
    var queue = [start]
    var place = 0
    while place < queue.count {
      let name = queue[place]
      place += 1
      for other in (next[name] ?? []).sorted() {
        if other == start { return path(to: name, previous, from: start) }
        guard previous[other] == nil else { continue }
        previous[other] = name
        queue.append(other)
      }
    }
    return nil
  }

  private func path(to end: String, _ previous: [String: String], from start: String) -> [String] {
    var names = [end]
    while let last = names.last, last != start, let before = previous[last] { names.append(before) }
    return names.reversed()
  }

  /// Whether a path leads from `start` to `end`, in any number of steps, none included.
  func leads(from start: String, to end: String) -> Bool {
    var seen: Set<String> = [start]
    var queue = [start]
    while let name = queue.popLast() {
      if name == end { return true }
      queue += (next[name] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// By name: how many steps deep it lies; what leads to it lies less deep.
  ///
  /// - Precondition: there is no cycle.
  func depths() -> [String: Int] {
    var previous: [String: [String]] = [:]
    for (name, others) in next {
      for other in others { previous[other, default: []].append(name) }
    }
    var depths: [String: Int] = [:]
    for start in Set(next.keys).union(previous.keys) {
      var stack = [start]
      while let name = stack.last {
        let above = previous[name] ?? []
        let open = above.filter { depths[$0] == nil }
        if open.isEmpty {
          depths[name] = (above.compactMap { depths[$0] }.max() ?? -1) + 1
          stack.removeLast()
        } else {
          stack.append(contentsOf: open)
        }
      }
    }
    return depths
  }
}
