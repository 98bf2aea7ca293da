import RemitLanguage
import RemitText

/// The working memory of a judge: which atoms hold, which rules fired, which are live.
struct JudgeState: Sendable {
  /// An atom that holds in a clause, with the tokens that made it so.
  struct Hit: BitwiseCopyable, Sendable {
    let atom: AtomID
    let clause: UInt16
    let start: UInt16
    let end: UInt16
  }

  /// A conjunct that fired in a clause.
  struct Firing: BitwiseCopyable, Sendable {
    let conjunct: UInt32
    let rule: RuleID
    let clause: UInt16
    var isLive: Bool
  }

  /// An attribute that holds as asked in a clause, because a rule inferred its value there.
  struct Source: BitwiseCopyable, Sendable {
    let atom: AtomID
    let conjunct: UInt32
  }

  /// Clause by clause.
  private(set) var hits: [Hit] = []
  private(set) var firings: [Firing] = []
  /// The atoms that ask for a phrase anywhere in the duty, and hold; each once.
  private(set) var dutyAtoms: [AtomID] = []
  /// By attribute; valid where `hasStated`.
  var stated: [Int32?]
  var hasStated = false
  var outcome = Outcome()
  /// By attribute: the value in the present clause.
  private(set) var values: [Int32?]

  private var bits: [UInt64]
  private var held: [AtomID] = []
  private(set) var dutyHits: [Hit] = []
  private(set) var sources: [Source] = []
  /// By clause: where its hits and sources begin.
  private var clauseStarts: [(hit: Int, source: Int)] = []
  private var clause: UInt16 = 0
  /// By rule: the stamp of the last clause, or duty, that it was live in.
  private var liveStamp: [UInt32]
  private var dutyStamp: [UInt32]
  private var stamp: UInt32 = 0
  private var groupSums: [(strategic: Int32, operational: Int32)]

  init(_ book: RuleBook) {
    bits = Array(repeating: 0, count: book.atoms.count / 64 + 1)
    stated = Array(repeating: nil, count: book.schema.attributes.count)
    values = stated
    liveStamp = Array(repeating: 0, count: book.rules.count)
    dutyStamp = liveStamp
    groupSums = Array(repeating: (0, 0), count: book.groups.count)
  }

  mutating func begin() {
    hits.removeAll(keepingCapacity: true)
    dutyHits.removeAll(keepingCapacity: true)
    dutyAtoms.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    clauseStarts.removeAll(keepingCapacity: true)
    firings.removeAll(keepingCapacity: true)
    outcome.clausePoints.removeAll(keepingCapacity: true)
    if hasStated {
      for i in stated.indices { stated[i] = nil }
      hasStated = false
    }
    if stamp > .max - 70_000 { resetStamps() }
  }

  private mutating func resetStamps() {
    stamp = 0
    for i in liveStamp.indices {
      liveStamp[i] = 0
      dutyStamp[i] = 0
    }
  }

  // MARK: Atoms

  /// Notes the atoms that ask for a phrase anywhere in the duty.
  mutating func noteDuty(_ match: Match, _ book: borrowing RuleBook) {
    for atom in book.index.atomsOfClass[Int(match.classID.index)].duty {
      dutyHits.append(Hit(atom: atom, clause: 0, start: match.start, end: match.end))
      if !dutyAtoms.contains(atom) { dutyAtoms.append(atom) }
    }
  }

  mutating func beginClause(_ index: Int) {
    for atom in held { bits[Int(atom.index >> 6)] = 0 }
    held.removeAll(keepingCapacity: true)
    clause = UInt16(index)
    clauseStarts.append((hits.count, sources.count))
    for atom in dutyAtoms { hold(atom) }
  }

  @inline(__always)
  mutating func set(_ atom: AtomID, _ start: UInt16, _ end: UInt16) {
    hold(atom)
    hits.append(Hit(atom: atom, clause: clause, start: start, end: end))
  }

  @inline(__always)
  private mutating func hold(_ atom: AtomID) {
    let bit = UInt64(1) << UInt64(atom.index & 63)
    let place = Int(atom.index >> 6)
    if bits[place] & bit == 0 {
      bits[place] |= bit
      held.append(atom)
    }
  }

