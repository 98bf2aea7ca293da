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
  /// What prepared classes say, where `classes` does not.
  package var lateWords: LateWords?
  /// The strata that read verdicts; empty where only verdicts were asked for.
  let late: LateBook
  /// Sorted by name.
  let rules: [BookRule]
  let groups: [BookGroup]
  let atoms: [Atom]
  let conjuncts: [Conjunct]
  let index: ConjunctIndex
  let tables: FiringTables
  public let schema: Schema
  public let thresholds: Thresholds
  /// The names and versions of the packs, sorted.
  public let packs: [(name: String, version: String)]

  /// The reason and the source of a rule; `nil` for a name that no pack has.
  public func card(of rule: String) -> RuleCard? {
    if let late = late.rules.first(where: { $0.name == rule }) { return late.card }
    guard let found = rules.first(where: { $0.name == rule }) else { return nil }
    let reasons = found.statement.reasons.compactMap { key, text in
      Tongue(rawValue: key).map { ($0, text.value) }
    }
    let atoms = conjuncts.filter { rules[Int($0.rule.index)].name == rule }.flatMap(\.required)
    let readsFacts = atoms.contains {
      if case .flag = self.atoms[Int($0.index)] { false } else { true }
    }
    return RuleCard(
      id: rule, because: found.statement.because?.value ?? "",
      source: found.statement.source?.value ?? "",
      reasons: Dictionary(reasons) { first, _ in first }, isGeneral: !readsFacts)
  }

  /// The rules that have examples, for those who run them.
  public var statements: [(name: String, file: String, statement: RuleStatement)] {
    rules.map { ($0.name, $0.file, $0.statement) }
      + late.rules.map { ($0.name, $0.file, $0.statement) }
  }
}

/// A class of words with what it takes in.
struct BookClass: Sendable {
  /// `pack.class`.
  let name: String
  /// What the packs say of it, in the order of the files.
  let lines: [EntryLine]
  /// The classes that it takes in directly.
  let members: [ClassID]
}

extension RuleBook {
  /// The entries of a class for a language, for suggestions.
  func entries(of item: BookClass, in tongue: Tongue) -> [String] {
    (lateWords?.lines(of: item.name) ?? item.lines)
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
