import RemitLanguage
import RemitText

/// A conjunct that lacks exactly one thing in one clause.
struct Miss {
  let rule: RuleID
  let points: Int
  let clause: Int
  let atom: AtomID
  /// The atom holds and should not.
  let isForbidden: Bool
}

extension Judge {
  /// How many near misses are told.
  private static let most = 5
  /// How many are tried when a flip is looked for.
  private static let mostTried = 24

  /// Rules of the other side than `verdict` that lack one condition, the heaviest first.
  ///
  /// Of a rule the first clause that misses least counts. A rule that asks for one thing only is a near
  /// miss of everything: it is worth trying, but not worth telling, unless `includingSimple`.
  func nearMisses(for verdict: Verdict, includingSimple: Bool = false) -> [Miss] {
    let held = heldAtoms()
    let fired = Set(state.firings.list.map(\.rule))
    var best: [RuleID: Miss] = [:]
    for conjunct in book.conjuncts where !fired.contains(conjunct.rule) {
      guard best[conjunct.rule] == nil, includingSimple || conjunct.required.count > 1,
        let points = points(of: conjunct.rule, against: verdict)
      else { continue }
      for (clause, atoms) in held.enumerated() {
        guard let (atom, isForbidden) = onlyFault(of: conjunct, atoms) else { continue }
        best[conjunct.rule] = Miss(
          rule: conjunct.rule, points: points, clause: clause, atom: atom,
          isForbidden: isForbidden)
        break
      }
    }
    let sorted = best.values.sorted { (-abs($0.points), $0.rule) < (-abs($1.points), $1.rule) }
    return Array(sorted.prefix(includingSimple ? Self.mostTried : Self.most))
  }

  /// The atoms that hold, by clause.
  private func heldAtoms() -> [Set<AtomID>] {
    var held = text.clauses.map { _ in Set(state.dutyAtoms.list) }
    for hit in state.hits.list { held[Int(hit.clause)].insert(hit.atom) }
    return held
  }

  /// Points of a rule that speaks against `verdict`; `nil` where it does not.
  private func points(of rule: RuleID, against verdict: Verdict) -> Int? {
    guard case .weigh(let s, let o, _) = book.rules[Int(rule.index)].effect, s == 0 || o == 0
    else { return nil }
    let points = Int(s - o)
    switch verdict {
    case .strategic: return points < 0 ? points : nil
    case .operational: return points > 0 ? points : nil
    case .shared, .undetermined: return points
    }
  }

  private func onlyFault(
    of conjunct: Conjunct, _ held: Set<AtomID>
  ) -> (atom: AtomID, isForbidden: Bool)? {
    let lacking = conjunct.required.filter { !held.contains($0) }
    let excess = conjunct.forbidden.filter { held.contains($0) }
    guard lacking.count + excess.count == 1 else { return nil }
    if let atom = excess.first { return (atom, true) }
    return lacking.first.map { ($0, false) }
  }

  /// A near miss with names.
  func describe(_ miss: Miss) -> NearMiss {
    let spelled = spelling(of: book.atoms[Int(miss.atom.index)])
    return NearMiss(
      rule: book.rules[Int(miss.rule.index)].name, points: miss.points,
      failing: miss.isForbidden ? "not (\(spelled))" : spelled,
      word: miss.isForbidden ? nil : words(for: miss.atom).first)
  }

  /// The condition as a pack would write it.
  private func spelling(of atom: Atom) -> String {
    switch atom {
    case .words(let classID, let part):
      "\(part.rawValue) \(part == .text || part == .duty ? "has" : "in") "
        + bare(book.classes[Int(classID.index)].name)
    case .flag(let flag):
      "clause is \(Clause.Flags.names.first { $0.flag == flag }?.name ?? "")"
    case .compare(let attribute, let comparison, let value):
      "\(book.schema.attributes[attribute].name) \(comparison.rawValue) "
        + book.schema.spelling(value, of: attribute)
    }
  }

  private func bare(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }

  /// Words in the duty's language that would make the atom hold, as the packs list them.
  func words(for atom: AtomID) -> [String] {
    guard case .words(let classID, _) = book.atoms[Int(atom.index)] else { return [] }
    return book.words(of: classID, in: text.tongue)
  }
}

extension RuleBook {
  /// The entries of a class and of the classes that it takes in, for one language.
  func words(of classID: ClassID, in tongue: Tongue) -> [String] {
    var seen: Set<ClassID> = [classID]
    var queue = [classID]
    var words: [String] = []
    while let next = queue.popLast() {
      let found = classes[Int(next.index)]
      words += entries(of: found, in: tongue)
      queue += found.members.reversed().filter { seen.insert($0).inserted }
    }
    return words
  }
}
