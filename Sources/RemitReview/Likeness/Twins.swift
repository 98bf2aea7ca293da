/// For each text of a list, the other text that is most like it.
struct Twins {
  /// The text most like another, and how like it is.
  struct Twin: Hashable {
    let index: Int
    /// Per cent of the stems of both.
    let likeness: Int
  }

  /// By text: its twin in the same group; `nil` where none reaches the floor.
  private(set) var near: [Twin?]
  /// By text: its twin in another group.
  private(set) var far: [Twin?]

  /// Compares every text with every other.
  ///
  /// Two texts that reach `floor` share a stem among the rarest ones of each (prefix filtering), so that only
  /// such pairs are compared: near O(n) for texts that differ.
  init(_ texts: [Stems], groups: [Int], floor: Int) {
    near = Array(repeating: nil, count: texts.count)
    far = near
    let rarity = Self.rarity(texts)
    var holders: [UInt32: [Int]] = [:]
    for (i, text) in texts.enumerated() where !text.all.isEmpty {
      let rarest = text.all.sorted { (rarity[$0] ?? 0, $0) < (rarity[$1] ?? 0, $1) }
      let needed = (text.all.count * floor + 99) / 100
      var seen: Set<Int> = []
      for stem in rarest.prefix(text.all.count - max(needed, 1) + 1) {
        for j in holders[stem] ?? [] where seen.insert(j).inserted {
          let likeness = text.likeness(to: texts[j])
          guard likeness >= floor else { continue }
          note(i, Twin(index: j, likeness: likeness), isNear: groups[i] == groups[j])
          note(j, Twin(index: i, likeness: likeness), isNear: groups[i] == groups[j])
        }
        holders[stem, default: []].append(i)
      }
    }
  }

  private mutating func note(_ i: Int, _ twin: Twin, isNear: Bool) {
    let known = isNear ? near[i] : far[i]
    if let known, (-known.likeness, known.index) <= (-twin.likeness, twin.index) { return }
    if isNear { near[i] = twin } else { far[i] = twin }
  }

  private static func rarity(_ texts: [Stems]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for text in texts { for stem in text.all { counts[stem, default: 0] += 1 } }
    return counts
  }
}
