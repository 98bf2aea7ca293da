import RemitDocuments
import RemitRules
import RemitText

extension Reviewer {
  /// Compares two roles; the one that directs comes first whatever the order of the arguments.
  public func compare(roles a: Post, _ b: Post) -> RoleComparison {
    let (head, manager) = Self.isAbove(b, a) ? (b, a) : (a, b)
    var comparer = RoleComparer(book, verdicts: verdicts)
    return comparer.compare(head, manager)
  }

  /// `a` takes a higher seat than `b`.
  private static func isAbove(_ a: Post, _ b: Post) -> Bool {
    let order: [Seat] = [.head, .manager, .staff, .advisor]
    func rank(_ post: Post) -> Int {
      post.seats.compactMap { order.firstIndex(of: $0) }.min() ?? 1
    }
    if rank(a) != rank(b) { return rank(a) < rank(b) }
    return a.titled == .head && b.titled != .head
  }
}

/// Pairs the duties of two roles.
private struct RoleComparer: ~Copyable {
  private let book: RuleBook
  private var judge: DutyJudge
  private var areas: ClassReader

  init(_ book: RuleBook, verdicts: RuleBook) {
    self.book = book
    judge = DutyJudge(book, verdicts: verdicts)
    areas = ClassReader(book, pack: "check", names: Self.areas)
  }

  /// The matters that the two seats share by halves, from the rarest words to the broadest.
  static let areas = [
    "area-money", "area-hiring", "area-appraisal", "area-training", "area-motivation",
    "area-direction", "area-goals", "area-market", "area-clients", "area-standards",
    "area-control", "area-tasks", "area-reports",
  ]
  /// Areas narrow enough that two duties about one of them are about one matter whatever their other words.
  private static let narrow = Set(areas.prefix(8))

  private typealias Held = RoleComparison.Held

  /// How alike two duties are that count as one, and as nearly one, in per cent.
  private static let alike = 50

  mutating func compare(_ head: Post, _ manager: Post) -> RoleComparison {
    let ours = head.duties.map { read($0) }
    let theirs = manager.duties.map { read($0) }
    var overlaps: [RoleComparison.Overlap] = []
    var seen: (head: Set<Int>, manager: Set<Int>) = ([], [])
    for pair in pairs(ours.map(\.judged.stems), theirs.map(\.judged.stems))
    where seen.head.insert(pair.a).inserted {
      guard seen.manager.insert(pair.b).inserted else {
        seen.head.remove(pair.a)
        continue
      }
      let (a, b) = (ours[pair.a], theirs[pair.b])
      let isSame = a.judged.stems.all == b.judged.stems.all
      overlaps.append(
        overlap(
          isSame ? .same : .alike, pair.likeness, a.held, b.held,
          area: Self.areas.first { a.areas.contains($0) && b.areas.contains($0) }))
    }
    overlaps += matters(ours, theirs, seen)
    return RoleComparison(
      head: head, manager: manager, headDuties: ours.map(\.held), managerDuties: theirs.map(\.held),
      overlaps: overlaps,
      headOrphans: orphans(.operational, ours.map(\.held), theirs.map(\.held), overlaps),
      managerOrphans: orphans(.strategic, theirs.map(\.held), ours.map(\.held), overlaps),
      rightConflicts: conflicts(head, manager))
  }

  private struct Read {
    let held: Held
    let judged: JudgedDuty
    let areas: Set<String>
  }

  private mutating func read(_ duty: Duty) -> Read {
    let judged = judge.read(duty)
    let side = judged.ruling.computed == .strategic ? 1 : -1
    let best = judged.ruling.ledger.filter { !$0.isCap && $0.points * side > 0 }
      .max { $0.points * side < $1.points * side }
    return Read(
      held: Held(duty: duty, verdict: judged.ruling.verdict, rule: best?.rule ?? ""),
      judged: judged, areas: areas.names(in: duty.text))
  }

  private func overlap(
    _ kind: RoleComparison.Overlap.Kind, _ likeness: Int, _ a: Held, _ b: Held, area: String?
  ) -> RoleComparison.Overlap {
    RoleComparison.Overlap(
      kind: kind, likeness: likeness, head: a, manager: b, area: area,
      isInverted: a.verdict == .operational && b.verdict == .strategic)
  }

  /// Pairs that are alike, the likest first.
  private func pairs(
    _ a: [Stems], _ b: [Stems]
  ) -> [(a: Int, b: Int, likeness: Int)] {
    var found: [(a: Int, b: Int, likeness: Int)] = []
    for (i, one) in a.enumerated() {
      for (j, other) in b.enumerated() {
        let likeness = one.likeness(to: other)
        if likeness >= Self.alike { found.append((i, j, likeness)) }
      }
    }
    return found.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }

