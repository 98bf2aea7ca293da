/// Which rule overrides which, checked to be free of cycles.
struct OverrideGraph {
  /// By rule: the rules that it overrides.
  private let overridden: [String: [String]]

  init(_ overridden: [String: [String]]) { self.overridden = overridden }

  /// Every cycle, each once: its names from the smallest on, sorted by that name.
  func cycles() -> [[String]] {
    var found: [[String]] = []
    var taken: Set<String> = []
    for start in overridden.keys.sorted() where !taken.contains(start) {
      guard let cycle = shortestCycle(through: start) else { continue }
      taken.formUnion(cycle)
      found.append(cycle)
    }
    return found
  }

  private func shortestCycle(through start: String) -> [String]? {
    var previous: [String: String] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let name = queue[next]
      next += 1
      for other in (overridden[name] ?? []).sorted() {
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

  /// By rule: how many overrides deep it lies; what overrides it lies less deep.
  ///
  /// - Precondition: there is no cycle.
  func depths() -> [String: Int] {
    var overriders: [String: [String]] = [:]
    for (rule, others) in overridden {
      for other in others { overriders[other, default: []].append(rule) }
    }
    var depths: [String: Int] = [:]
    for start in Set(overridden.keys).union(overriders.keys) {
      var stack = [start]
      while let rule = stack.last {
        let above = overriders[rule] ?? []
        let open = above.filter { depths[$0] == nil }
        if open.isEmpty {
          depths[rule] = (above.compactMap { depths[$0] }.max() ?? -1) + 1
          stack.removeLast()
        } else {
          stack.append(contentsOf: open)
        }
      }
    }
    return depths
  }
}
