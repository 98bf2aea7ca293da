public import RemitLanguage
package import RemitText

/// Packs, checked and compiled: what a judge reads.
///
/// Everything is numbered in the order of names, so the order of files, statements and rules has no
/// effect on any result.
public struct RuleBook: Sendable {
  package let lexicon: Lexicon
  /// Sorted by name.
  let classes: [BookClass]
  /// The strata that read verdicts; empty where only verdicts were asked for.
  let late: LateBook
  /// Sorted by name.
  let rules: [BookRule]
  let groups: [BookGroup]
  let atoms: [Atom]
  let tables: FiringTables
  public let schema: Schema
  public let thresholds: Thresholds
  /// The names and versions of the packs, sorted.
  public let packs: [(name: String, version: String)]
  /// What the files say beyond what judging reads.
  let texts: LateStatements
  /// Why each rule is, for readers; `nil` where the statements must be asked.
  let reasons: PreparedReasons?

  /// The reason and the source of a rule; `nil` for a name that no pack has.
  public func card(of rule: String) -> RuleCard? {
    if let late = late.rules.first(where: { $0.name == rule }) { return late.card }
    guard let rank = rank(of: rule) else { return nil }
    let reason = reason(of: rank)
    let readsFacts = conjuncts.contains { conjunct in
      conjunct.rule == rank
        && conjunct.required.contains { atom in
          if case .flag = atoms[Int(atom.index)] { false } else { true }
        }
    }
    return RuleCard(
      id: rule, because: reason?.because ?? "", source: reason?.source ?? "",
      reasons: reason?.reasons ?? [:], isGeneral: !readsFacts)
  }

  /// What the rule says of itself.
  func reason(of rule: RuleID) -> RuleReason? {
    if let reasons { return reasons.reason(of: rule) }
    return texts.rule(rules[Int(rule.index)].name).map { RuleReason($0.statement) }
  }

  /// The number of the rule with this name.
  private func rank(of rule: String) -> RuleID? {
    rules.firstIndex { $0.name == rule }.map { RuleID($0) }
  }

  /// The conjuncts by number.
  var conjuncts: some RandomAccessCollection<Conjunct> { tables.conjuncts }

  /// The rules that have examples, for those who run them.
  public var statements: [(name: String, file: String, statement: RuleStatement)] {
    earlyStatements + late.rules.map { ($0.name, $0.file, $0.statement) }
  }

  /// The rules that infer and weigh, as their packs have them.
  var earlyStatements: [(name: String, file: String, statement: RuleStatement)] {
    rules.compactMap { rule in
      texts.rule(rule.name).map { (rule.name, $0.file, $0.statement) }
    }
  }
}

/// A class of words with what it takes in.
struct BookClass: Sendable {
  /// `pack.class`.
  let name: String
  /// The classes that it takes in directly.
  let members: [ClassID]
}

extension RuleBook {
  /// The entries of a class for a language, for suggestions.
  func entries(of item: BookClass, in tongue: Tongue) -> [String] {
    texts.lines(of: item.name)
      .filter { $0.key.value == tongue.rawValue }.flatMap { $0.entries.map(\.text) }
  }
}

/// Which conjuncts to look at when an atom holds.
struct ConjunctIndex: Sendable {
  /// For each class and part, the atoms that a match sets; a class sets those of the classes that take it in.
  let atomsOfClass: [PartAtoms]
  /// By atom: the conjuncts that wait for it, in each stratum.
  let infer: Buckets
  let weigh: Buckets
  /// Conjuncts that require nothing.
  let inferAlways: [UInt32]
  let weighAlways: [UInt32]
  let flagAtoms: [(flag: Clause.Flags, atom: AtomID)]
  /// By attribute.
  let compareAtoms: [[(comparison: Condition.Comparison, value: Int32, atom: AtomID)]]

  /// Lists of numbers, one after the other in one array.
  struct Buckets: Sendable {
    let starts: [UInt32]
    let items: [UInt32]

    init(_ lists: [[UInt32]]) {
      var starts: [UInt32] = [0]
      var items: [UInt32] = []
      for list in lists {
        items.append(contentsOf: list)
        starts.append(UInt32(items.count))
      }
      self.starts = starts
      self.items = items
    }

    init(from image: inout ImageReader) {
      starts = image.list(of: UInt32.self)
      items = image.list(of: UInt32.self)
    }

    func write(to image: inout ImageWriter) {
      image.write(starts)
      image.write(items)
    }

    @inline(__always)
    func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
  }

  /// The atoms of one class, per part.
  struct PartAtoms: Sendable {
    var action: [AtomID] = []
    var focus: [AtomID] = []
    var object: [AtomID] = []
    var text: [AtomID] = []
    var duty: [AtomID] = []
  }
}

extension RuleBook {
  /// `pack.rule`, by rank: the numbers of an outcome's lines.
  package var ruleNames: [String] { rules.map(\.name) }

  /// The groups' names without their packs, by number.
  package var groupNames: [String] { groups.map(\.bareName) }
}
