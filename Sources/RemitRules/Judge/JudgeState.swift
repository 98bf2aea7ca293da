import RemitLanguage
import RemitText

/// The working memory of a judge: which atoms hold, which rules fired, which are live.
struct JudgeState: ~Copyable {
  /// An atom that holds in a clause, with the tokens that made it so.
  struct Hit: BitwiseCopyable, Sendable {
    let atom: AtomID
    let clause: UInt16
    let start: UInt16
    let end: UInt16
    /// The hit of the same atom in the same clause before this one, or -1.
    var previous: Int32 = -1
  }

  /// A conjunct that fired in a clause.
  struct Firing: BitwiseCopyable, Sendable {
    let conjunct: UInt32
    let rule: RuleID
    let clause: UInt16
    var isLive = false
    /// It, or a rule that inferred what it asks for, asks for a phrase anywhere in the duty.
    var asksDuty = false
    /// The first live firing of its rule in the duty, if the rule weighs.
    var isFirst = false
    /// The next live firing of its rule, or -1.
    var next: Int32 = -1
    /// The depth of the rule, then the conjunct.
    let order: UInt64
    /// Where the tokens that made it fire lie in `ranges`, if it is live.
    var ranges: (start: Int32, end: Int32) = (0, 0)
  }

  /// An attribute that holds as asked in a clause, because a rule inferred its value there.
  struct Source: BitwiseCopyable, Sendable {
    let atom: AtomID
    let conjunct: UInt32
  }

  /// Clause by clause.
  private(set) var hits = Scratch<Hit>()
  private(set) var firings = Scratch<Firing>()
  /// The tokens that made live firings fire, in no order.
  private(set) var ranges = Scratch<Outcome.TokenRange>()
  /// The atoms that ask for a phrase anywhere in the duty, and hold; each once.
  private(set) var dutyAtoms = Scratch<AtomID>()
  /// By attribute; valid where `hasStated`.
  var stated: [Int32?]
  var hasStated = false
  var outcome = Outcome()
  /// By attribute: the value in the present clause.
  private(set) var values: [Int32?]

  /// By atom: it holds in the present clause.
  private var isHeld: Scratch<Bool>
  /// By atom that holds in the present clause: its last hit, or -1.
  private var lastHit: Scratch<Int32>
  /// The bits of the atoms that hold in the present clause.
  private var heldBits: UInt64 = 0
  private var held = Scratch<AtomID>()
  private(set) var dutyHits = Scratch<Hit>()
  private(set) var sources = Scratch<Source>()
  /// By clause: where its hits and sources begin.
  private var clauseStarts = Scratch<ClauseStart>()
  private var clause: UInt16 = 0
  /// By rule: the stamp of the last clause, or duty, that it was live in.
  private var liveStamp: Scratch<UInt32>
  private var dutyStamp: Scratch<UInt32>
  /// By rule that was live in this duty: its last firing.
  private var lastFiring: Scratch<Int32>
  private var stamp: UInt32 = 0
  private var stampOfDuty: UInt32 = 0
  var groupSums: Scratch<GroupSum>

  /// Where the hits and sources of a clause begin.
  struct ClauseStart: BitwiseCopyable {
    let hit: Int
    let source: Int
  }

  /// The points of one group.
  struct GroupSum: BitwiseCopyable {
    var strategic: Int32 = 0
    var operational: Int32 = 0
  }

  init(_ book: RuleBook) {
    isHeld = Scratch(repeating: false, count: book.atoms.count)
    lastHit = Scratch(repeating: -1, count: book.atoms.count)
    stated = Array(repeating: nil, count: book.schema.attributes.count)
    values = stated
    liveStamp = Scratch(repeating: 0, count: book.rules.count)
    dutyStamp = Scratch(repeating: 0, count: book.rules.count)
    lastFiring = Scratch(repeating: 0, count: book.rules.count)
    groupSums = Scratch(repeating: GroupSum(), count: book.groups.count)
  }

