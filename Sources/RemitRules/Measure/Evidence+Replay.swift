import RemitLanguage

extension Evidence {
  /// The evidence as it would be if the inference rule `muted` never fired, without reading the text again.
  ///
  /// For a duty whose author stated no attribute. O(rules × clauses).
  func replayed(without muted: RuleID, _ book: borrowing RuleBook) -> Evidence {
    var changed: [Part] = []
    for part in parts {
      guard part.inferring.contains(muted) else {
        changed.append(part)
        continue
      }
      changed.append(part.replayed(without: muted, book))
    }
    return Evidence(parts: changed)
  }
}

extension Evidence.Part {
  fileprivate func replayed(
    without muted: RuleID, _ book: borrowing RuleBook
  ) -> Evidence.Part {
    let inferring = inferring.filter { $0 != muted }
    let known = held.union(atoms(inferredBy: book.live(inferring, without: nil), book))
    var fired: Set<RuleID> = []
    for conjunct in book.conjuncts where book.weighs(conjunct.rule) {
      if conjunct.required.allSatisfy(known.contains),
        !conjunct.forbidden.contains(where: known.contains)
      {
        fired.insert(conjunct.rule)
      }
    }
    return Evidence.Part(weighing: book.settling(fired), inferring: inferring, held: held)
  }

  /// The atoms that ask for attributes, and hold by what `rules` infer.
  private func atoms(inferredBy rules: [RuleID], _ book: borrowing RuleBook) -> Set<AtomID> {
    var values: [Int: Int32] = [:]
    for rule in rules {
      guard case .infer(let attribute, let value) = book.rules[Int(rule.index)].effect
      else { continue }
      guard let old = values[attribute] else {
        values[attribute] = value
        continue
      }
      switch book.schema.attributes[attribute].keep {
      case .highest: values[attribute] = max(old, value)
      case .lowest: values[attribute] = min(old, value)
      }
    }
    var found: Set<AtomID> = []
    for index in book.atoms.indices {
      guard case .compare(let attribute, let comparison, let asked) = book.atoms[index],
        let value = values[attribute], comparison.holds(value, asked)
      else { continue }
      found.insert(AtomID(index))
    }
    return found
  }
}

extension RuleBook {
  /// Those of `fired`, overriders first, that no live one overrides; `muted` counts as not fired.
  func live(_ fired: [RuleID], without muted: RuleID?) -> [RuleID] {
    var live: [RuleID] = []
    for rule in fired where rule != muted {
      if !rules[Int(rule.index)].overriders.contains(where: live.contains) { live.append(rule) }
    }
    return live
  }
}
