/// Cuts a duty into clauses: sentences, semicolons, coordinated actions.
///
/// A pass from left to right over tokens whose roles are marked. Time is linear in tokens but for the
/// bounded look-ahead behind empty verbs. It knows no word of any language.
package struct ClauseFinder: ~Copyable {
  private let grammar: Grammar
  /// How far a noun may stand before the action that it is the object of, in tokens.
  private static let lateReach = 8
  /// How far off a clause may be whose object is shared, in clauses.
  private static let shareReach = 16

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
      var clause = read(start, limit, tokens, marks)
      if head == nil, clause.flags.contains(.acting) {
        head = grammar.headShape(tokens[Int(clause.actionStart)].word.shape)
      }
      let end = clauseEnd(after: max(Int(clause.actionEnd), start + 1), limit, head, tokens, marks)
      clause.end = UInt16(end)
      findFocus(&clause, tokens, marks)
      if hasWord(start, end, tokens) { clauses.append(clause) }
      start = end + 1
    }
    shareObjects(from: first, &clauses)
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
      return clause(start, i..<Int(marks[i].actionEnd), tokens, flags)
    }
    let followedByArticle = i + 1 < limit && marks[i + 1].roles.contains(.article)
    if grammar.isVerb(tokens[i].word.shape) || isVerbNext || followedByArticle {
      return clause(start, i..<(i + 1), tokens, flags)
    }
    return late(start, i, limit, tokens, marks, flags)
  }

  /// The clause whose action stands behind the noun at `noun`: a passive, a compound, a label and its
  /// explanation. A noun that hangs on a preposition is no action.
  private func late(
    _ start: Int, _ noun: Int, _ limit: Int, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark], _ given: Clause.Flags
  ) -> Clause {
    var flags = given
    var hangs = false
    var i = noun + 1
    while i < min(limit, noun + Self.lateReach), tokens[i].kind != .comma {
      let roles = marks[i].roles
      if roles.contains(.subordinate) { break }
      if roles.contains(.negation) { flags.insert(.negated) }
      if !isWord(tokens[i]) { hangs = false }
      let isAfterAuxiliary = !marks[i - 1].roles.isDisjoint(with: [.auxiliary, .modal])
      let isVerb = grammar.isVerb(tokens[i].word.shape)
      let isFrame = !roles.isDisjoint(with: [.light, .participation])
      if isFrame, isVerb || isAfterAuxiliary {
        if roles.contains(.participation) { flags.insert(.participation) }
        return inner(start, i, limit, tokens, marks, flags, crossesPrepositions: true)
      }
      if marks[i].actionEnd != 0, isAfterAuxiliary || isVerb || (!hangs && heads(i, tokens, marks)) {
        if marks[i - 1].roles.contains(.auxiliary) { flags.insert(.passive) }
        flags.insert(.late)
        return clause(start, i..<Int(marks[i].actionEnd), tokens, flags)
      }
      if isVerb {
        flags.insert(.late)
        return clause(start, i..<(i + 1), tokens, flags)
      }
      if !roles.isDisjoint(with: [.preposition, .of]) { hangs = true }
      i += 1
    }
    return Clause(start: start, end: limit, action: noun..<noun, flags: given)
  }

  /// The noun at `i` is a verbal noun, or the last word of its compound.
  private func heads(_ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]) -> Bool {
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

  /// An action phrase starts here and is longer than the role phrase: `is responsible for`.
  private func startsLongerAction(_ i: Int, _ marks: borrowing [Mark]) -> Bool {
    marks[i].actionEnd > marks[i].roleEnd
  }

  /// The action behind an empty verb or a participation frame at `frame`, or the frame itself.
  private func inner(
    _ start: Int, _ frame: Int, _ limit: Int, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark], _ flags: Clause.Flags, crossesPrepositions: Bool
  ) -> Clause {
    let end = max(Int(marks[frame].roleEnd), frame + 1)
    var i = end
    while i < min(limit, end + grammar.reach), tokens[i].kind == .word || tokens[i].kind == .number {
      if marks[i].roles.contains(.subordinate) { break }
      if !crossesPrepositions, marks[i].roles.contains(.preposition), i > end { break }
      let isNoun = !grammar.isVerb(tokens[i].word.shape)
      if marks[i].actionEnd != 0, isNoun {
        return clause(start, i..<Int(marks[i].actionEnd), tokens, flags.union(.light))
      }
      i += 1
    }
    let own = marks[frame].actionEnd != 0 ? Int(marks[frame].actionEnd) : end
    return clause(start, frame..<min(own, limit), tokens, flags)
  }

  private func clause(
    _ start: Int, _ action: Range<Int>, _ tokens: borrowing [Token], _ flags: Clause.Flags
  ) -> Clause {
    var flags = flags.union(.acting)
    let shape = grammar.headShape(tokens[action.lowerBound].word.shape)
    if shape == .nominal || shape == .oblique || shape == .gerund { flags.insert(.nominal) }
    if shape == .passive { flags.insert(.passive) }
    return Clause(start: start, end: action.upperBound, action: action, flags: flags)
  }

  // MARK: The end

  /// The first token that belongs to the next clause's joint, or `limit`.
  private func clauseEnd(
    after from: Int, _ limit: Int, _ head: Shape?, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark]
  ) -> Int {
    var depth = 0
    var i = from
    while i < limit {
      switch tokens[i].kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .comma, .colon, .dash, .slash, .word:
        if depth == 0, isJoint(i, tokens, marks) {
          let next = afterJoint(i, limit, tokens, marks)
          if startsClause(next, limit, head, tokens, marks) { return i }
          i = max(i, next - 1)
        }
      case .number, .mark, .stop: break
      }
      i += 1
    }
    return limit
  }

  private func isJoint(_ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]) -> Bool {
    tokens[i].kind != .word || marks[i].roles.contains(.join)
  }

  /// The first token that is none of the words and commas that may follow the joint at `joint`.
  private func afterJoint(
    _ joint: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Int {
    let passed: WordRole = [.join, .negation, .filler, .auxiliary]
    var i = joint
    while i < limit {
      let isPassed =
        isWord(tokens[i])
        ? !marks[i].roles.isDisjoint(with: passed) && !startsLongerAction(i, marks)
        : i == joint || tokens[i].kind == .comma
      guard isPassed else { break }
      i = isWord(tokens[i]) ? max(i + 1, Int(marks[i].roleEnd)) : i + 1
    }
    return i
  }

  /// At `i`, behind a joint, an action begins that can be coordinated with one of shape `head`.
  private func startsClause(
    _ i: Int, _ limit: Int, _ head: Shape?, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    guard i < limit, isWord(tokens[i]) else { return false }
    let shape = grammar.headShape(tokens[i].word.shape)
    let isFrame = !marks[i].roles.isDisjoint(with: [.light, .participation])
    let isKnown = marks[i].actionEnd != 0 || isFrame
    guard let head else { return isKnown || grammar.isVerb(shape) }
    if grammar.isVerb(shape) { return grammar.isVerb(head) ? shape == head : true }
    return isKnown && shape == head
  }

  // MARK: The object

  private func findFocus(
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
    while i < end, i < from + grammar.focusLimit, isWord(tokens[i]) || tokens[i].kind == .mark {
      if !marks[i].roles.isDisjoint(with: ending) { break }
      i += 1
    }
    clause.focusAfter = (UInt16(from), UInt16(i))
    if from == i { clause.flags.insert(.bare) }
  }

  /// Gives a clause without an object the object of its nearest neighbour in the sentence.
  private func shareObjects(from first: Int, _ clauses: inout [Clause]) {
    for i in first..<clauses.count where clauses[i].flags.contains([.bare, .acting]) {
      guard clauses[i].end <= clauses[i].actionEnd else { continue }
      let after = i + 1..<min(clauses.count, i + 1 + Self.shareReach)
      let before = max(first, i - Self.shareReach)..<i
      if let next = after.first(where: { !isBare(clauses[$0]) }) {
        clauses[i].shares = Int16(next - i)
      } else if let last = before.last(where: { !isBare(clauses[$0]) }) {
        clauses[i].shares = Int16(last - i)
      }
    }
  }

  private func isBare(_ clause: Clause) -> Bool { clause.flags.contains(.bare) }

  @inline(__always)
  private func isWord(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }
}
