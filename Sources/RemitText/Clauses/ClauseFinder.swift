/// Cuts a duty into clauses: sentences, semicolons, coordinated actions.
///
/// A pass from left to right over tokens whose roles are marked. Time is linear in tokens but for the
/// bounded look-ahead behind empty verbs. It knows no word of any language.
package struct ClauseFinder: ~Copyable {
  let grammar: Grammar
  /// How far a noun may stand before the action that it is the object of, in tokens.
  private static let lateReach = 8

  package init(_ grammar: Grammar) { self.grammar = grammar }

  /// Appends the clauses of the tokens to `clauses`.
  package func find(
    _ tokens: borrowing [Token], _ marks: borrowing [Mark], into clauses: inout [Clause]
  ) {
    var start = 0
    let first = clauses.count
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].kind != .stop { end += 1 }
      if start < end { sentence(start, end, tokens, marks, &clauses) }
      start = end + 1
    }
    guard clauses.count > first else { return }
    clauses[first].flags.insert(.first)
    if clauses.count == first + 1 { clauses[first].flags.insert(.alone) }
  }

  private func sentence(
    _ from: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark],
    _ clauses: inout [Clause]
  ) {
    let first = clauses.count
    var start = from
    var head: Shape?
    while start < limit {
      let lead = leadEnd(start, limit, tokens, marks)
      var clause = read(lead, limit, tokens, marks)
      clause.start = min(clause.start, UInt16(start))
      if head == nil, clause.flags.contains(.acting) {
        head = grammar.headShape(tokens[Int(clause.actionStart)].word.shape)
        if head == .adjective { head = .nominal }
      }
      let end = clauseEnd(after: max(Int(clause.actionEnd), start + 1), limit, head, tokens, marks)
      clause.end = UInt16(end)
      findFocus(&clause, tokens, marks)
      if hasWord(start, end, tokens) { clauses.append(clause) }
      start = end + 1
    }
    joinLead(at: first, &clauses, tokens)
    shareObjects(from: first, &clauses, marks)
  }

  private func hasWord(_ start: Int, _ end: Int, _ tokens: borrowing [Token]) -> Bool {
    for i in start..<min(end, tokens.count) where isWord(tokens[i]) { return true }
    return false
  }

  // MARK: The action

  /// Reads flags and action of the clause that starts at `start`; its end is not known yet.
  private func read(
    _ start: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Clause {
    var flags: Clause.Flags = []
    var isVerbNext = false
    let i = skipToAction(start, limit, tokens, marks, &flags, &isVerbNext)
    guard i < limit else { return Clause(start: start, end: limit, action: i..<i, flags: flags) }
    let roles = marks[i].roles
    if roles.contains(.participation) {
      flags.insert(.participation)
      return inner(start, i, limit, tokens, marks, flags, crossesPrepositions: true)
    }
    if roles.contains(.light), !startsLongerAction(i, marks) {
      return inner(start, i, limit, tokens, marks, flags, crossesPrepositions: false)
    }
    if marks[i].actionEnd != 0 {
      if isSubject(i, tokens, marks), let main = mainVerb(behind: i, limit, tokens, marks),
        isPassive(main, tokens, marks) || !hasJoint(i, main, tokens, marks)
      {
        return late(start, verb: main, tokens, marks, flags)
      }
      return clause(start, i..<Int(marks[i].actionEnd), tokens, flags)
    }
    let followedByArticle = i + 1 < limit && marks[i + 1].roles.contains(.article)
    if isVerb(i, tokens, marks) || isVerbNext || followedByArticle {
      return clause(start, i..<(i + 1), tokens, flags)
    }
    let late = late(start, i, limit, tokens, marks, flags)
    if !late.flags.contains(.acting), leadsAsVerb(i, limit, tokens, marks) {
      return clause(start, i..<(i + 1), tokens, flags)
    }
    return late
  }

  /// The word at `i` is in no class and in no role, and stands where a duty begins with its verb.
  ///
  /// That is with the ending of a verb before a noun phrase, or before a joint and an action of its kind.
  private func leadsAsVerb(
    _ i: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    let shape = tokens[i].word.shape
    guard shape == .finite || grammar.headShape(shape) == .infinitive, !marks[i].isThing,
      marks[i].roles.isEmpty, i + 1 < limit
    else { return false }
    if isJoint(i + 1, tokens, marks) {
      let next = afterJoint(i + 1, limit, tokens, marks)
      guard next < limit, tokens[next].word.shape == shape, marks[next].actionEnd != 0 else {
        return false
      }
      return !readsAsNoun(next, limit, tokens, marks)
    }
    let barred: WordRole = [.of, .auxiliary, .modal, .subordinate, .negation]
    return shape == .finite && isWord(tokens[i + 1])
      && marks[i + 1].roles.isDisjoint(with: barred)
  }

  /// The clause whose action stands behind the noun at `noun`.
  ///
  /// It is a passive, a compound, or a label and its explanation. A noun that hangs on a preposition is
  /// no action.
  /// Words between a subject and its verb tell who acts, as in `начальник отдела утверждает`: they are left
  /// out of the clause.
  private func late(
    _ start: Int, _ noun: Int, _ limit: Int, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark], _ given: Clause.Flags
  ) -> Clause {
    var flags = given
    var hangs = false
    // The noun of the label has come: what follows belongs to it.
    var isNamed = !grammar.endsCompounds && !isAdjective(noun, tokens, marks)
    let hasSubject = (start..<noun).contains { marks[$0].roles.contains(.subject) }
    if !hasSubject, let main = mainVerb(behind: noun, limit, tokens, marks) {
      return late(start, verb: main, tokens, marks, flags)
    }
    var i = noun + 1
    while i < min(limit, noun + Self.lateReach), tokens[i].kind != .comma {
      let roles = marks[i].roles
      if roles.contains(.subordinate) || tokens[i].kind == .open { break }
      if roles.contains(.negation) { flags.insert(.negated) }
      if !isWord(tokens[i]) { hangs = false }
      let isAfterAuxiliary = !marks[i - 1].roles.isDisjoint(with: [.auxiliary, .modal])
      let isVerb = isVerb(i, tokens, marks)
      let isFrame = !roles.isDisjoint(with: [.light, .participation])
      if isFrame, isVerb || isAfterAuxiliary {
        if roles.contains(.participation) { flags.insert(.participation) }
        let start = hasSubject && isVerb ? i : start
        return inner(start, i, limit, tokens, marks, flags, crossesPrepositions: true)
      }
      let isFinite = marks[i].actionEnd != 0 && tokens[i].word.shape == .finite
      if hasSubject, isVerb || isFinite, tokens[i].word.shape != .passive {
        return clause(i, i..<max(i + 1, Int(marks[i].actionEnd)), tokens, flags)
      }
      let mayHead = !hangs && !isNamed && heads(i, tokens, marks)
      if marks[i].actionEnd != 0, isAfterAuxiliary || isVerb || mayHead {
        if marks[i - 1].roles.contains(.auxiliary) { flags.insert(.passive) }
        flags.insert(.late)
        return clause(start, i..<Int(marks[i].actionEnd), tokens, flags)
      }
      if isVerb {
        flags.insert(.late)
        return clause(start, i..<(i + 1), tokens, flags)
      }
      if !roles.isDisjoint(with: [.preposition, .of]) { hangs = true }
      if !grammar.endsCompounds, !isAdjective(i, tokens, marks) { isNamed = true }
      i += 1
    }
    return Clause(start: start, end: limit, action: noun..<noun, flags: given)
  }

  /// The word at `i` stands before the noun that it describes.
  private func isAdjective(
    _ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    tokens[i].word.shape == .adjective || !marks[i].roles.isDisjoint(with: [.filler, .join])
  }

  /// The noun at `i` is a verbal noun, or the last word of its compound.
  func heads(_ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]) -> Bool {
    switch grammar.headShape(tokens[i].word.shape) {
    case .nominal, .gerund: return true
    case .plain, .finite, .infinitive, .participle, .adjective, .passive, .oblique:
      let next = Int(marks[i].actionEnd)
      guard next < tokens.count, isWord(tokens[next]) else { return true }
      return !marks[next].roles.isDisjoint(with: [.preposition, .of, .join])
    }
  }

  /// Passes over what may stand before an action.
  private func skipToAction(
    _ start: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark],
    _ flags: inout Clause.Flags, _ isVerbNext: inout Bool
  ) -> Int {
    let passed: WordRole = [
      .article, .join, .negation, .modal, .auxiliary, .subject, .filler, .preposition, .of,
    ]
    var i = start
    while i < limit {
      let roles = marks[i].roles
      if isWord(tokens[i]), roles.isDisjoint(with: passed) || startsLongerAction(i, marks) { break }
      if roles.contains(.negation) { flags.insert(.negated) }
      isVerbNext = roles.contains(.modal)
      i = isWord(tokens[i]) ? max(i + 1, Int(marks[i].roleEnd)) : i + 1
    }
    return i
  }

  /// The word at `i` has the shape of a verb and is not known as something else: `бюджет` is no verb.
  @inline(__always)
  func isVerb(_ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]) -> Bool {
    grammar.isVerb(tokens[i].word.shape) && (marks[i].actionEnd != 0 || !marks[i].isThing)
  }

  /// An action phrase starts here and is longer than the role phrase: `is responsible for`.
  func startsLongerAction(_ i: Int, _ marks: borrowing [Mark]) -> Bool {
    marks[i].actionEnd > marks[i].roleEnd
  }

  /// The action behind an empty verb or a participation frame at `frame`, or the frame itself.
  private func inner(
    _ start: Int, _ frame: Int, _ limit: Int, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark], _ flags: Clause.Flags, crossesPrepositions: Bool
  ) -> Clause {
    let end = max(Int(marks[frame].roleEnd), frame + 1)
    var i = end
    while i < min(limit, end + grammar.reach), tokens[i].kind == .word || tokens[i].kind == .number
    {
      if marks[i].roles.contains(.subordinate) { break }
      if !crossesPrepositions, marks[i].roles.contains(.preposition), i > end { break }
      if marks[i].actionEnd != 0, !isVerb(i, tokens, marks) {
        return clause(start, i..<Int(marks[i].actionEnd), tokens, flags.union(.light))
      }
      i += 1
    }
    let own = marks[frame].actionEnd != 0 ? Int(marks[frame].actionEnd) : end
    return clause(start, frame..<min(own, limit), tokens, flags)
  }

  func clause(
    _ start: Int, _ action: Range<Int>, _ tokens: borrowing [Token], _ flags: Clause.Flags
  ) -> Clause {
    var flags = flags.union(.acting)
    let shape = grammar.headShape(tokens[action.lowerBound].word.shape)
    if shape == .nominal || shape == .oblique || shape == .gerund { flags.insert(.nominal) }
    if shape == .passive { flags.insert(.passive) }
    return Clause(start: start, end: action.upperBound, action: action, flags: flags)
  }
}