  /// Matters that both have duties about in different words, in each area the pairs with the most in common first.
  ///
  /// A pair shares two topics, and more than half of the topics of one; in a narrow area one pair may do without. A duty of two
  /// matters stands in both.
  private func matters(
    _ ours: [Read], _ theirs: [Read], _ seen: (head: Set<Int>, manager: Set<Int>)
  ) -> [RoleComparison.Overlap] {
    var found: [RoleComparison.Overlap] = []
    var pairs: Set<[Int]> = []
    for area in Self.areas {
      var taken = seen
      var isFirst = true
      while let (i, j) = closest(ours, theirs, area, taken) {
        let (a, b) = (ours[i], theirs[j])
        guard Self.areClose(a, b) || isFirst && Self.narrow.contains(area) else { break }
        isFirst = false
        taken.head.insert(i)
        taken.manager.insert(j)
        guard pairs.insert([i, j]).inserted else { continue }
        let likeness = a.judged.stems.likeness(to: b.judged.stems)
        found.append(overlap(.matter, likeness, a.held, b.held, area: area))
      }
    }
    return found
  }

  private static func areClose(_ a: Read, _ b: Read) -> Bool {
    let (one, other) = (a.judged.stems.topic, b.judged.stems.topic)
    let common = Stems.common(one, other)
    return common > 1 && common * 2 > min(one.count, other.count)
  }

  /// The free duties of both in `area` that have the most in common.
  private func closest(
    _ ours: [Read], _ theirs: [Read], _ area: String,
    _ taken: (head: Set<Int>, manager: Set<Int>)
  ) -> (Int, Int)? {
    let left = ours.indices.filter { ours[$0].areas.contains(area) && !taken.head.contains($0) }
    let right = theirs.indices.filter {
      theirs[$0].areas.contains(area) && !taken.manager.contains($0)
    }
    return left.flatMap { i in right.map { j in (i, j) } }.max { a, b in
      let (x, y) = (weight(ours[a.0], theirs[a.1]), weight(ours[b.0], theirs[b.1]))
      return (x, -a.0, -a.1) < (y, -b.0, -b.1)
    }
  }

  /// Shared topics count most, then shared areas.
  private func weight(_ a: Read, _ b: Read) -> Int {
    let topics = Stems.common(a.judged.stems.topic, b.judged.stems.topic)
    return topics * 10 + a.areas.intersection(b.areas).count
  }

  /// Duties of the other level that the other role has nothing like.
  private func orphans(
    _ verdict: Verdict, _ own: [Held], _ other: [Held], _ overlaps: [RoleComparison.Overlap]
  ) -> [Held] {
    let paired = Set(overlaps.flatMap { [$0.head.duty.place, $0.manager.duty.place] })
    return own.filter { $0.verdict == verdict && !paired.contains($0.duty.place) }
  }

  /// Rights that share a topic, and the action or half of the words; `dismiss employees` has no topic, there both count.
  private func areAboutOne(_ one: Stems, _ other: Stems) -> Bool {
    let isAlike = one.likeness(to: other) >= Self.alike
    let isSameAction = Stems.common(one.actions, other.actions) > 0
    if one.topic.isEmpty, other.topic.isEmpty { return isAlike && isSameAction }
    return Stems.common(one.topic, other.topic) > 0 && (isAlike || isSameAction)
  }

  /// Rights about one matter that both have, or that one has and the other is denied.
  private mutating func conflicts(
    _ head: Post, _ manager: Post
  ) -> [RoleComparison.RightConflict] {
    let ours = (head.rights + head.limits).map { judge.read($0) }
    let theirs = (manager.rights + manager.limits).map { judge.read($0) }
    var found: [RoleComparison.RightConflict] = []
    for one in ours where one.isDeciding {
      let matching = theirs.filter { other in
        other.isDeciding && areAboutOne(one.stems, other.stems)
      }
      guard
        let other = matching.max(by: { a, b in
          one.stems.likeness(to: a.stems) < one.stems.likeness(to: b.stems)
        })
      else { continue }
      let isDenied = one.stems.isNegated != other.stems.isNegated
      // What one has and the other is denied is as it should be, where the head has it.
      if isDenied, other.stems.isNegated { continue }
      found.append(
        RoleComparison.RightConflict(head: one.duty, manager: other.duty, isDenied: isDenied))
    }
    return found
  }
}
