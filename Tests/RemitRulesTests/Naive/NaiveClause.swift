import RemitLanguage

@testable import RemitText

/// One clause as the naive judge sees it: what fired in it, and what is live.
struct NaiveClause {
  /// By inference rule that fired: the words that made it so.
  private(set) var inferred: [String: Set<ByteSpan>] = [:]
  private(set) var liveInferences: Set<String> = []
  /// By weighing rule that fired: the words that made it so.
  private(set) var fired: [String: Set<ByteSpan>] = [:]
  private(set) var live: Set<String> = []

  private let packs: NaivePacks
  private let text: NaiveText
  private let index: Int
  /// By attribute: its value, with the words that it was inferred from.
  private var values: [String: (value: Int, spans: Set<ByteSpan>)] = [:]

  init(_ packs: NaivePacks, _ text: NaiveText, _ index: Int, _ stated: [String: String]) {
    self.packs = packs
    self.text = text
    self.index = index
    inferred = fire { if case .infer = $0 { true } else { false } }
    liveInferences = survivors(of: Set(inferred.keys))
    for attribute in packs.attributes.keys { settle(attribute, stated[attribute]) }
    fired = fire { if case .weigh = $0 { true } else { false } }
    live = survivors(of: Set(fired.keys))
  }

  private func fire(
    _ isWanted: (RuleStatement.Effect) -> Bool
  ) -> [String: Set<ByteSpan>] {
    var fired: [String: Set<ByteSpan>] = [:]
    for (name, rule) in packs.rules where isWanted(rule.statement.effect) {
      guard let when = rule.statement.when,
        let evidence = evidence(for: when, in: rule.pack, denied: false)
      else { continue }
      if let unless = rule.statement.unless {
        guard let more = self.evidence(for: unless, in: rule.pack, denied: true) else { continue }
        fired[name] = evidence.union(more)
      } else {
        fired[name] = evidence
      }
    }
    return fired
  }

  /// Those of `fired` that no survivor overrides, by asking the overriders first.
  private func survivors(of fired: Set<String>) -> Set<String> {
    var known: [String: Bool] = [:]
    func survives(_ rule: String) -> Bool {
      if let answer = known[rule] { return answer }
      let answer = !(packs.overriders[rule] ?? []).contains { fired.contains($0) && survives($0) }
      known[rule] = answer
      return answer
    }
    return fired.filter(survives)
  }

  /// Decides on the value of an attribute: the stated one, or the highest or lowest inferred.
  private mutating func settle(_ attribute: String, _ stated: String?) {
    var found: [(value: Int, spans: Set<ByteSpan>)] = []
    for rule in liveInferences {
      guard case .infer(let name, let value) = packs.rules[rule]?.statement.effect,
        name.value == attribute
      else { continue }
      found.append((packs.value(value.value, of: attribute), inferred[rule] ?? []))
    }
    let lowest = packs.attributes[attribute]?.keep == .lowest
    let kept = lowest ? found.map(\.value).min() : found.map(\.value).max()
    guard let value = stated.map({ packs.value($0, of: attribute) }) ?? kept else { return }
    let spans = found.filter { $0.value == value }.reduce(into: Set()) { $0.formUnion($1.spans) }
    values[attribute] = (value, spans)
  }

  // MARK: Conditions

  /// The words that make `condition` hold here (fail, if `denied`); `nil` if it does not.
  private func evidence(
    for condition: Condition, in pack: String, denied: Bool
  ) -> Set<ByteSpan>? {
    switch condition {
    case .all(let parts), .any(let parts):
      let each = parts.map { evidence(for: $0, in: pack, denied: denied) }
      let needsAll = if case .all = condition { !denied } else { denied }
      let held = each.compactMap { $0 }
      guard needsAll ? held.count == each.count : !held.isEmpty else { return nil }
      return held.reduce(into: []) { $0.formUnion($1) }
    case .not(let inner, _): return evidence(for: inner, in: pack, denied: !denied)
    case .words(let part, let names, _):
      return literal(words(part, names.map(\.value), pack), denied)
    case .flag(let name): return literal(flag(name.value), denied)
    case .compare(let name, let comparison, let value):
      return literal(compare(name.value, comparison, value.value), denied)
    }
  }

  /// What is denied holds without words, and only where the words are not.
  private func literal(_ found: Set<ByteSpan>?, _ denied: Bool) -> Set<ByteSpan>? {
    denied ? (found == nil ? [] : nil) : found
  }

  private func words(
    _ part: Condition.Part, _ names: [String], _ pack: String
  ) -> Set<ByteSpan>? {
    let found = names.reduce(into: Set<Range<Int>>()) { found, name in
      let all = text.matches[packs.className(name, in: pack)] ?? []
      found.formUnion(text.places(all, in: part, of: index))
    }
    return found.isEmpty ? nil : Set(found.map(text.bytes))
  }

  private func flag(_ name: String) -> Set<ByteSpan>? {
    let clause = text.clauses[index]
    let flags: [String: Clause.Flags] = [
      "negated": .negated, "participation": .participation, "passive": .passive,
      "nominal": .nominal, "light": .light, "first": .first, "alone": .alone, "acting": .acting,
      "late": .late, "bare": .bare,
    ]
    guard let flag = flags[name], clause.flags.contains(flag) else { return nil }
    let end = clause.flags.contains(.acting) ? clause.actionEnd : clause.end
    return [text.bytes(Int(clause.start)..<Int(end))]
  }

  private func compare(
    _ name: String, _ comparison: Condition.Comparison, _ text: String
  ) -> Set<ByteSpan>? {
    guard let (value, spans) = values[name] else { return nil }
    let other = packs.value(text, of: name)
    let holds =
      switch comparison {
      case .equal: value == other
      case .unequal: value != other
      case .less: value < other
      case .atMost: value <= other
      case .more: value > other
      case .atLeast: value >= other
      }
    return holds ? spans : nil
  }
}
