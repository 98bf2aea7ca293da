import RemitLanguage
import RemitText

/// What judging reads of a book, as flat lists of numbers: no reference is counted and nothing copied.
struct FiringTables: Sendable {
  /// A conjunct: where its atoms lie in `atoms`, the required ones and then the forbidden ones.
  struct Test: BitwiseCopyable, Sendable {
    let rule: RuleID
    let required: UInt32
    let forbidden: UInt32
    let end: UInt32
    /// A bit for each required atom, by its number's last six bits.
    let mask: UInt64
  }

  /// What a rule does when it is live.
  struct Rule: BitwiseCopyable, Sendable {
    let isWeighing: Bool
    /// The group that it counts in, or the attribute that it infers.
    let place: UInt16
    let depth: UInt16
    /// The points for the two sides, or the value that it infers, twice.
    let strategic: Int32
    let operational: Int32
    /// Where its overriders lie in `overriders`.
    let overridersStart: UInt32
    let overridersEnd: UInt32
  }

  /// A question about an attribute's value.
  struct Comparing: Sendable {
    let comparison: Condition.Comparison
    let value: Int32
    let atom: AtomID
  }

  /// By conjunct.
  let tests: [Test]
  private(set) var atoms: [AtomID] = []
  /// By rank.
  let rules: [Rule]
  private(set) var overriders: [RuleID] = []
  /// By group; the largest number where there is none.
  let caps: [Int32]
  let flags: [(flag: Clause.Flags, atom: AtomID)]
  private(set) var comparings: [Comparing] = []
  /// By attribute, and one more: where its questions begin.
  private(set) var comparingStarts: [Int] = [0]
  /// By class and part, and one more: where the atoms begin that a match sets.
  private var partStarts: [UInt32] = [0]
  private(set) var partAtoms: [AtomID] = []

  init(
    _ rules: [BookRule], _ groups: [BookGroup], _ conjuncts: [Conjunct], _ index: ConjunctIndex
  ) {
    var atoms: [AtomID] = []
    tests = conjuncts.map { conjunct in
      let start = atoms.count
      atoms += conjunct.required + conjunct.forbidden
      return Test(
        rule: conjunct.rule, required: UInt32(start),
        forbidden: UInt32(start + conjunct.required.count), end: UInt32(atoms.count),
        mask: conjunct.required.reduce(0) { $0 | $1.bit })
    }
    var overriders: [RuleID] = []
    self.rules = rules.map { rule in
      overriders += rule.overriders
      return Rule(rule, overridersEnd: overriders.count)
    }
    caps = groups.map { $0.cap ?? .max }
    flags = index.flagAtoms
    for list in index.compareAtoms {
      comparings += list.map {
        Comparing(comparison: $0.comparison, value: $0.value, atom: $0.atom)
      }
      comparingStarts.append(comparings.count)
    }
    for parts in index.atomsOfClass {
      for list in [parts.action, parts.focus, parts.object, parts.text, parts.duty] {
        partAtoms += list
        partStarts.append(UInt32(partAtoms.count))
      }
    }
    self.atoms = atoms
    self.overriders = overriders
  }

  /// The parts of a clause that a match may set atoms of, in the order of `partStarts`.
  enum Part: Int {
    case action, focus, object, text, duty
  }

  /// Where the atoms lie that a match of a class sets in a part.
  @inline(__always)
  func atoms(of classID: ClassID, _ part: Part) -> Range<Int> {
    let place = Int(classID.index) * 5 + part.rawValue
    return Int(partStarts[place])..<Int(partStarts[place + 1])
  }
}

extension FiringTables.Rule {
  fileprivate init(_ rule: BookRule, overridersEnd: Int) {
    depth = UInt16(rule.depth)
    self.overridersStart = UInt32(overridersEnd - rule.overriders.count)
    self.overridersEnd = UInt32(overridersEnd)
    switch rule.effect {
    case .infer(let attribute, let value):
      (isWeighing, place, strategic, operational) = (false, UInt16(attribute), value, value)
    case .weigh(let s, let o, let group):
      (isWeighing, place, strategic, operational) = (true, UInt16(group), s, o)
    }
  }
}
