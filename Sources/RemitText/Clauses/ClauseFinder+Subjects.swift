/// Verbs that stand far behind the noun that they are said of.
extension ClauseFinder {
  /// How far off the verb of a long subject may stand, in tokens.
  private static let subjectReach = 24

  /// The verb whose object or subject begins at `noun`, if it is sure to be one.
  ///
  /// That is an action behind an auxiliary, as in `prices for guests, groups and firms are set by`, or one with a
  /// shape that only verbs have, as in `цены для гостей, групп и фирм назначает`. Lists and brackets lie
  /// between, but nothing that explains.
  func mainVerb(
    behind noun: Int, _ limit: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Int? {
    var depth = 0
    var i = noun + 1
    while i < min(limit, noun + Self.subjectReach) {
      switch tokens[i].kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .colon, .dash, .stop: if depth == 0 { return nil }
      case .word where depth == 0:
        let roles = marks[i].roles
        if roles.contains(.subordinate) || roles.contains(.participation) { return nil }
        if marks[i].actionEnd != 0, isPassive(i, tokens, marks) || isVerb(i, tokens, marks) {
          return i
        }
        if roles.contains(.light), isVerb(i, tokens, marks) { return nil }
      case .word, .number, .comma, .slash, .mark: break
      }
      i += 1
    }
    return nil
  }

  /// The action at `i` is said of its object: it follows an auxiliary, or has the shape of a passive.
  func isPassive(
    _ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    let shape = grammar.headShape(tokens[i].word.shape)
    switch shape {
    case .passive: return true
    case .gerund, .nominal, .oblique, .adjective, .finite: return false
    case .plain, .infinitive, .participle: break
    }
    var k = i - 1
    while k > 0, !marks[k].roles.isDisjoint(with: [.filler, .negation]) { k -= 1 }
    return k >= 0 && marks[k].roles.contains(.auxiliary) && !marks[k].roles.contains(.modal)
  }

  /// The action at `i` may be what a verb behind it is about: `approval of leave is refused by`.
  func isSubject(
    _ i: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    switch grammar.headShape(tokens[i].word.shape) {
    case .nominal, .oblique: true
    case .plain, .infinitive: marks[i].isThing || marks[i].roles.contains(.noun)
    case .gerund, .adjective, .finite, .participle, .passive: false
    }
  }

  func hasJoint(
    _ from: Int, _ to: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark]
  ) -> Bool {
    (from..<to).contains { isJoint($0, tokens, marks) }
  }

  func late(
    _ start: Int, verb: Int, _ tokens: borrowing [Token], _ marks: borrowing [Mark],
    _ given: Clause.Flags
  ) -> Clause {
    var flags = given.union(.late)
    if isPassive(verb, tokens, marks) { flags.insert(.passive) }
    if verb > 0, marks[verb - 1].roles.contains(.negation) { flags.insert(.negated) }
    return clause(start, verb..<Int(marks[verb].actionEnd), tokens, flags)
  }
}
