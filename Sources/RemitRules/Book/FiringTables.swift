import RemitLanguage
import RemitText

/// What judging reads of a book, as flat lists of numbers.
///
/// It never changes. A class, because it is handed on for each clause and rule: as a value, it was copied for
/// every call.
final class FiringTables: Sendable {
  /// A conjunct: where its atoms lie in `atoms`, the required ones and then the forbidden ones; no padding.
  struct Test: BitwiseCopyable, Sendable {
    /// A bit for each required atom, by its number's last six bits.
    let mask: UInt64
    let required: UInt32
    let forbidden: UInt32
    let end: UInt32
    let rule: RuleID
    private let dutyAtoms: UInt16

    /// It asks for a phrase anywhere in the duty.
    @inline(__always)
    var asksDuty: Bool { dutyAtoms > 0 }

    fileprivate init(_ conjunct: Conjunct, from start: Int, _ dutyAtoms: Set<AtomID>) {
      mask = conjunct.required.reduce(0) { $0 | $1.bit }
      required = UInt32(start)
      forbidden = UInt32(start + conjunct.required.count)
      end = UInt32(start + conjunct.required.count + conjunct.forbidden.count)
      rule = conjunct.rule
      self.dutyAtoms = conjunct.required.contains { dutyAtoms.contains($0) } ? 1 : 0
    }
  }

  /// What a rule does when it is live; no padding.
  struct Rule: BitwiseCopyable, Sendable {
    /// The points for the two sides, or the value that it infers, twice.
    let strategic: Int32
    let operational: Int32
    /// Where its overriders lie in `overriders`.
    let overridersStart: UInt32
    let overridersEnd: UInt32
    let depth: UInt32
    /// The group that it counts in, or the attribute that it infers.
    let place: UInt16
    private let stratum: UInt16

    @inline(__always)
    var isWeighing: Bool { stratum > 0 }

    fileprivate init(_ rule: BookRule, overridersEnd: Int) {
      depth = UInt32(rule.depth)
      self.overridersStart = UInt32(overridersEnd - rule.overriders.count)
      self.overridersEnd = UInt32(overridersEnd)
      switch rule.effect {
      case .infer(let attribute, let value):
        (stratum, place, strategic, operational) = (0, UInt16(attribute), value, value)
      case .weigh(let s, let o, let group):
        (stratum, place, strategic, operational) = (1, UInt16(group), s, o)
      }
    }
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

  // MARK: Image

  init(from image: inout ImageReader) {
    tests = image.list(of: Test.self)
    atoms = image.list(of: AtomID.self)
    infer = ConjunctIndex.Buckets(from: &image)
    weigh = ConjunctIndex.Buckets(from: &image)
    inferAlways = image.list(of: UInt32.self)
    weighAlways = image.list(of: UInt32.self)
    rules = image.list(of: Rule.self)
    overriders = image.list(of: RuleID.self)
    caps = image.list(of: Int32.self)
    flags = zip(image.list(of: Clause.Flags.self), image.list(of: AtomID.self)).map { ($0, $1) }
    comparings = zip(image.list(of: AtomID.self), image.list(of: Int32.self)).map { atom, value in
      Comparing(comparison: image.value(of: Condition.Comparison.self), value: value, atom: atom)
    }
    comparingStarts = image.list(of: Int.self)
    keeps = image.each { $0.value(of: AttributeStatement.Keep.self) }
    partStarts = image.list(of: UInt32.self)
    partAtoms = image.list(of: AtomID.self)
    thresholds = Thresholds(from: &image)
  }

  func write(to image: inout ImageWriter) {
    image.write(tests)
    image.write(atoms)
    infer.write(to: &image)
    weigh.write(to: &image)
    image.write(inferAlways)
    image.write(weighAlways)
    image.write(rules)
    image.write(overriders)
    image.write(caps)
    image.write(flags.map(\.flag))
    image.write(flags.map(\.atom))
    image.write(comparings.map(\.atom))
    image.write(comparings.map(\.value))
    for comparing in comparings { image.write(comparing.comparison) }
    image.write(comparingStarts)
    image.write(each: keeps) { $0.write($1) }
    image.write(partStarts)
    image.write(partAtoms)
    thresholds.write(to: &image)
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

extension FiringTables {
  /// The conjuncts by number.
  var conjuncts: some RandomAccessCollection<Conjunct> {
    tests.lazy.map { [atoms] test in
      Conjunct(
        rule: test.rule, required: atoms[Int(test.required)..<Int(test.forbidden)],
        forbidden: atoms[Int(test.forbidden)..<Int(test.end)])
    }
  }
}
