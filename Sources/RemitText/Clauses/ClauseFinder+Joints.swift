extension ClauseFinder {
  /// How far an adverbial may reach between a joining word and its verb, in tokens.
  private static let adverbialReach = 8

  /// Whether verbs that come behind a joint still tell what the action is for.
  private enum Purpose {
    case none
    /// A verb follows `to`, `that` or a modal.
    case open
    /// And a comma has gone on with it.
    case list
    /// And the last of the list has come.
    case last
  }

  /// The first token that belongs to the next clause's joint, or `limit`.
  func clauseEnd(
    after from: Int, _ limit: Int, _ head: Shape?, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark]
  ) -> Int {
    var depth = 0
    var purpose = Purpose.none
    var hangs = false
    var i = from
    while i < limit {
      if !marks[i].roles.isDisjoint(with: [.preposition, .of]) { hangs = true }
      switch tokens[i].kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .comma, .colon, .dash, .slash, .word:
        guard depth == 0 else { break }
        guard isJoint(i, tokens, marks) else {
          if opensPurpose(i, limit, tokens, marks) { purpose = .open }
          break
        }
        let next = afterJoint(i, limit, tokens, marks)
        let joint = Joint(place: i, isBare: i == from, hangs: hangs)
        if startsClause(next, behind: joint, limit, head, tokens, marks) {
          if !continues(&purpose, i, next, tokens, marks) { return i }
        } else if startsBehindAdverbial(i, next, limit, head, tokens, marks) {
          return i
        }
        i = max(i, next - 1)
      case .number, .mark, .stop: break
      }
      i += 1
    }
    return limit
  }

  /// A comma, a sign or a joining word that may stand between two clauses.
  private struct Joint {
    let place: Int
    /// Nothing stands between it and the action before it.
    let isBare: Bool
    /// A preposition stands before it, so that nouns behind it may hang on that.
    let hangs: Bool
  }

  func isJoint(_ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]) -> Bool {
    switch tokens[i].kind {
    case .comma, .colon, .dash, .slash: true
    case .word: marks[i].roles.contains(.join)
    case .number, .mark, .stop, .open, .close: false
    }
  }

  /// The first token that is none of the words and commas that may follow the joint at `joint`.
  func afterJoint(
    _ joint: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Int {
    let passed: WordRole = [.join, .negation, .filler, .auxiliary, .modal]
    var i = joint
    while i < limit {
      let roles = marks[i].roles
      let isPassed =
        isWord(tokens[i])
        ? !roles.isDisjoint(with: passed) && !roles.contains([.modal, .preposition])
          && !startsLongerAction(i, marks)
        : i == joint || tokens[i].kind == .comma
      guard isPassed else { break }
      i = isWord(tokens[i]) ? max(i + 1, Int(marks[i].roleEnd)) : i + 1
    }
    return i
  }

  /// At `i`, behind a joint, an action begins that can be coordinated with one of shape `head`.
  private func startsClause(
    _ i: Int, behind joint: Joint, _ limit: Int, _ head: Shape?, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark]
  ) -> Bool {
    guard i < limit, isWord(tokens[i]) else { return false }
    let shape = grammar.headShape(tokens[i].word.shape)
    let isFrame = !marks[i].roles.isDisjoint(with: [.light, .participation])
    let isKnown = marks[i].actionEnd != 0 || isFrame
    if shape == .adjective, Int(marks[i].actionEnd) <= i + 1 { return false }
    let isVerb = isVerb(i, tokens, marks)
    guard let head else {
      if isVerb || isFrame || (isKnown && !joint.hangs && heads(i, tokens, marks)) { return true }
      let isLabelled = [.colon, .dash].contains(tokens[joint.place].kind)
      return isLabelled && beginsVerb(i, limit, tokens, marks)
    }
    if isVerb { return grammar.isVerb(head) ? shape == head : true }
    guard isKnown else { return isUnknownVerb(i, limit, head, tokens, marks) }
    if shape == head {
      return isFrame || joint.isBare || !readsAsNoun(i, limit, tokens, marks)
    }
    let isMixed = (shape == .gerund && head == .nominal) || (shape == .nominal && head == .gerund)
    let next = Int(marks[i].actionEnd)
    return isMixed && next < limit && !marks[next].roles.isDisjoint(with: [.of, .article])
  }

  /// The word at `i` looks like the verb `head` and governs the noun phrase that an article or number begins.
  ///
  /// So `walks` is a verb in `sets the rules and walks the benches`, though no class knows it.
  private func isUnknownVerb(
    _ i: Int, _ limit: Int, _ head: Shape, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    let next = i + 1
    guard head == .finite, tokens[i].word.shape == .finite, marks[i].roles.isEmpty, next < limit
    else { return false }
    return tokens[next].kind == .number || marks[next].roles.contains(.article)
  }

  /// A known action begins at `i` that looks like a verb.
  func beginsVerb(
    _ i: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    guard i < limit, isWord(tokens[i]) else { return false }
    let isFrame = !marks[i].roles.isDisjoint(with: [.light, .participation])
    guard marks[i].actionEnd != 0 || isFrame else { return false }
    if isVerb(i, tokens, marks) { return true }
    switch grammar.headShape(tokens[i].word.shape) {
    case .finite, .infinitive: return isFrame || !readsAsNoun(i, limit, tokens, marks)
    case .plain, .gerund, .nominal, .participle, .adjective, .passive, .oblique: return false
    }
  }

  /// The word at `i` may be a verb, but stands where a noun does: `repair of pumps`, `cost reduction`.
  ///
  /// Where nouns of its form stand before nouns, as `records` does not, words with the role of a noun are one.
  func readsAsNoun(
    _ i: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark],
    beforeNouns: Bool = true
  ) -> Bool {
    let shape = grammar.headShape(tokens[i].word.shape)
    guard shape == .infinitive || shape == .finite else { return false }
    let isPhrase = Int(marks[i].actionEnd) > i + 1
    guard i + 1 < limit, isWord(tokens[i + 1]) else { return marks[i].isThing }
    let roles = marks[i + 1].roles
    if roles.contains(.article) { return false }
    let ending: WordRole = [.preposition, .join, .auxiliary, .modal]
    if roles.isDisjoint(with: ending), beforeNouns, shape == .infinitive,
      marks[i].roles.contains(.noun)
    {
      return true
    }
    if isPhrase { return false }
    return roles.contains(.of) || (marks[i].isThing && !roles.isDisjoint(with: ending))
  }

  // MARK: What an action is for

  private func opensPurpose(
    _ i: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    guard !marks[i].roles.isDisjoint(with: [.modal, .subordinate]) else { return false }
    let next = max(i + 1, Int(marks[i].roleEnd))
    guard next < limit, isWord(tokens[next]), marks[next].actionEnd != 0 else { return false }
    return grammar.headShape(tokens[next].word.shape) == .infinitive
      && !readsAsNoun(next, limit, tokens, marks, beforeNouns: false)
  }

  /// The verb at `next`, behind the joint at `joint`, goes on with what the action is for.
  ///
  /// A comma with a joining word leads back to the action, but where a comma alone has gone on with the
  /// purpose: `to discuss issues, coordinate work, or resolve problems`.
  private func continues(
    _ purpose: inout Purpose, _ joint: Int, _ next: Int, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark]
  ) -> Bool {
    guard purpose != .none, grammar.headShape(tokens[next].word.shape) == .infinitive else {
      return false
    }
    guard tokens[joint].kind == .comma else { return tokens[joint].kind == .word }
    let isJoined = hasJoin(joint, next, marks)
    switch purpose {
    case .none, .last: purpose = .none
    case .open: purpose = isJoined ? .none : .list
    case .list: purpose = isJoined ? .last : .list
    }
    return purpose != .none
  }

  private func opensAdverbial(_ i: Int, _ marks: borrowing [Mark]) -> Bool {
    !marks[i].roles.isDisjoint(with: [.preposition, .subordinate])
  }

  private func hasJoin(_ from: Int, _ to: Int, _ marks: borrowing [Mark]) -> Bool {
    for i in from..<to where marks[i].roles.contains(.join) { return true }
    return false
  }

  // MARK: Adverbials

  /// Behind a joining word and an adverbial comes a verb of shape `head`: `and, every Friday, listens`.
  ///
  /// Commas set the adverbial off, unless verbs have a shape of their own.
  private func startsBehindAdverbial(
    _ joint: Int, _ next: Int, _ limit: Int, _ head: Shape?, _ tokens: borrowing [Token],
    _ marks: borrowing [Mark]
  ) -> Bool {
    guard let head, next < limit, isWord(tokens[next]), hasJoin(joint, next, marks) else {
      return false
    }
    let isSetOff = tokens[next - 1].kind == .comma
    let isAdverbial =
      (joint + 1...next).contains { tokens[$0].kind == .comma || opensAdverbial($0, marks) }
    var i = next
    while i < min(limit, next + Self.adverbialReach) {
      if tokens[i].kind == .comma {
        guard isAdverbial else { return false }
        let verb = afterJoint(i, limit, tokens, marks)
        let joint = Joint(place: i, isBare: false, hangs: false)
        return startsClause(verb, behind: joint, limit, head, tokens, marks)
      }
      guard isWord(tokens[i]) else { return false }
      if !isSetOff {
        if !marks[i].roles.isDisjoint(with: [.subordinate, .join]) { return false }
        let isAlike = grammar.headShape(tokens[i].word.shape) == head
        if grammar.isVerb(head) {
          if beginsVerb(i, limit, tokens, marks) { return isAlike }
          if isAlike, isVerb(i, tokens, marks) { return true }
        }
      }
      i += 1
    }
    return false
  }
}