  mutating func begin() {
    hits.removeAll()
    dutyHits.removeAll()
    dutyAtoms.removeAll()
    sources.removeAll()
    clauseStarts.removeAll()
    firings.removeAll()
    ranges.removeAll()
    outcome.clausePoints.removeAll(keepingCapacity: true)
    if hasStated {
      for i in stated.indices { stated[i] = nil }
      hasStated = false
    }
    if stamp > .max - 200_000 { resetStamps() }
    stamp += 1
    stampOfDuty = stamp
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
  @inline(__always)
  mutating func noteDuty(_ match: Match, _ tables: FiringTables) {
    for i in tables.atoms(of: match.classID, .duty) {
      let atom = tables.partAtoms[i]
      dutyHits.append(Hit(atom: atom, clause: 0, start: match.start, end: match.end))
      if !isDutyAtom(atom) { dutyAtoms.append(atom) }
    }
  }

  @inline(__always)
  private func isDutyAtom(_ atom: AtomID) -> Bool {
    for i in dutyAtoms.indices where dutyAtoms[i] == atom { return true }
    return false
  }

  mutating func beginClause(_ index: Int) {
    for i in held.indices { isHeld[Int(held[i].index)] = false }
    held.removeAll()
    heldBits = 0
    clause = UInt16(index)
    clauseStarts.append(ClauseStart(hit: hits.count, source: sources.count))
    for i in dutyAtoms.indices { hold(dutyAtoms[i]) }
  }

  /// Sets the atoms that ask for the match in a part.
  @inline(__always)
  mutating func set(
    _ part: FiringTables.Part, _ match: Match, _ tables: FiringTables
  ) {
    for i in tables.atoms(of: match.classID, part) {
      set(tables.partAtoms[i], match.start, match.end)
    }
  }

  @inline(__always)
  mutating func set(_ atom: AtomID, _ start: UInt16, _ end: UInt16) {
    hold(atom)
    let previous = lastHit[Int(atom.index)]
    lastHit[Int(atom.index)] = Int32(hits.count)
    hits.append(Hit(atom: atom, clause: clause, start: start, end: end, previous: previous))
  }

  @inline(__always)
  private mutating func hold(_ atom: AtomID) {
    if isHeld[Int(atom.index)] { return }
    isHeld[Int(atom.index)] = true
    lastHit[Int(atom.index)] = -1
    heldBits |= atom.bit
    held.append(atom)
  }

  /// Where the hits of `clause` lie.
  @inline(__always)
  func hitRange(of clause: UInt16) -> Range<Int> {
    let next = Int(clause) + 1
    return clauseStarts[Int(clause)]
      .hit..<(next < clauseStarts.count
      ? clauseStarts[next].hit : hits.count)
  }

  /// Where the sources of `clause` lie.
  @inline(__always)
  func sourceRange(of clause: UInt16) -> Range<Int> {
    let next = Int(clause) + 1
    return clauseStarts[Int(clause)]
      .source..<(next < clauseStarts.count
      ? clauseStarts[next].source : sources.count)
  }

  // MARK: Firing

  /// Fires the inference rules of the clause and sets the atoms that ask for attributes.
  mutating func infer(_ tables: FiringTables) {
    let from = firings.count
    fire(tables.infer, tables.inferAlways, tables)
    settle(from: from, tables)
    for i in values.indices { values[i] = hasStated ? stated[i] : nil }
    for i in from..<firings.count where firings[i].isLive { keep(firings[i].rule, tables) }
    guard hasStated || firings.count > from else { return }
    for attribute in values.indices {
      guard let value = values[attribute] else { continue }
      for i in tables.comparingStarts[attribute]..<tables.comparingStarts[attribute + 1] {
        let test = tables.comparings[i]
        guard test.comparison.holds(value, test.value) else { continue }
        setInferred(test.atom, attribute, value, from: from, tables)
      }
    }
  }

  private mutating func keep(_ rule: RuleID, _ tables: FiringTables) {
    let attribute = Int(tables.rules[Int(rule.index)].place)
    let value = tables.rules[Int(rule.index)].strategic
    if hasStated, stated[attribute] != nil { return }
    guard let old = values[attribute] else {
      values[attribute] = value
      return
    }
    switch tables.keeps[attribute] {
    case .highest: values[attribute] = max(old, value)
    case .lowest: values[attribute] = min(old, value)
    }
  }

  /// Sets an atom on an attribute and notes the rules that inferred the value.
  private mutating func setInferred(
    _ atom: AtomID, _ attribute: Int, _ value: Int32, from: Int, _ tables: FiringTables
  ) {
    set(atom, 0, 0)
    for i in from..<firings.count where firings[i].isLive {
      let rule = tables.rules[Int(firings[i].rule.index)]
      if rule.place == attribute, rule.strategic == value {
        sources.append(Source(atom: atom, conjunct: firings[i].conjunct))
      }
    }
  }

  mutating func weigh(_ tables: FiringTables) {
    let from = firings.count
    fire(tables.weigh, tables.weighAlways, tables)
    settle(from: from, tables)
    addClause(from: from, tables)
  }

  private mutating func fire(
    _ buckets: borrowing ConjunctIndex.Buckets, _ always: borrowing [UInt32],
    _ tables: FiringTables
  ) {
    for i in 0..<always.count { test(always[i], tables) }
    var i = 0
    while i < held.count {
      for k in buckets.range(Int(held[i].index)) { test(buckets.items[k], tables) }
      i += 1
    }
  }

  @inline(__always)
  private mutating func test(_ number: UInt32, _ tables: FiringTables) {
    let test = tables.tests[Int(number)]
    if test.mask & ~heldBits != 0 { return }
    var i = Int(test.required)
    while i < Int(test.forbidden) {
      if !isHeld[Int(tables.atoms[i].index)] { return }
      i += 1
    }
    while i < Int(test.end) {
      if isHeld[Int(tables.atoms[i].index)] { return }
      i += 1
    }
    let depth = UInt64(tables.rules[Int(test.rule.index)].depth)
    firings.append(
      Firing(
        conjunct: number, rule: test.rule, clause: clause, order: depth << 32 | UInt64(number)))
  }

  // MARK: Defeat

  /// Marks the live ones of the firings from `from` on: no live firing overrides them.
  private mutating func settle(from: Int, _ tables: FiringTables) {
    stamp += 1
    sortFirings(from: from)
    for i in from..<firings.count {
      let number = Int(firings[i].rule.index)
      var k = Int(tables.rules[number].overridersStart)
      let end = Int(tables.rules[number].overridersEnd)
      while k < end, liveStamp[Int(tables.overriders[k].index)] != stamp { k += 1 }
      guard k == end else { continue }
      firings[i].isLive = true
      if tables.rules[number].isWeighing {
        chain(i, number)
        collectRanges(of: i, tables)
      }
      liveStamp[number] = stamp
    }
  }

  /// Ties a live firing to the one before it of the same rule in this duty.
  private mutating func chain(_ firing: Int, _ rule: Int) {
    if dutyStamp[rule] == stampOfDuty {
      firings[Int(lastFiring[rule])].next = Int32(firing)
    } else {
      dutyStamp[rule] = stampOfDuty
      firings[firing].isFirst = true
    }
    lastFiring[rule] = Int32(firing)
  }

  /// Notes the tokens that made a firing of the present clause fire, but for those from anywhere in the duty.
  private mutating func collectRanges(of firing: Int, _ tables: FiringTables) {
    let start = Int32(ranges.count)
    let conjunct = firings[firing].conjunct
    collectRanges(of: conjunct, tables)
    var asksDuty = tables.tests[Int(conjunct)].asksDuty
    for i in sourceRange(of: clause) where tables.requires(conjunct, sources[i].atom) {
      collectRanges(of: sources[i].conjunct, tables)
      asksDuty = asksDuty || tables.tests[Int(sources[i].conjunct)].asksDuty
    }
    firings[firing].asksDuty = asksDuty
    // Long lists come in falling order, and go into place one by one much faster when it rises.
    if ranges.count > Int(start) + 32 { ranges.sort(from: Int(start)) { $0.start < $1.start } }
    firings[firing].ranges = (start, Int32(ranges.count))
  }

  @inline(__always)
  private mutating func collectRanges(of conjunct: UInt32, _ tables: FiringTables) {
    let test = tables.tests[Int(conjunct)]
    var i = Int(test.required)
    while i < Int(test.forbidden) {
      var at = lastHit[Int(tables.atoms[i].index)]
      while at >= 0 {
        let hit = hits[Int(at)]
        if hit.end > 0 { ranges.append(Outcome.TokenRange(start: hit.start, end: hit.end)) }
        at = hit.previous
      }
      i += 1
    }
  }

  /// Overriders first, then by rule and conjunct: an insertion sort, since few rules fire.
  private mutating func sortFirings(from: Int) {
    guard firings.count > from + 1 else { return }
    for i in from + 1..<firings.count {
      let firing = firings[i]
      var k = i
      while k > from {
        if firings[k - 1].order <= firing.order { break }
        firings[k] = firings[k - 1]
        k -= 1
      }
      firings[k] = firing
    }
  }
}
