import RemitText

extension JudgeState {
  /// Appends the tokens that made a rule fire, sorted and merged.
  ///
  /// With `onlyLive` the clauses count in which it is live, otherwise all in which it fired. Tokens of
  /// rules that inferred an attribute which the rule asks for count as its own.
  func addSpans(
    of rule: RuleID, onlyLive: Bool, _ book: borrowing RuleBook,
    to spans: inout [Outcome.TokenRange]
  ) {
    var list = SpanList(first: spans.count)
    for firing in firings where firing.rule == rule && (firing.isLive || !onlyLive) {
      add(firing.conjunct, in: firing.clause, book, to: &spans, &list)
      let required = book.conjuncts[Int(firing.conjunct)].required
      for source in sources[sourceRange(of: firing.clause)] where required.contains(source.atom) {
        add(source.conjunct, in: firing.clause, book, to: &spans, &list)
      }
    }
  }

  /// Adds the tokens of one conjunct in one clause; those from anywhere in the duty only once.
  private func add(
    _ number: UInt32, in clause: UInt16, _ book: borrowing RuleBook,
    to spans: inout [Outcome.TokenRange], _ list: inout SpanList
  ) {
    let required = book.conjuncts[Int(number)].required
    for hit in hits[hitRange(of: clause)] where hit.end > 0 && required.contains(hit.atom) {
      list.insert(hit, into: &spans)
    }
    guard !dutyHits.isEmpty, !list.conjuncts.contains(number) else { return }
    list.conjuncts.append(number)
    for hit in dutyHits where required.contains(hit.atom) { list.insert(hit, into: &spans) }
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
    spans.replaceSubrange(low..<end, with: CollectionOfOne(range))
  }
}
