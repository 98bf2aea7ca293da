import RemitText

extension JudgeState {
  /// Appends the tokens that made a rule fire, sorted and merged.
  ///
  /// With `onlyLive` the clauses count in which it is live, otherwise all in which it fired. Tokens of
  /// rules that inferred an attribute which the rule asks for count as its own.
  func addSpans(
    of rule: RuleID, onlyLive: Bool, _ tables: borrowing FiringTables,
    to spans: inout [Outcome.TokenRange]
  ) {
    var list = SpanList(first: spans.count)
    for i in firings.indices {
      let firing = firings[i]
      guard firing.rule == rule, firing.isLive || !onlyLive else { continue }
      add(firing.conjunct, in: firing.clause, tables, to: &spans, &list)
      for k in sourceRange(of: firing.clause)
      where tables.requires(firing.conjunct, sources[k].atom) {
        add(sources[k].conjunct, in: firing.clause, tables, to: &spans, &list)
      }
    }
  }

  /// Adds the tokens of one conjunct in one clause; those from anywhere in the duty only once.
  private func add(
    _ number: UInt32, in clause: UInt16, _ tables: borrowing FiringTables,
    to spans: inout [Outcome.TokenRange], _ list: inout SpanList
  ) {
    let mask = tables.tests[Int(number)].mask
    for i in hitRange(of: clause) {
      let hit = hits[i]
      guard hit.atom.bit & mask != 0, hit.end > 0, tables.requires(number, hit.atom) else {
        continue
      }
      list.insert(hit, into: &spans)
    }
    guard !dutyHits.isEmpty, !list.conjuncts.contains(number) else { return }
    list.conjuncts.append(number)
    for hit in dutyHits where tables.requires(number, hit.atom) { list.insert(hit, into: &spans) }
  }
}

extension FiringTables {
  /// Whether the conjunct asks for the atom to hold.
  @inline(__always)
  fileprivate func requires(_ conjunct: UInt32, _ atom: AtomID) -> Bool {
    let test = tests[Int(conjunct)]
    var i = Int(test.required)
    while i < Int(test.forbidden) {
      if atoms[i] == atom { return true }
      i += 1
    }
    return false
  }
}

/// The ranges of one rule on their way to a list that already holds those of others.
private struct SpanList {
  /// Where the rule's own ranges begin.
  let first: Int
  /// The conjuncts whose hits from anywhere in the duty are in.
  var conjuncts: [UInt32] = []

  init(first: Int) { self.first = first }

  /// Inserts a range in order and merges what overlaps it.
  func insert(_ hit: JudgeState.Hit, into spans: inout [Outcome.TokenRange]) {
    var range = Outcome.TokenRange(start: hit.start, end: hit.end)
    var low = first
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    if low > first, spans[low - 1].end >= range.end { return }
    if low > first, spans[low - 1].end > range.start {
      low -= 1
      range.start = spans[low].start
    }
    var end = low
    while end < spans.count, spans[end].start < range.end {
      range.end = max(range.end, spans[end].end)
      end += 1
    }
    if low == spans.count {
      spans.append(range)
    } else {
      spans.replaceSubrange(low..<end, with: CollectionOfOne(range))
    }
  }
}
