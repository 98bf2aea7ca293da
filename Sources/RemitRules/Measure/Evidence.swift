import RemitText

/// What fired for one duty: all that its verdict under other points, or without a rule, needs.
struct Evidence: Sendable {
  struct Part: Sendable {
    /// The weighing rules that fired in the clause, overriders first.
    let weighing: [RuleID]
    /// The inference rules that fired, overriders first.
    let inferring: [RuleID]
    /// The atoms that hold by words and flags alone.
    let held: Set<AtomID>
  }

  let parts: [Part]

  /// Takes the evidence of the duty that `judge` judged last.
  init(_ judge: borrowing Judge) {
    let book = judge.book
    let firings = judge.state.firings.list
    let hits = judge.state.hits.list
    let everywhere = Set(judge.state.dutyAtoms.list)
    parts = judge.text.clauses.indices.map { clause in
      let fired = Set(firings.filter { Int($0.clause) == clause }.map(\.rule))
      let held = hits.filter { Int($0.clause) == clause }.map(\.atom)
      return Part(
        weighing: book.settling(fired.filter { book.weighs($0) }),
        inferring: book.settling(fired.filter { !book.weighs($0) }),
        held: everywhere.union(held.filter { !book.comparesAttribute($0) }))
    }
  }

  init(parts: [Part]) { self.parts = parts }
}

extension RuleBook {
  func weighs(_ rule: RuleID) -> Bool {
    if case .weigh = rules[Int(rule.index)].effect { true } else { false }
  }

  /// Overriders first, then by name.
  func settling(_ fired: Set<RuleID>) -> [RuleID] {
    fired.sorted { (rules[Int($0.index)].depth, $0) < (rules[Int($1.index)].depth, $1) }
  }

  fileprivate func comparesAttribute(_ atom: AtomID) -> Bool {
    if case .compare = atoms[Int(atom.index)] { true } else { false }
  }
}
