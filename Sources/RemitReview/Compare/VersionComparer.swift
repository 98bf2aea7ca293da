import RemitDocuments
import RemitRules
import RemitText

extension Reviewer {
  /// Compares two versions of a role, the old one first.
  public func compare(versions old: Post, _ new: Post) -> VersionComparison {
    var comparer = VersionComparer(book, verdicts: verdicts)
    return comparer.compare(old, new)
  }

  /// Whether two files are versions of one role rather than two roles: the same seat and title, or mostly the
  /// same duties.
  public func areVersions(_ a: Post, _ b: Post) -> Bool {
    if !a.seats.isEmpty, !b.seats.isEmpty, a.seats != b.seats { return false }
    if !a.title.isEmpty, a.title.lowercased() == b.title.lowercased() { return true }
    var stems = StemReader(book)
    let left = Set(a.duties.map { stems.stems(of: $0.text).all })
    let right = Set(b.duties.map { stems.stems(of: $0.text).all })
    return left.intersection(right).count * 2 > min(left.count, right.count)
  }
}

/// Pairs the duties of two versions.
private struct VersionComparer: ~Copyable {
  private var judge: DutyJudge

  init(_ book: RuleBook, verdicts: RuleBook) { judge = DutyJudge(book, verdicts: verdicts) }

  /// How alike two duties are that are one reworded, in per cent.
  private static let alike = 40

  mutating func compare(_ old: Post, _ new: Post) -> VersionComparison {
    let before = old.duties.map { judge.read($0) }
    let after = new.duties.map { judge.read($0) }
    let pairs = pairs(before, after)
    let moved = Self.moved(pairs)
    var changed: [VersionComparison.Change] = []
    for (old, new) in pairs.sorted(by: { $0.1 < $1.1 }) {
      let change = change(before[old], after[new], isMoved: moved.contains(new))
      if change.isReworded || change.isMoved || change.isVerdictChanged { changed.append(change) }
    }
    let kept = (old: Set(pairs.map(\.0)), new: Set(pairs.map(\.1)))
    return VersionComparison(
      old: old, new: new,
      added: after.indices.filter { !kept.new.contains($0) }.map { Self.held(after[$0]) },
      removed: before.indices.filter { !kept.old.contains($0) }.map { Self.held(before[$0]) },
      changed: changed, unchanged: pairs.count - changed.count,
      addedRights: missing(new.rights, in: old.rights),
      removedRights: missing(old.rights, in: new.rights))
  }

  /// Each old duty with the new one most like it, the likest pairs first; of equals those that stand nearest.
  private func pairs(_ a: [JudgedDuty], _ b: [JudgedDuty]) -> [(Int, Int)] {
    var found: [(a: Int, b: Int, likeness: Int)] = []
    for (i, one) in a.enumerated() {
      for (j, other) in b.enumerated() {
        let isSame = one.duty.text == other.duty.text
        let likeness = isSame ? 101 : one.stems.likeness(to: other.stems)
        if likeness >= Self.alike { found.append((i, j, likeness)) }
      }
    }
    found.sort { x, y in
      (y.likeness, abs(x.a - x.b), x.a, x.b) < (x.likeness, abs(y.a - y.b), y.a, y.b)
    }
    var (left, right): (Set<Int>, Set<Int>) = ([], [])
    return found.compactMap { pair in
      guard !left.contains(pair.a), !right.contains(pair.b) else { return nil }
      left.insert(pair.a)
      right.insert(pair.b)
      return (pair.a, pair.b)
    }
  }

  /// The new places of duties that do not stand in the longest run that kept its order.
  private static func moved(_ pairs: [(Int, Int)]) -> Set<Int> {
    let inOrder = pairs.sorted { $0.0 < $1.0 }.map(\.1)
    var ends: [Int] = []
    var links: [Int] = []
    for (i, value) in inOrder.enumerated() {
      let place = ends.partitioningIndex { inOrder[$0] >= value }
      links.append(place > 0 ? ends[place - 1] : -1)
      if place == ends.count { ends.append(i) } else { ends[place] = i }
    }
    var kept: Set<Int> = []
    var at = ends.last ?? -1
    while at >= 0 {
      kept.insert(inOrder[at])
      at = links[at]
    }
    return Set(inOrder).subtracting(kept)
  }

  private func change(
    _ old: JudgedDuty, _ new: JudgedDuty, isMoved: Bool
  ) -> VersionComparison.Change {
    let (before, after) = (Self.supporters(of: old), Self.supporters(of: new))
    let isOther = old.ruling.verdict != new.ruling.verdict
    return VersionComparison.Change(
      old: Self.held(old), new: Self.held(new), likeness: old.stems.likeness(to: new.stems),
      isReworded: old.duty.text != new.duty.text,
      isMoved: isMoved || old.duty.section != new.duty.section,
      newRules: isOther ? after.filter { !before.contains($0) } : [],
      lostRules: isOther ? before.filter { !after.contains($0) } : [])
  }

  /// The rules that speak for the verdict, the weightiest first.
  private static func supporters(of duty: JudgedDuty) -> [String] {
    let lines = duty.ruling.ledger.filter { line in
      guard !line.isCap else { return false }
      return switch duty.ruling.computed {
      case .strategic: line.points > 0
      case .operational: line.points < 0
      case .shared, .undetermined: true
      }
    }
    return lines.map(\.rule)
  }

  private static func held(_ duty: JudgedDuty) -> RoleComparison.Held {
    RoleComparison.Held(
      duty: duty.duty, verdict: duty.ruling.verdict, rule: supporters(of: duty).first ?? "")
  }

  /// The rights that `others` has nothing like.
  private mutating func missing(_ rights: [Duty], in others: [Duty]) -> [Duty] {
    let known = others.map { judge.read($0).stems }
    return rights.filter { right in
      let own = judge.read(right).stems
      return !known.contains { $0.likeness(to: own) >= Self.alike }
    }
  }
}

extension [Int] {
  /// The first place whose element `isBehind`; the elements before it are not.
  fileprivate func partitioningIndex(_ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
