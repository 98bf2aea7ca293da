import RemitLanguage
import RemitText

/// What judging reads of a book, as flat lists of numbers.
///
/// It never changes. A class, because it is handed on for each clause and rule: as a value, it was copied for
/// every call.
final class FiringTables: Sendable {
  /// A conjunct: where its atoms lie in `atoms`, the required ones and then the forbidden ones.
  struct Test: BitwiseCopyable, Sendable {
    let rule: RuleID
    let required: UInt32
    let forbidden: UInt32
    let end: UInt32
    /// A bit for each required atom, by its number's last six bits.
    let mask: UInt64
    /// It asks for a phrase anywhere in the duty.
    let asksDuty: Bool
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
  let atoms: [AtomID]
  /// By atom: the conjuncts that wait for it, in each stratum.
  let infer: ConjunctIndex.Buckets
  let weigh: ConjunctIndex.Buckets
  /// Conjuncts that require nothing.
  let inferAlways: [UInt32]
  let weighAlways: [UInt32]
  /// By rank.
  let rules: [Rule]
  let overriders: [RuleID]
  /// By group; the largest number where there is none.
  let caps: [Int32]
  let flags: [(flag: Clause.Flags, atom: AtomID)]
  let comparings: [Comparing]
  /// By attribute, and one more: where its questions begin.
  let comparingStarts: [Int]
  /// By attribute: which of several values stays.
  let keeps: [AttributeStatement.Keep]
  /// By class and part, and one more: where the atoms begin that a match sets.
  private let partStarts: [UInt32]
  let partAtoms: [AtomID]
  let thresholds: Thresholds

  init(
    _ rules: [BookRule], _ groups: [BookGroup], _ conjuncts: [Conjunct], _ index: ConjunctIndex,
    _ schema: Schema, _ thresholds: Thresholds
  ) {
    let dutyAtoms = Set(index.atomsOfClass.flatMap(\.duty))
    atoms = conjuncts.flatMap { $0.required + $0.forbidden }
    var start = 0
    tests = conjuncts.map { conjunct in
      defer { start += conjunct.required.count + conjunct.forbidden.count }
      return Test(conjunct, from: start, dutyAtoms)
    }
    (infer, weigh) = (index.infer, index.weigh)
    (inferAlways, weighAlways) = (index.inferAlways, index.weighAlways)
    overriders = rules.flatMap(\.overriders)
    var overridersEnd = 0
    self.rules = rules.map { rule in
      overridersEnd += rule.overriders.count
      return Rule(rule, overridersEnd: overridersEnd)
    }
    caps = groups.map { $0.cap ?? .max }
    flags = index.flagAtoms
    comparings = index.compareAtoms.joined().map {
      Comparing(comparison: $0.comparison, value: $0.value, atom: $0.atom)
    }
    comparingStarts = Self.starts(of: index.compareAtoms.map(\.count))
    keeps = schema.attributes.map(\.keep)
    let parts = index.atomsOfClass.flatMap { [$0.action, $0.focus, $0.object, $0.text, $0.duty] }
    partAtoms = Array(parts.joined())
    partStarts = Self.starts(of: parts.map(\.count)).map { UInt32($0) }
    self.thresholds = thresholds
  }

  /// Where lists of these lengths begin, one after the other, and where the last one ends.
  private static func starts(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { starts, count in starts.append(starts[starts.count - 1] + count) }
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

extension FiringTables.Test {
  fileprivate init(_ conjunct: Conjunct, from start: Int, _ dutyAtoms: Set<AtomID>) {
    rule = conjunct.rule
    required = UInt32(start)
    forbidden = UInt32(start + conjunct.required.count)
    end = UInt32(start + conjunct.required.count + conjunct.forbidden.count)
    mask = conjunct.required.reduce(0) { $0 | $1.bit }
    asksDuty = conjunct.required.contains { dutyAtoms.contains($0) }
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
