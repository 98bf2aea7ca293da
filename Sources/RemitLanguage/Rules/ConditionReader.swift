import RemitText

/// Words with a meaning of their own in conditions; no class or value is called so there.
private let reserved = ["and", "or", "not", "in", "has", "is"]

extension TokenReader {
  /// Takes the rest of the line as a condition: `or` binds least, then `and`, then `not`.
  mutating func condition() throws(Fault) -> Condition {
    let condition = try alternatives(depth: 0)
    guard isAtEnd else { throw unfinished() }
    return condition
  }

  private mutating func alternatives(depth: Int) throws(Fault) -> Condition {
    var parts = [try conjunction(depth: depth)]
    while take(word: "or") { parts.append(try conjunction(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction(depth: Int) throws(Fault) -> Condition {
    var parts = [try negation(depth: depth)]
    while take(word: "and") { parts.append(try negation(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation(depth: Int) throws(Fault) -> Condition {
    guard let next else { throw unfinished() }
    guard depth < Limits.depth else {
      throw Fault(.statement(.tooDeep(limit: Limits.depth)), next.span)
    }
    if take(word: "not") {
      let inner = try negation(depth: depth + 1)
      return .not(inner, span(from: Int(next.span.start)))
    }
    guard take(.open) else { return try atom() }
    let inner = try alternatives(depth: depth + 1)
    guard take(.close) else {
      if !isAtEnd { throw unfinished() }
      throw Fault(.condition(.openParenthesis(opened: next.span)), ByteSpan(offset, offset))
    }
    return inner
  }

  /// `action in a, b`, `clause is flag` or `attribute >= value`.
  private mutating func atom() throws(Fault) -> Condition {
    guard let next, let subject = nextWord, !reserved.contains(subject) else { throw unfinished() }
    let link = afterNext.map { source.string($0.span) }
    if let comparison = link.flatMap(Condition.Comparison.init(rawValue:)) {
      let attribute = try name(.attribute, qualified: true)
      skip()
      return .compare(attribute, comparison, try value())
    }
    switch link {
    case "in", "has":
      guard let part = Condition.Part(rawValue: subject) else {
        let parts = Condition.Part.allCases.map(\.rawValue)
        let near = nearest(subject, among: parts)
        throw Fault(.condition(.unknownPart(shortened(next.span), nearest: near)), next.span)
      }
      skip()
      skip()
      return .words(part, try classes(), span(from: Int(next.span.start)))
    case "is":
      try keyword("clause")
      skip()
      return .flag(try reference(.flag))
    default:
      skip()
      throw unfinished()
    }
  }

  private mutating func classes() throws(Fault) -> [Located<String>] {
    var names = [try reference(.wordClass)]
    while take(.comma) { names.append(try reference(.wordClass)) }
    return names
  }

  /// A name that is none of the condition's own words.
  private mutating func reference(_ named: Wanted.Named) throws(Fault) -> Located<String> {
    if let word = nextWord, reserved.contains(word) { throw missing(.name(named)) }
    return try name(named, qualified: true)
  }

  /// One word, or a number and its unit: `1 year`.
  mutating func value() throws(Fault) -> Located<String> {
    if let word = nextWord, reserved.contains(word) { throw missing(.value) }
    let first = try word(.value)
    guard first.value.utf8.allSatisfy(Byte.isDigit), let unit = nextWord, !reserved.contains(unit)
    else { return first }
    skip()
    return Located("\(first.value) \(unit)", span(from: Int(first.span.start)))
  }

  /// The fault of a condition that does not go on at the next token.
  private func unfinished() -> Fault {
    if let next, next.kind == .openText { return missing(.text) }
    let found = next.map { shortened($0.span) }
    return Fault(
      .condition(.unfinished(found: found)), next?.span ?? ByteSpan(offset, offset))
  }
}
