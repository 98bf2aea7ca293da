import RemitLanguage
package import RemitText

extension Judge {
  /// The last outcome with its names and places; `decided` stands above it.
  package func ruling(decided: Verdict? = nil) -> Ruling {
    let outcome = state.outcome
    return Ruling(
      verdict: decided ?? outcome.verdict, computed: outcome.verdict, standard: outcome.standard,
      ledger: outcome.lines.map { line($0) }, defeats: defeats(), facts: facts(), parts: parts(),
      tongue: text.tongue)
  }

  /// The bytes of tokens `start..<end`.
  package func bytes(_ start: UInt16, _ end: UInt16) -> ByteSpan {
    guard end > start else {
      let at = Int(start) < text.tokens.count ? Int(text.tokens[Int(start)].span.start) : 0
      return ByteSpan(at, at)
    }
    return ByteSpan(
      Int(text.tokens[Int(start)].span.start), Int(text.tokens[Int(end) - 1].span.end))
  }

  private func line(_ line: Outcome.Line) -> LedgerLine {
    let group = book.groups[Int(line.group)]
    let spans = state.outcome.spans[Int(line.spanStart)..<Int(line.spanEnd)]
    return LedgerLine(
      rule: line.isCap ? "cap.\(group.bareName)" : book.rules[Int(line.source)].name,
      group: group.bareName, strategic: Int(line.strategic), operational: Int(line.operational),
      spans: spans.map { bytes($0.start, $0.end) }, isCap: line.isCap)
  }

  private func parts() -> [Part] {
    zip(text.clauses, state.outcome.clausePoints).map { clause, points in
      Part(
        span: bytes(clause.start, lastWord(of: clause)),
        action: bytes(clause.actionStart, clause.actionEnd), points: Int(points))
    }
  }

  /// The end of a clause without the marks that trail it.
  private func lastWord(of clause: Clause) -> UInt16 {
    var end = clause.end
    while end > clause.start + 1 {
      let kind = text.tokens[Int(end) - 1].kind
      if kind == .word || kind == .number || kind == .close { break }
      end -= 1
    }
    return end
  }

  /// Weighing rules that fired and are live in no clause.
  private func defeats() -> [Defeat] {
    let weighing = state.firings.list.filter { isWeighing($0.rule) }
    let live = Set(weighing.filter(\.isLive).map(\.rule))
    let dead = Set(weighing.map(\.rule)).subtracting(live)
    return dead.sorted().map { rule in
      let clauses = Set(weighing.filter { $0.rule == rule }.map(\.clause))
      let liveThere = Set(weighing.filter { $0.isLive && clauses.contains($0.clause) }.map(\.rule))
      let by = book.rules[Int(rule.index)].overriders.filter { liveThere.contains($0) }
      return Defeat(
        rule: book.rules[Int(rule.index)].name,
        by: by.map { book.rules[Int($0.index)].name }, spans: spans(of: rule))
    }
  }

  private func isWeighing(_ rule: RuleID) -> Bool {
    if case .weigh = book.rules[Int(rule.index)].effect { true } else { false }
  }

  /// The attributes that hold in any clause, with the rules that inferred them.
  private func facts() -> [Fact] {
    var found: [Fact] = []
    for (attribute, declared) in book.schema.attributes.enumerated() {
      if state.hasStated, let value = state.stated[attribute] {
        found.append(
          Fact(
            attribute: declared.name, value: book.schema.spelling(value, of: attribute),
            rule: nil, spans: []))
      }
    }
    let live = Set(state.firings.list.filter { $0.isLive && !isWeighing($0.rule) }.map(\.rule))
    for rule in live.sorted() {
      guard case .infer(let attribute, let value) = book.rules[Int(rule.index)].effect,
        !(state.hasStated && state.stated[attribute] != nil)
      else { continue }
      found.append(
        Fact(
          attribute: book.schema.attributes[attribute].name,
          value: book.schema.spelling(value, of: attribute),
          rule: book.rules[Int(rule.index)].name, spans: spans(of: rule)))
    }
    return found
  }

  /// The words that made a rule fire, live or not, sorted and merged.
  private func spans(of rule: RuleID) -> [ByteSpan] {
    var ranges: [Outcome.TokenRange] = []
    state.addSpans(of: rule, book.tables, to: &ranges)
    return ranges.map { bytes($0.start, $0.end) }
  }
}

extension BookGroup {
  /// The name without its pack.
  var bareName: String { name.split(separator: ".").last.map(String.init) ?? name }
}
