import RemitLanguage
import RemitText

extension RuleStatement {
  /// The rule reads verdicts.
  var isLate: Bool {
    switch effect {
    case .infer, .weigh: false
    case .assign, .check: true
    }
  }
}

extension Compiler {
  /// What an `assign` or `check` rule does.
  func lateEffect(
    _ rule: RuleStatement, _ pack: String
  ) throws(ConditionCompiler.Stop) -> LateRule.Effect {
    let says = try messages(rule)
    switch rule.effect {
    case .assign(let seat, let who, let involvement):
      if let first = rule.says.values.map(\.span).min() {
        throw .init(fault: .messageOfNoCheck(rule.name.value), span: first)
      }
      var roles: Assignment.Who?
      if let who { roles = try self.who(who, pack) }
      return .assign(
        Assignment(
          seat: seat.value, who: roles, involvement: involvement.value, rows: try rows(rule.subject)
        ))
    case .check(let severity):
      return .check(
        Check(
          subject: try subject(rule),
          severity: Diagnostic.Severity(rawValue: severity.value) ?? .note,
          says: says))
    case .infer, .weigh: preconditionFailure("an early rule has no late effect")
    }
  }

  private func who(
    _ who: Located<RuleStatement.Who>, _ pack: String
  ) throws(ConditionCompiler.Stop) -> Assignment.Who {
    switch who.value {
    case .role(let name): return .role(name)
    case .words(let name):
      guard let known = words.classID(of: name, in: pack) else {
        let near = words.nearestName(to: name)
        throw .init(fault: .unknownClass(name, nearest: near), span: who.span)
      }
      return .words(words.parts(of: known))
    }
  }

  /// The rows that a `for` line names; all where there is none.
  private func rows(
    _ subject: Located<String>?
  ) throws(ConditionCompiler.Stop) -> Set<RowKind> {
    guard let subject else { return Set(RowKind.allCases) }
    if let kind = RowKind(rawValue: subject.value) { return [kind] }
    throw .init(
      fault: .unknownSubject(subject.value, expected: RowKind.allCases.map(\.rawValue)),
      span: subject.span)
  }

  private func subject(_ rule: RuleStatement) throws(ConditionCompiler.Stop) -> CheckSubject {
    guard let subject = rule.subject else { return .duty }
    if let known = CheckSubject(rawValue: subject.value) { return known }
    throw .init(
      fault: .unknownSubject(subject.value, expected: CheckSubject.allCases.map(\.rawValue)),
      span: subject.span)
  }

  private func messages(
    _ rule: RuleStatement
  ) throws(ConditionCompiler.Stop) -> [Tongue: MessageTemplate] {
    var messages: [Tongue: MessageTemplate] = [:]
    for (key, text) in rule.says.sorted(by: { $0.key < $1.key }) {
      guard let tongue = Tongue(rawValue: key) else {
        let near = nearest(key, among: Tongue.allCases.map(\.rawValue))
        throw .init(fault: .unknownLanguage(key, nearest: near), span: text.span)
      }
      guard let template = MessageTemplate(text.value) else {
        throw .init(fault: .badMessage(text.value), span: text.span)
      }
      messages[tongue] = template
    }
    return messages
  }

  // MARK: Numbers

  /// The late strata of the book.
  func late(
    _ drafts: [Draft], _ depths: [String: Int], _ numbering: AtomNumbering
  ) -> LateBook {
    let numbers = Dictionary(uniqueKeysWithValues: drafts.enumerated().map { ($1.name, $0) })
    var overriders: [String: [Int]] = [:]
    for (number, draft) in drafts.enumerated() {
      for other in draft.overrides where numbers[other] != nil {
        overriders[other, default: []].append(number)
      }
    }
    let rules = drafts.compactMap { draft -> LateRule? in
      guard case .late(let effect) = draft.effect else { return nil }
      return LateRule(
        name: draft.name, effect: effect, overriders: overriders[draft.name] ?? [],
        depth: depths[draft.name] ?? 0, statement: draft.statement, file: draft.file)
    }
    return LateBook(
      rules: rules, conjuncts: numbering.late, limits: schema.limits.mapValues { Int($0) },
      profiles: reading == .verdicts ? [] : profiles(),
      letters: reading == .verdicts ? [] : letters())
  }

  private func letters() -> [LettersStatement] {
    index.letters.sorted { $0.key < $1.key }.map(\.value.statement)
  }
}

extension WordCompiler {
  /// A class and every class that it takes in, however indirectly.
  func parts(of whole: ClassID) -> Set<ClassID> {
    let containers = containers()
    return Set(containers.indices.filter { containers[$0].contains(whole) }.map { ClassID($0) })
  }
}
