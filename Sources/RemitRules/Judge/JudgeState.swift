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

  /// By atom: it holds in the present clause.
  private var isHeld: [Bool]
  /// The bits of the atoms that hold in the present clause.
  private var heldBits: UInt64 = 0
  private var held: [AtomID] = []
  private(set) var dutyHits: [Hit] = []
  private(set) var sources: [Source] = []
  /// By clause: where its hits and sources begin.
  private var clauseStarts: [(hit: Int, source: Int)] = []
  private var clause: UInt16 = 0
  /// By rule: the stamp of the last clause, or duty, that it was live in.
  private var liveStamp: [UInt32]
  var dutyStamp: [UInt32]
  var stamp: UInt32 = 0
  var groupSums: [(strategic: Int32, operational: Int32)]

  init(_ book: RuleBook) {
    isHeld = Array(repeating: false, count: book.atoms.count)
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
  @inline(__always)
  mutating func noteDuty(_ match: Match, _ tables: borrowing FiringTables) {
    for i in tables.atoms(of: match.classID, .duty) {
      let atom = tables.partAtoms[i]
      dutyHits.append(Hit(atom: atom, clause: 0, start: match.start, end: match.end))
      if !dutyAtoms.contains(atom) { dutyAtoms.append(atom) }
    }
  }

  mutating func beginClause(_ index: Int) {
    for i in held.indices { isHeld[Int(held[i].index)] = false }
    held.removeAll(keepingCapacity: true)
    heldBits = 0
    clause = UInt16(index)
    clauseStarts.append((hits.count, sources.count))
    for i in dutyAtoms.indices { hold(dutyAtoms[i]) }
  }

  /// Sets the atoms that ask for the match in a part.
  @inline(__always)
  mutating func set(
    _ part: FiringTables.Part, _ match: Match, _ tables: borrowing FiringTables
  ) {
    for i in tables.atoms(of: match.classID, part) {
      set(tables.partAtoms[i], match.start, match.end)
    }
  }

  @inline(__always)
  mutating func set(_ atom: AtomID, _ start: UInt16, _ end: UInt16) {
    hold(atom)
    hits.append(Hit(atom: atom, clause: clause, start: start, end: end))
  }

  @inline(__always)
  private mutating func hold(_ atom: AtomID) {
    if isHeld[Int(atom.index)] { return }
    isHeld[Int(atom.index)] = true
    heldBits |= atom.bit
    held.append(atom)
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

  // MARK: Firing

  /// Fires the inference rules of the clause and sets the atoms that ask for attributes.
  mutating func infer(_ book: borrowing RuleBook) {
    let from = firings.count
    fire(book.index.infer, book.index.inferAlways, book.tables)
    settle(from: from, book.tables)
    for i in values.indices { values[i] = hasStated ? stated[i] : nil }
    for i in from..<firings.count where firings[i].isLive { keep(firings[i].rule, book) }
    guard hasStated || firings.count > from else { return }
    for attribute in values.indices {
      guard let value = values[attribute] else { continue }
      let places = book.tables.comparingStarts
      for i in places[attribute]..<places[attribute + 1] {
        let test = book.tables.comparings[i]
        guard test.comparison.holds(value, test.value) else { continue }
        setInferred(test.atom, attribute, value, from: from, book.tables)
      }
    }
  }

  private mutating func keep(_ rule: RuleID, _ book: borrowing RuleBook) {
    let attribute = Int(book.tables.rules[Int(rule.index)].place)
    let value = book.tables.rules[Int(rule.index)].strategic
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
    _ atom: AtomID, _ attribute: Int, _ value: Int32, from: Int, _ tables: borrowing FiringTables
  ) {
    set(atom, 0, 0)
    for i in from..<firings.count where firings[i].isLive {
      let rule = tables.rules[Int(firings[i].rule.index)]
      if rule.place == attribute, rule.strategic == value {
        sources.append(Source(atom: atom, conjunct: firings[i].conjunct))
      }
    }
  }

  mutating func weigh(_ book: borrowing RuleBook) {
    let from = firings.count
    fire(book.index.weigh, book.index.weighAlways, book.tables)
    settle(from: from, book.tables)
    addClause(from: from, book.tables)
  }

  private mutating func fire(
    _ buckets: borrowing ConjunctIndex.Buckets, _ always: borrowing [UInt32],
    _ tables: borrowing FiringTables
  ) {
    for i in 0..<always.count { test(always[i], tables) }
    var i = 0
    while i < held.count {
      for k in buckets.range(Int(held[i].index)) { test(buckets.items[k], tables) }
      i += 1
    }
  }

  @inline(__always)
  private mutating func test(_ number: UInt32, _ tables: borrowing FiringTables) {
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
    firings.append(Firing(conjunct: number, rule: test.rule, clause: clause, isLive: false))
  }

  // MARK: Defeat

  /// Marks the live ones of the firings from `from` on: no live firing overrides them.
  private mutating func settle(from: Int, _ tables: borrowing FiringTables) {
    stamp += 1
    sortFirings(from: from, tables)
    for i in from..<firings.count {
      let number = Int(firings[i].rule.index)
      var k = Int(tables.rules[number].overridersStart)
      let end = Int(tables.rules[number].overridersEnd)
      while k < end, liveStamp[Int(tables.overriders[k].index)] != stamp { k += 1 }
      guard k == end else { continue }
      firings[i].isLive = true
      liveStamp[number] = stamp
    }
  }

  /// Overriders first, then by rule and conjunct: an insertion sort, since few rules fire.
  private mutating func sortFirings(from: Int, _ tables: borrowing FiringTables) {
    guard firings.count > from + 1 else { return }
    for i in from + 1..<firings.count {
      let firing = firings[i]
      let depth = tables.rules[Int(firing.rule.index)].depth
      var k = i
      while k > from {
        let other = firings[k - 1]
        let otherDepth = tables.rules[Int(other.rule.index)].depth
        if (otherDepth, other.conjunct) <= (depth, firing.conjunct) { break }
        firings[k] = other
        k -= 1
      }
      firings[k] = firing
    }
  }
}
