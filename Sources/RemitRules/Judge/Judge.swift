package import RemitText

/// Judges duties one after the other with one book, in memory that is used again.
///
/// *Defeat, then add, then compare*: for each clause the inference rules that fire set attributes, the
/// weighing rules fire, live rules are found by defeat; a rule that is live in any clause counts once for
/// the duty; groups are capped; the total is compared with the thresholds.
package struct Judge: ~Copyable {
  package let book: RuleBook
  private let lexicon: Lexicon
  private let tables: FiringTables
  package private(set) var text = DutyText()
  var state: JudgeState

  package init(_ book: RuleBook) {
    self.book = book
    lexicon = book.lexicon
    tables = book.tables
    state = JudgeState(book)
  }

  /// Judges `duty`, with the attributes that its author stated; the outcome lies in this judge.
  ///
  /// - Precondition: `duty` has at most `DutyText.longest` bytes.
  package mutating func judge(_ duty: Span<UInt8>, stated: [StatedValue] = []) {
    text.read(duty, with: lexicon)
    state.begin()
    for value in stated { state.stated[value.attribute] = value.value }
    if stated.isEmpty == false { state.hasStated = true }
    for index in text.matches.indices { state.noteDuty(text.matches[index], tables) }
    for index in text.clauses.indices { judgeClause(index) }
    state.finish(tables)
  }

  package var outcome: Outcome {
    _read { yield state.outcome }
  }

  private mutating func judgeClause(_ index: Int) {
    let clause = text.clauses[index]
    state.beginClause(index)
    for i in tables.flags.indices where clause.flags.contains(tables.flags[i].flag) {
      let end = clause.isActing ? clause.actionEnd : clause.end
      state.set(tables.flags[i].atom, clause.start, end)
    }
    noteMatches(of: clause, isShared: false)
    if clause.shares != 0 {
      noteMatches(of: text.clauses[index + Int(clause.shares)], isShared: true)
    }
    state.infer(tables)
    state.weigh(tables)
  }

  /// Sets the atoms of the phrases in `clause`; of a shared clause only its object counts.
  private mutating func noteMatches(of clause: Clause, isShared: Bool) {
    var i = firstMatch(from: clause.start)
    while i < text.matches.count, text.matches[i].start < clause.end {
      let match = text.matches[i]
      i += 1
      let isAction =
        clause.isActing && clause.isAction(match.start) && match.end <= clause.actionEnd
      if isAction, !isShared {
        if match.start == clause.actionStart, match.end == clause.actionEnd {
          state.set(.action, match, tables)
        }
        if clause.flags.contains(.late) { state.set(.object, match, tables) }
      }
      if !isAction {
        state.set(.object, match, tables)
        if clause.isFocus(match.start) { state.set(.focus, match, tables) }
      }
      if !isShared || !isAction { state.set(.text, match, tables) }
    }
  }

  /// The first match that starts at token `start` or later, by halving.
  @inline(__always)
  private func firstMatch(from start: UInt16) -> Int {
    var low = 0
    var high = text.matches.count
    while low < high {
      let middle = (low + high) / 2
      if text.matches[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// An attribute that the author of a duty stated, in numbers.
package struct StatedValue: Hashable, Sendable {
  package let attribute: Int
  package let value: Int32

  package init(attribute: Int, value: Int32) {
    self.attribute = attribute
    self.value = value
  }
}

extension Clause {
  @inline(__always)
  var isActing: Bool { flags.contains(.acting) }
}
