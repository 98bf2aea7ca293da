import RemitLanguage
import RemitText

/// Gives atoms and conjuncts their numbers, in an order that only names decide, and indexes them.
struct AtomNumbering {
  let atoms: [Atom]
  let conjuncts: [Conjunct]
  let index: ConjunctIndex
  /// The conjuncts of late rules, by their rank among themselves; nothing indexes them.
  let late: [LateConjunct]

  init(
    _ drafts: [Compiler.Draft], late lateDrafts: [Compiler.Draft], attributes: Int,
    words: WordCompiler
  ) {
    var used: Set<Atom> = []
    for term in (drafts + lateDrafts).lazy.flatMap(\.terms) {
      used.formUnion(term.required)
      used.formUnion(term.forbidden)
    }
    let sorted = used.map { (key: Self.key($0), atom: $0) }.sorted { $0.key < $1.key }.map(\.atom)
    let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, AtomID($0)) })
    atoms = sorted
    var all: [Conjunct] = []
    for (rank, draft) in drafts.enumerated() {
      let own = draft.terms.map { term in
        Conjunct(
          rule: RuleID(rank), required: term.required.compactMap { numbers[$0] }.sorted()[...],
          forbidden: term.forbidden.compactMap { numbers[$0] }.sorted()[...])
      }
      all += own.sorted(by: Self.precedes)
    }
    conjuncts = all
    late = lateDrafts.enumerated().flatMap { rank, draft in
      draft.terms.map { term in
        LateConjunct(
          rule: rank, required: term.required.compactMap { numbers[$0] }.sorted(),
          forbidden: term.forbidden.compactMap { numbers[$0] }.sorted())
      }
    }
    index = Self.index(all, drafts, sorted, numbers, attributes, words)
  }

  /// By required atoms, then by forbidden ones; where one list begins with the other, the longer comes first.
  private static func precedes(_ a: Conjunct, _ b: Conjunct) -> Bool {
    if a.required == b.required { return a.forbidden.lexicographicallyPrecedes(b.forbidden) }
    let count = min(a.required.count, b.required.count)
    if a.required[..<count] == b.required[..<count] { return a.required.count > b.required.count }
    return a.required.lexicographicallyPrecedes(b.required)
  }

  /// A number that puts atoms in order: words by class and part, flags, comparisons by attribute.
  private static func key(_ atom: Atom) -> UInt64 {
    switch atom {
    case .words(let classID, let part):
      UInt64(classID.index) << 8 | UInt64(Condition.Part.allCases.firstIndex(of: part) ?? 0)
    case .flag(let flag): 1 << 62 | UInt64(flag.rawValue)
    case .compare(let attribute, let comparison, let value):
      2 << 62 | UInt64(attribute) << 40
        | UInt64(Condition.Comparison.allCases.firstIndex(of: comparison) ?? 0) << 32
        | UInt64(UInt32(bitPattern: value))
    }
  }

  private static func index(
    _ conjuncts: [Conjunct], _ drafts: [Compiler.Draft], _ atoms: [Atom],
    _ numbers: [Atom: AtomID], _ attributes: Int, _ words: WordCompiler
  ) -> ConjunctIndex {
    var buckets = (
      infer: Array(repeating: [UInt32](), count: atoms.count),
      weigh: Array(repeating: [UInt32](), count: atoms.count)
    )
    var always: (infer: [UInt32], weigh: [UInt32]) = ([], [])
    for (number, conjunct) in conjuncts.enumerated() {
      let isInference =
        if case .early(.infer) = drafts[Int(conjunct.rule.index)].effect { true } else { false }
      let key = conjunct.required.min {
        rarity(atoms[Int($0.index)]) < rarity(atoms[Int($1.index)])
      }
      switch (key, isInference) {
      case (let key?, true): buckets.infer[Int(key.index)].append(UInt32(number))
      case (let key?, false): buckets.weigh[Int(key.index)].append(UInt32(number))
      case (nil, true): always.infer.append(UInt32(number))
      case (nil, false): always.weigh.append(UInt32(number))
      }
    }
    return ConjunctIndex(
      atomsOfClass: partAtoms(numbers, words), infer: .init(buckets.infer),
      weigh: .init(buckets.weigh), inferAlways: always.infer, weighAlways: always.weigh,
      flagAtoms: Clause.Flags.names.compactMap { pair in
        numbers[.flag(pair.flag)].map { (pair.flag, $0) }
      },
      compareAtoms: compareAtoms(atoms, numbers, attributes))
  }

  /// Which of a conjunct's atoms to wait for: words of the focus hold least often, flags most.
  private static func rarity(_ atom: Atom) -> Int {
    switch atom {
    case .words(_, let part):
      switch part {
      case .focus: 0
      case .action: 1
      case .object: 2
      case .text: 3
      case .duty: 4
      }
    case .compare: 5
    case .flag: 6
    }
  }

  private static func partAtoms(
    _ numbers: [Atom: AtomID], _ words: WordCompiler
  ) -> [ConjunctIndex.PartAtoms] {
    words.containers().map { containers in
      let ids = { (part: Condition.Part) in
        containers.compactMap { numbers[.words($0, part)] }
      }
      return ConjunctIndex.PartAtoms(
        action: ids(.action), focus: ids(.focus), object: ids(.object), text: ids(.text),
        duty: ids(.duty))
    }
  }

  private static func compareAtoms(
    _ atoms: [Atom], _ numbers: [Atom: AtomID], _ attributes: Int
  ) -> [[(comparison: Condition.Comparison, value: Int32, atom: AtomID)]] {
    (0..<attributes).map { attribute in
      atoms.compactMap { atom in
        guard case .compare(attribute, let comparison, let value) = atom,
          let number = numbers[atom]
        else { return nil }
        return (comparison, value, number)
      }
    }
  }
}
