import RemitText

extension JudgeState {
  /// Appends the tokens that made a rule fire where it is live, sorted and merged; `first` is its first firing.
  ///
  /// Tokens of rules that inferred an attribute which the rule asks for count as its own.
  mutating func addLiveSpans(
    from first: Int, _ tables: FiringTables, to spans: inout [Outcome.TokenRange]
  ) {
    let only = firings[first]
    if only.next < 0, !only.asksDuty, only.ranges.end == only.ranges.start + 1 {
      spans.append(ranges[Int(only.ranges.start)])
      return
    }
    var list = SpanList(first: spans.count)
    var i = first
    while i >= 0 {
      for k in Int(firings[i].ranges.start)..<Int(firings[i].ranges.end) {
        list.insert(ranges[k], into: &spans)
      }
      if firings[i].asksDuty { addDutySpans(of: i, tables, to: &spans, &list) }
      i = Int(firings[i].next)
    }
  }

  /// Appends the tokens that made a rule fire, live or not, sorted and merged.
  func addSpans(
    of rule: RuleID, _ tables: FiringTables, to spans: inout [Outcome.TokenRange]
  ) {
    var list = SpanList(first: spans.count)
    for i in firings.indices where firings[i].rule == rule {
      add(firings[i].conjunct, in: firings[i].clause, tables, to: &spans, &list)
      for k in sourceRange(of: firings[i].clause)
      where tables.requires(firings[i].conjunct, sources[k].atom) {
        add(sources[k].conjunct, in: firings[i].clause, tables, to: &spans, &list)
      }
      addDutySpans(of: i, tables, to: &spans, &list)
    }
  }

  /// Adds the tokens of one conjunct in one clause.
  private func add(
    _ conjunct: UInt32, in clause: UInt16, _ tables: FiringTables,
    to spans: inout [Outcome.TokenRange], _ list: inout SpanList
  ) {
    for i in hitRange(of: clause) where hits[i].end > 0 && tables.requires(conjunct, hits[i].atom) {
      list.insert(Outcome.TokenRange(start: hits[i].start, end: hits[i].end), into: &spans)
    }
  }

  /// Adds the tokens from anywhere in the duty, once for each conjunct.
  private func addDutySpans(
    of firing: Int, _ tables: FiringTables,
    to spans: inout [Outcome.TokenRange], _ list: inout SpanList
  ) {
    let firing = firings[firing]
    addDutySpans(of: firing.conjunct, tables, to: &spans, &list)
    for k in sourceRange(of: firing.clause) where tables.requires(firing.conjunct, sources[k].atom)
    {
      addDutySpans(of: sources[k].conjunct, tables, to: &spans, &list)
    }
  }

  private func addDutySpans(
    of conjunct: UInt32, _ tables: FiringTables,
    to spans: inout [Outcome.TokenRange], _ list: inout SpanList
  ) {
    guard !list.conjuncts.contains(conjunct) else { return }
    list.conjuncts.append(conjunct)
    for i in dutyHits.indices where tables.requires(conjunct, dutyHits[i].atom) {
      let range = Outcome.TokenRange(start: dutyHits[i].start, end: dutyHits[i].end)
      list.insert(range, into: &spans)
    }
  }
}

extension FiringTables {
  /// Whether the conjunct asks for the atom to hold.
  @inline(__always)
  func requires(_ conjunct: UInt32, _ atom: AtomID) -> Bool {
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
struct SpanList {
  /// Where the rule's own ranges begin.
  let first: Int
  /// The conjuncts whose hits from anywhere in the duty are in.
  var conjuncts: [UInt32] = []

  init(first: Int) { self.first = first }

  /// Inserts a range in order and merges what overlaps it.
  func insert(_ new: Outcome.TokenRange, into spans: inout [Outcome.TokenRange]) {
    var range = new
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
