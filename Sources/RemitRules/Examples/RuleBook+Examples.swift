public import RemitLanguage
import RemitText

extension RuleBook {
  /// How many sentences each rule must carry in each language.
  private static let wanted = (examples: 2, nears: 1)

  /// What the sentences inside the rules show to be wrong: an example that does not make its rule fire, a
  /// near miss that does.
  ///
  /// A rule fires where its condition holds, be it overridden or not. A sentence may end in attributes that
  /// the author of the duty states: `Keeps the archive | authority decides`.
  public func exampleFaults() -> [Diagnostic] {
    var judge = Judge(self)
    var found: [Diagnostic] = []
    for rule in earlyStatements {
      for sentence in rule.statement.examples where !judge.fires(rule.name, on: sentence.value) {
        let place = Place(rule.file, sentence.span)
        found.append(ExampleFault.silent(rule.name).diagnostic(at: place))
      }
      for sentence in rule.statement.nears where judge.fires(rule.name, on: sentence.value) {
        let place = Place(rule.file, sentence.span)
        found.append(ExampleFault.loud(rule.name).diagnostic(at: place))
      }
    }
    for number in late.rules.indices {
      let rule = late.rules[number]
      for sentence in rule.statement.examples where !judge.fires(late: number, on: sentence.value) {
        let place = Place(rule.file, sentence.span)
        found.append(ExampleFault.silent(rule.name).diagnostic(at: place))
      }
      for sentence in rule.statement.nears where judge.fires(late: number, on: sentence.value) {
        let place = Place(rule.file, sentence.span)
        found.append(ExampleFault.loud(rule.name).diagnostic(at: place))
      }
    }
    return found
  }

  /// Rules without a reason, a source, two examples or a near miss in each language.
  public func exampleGaps() -> [Diagnostic] {
    earlyStatements.flatMap { rule in
      var faults: [ExampleFault] = []
      if rule.statement.because == nil { faults.append(.noBecause(rule.name)) }
      if rule.statement.source == nil { faults.append(.noSource(rule.name)) }
      for tongue in Tongue.allCases {
        let examples = Self.count(rule.statement.examples, in: tongue)
        let nears = Self.count(rule.statement.nears, in: tongue)
        if examples < Self.wanted.examples {
          faults.append(.fewExamples(rule.name, tongue, examples))
        }
        if nears < Self.wanted.nears { faults.append(.fewNears(rule.name, tongue, nears)) }
      }
      return faults.map { $0.diagnostic(at: Place(rule.file, rule.statement.name.span)) }
    } + late.rules.flatMap { Self.gaps(of: $0) }
  }

  /// A late rule carries one sentence of each kind: in each language where it reads the words of duties.
  private static func gaps(of rule: LateRule) -> [Diagnostic] {
    var faults: [ExampleFault] = []
    if rule.statement.because == nil { faults.append(.noBecause(rule.name)) }
    if rule.statement.source == nil { faults.append(.noSource(rule.name)) }
    let (examples, nears) = (rule.statement.examples, rule.statement.nears)
    for tongue in Tongue.allCases {
      let count = rule.readsDuties ? count(examples, in: tongue) : examples.count
      if count == 0 { faults.append(.fewExamples(rule.name, tongue, count)) }
      let missed = rule.readsDuties ? self.count(nears, in: tongue) : nears.count
      if missed == 0 { faults.append(.fewNears(rule.name, tongue, missed)) }
    }
    return faults.map { $0.diagnostic(at: Place(rule.file, rule.statement.name.span)) }
  }

  private static func count(_ sentences: [Located<String>], in tongue: Tongue) -> Int {
    sentences.count { sentence in
      let isRussian = sentence.value.utf8.contains { $0 == 0xD0 || $0 == 0xD1 }
      return isRussian == (tongue == .russian)
    }
  }
}

extension LateRule {
  /// The rule is about duties or rights, which have words in a language.
  fileprivate var readsDuties: Bool {
    switch effect {
    case .assign: true
    case .check(let check): check.subject == .duty || check.subject == .right
    }
  }
}

extension Judge {
  /// The condition of `rule` holds in some clause of `sentence`.
  fileprivate mutating func fires(_ rule: String, on sentence: String) -> Bool {
    let (words, facts) = parts(of: sentence)
    judge(words.span, stated: facts.compactMap { book.stated($0.name, $0.value) })
    return state.firings.list.contains { book.rules[Int($0.rule.index)].name == rule }
  }

  /// The condition of a late rule holds for `sentence`, with its facts; `verdict` may be one of them.
  fileprivate mutating func fires(late rule: Int, on sentence: String) -> Bool {
    let (words, facts) = parts(of: sentence)
    let stated = facts.compactMap { book.stated($0.name, $0.value) }
    judge(words.span, stated: stated)
    let verdict = facts.first { $0.name == Schema.verdict }.flatMap { Verdict(rawValue: $0.value) }
    return holds(rule, facts: stated, verdict: verdict)
  }

  /// The words of a sentence, and what stands behind its bars.
  private func parts(of sentence: String) -> ([UInt8], [(name: String, value: String)]) {
    let parts = sentence.split(separator: "|", omittingEmptySubsequences: false)
    let facts = parts.dropFirst().compactMap { part -> (name: String, value: String)? in
      let words = part.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      let value = words[1].split(separator: " ").joined(separator: " ")
      return (String(words[0]), value)
    }
    return (Array((parts.first ?? "").utf8.prefix(DutyText.longest)), facts)
  }
}

/// What is wrong with the sentences of a rule.
enum ExampleFault {
  case silent(String)
  case loud(String)
  case noBecause(String)
  case noSource(String)
  case fewExamples(String, Tongue, Int)
  case fewNears(String, Tongue, Int)

  func diagnostic(at place: Place) -> Diagnostic {
    let (code, severity, english, russian) = words
    return Diagnostic(
      "rules.\(code)", severity, at: place, english: Diagnostic.Message(english),
      russian: Diagnostic.Message(russian))
  }

  private var words: (String, Diagnostic.Severity, english: String, russian: String) {
    switch self {
    case .silent(let rule):
      (
        "example-silent", .error, "`\(rule)` does not fire on its example",
        "`\(rule)` не срабатывает на своём примере"
      )
    case .loud(let rule):
      (
        "near-fires", .error, "`\(rule)` fires on a near miss",
        "`\(rule)` срабатывает там, где не должно"
      )
    case .noBecause(let rule):
      (
        "needs-because", .warning, "`\(rule)` does not say why", "`\(rule)` не говорит почему"
      )
    case .noSource(let rule):
      ("needs-source", .warning, "`\(rule)` names no source", "`\(rule)` не называет источника")
    case .fewExamples(let rule, let tongue, let count):
      (
        "few-examples", .warning, "`\(rule)` has \(count) examples in \(tongue.rawValue)",
        "у `\(rule)` примеров (\(tongue.rawValue)): \(count)"
      )
    case .fewNears(let rule, let tongue, let count):
      (
        "few-nears", .warning, "`\(rule)` has \(count) near misses in \(tongue.rawValue)",
        "у `\(rule)` близких промахов (\(tongue.rawValue)): \(count)"
      )
    }
  }
}
