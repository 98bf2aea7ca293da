extension ClauseFinder {
  /// How far an adverbial at the head of a clause may reach, in tokens.
  private static let leadReach = 16

  /// Where the verb begins behind an adverbial at `start`, or `start`.
  ///
  /// `In cooperation with sales, develops prices`, `По согласованию с директором утверждает бюджет`: the
  /// noun behind the preposition is no action. Commas set an adverbial off, unless verbs have a shape of
  /// their own.
  func leadEnd(
    _ start: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Int {
    var first = start
    while first < limit, !isWord(tokens[first]) || isFiller(first, marks) {
      first = isWord(tokens[first]) ? max(first + 1, Int(marks[first].roleEnd)) : first + 1
    }
    guard first < limit else { return start }
    let opening = marks[first].roles
    let isSetOff = first > start && tokens[first - 1].kind == .comma
    let hangs = opening.contains(.preposition) && !opening.contains(.modal)
    guard hangs || isSetOff || opening.contains(.subordinate), !startsLongerAction(first, marks)
    else { return start }
    var i = isSetOff && !opening.contains(.subordinate) ? first : first + 1
    while i < min(limit, first + Self.leadReach) {
      switch tokens[i].kind {
      case .comma:
        let verb = afterJoint(i, limit, tokens, marks)
        if beginsVerb(verb, limit, tokens, marks) { return verb }
        i = max(i, verb - 1)
      case .word:
        let roles = marks[i].roles
        if roles.contains(.subordinate) || (roles.contains(.subject) && !hangs) { return start }
        let isOwnShape = grammar.isVerb(tokens[i].word.shape)
        if hangs || isSetOff, isOwnShape, beginsVerb(i, limit, tokens, marks) { return i }
      case .number, .mark, .slash: break
      case .colon, .dash, .open, .close, .stop: return start
      }
      i += 1
    }
    return start
  }

  private func isFiller(_ i: Int, _ marks: borrowing [Mark]) -> Bool {
    !marks[i].roles.isDisjoint(with: [.filler, .join]) && !startsLongerAction(i, marks)
      && marks[i].roles.isDisjoint(with: [.subordinate, .preposition])
  }

  /// Gives words without an action at the head of a sentence to the action behind them.
  ///
  /// They are an adverbial, or a label that a colon or dash sets off: then they tell the object.
  func joinLead(at first: Int, _ clauses: inout [Clause], _ tokens: borrowing [Token]) {
    guard clauses.count > first + 1, !clauses[first].flags.contains(.acting),
      !clauses[first].flags.contains(.negated), clauses[first + 1].flags.contains(.acting)
    else { return }
    let shape = tokens[Int(clauses[first + 1].actionStart)].word.shape
    let lead = clauses[first]
    let isLabel = [.colon, .dash].contains(tokens[Int(lead.end)].kind)
    guard
      isLabel || shape == .finite || grammar.isVerb(shape)
        || grammar.headShape(shape) == .infinitive
    else { return }
    clauses[first + 1].start = lead.start
    if isLabel, clauses[first + 1].focusBefore.end == 0 {
      clauses[first + 1].focusBefore = lead.focusAfter
    }
    clauses.remove(at: first)
  }
}