  /// Where the hits of `clause` lie.
  func hitRange(of clause: UInt16) -> Range<Int> {
    let next = Int(clause) + 1
    return clauseStarts[Int(clause)]
      .hit..<(next < clauseStarts.count
      ? clauseStarts[next].hit : hits.count)
  }

  /// Where the sources of `clause` lie.
  func sourceRange(of clause: UInt16) -> Range<Int> {
    let next = Int(clause) + 1
    return clauseStarts[Int(clause)]
      .source..<(next < clauseStarts.count
      ? clauseStarts[next].source : sources.count)
  }

  @inline(__always)
  private func holds(_ atom: AtomID) -> Bool {
    bits[Int(atom.index >> 6)] & (UInt64(1) << UInt64(atom.index & 63)) != 0
  }

  // MARK: Firing

  /// Fires the inference rules of the clause and sets the atoms that ask for attributes.
  mutating func infer(_ book: borrowing RuleBook) {
    let from = firings.count
    fire(book.index.infer, book.index.inferAlways, book)
    settle(from: from, book)
    for i in values.indices { values[i] = hasStated ? stated[i] : nil }
    for i in from..<firings.count where firings[i].isLive { keep(firings[i].rule, book) }
    guard hasStated || firings.count > from else { return }
    for attribute in values.indices {
      guard let value = values[attribute] else { continue }
      for test in book.index.compareAtoms[attribute] where test.comparison.holds(value, test.value)
      {
        setInferred(test.atom, attribute, value, from: from, book)
      }
    }
  }

  private mutating func keep(_ rule: RuleID, _ book: borrowing RuleBook) {
    guard case .infer(let attribute, let value) = book.rules[Int(rule.index)].effect else { return }
    if hasStated, stated[attribute] != nil { return }
    guard let old = values[attribute] else {
      values[attribute] = value
      return
    }
    switch book.schema.attributes[attribute].keep {
    case .highest: values[attribute] = max(old, value)
    case .lowest: values[attribute] = min(old, value)
    }
  }

  /// Sets an atom on an attribute and notes the rules that inferred the value.
  private mutating func setInferred(
    _ atom: AtomID, _ attribute: Int, _ value: Int32, from: Int, _ book: borrowing RuleBook
  ) {
    set(atom, 0, 0)
    for i in from..<firings.count where firings[i].isLive {
      if case .infer(attribute, value) = book.rules[Int(firings[i].rule.index)].effect {
        sources.append(Source(atom: atom, conjunct: firings[i].conjunct))
      }
    }
  }

  mutating func weigh(_ book: borrowing RuleBook) {
    let from = firings.count
    fire(book.index.weigh, book.index.weighAlways, book)
    settle(from: from, book)
    addClause(from: from, book)
  }

  private mutating func fire(
    _ buckets: borrowing ConjunctIndex.Buckets, _ always: [UInt32],
    _ book: borrowing RuleBook
  ) {
    for conjunct in always { test(conjunct, book) }
    var i = 0
    while i < held.count {
      for k in buckets.range(Int(held[i].index)) { test(buckets.items[k], book) }
      i += 1
    }
  }

  @inline(__always)
  private mutating func test(_ number: UInt32, _ book: borrowing RuleBook) {
    let conjunct = book.conjuncts[Int(number)]
    for atom in conjunct.required where !holds(atom) { return }
    for atom in conjunct.forbidden where holds(atom) { return }
    firings.append(Firing(conjunct: number, rule: conjunct.rule, clause: clause, isLive: false))
  }

  // MARK: Defeat

  /// Marks the live ones of the firings from `from` on: no live firing overrides them.
  private mutating func settle(from: Int, _ book: borrowing RuleBook) {
    stamp += 1
    sortFirings(from: from, book)
    for i in from..<firings.count {
      let rule = book.rules[Int(firings[i].rule.index)]
      var isLive = true
      for overrider in rule.overriders where liveStamp[Int(overrider.index)] == stamp {
        isLive = false
        break
      }
      firings[i].isLive = isLive
      if isLive { liveStamp[Int(firings[i].rule.index)] = stamp }
    }
  }

