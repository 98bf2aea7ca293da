extension ClauseFinder {
  /// How far off a clause may be whose object is shared, in clauses.
  private static let shareReach = 16

  func findFocus(
    _ clause: inout Clause, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) {
    let start = Int(clause.start)
    let end = Int(clause.end)
    if !clause.flags.contains(.acting) {
      clause.focusAfter = (clause.start, UInt16(min(end, start + grammar.focusLimit)))
      return
    }
    if clause.flags.contains(.late) {
      clause.focusBefore = (clause.start, clause.actionStart)
    }
    var i = Int(clause.actionEnd)
    let leading: WordRole = [.article, .of, .preposition, .filler]
    while i < end, isWord(tokens[i]), !marks[i].roles.isDisjoint(with: leading) {
      i = max(i + 1, Int(marks[i].roleEnd))
    }
    let from = i
    let ending: WordRole = [.preposition, .subordinate, .auxiliary, .modal]
    while i < end, i < from + grammar.focusLimit,
      isWord(tokens[i]) || tokens[i].kind == .mark || isInList(i, from, end, tokens, marks)
    {
      if !marks[i].roles.isDisjoint(with: ending) { break }
      i += 1
    }
    clause.focusAfter = (UInt16(from), UInt16(i))
    if from == i { clause.flags.insert(.bare) }
  }

  /// The comma at `i` stands in a list of nouns that begins at `from`.
  private func isInList(
    _ i: Int, _ from: Int, _ end: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    guard i > from, tokens[i].kind == .comma, i + 1 < end, tokens[i + 1].kind == .word,
      marks[i + 1].roles.isDisjoint(with: [.preposition, .subordinate, .auxiliary, .modal])
    else { return false }
    switch tokens[i + 1].word.shape {
    case .plain, .nominal, .oblique, .finite: return true
    case .infinitive, .gerund, .participle, .adjective, .passive: return false
    }
  }

  /// Gives a clause without an object the object of its nearest neighbour in the sentence.
  ///
  /// An action phrase that ends in its object, as `answers calls` and `моет полы` do, needs none.
  func shareObjects(from first: Int, _ clauses: inout [Clause], _ marks: borrowing [Mark]) {
    for i in first..<clauses.count where clauses[i].flags.contains([.bare, .acting]) {
      guard clauses[i].end <= clauses[i].actionEnd, !holdsObject(clauses[i], marks) else {
        continue
      }
      let after = i + 1..<min(clauses.count, i + 1 + Self.shareReach)
      let before = max(first, i - Self.shareReach)..<i
      if let next = after.first(where: { !isBare(clauses[$0]) }) {
        clauses[i].shares = Int16(next - i)
      } else if let last = before.last(where: { !isBare(clauses[$0]) }) {
        clauses[i].shares = Int16(last - i)
      }
    }
  }

  private func holdsObject(_ clause: Clause, _ marks: borrowing [Mark]) -> Bool {
    guard clause.actionEnd > clause.actionStart + 1 else { return false }
    let last = marks[Int(clause.actionEnd) - 1]
    return last.roles.isDisjoint(with: [.preposition, .of, .modal, .filler])
      && (last.isThing || last.actionEnd == 0)
  }

  private func isBare(_ clause: Clause) -> Bool { clause.flags.contains(.bare) }

  @inline(__always)
  func isWord(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }
}
