import RemitLanguage
import RemitText

extension Judge {
  /// The late rules that are live for the duty judged last, sorted by name.
  ///
  /// Rules read the clauses of that duty, its attributes, the verdict and `facts`; those must be attributes
  /// that no rule infers. `verdict` stands for what a person decided. A rule that fires in any clause, or for
  /// its facts alone where there are no words, fires for the duty, and defeats there what it overrides.
  package func live(
    _ subject: LateSubject, facts: [StatedValue] = [], verdict: Verdict? = nil
  ) -> [LateFinding] {
    let firings = firings(subject, facts, verdict ?? state.outcome.verdict)
    let fired = Set(firings.map(\.rule)).sorted {
      (book.late.rules[$0].depth, $0) < (book.late.rules[$1].depth, $1)
    }
    var live: Set<Int> = []
    for rule in fired where live.isDisjoint(with: book.late.rules[rule].overriders) {
      live.insert(rule)
    }
    return live.sorted().map { rule in
      LateFinding(rule: rule, spans: spans(of: firings.filter { $0.rule == rule }))
    }
  }

  /// Whether the condition of a late rule holds, be it overridden or not.
  func holds(_ rule: Int, facts: [StatedValue], verdict: Verdict?) -> Bool {
    book.late.rules[rule].subjects.contains { subject in
      firings(subject, facts, verdict ?? state.outcome.verdict).contains { $0.rule == rule }
    }
  }

  /// A conjunct of a late rule that holds in a clause.
  private struct Firing {
    let rule: Int
    let conjunct: Int
    let clause: Int
  }

  private func firings(
    _ subject: LateSubject, _ facts: [StatedValue], _ verdict: Verdict
  ) -> [Firing] {
    guard let conjuncts = book.late.bySubject[subject] else { return [] }
    let known = factAtoms(facts, verdict)
    var firings: [Firing] = []
    for clause in 0..<max(1, text.clauses.count) {
      var held = state.heldAtoms(in: clause, of: text.clauses.count, book.atoms.count)
      for atom in known { held[Int(atom.index)] = true }
      for number in conjuncts {
        let conjunct = book.late.conjuncts[number]
        guard conjunct.required.allSatisfy({ held[Int($0.index)] }),
          !conjunct.forbidden.contains(where: { held[Int($0.index)] })
        else { continue }
        firings.append(Firing(rule: conjunct.rule, conjunct: number, clause: clause))
      }
    }
    return firings
  }

  /// The atoms that hold for facts and the verdict.
  private func factAtoms(_ facts: [StatedValue], _ verdict: Verdict) -> [AtomID] {
    var facts = facts
    if let attribute = book.schema.index(of: Schema.verdict),
      let value = book.schema.value(verdict.rawValue, of: attribute)
    {
      facts.append(StatedValue(attribute: attribute, value: value))
    }
    let tables = book.tables
    return facts.flatMap { fact in
      (tables.comparingStarts[fact.attribute]..<tables.comparingStarts[fact.attribute + 1])
        .map { tables.comparings[$0] }
        .filter { $0.comparison.holds(fact.value, $0.value) }.map(\.atom)
    }
  }

  private func spans(of firings: [Firing]) -> [ByteSpan] {
    var ranges: [Outcome.TokenRange] = []
    let list = SpanList(first: 0)
    guard !text.clauses.isEmpty else { return [] }
    for firing in firings {
      let required = book.late.conjuncts[firing.conjunct].required
      for range in state.ranges(of: required, in: firing.clause, book.tables) {
        list.insert(range, into: &ranges)
      }
    }
    return ranges.map { bytes($0.start, $0.end) }
  }
}

extension JudgeState {
  /// By atom: whether it holds in a clause of the duty judged last, which has `count` clauses.
  fileprivate func heldAtoms(in clause: Int, of count: Int, _ atoms: Int) -> [Bool] {
    var held = Array(repeating: false, count: atoms)
    for i in dutyAtoms.indices { held[Int(dutyAtoms[i].index)] = true }
    guard clause < count else { return held }
    for i in hitRange(of: UInt16(clause)) { held[Int(hits[i].atom.index)] = true }
    return held
  }

  /// The tokens that made atoms hold in a clause, also by way of an inferred attribute.
  fileprivate func ranges(
    of atoms: [AtomID], in clause: Int, _ tables: FiringTables
  ) -> [Outcome.TokenRange] {
    var wanted = Set(atoms)
    for i in sourceRange(of: UInt16(clause)) where wanted.contains(sources[i].atom) {
      let test = tables.tests[Int(sources[i].conjunct)]
      wanted.formUnion(tables.atoms[Int(test.required)..<Int(test.forbidden)])
    }
    var ranges: [Outcome.TokenRange] = []
    for i in hitRange(of: UInt16(clause)) where hits[i].end > 0 && wanted.contains(hits[i].atom) {
      ranges.append(Outcome.TokenRange(start: hits[i].start, end: hits[i].end))
    }
    for i in dutyHits.indices where wanted.contains(dutyHits[i].atom) {
      ranges.append(Outcome.TokenRange(start: dutyHits[i].start, end: dutyHits[i].end))
    }
    return ranges
  }
}

extension RuleBook {
  /// Whether the title or the name of a role makes it one of those that an assignment speaks of.
  package func names(_ who: Assignment.Who?, id: String, title: String) -> Bool {
    switch who {
    case nil: true
    case .role(let name): name == id
    case .words(let classes):
      holds(classes, title) || holds(classes, String(id.map { $0 == "-" ? " " : $0 }))
    }
  }

  private func holds(_ classes: Set<ClassID>, _ words: String) -> Bool {
    var text = DutyText()
    text.read(Array(words.utf8.prefix(1000)).span, with: lexicon)
    return text.matches.contains { classes.contains($0.classID) }
  }
}