  /// Overriders first, then by rule and conjunct: an insertion sort, since few rules fire.
  private mutating func sortFirings(from: Int, _ book: borrowing RuleBook) {
    guard firings.count > from + 1 else { return }
    for i in from + 1..<firings.count {
      let firing = firings[i]
      let depth = book.rules[Int(firing.rule.index)].depth
      var k = i
      while k > from {
        let other = firings[k - 1]
        let otherDepth = book.rules[Int(other.rule.index)].depth
        if (otherDepth, other.conjunct) <= (depth, firing.conjunct) { break }
        firings[k] = other
        k -= 1
      }
      firings[k] = firing
    }
  }

  // MARK: Adding

  private mutating func addClause(from: Int, _ book: borrowing RuleBook) {
    clearGroups()
    var last: RuleID?
    for i in from..<firings.count where firings[i].isLive && firings[i].rule != last {
      last = firings[i].rule
      addToGroup(firings[i].rule, book)
    }
    var points: Int32 = 0
    for (group, sum) in zip(book.groups, groupSums) {
      points += min(sum.strategic, group.cap ?? .max) - min(sum.operational, group.cap ?? .max)
    }
    outcome.clausePoints.append(points)
  }

  private mutating func clearGroups() {
    for i in groupSums.indices { groupSums[i] = (0, 0) }
  }

  private mutating func addToGroup(_ rule: RuleID, _ book: borrowing RuleBook) {
    guard case .weigh(let s, let o, let group) = book.rules[Int(rule.index)].effect else { return }
    groupSums[group].strategic += s
    groupSums[group].operational += o
  }

  /// Makes the ledger of the duty and its verdict.
  mutating func finish(_ book: borrowing RuleBook) {
    outcome.lines.removeAll(keepingCapacity: true)
    outcome.spans.removeAll(keepingCapacity: true)
    clearGroups()
    stamp += 1
    for firing in firings where firing.isLive {
      let index = Int(firing.rule.index)
      guard dutyStamp[index] != stamp,
        case .weigh(let s, let o, let group) = book.rules[index].effect
      else { continue }
      dutyStamp[index] = stamp
      addToGroup(firing.rule, book)
      let first = Int32(outcome.spans.count)
      addSpans(of: firing.rule, onlyLive: true, book, to: &outcome.spans)
      outcome.lines.append(
        Outcome.Line(
          source: firing.rule.index, isCap: false, group: UInt16(group), strategic: s,
          operational: o, spanStart: first, spanEnd: Int32(outcome.spans.count)))
    }
    sortLines()
    addCaps(book)
    outcome.strategic = outcome.lines.reduce(0) { $0 + Int($1.strategic) }
    outcome.operational = outcome.lines.reduce(0) { $0 + Int($1.operational) }
    let high = Int(outcome.clausePoints.max() ?? 0)
    let low = Int(outcome.clausePoints.min() ?? 0)
    let bar = book.thresholds.clause
    let sums = Thresholds.Sums(
      strategic: outcome.strategic, operational: outcome.operational,
      divided: outcome.lines.reduce(0) { $0 + max(0, Int(min($1.strategic, $1.operational))) },
      clausesOppose: high >= bar && low <= -bar)
    (outcome.verdict, outcome.standard) = book.thresholds.verdict(sums)
  }

  /// Heaviest first, then by rule: an insertion sort.
  private mutating func sortLines() {
    let count = outcome.lines.count
    guard count > 1 else { return }
    for i in 1..<count {
      let line = outcome.lines[i]
      let weight = max(line.strategic, line.operational)
      var k = i
      while k > 0 {
        let other = outcome.lines[k - 1]
        let otherWeight = max(other.strategic, other.operational)
        if otherWeight > weight || (otherWeight == weight && other.source < line.source) { break }
        outcome.lines[k] = other
        k -= 1
      }
      outcome.lines[k] = line
    }
  }

  private mutating func addCaps(_ book: borrowing RuleBook) {
    for index in groupSums.indices {
      guard let cap = book.groups[index].cap else { continue }
      let s = max(0, groupSums[index].strategic - cap)
      let o = max(0, groupSums[index].operational - cap)
      guard s > 0 || o > 0 else { continue }
      outcome.lines.append(
        Outcome.Line(
          source: UInt16(index), isCap: true, group: UInt16(index), strategic: -s,
          operational: -o, spanStart: 0, spanEnd: 0))
    }
  }
}
