public import RemitLanguage
import RemitText

extension RuleBook {
  /// Checks packs and compiles them.
  ///
  /// What is broken is left out and reported; everything else works. The order of files and statements has
  /// no effect.
  public static func compile(
    _ files: [RulesFile], reading: Reading = .verdicts
  ) -> (book: RuleBook, diagnostics: [Diagnostic]) {
    var compiler = Compiler(files, reading)
    let book = compiler.compile()
    let sorted = compiler.diagnostics.sorted {
      ($0.place.file, $0.place.span, $0.code) < ($1.place.file, $1.place.span, $1.code)
    }
    return (book, sorted)
  }
}

/// One compilation: names, then words, then rules, then defeat, then numbers.
struct Compiler {
  let index: PackIndex
  let names: Names
  let reading: RuleBook.Reading
  private(set) var diagnostics: [Diagnostic]
  private(set) var schema = Schema([])
  private(set) var words: WordCompiler
  var rules: [String: Draft] = [:]
  private var groups: [BookGroup] = []
  private var atoms: Set<Atom> = []

  /// A rule on its way into the book.
  struct Draft {
    let name: String
    let pack: String
    let file: String
    let statement: RuleStatement
    var effect: DraftEffect
    let terms: [ConditionCompiler.Term]
    var overrides: [String] = []
  }

  /// What a rule does: before the verdict, or with it.
  enum DraftEffect {
    case early(BookRule.Effect)
    case late(LateRule.Effect)
  }

  init(_ files: [RulesFile], _ reading: RuleBook.Reading) {
    self.reading = reading
    index = PackIndex(files)
    names = Names(packs: index.packs.keys.sorted(), uses: index.uses)
    diagnostics = index.diagnostics
    words = WordCompiler(index, names)
  }

  mutating func compile() -> RuleBook {
    var limits = packLimits()
    let edits = chosenEdits(limits)
    for case .limit(let name, let value) in edits { limits[name] = value }
    schema = Schema(attributes(), limits: limits)
    compileGroups()
    for (name, entry) in index.rules.sorted(by: { $0.key < $1.key }) { compileRule(name, entry) }
    let actions = actionClasses()
    resolveOverrides()
    apply(edits)
    applyChanges()
    dropCycles()
    let (lexicon, classes) = words.build(actions: actions)
    diagnostics.append(contentsOf: words.diagnostics)
    return assemble(lexicon, classes)
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ fault: RuleFault, _ file: String, _ span: ByteSpan) {
    diagnostics.append(fault.diagnostic(at: Place(file, span)))
  }

  /// The attributes of the packs, and the verdict where rules may ask for it.
  private mutating func attributes() -> [Schema.Attribute] {
    if let own = index.attributes[Schema.verdict] {
      report(.reservedAttribute(Schema.verdict), own.file, own.statement.name.span)
    }
    let declared = index.attributes.values.filter { $0.statement.name.value != Schema.verdict }
    return declared.map { Self.attribute($0.statement) }
      + (reading == .verdicts ? [] : [Schema.verdictAttribute])
  }

  private static func attribute(_ statement: AttributeStatement) -> Schema.Attribute {
    let type: Schema.Kind =
      switch statement.schema {
      case .ordered(let values): .ordered(values.map(\.value))
      case .named(let values): .named(values.map(\.value))
      case .duration: .duration
      case .number: .number
      }
    let questions = statement.questions.map { ($0.key.value, $0.value.value) }
    return Schema.Attribute(
      name: statement.name.value, type: type, keep: statement.keep,
      questions: Dictionary(questions) { first, _ in first })
  }

  private mutating func compileGroups() {
    groups = index.groups.sorted { $0.key < $1.key }.map { name, entry in
      BookGroup(
        name: name, title: entry.statement.title?.value ?? entry.statement.name.value,
        cap: entry.statement.cap.flatMap { cap($0, entry.file) })
    }
  }

  private mutating func cap(_ points: Located<Int>, _ file: String) -> Int32? {
    if points.value >= 1 { return Int32(clamping: points.value) }
    report(.tooFewPoints(points.value, least: 1), file, points.span)
    return nil
  }

  // MARK: Rules

  private mutating func compileRule(_ name: String, _ entry: PackIndex.Entry<RuleStatement>) {
    let rule = entry.statement
    do throws(ConditionCompiler.Stop) {
      guard let effect = try effect(rule, entry.pack) else { return }
      let terms = try terms(rule, entry.pack)
      if case .early(.infer) = effect { try expectNoAttributes(in: terms, rule.name) }
      try count(terms, rule.name)
      rules[name] = Draft(
        name: name, pack: entry.pack, file: entry.file, statement: rule, effect: effect,
        terms: terms)
    } catch {
      let fault: RuleFault =
        if case .tooComplex(_, let limit) = error.fault {
          .tooComplex(name, limit: limit)
        } else {
          error.fault
        }
      report(fault, entry.file, error.span ?? rule.name.span)
    }
  }

  /// Inferences stand below attributes: what one asks for may not be known yet.
  private func expectNoAttributes(
    in terms: [ConditionCompiler.Term], _ rule: Located<String>
  ) throws(ConditionCompiler.Stop) {
    let asked = terms.flatMap { $0.required.union($0.forbidden) }.compactMap { atom -> Int? in
      if case .compare(let attribute, _, _) = atom { attribute } else { nil }
    }
    guard let first = asked.min() else { return }
    let name = schema.attributes[first].name
    throw .init(fault: .inferenceReads(rule.value, attribute: name), span: rule.span)
  }

  /// Makes sure that all atoms can be numbered.
  private mutating func count(
    _ terms: [ConditionCompiler.Term], _ rule: Located<String>
  ) throws(ConditionCompiler.Stop) {
    let own = terms.reduce(into: Set<Atom>()) { $0.formUnion($1.required.union($1.forbidden)) }
    guard atoms.count + own.subtracting(atoms).count <= PackIndex.limit else {
      throw .init(fault: .tooMany(kind: "condition", limit: PackIndex.limit), span: rule.span)
    }
    atoms.formUnion(own)
  }

  /// The effect of a rule; `nil` for the strata that a split does not read.
  private func effect(
    _ rule: RuleStatement, _ pack: String
  ) throws(ConditionCompiler.Stop) -> DraftEffect? {
    switch rule.effect {
    case .infer(let attribute, let value):
      guard let number = schema.index(of: attribute.value) else {
        let near = nearest(attribute.value, among: schema.attributes.map(\.name))
        throw .init(fault: .unknownAttribute(attribute.value, nearest: near), span: attribute.span)
      }
      guard let rank = schema.value(value.value, of: number) else {
        throw .init(
          fault: .unknownValue(
            value.value, attribute: attribute.value, expected: schema.expected(for: number)),
          span: value.span)
      }
      return .early(.infer(attribute: number, value: rank))
    case .weigh(let side, let points, let group):
      return .early(try weigh(side, points, group, pack))
    case .assign, .check: return reading == .verdicts ? nil : .late(try lateEffect(rule, pack))
    }
  }

  private func weigh(
    _ side: Located<String>, _ points: Located<Int>, _ group: Located<String>, _ pack: String
  ) throws(ConditionCompiler.Stop) -> BookRule.Effect {
    guard (1...99).contains(points.value) else {
      throw .init(fault: .pointsOutOfRange(points.value), span: points.span)
    }
    let known = names.resolve(group.value, in: pack) { name in groups.contains { $0.name == name } }
    guard let known, let number = groups.firstIndex(where: { $0.name == known }) else {
      let near = Names.nearest(to: group.value, among: groups.map(\.name))
      throw .init(fault: .unknownGroup(group.value, nearest: near), span: group.span)
    }
    let count = Int32(points.value)
    switch side.value {
    case "strategic": return .weigh(strategic: count, operational: 0, group: number)
    case "operational": return .weigh(strategic: 0, operational: count, group: number)
    case "divided": return .weigh(strategic: count, operational: count, group: number)
    default: throw .init(fault: .unknownSide(side.value), span: side.span)
    }
  }

  private func terms(
    _ rule: RuleStatement, _ pack: String
  ) throws(ConditionCompiler.Stop) -> [ConditionCompiler.Term] {
    guard let when = rule.when else {
      throw .init(fault: .noCondition(rule.name.value), span: rule.name.span)
    }
    let words = words
    let compiler = ConditionCompiler(
      schema: schema,
      classNamed: { name throws(ConditionCompiler.Stop) in
        if let known = words.classID(of: name.value, in: pack) { return known }
        let near = words.nearestName(to: name.value)
        throw .init(fault: .unknownClass(name.value, nearest: near), span: name.span)
      },
      attributeNames: schema.attributes.map(\.name), isLate: rule.isLate)
    var whole = when
    if let unless = rule.unless { whole = .all([when, .not(unless, rule.name.span)]) }
    return try compiler.terms(whole)
  }

  /// The classes that verdicts ask actions of; late rules leave clauses as they are, and so verdicts.
  private func actionClasses() -> Set<ClassID> {
    var found: Set<ClassID> = []
    for rule in rules.values where !rule.statement.isLate {
      for term in rule.terms {
        for case .words(let classID, .action) in term.required.union(term.forbidden) {
          found.insert(classID)
        }
      }
    }
    return found
  }

  // MARK: Overrides and changes

  private mutating func resolveOverrides() {
    for (name, draft) in rules.sorted(by: { $0.key < $1.key }) {
      for other in draft.statement.overrides {
        let known = names.resolve(other.value, in: draft.pack) { index.rules[$0] != nil }
        guard let known, let target = index.rules[known] else {
          let near = Names.nearest(to: other.value, among: index.rules.keys)
          report(.unknownRule(other.value, nearest: near), draft.file, other.span)
          rules[name] = nil
          break
        }
        guard sameStratum(draft.statement.effect, target.statement.effect) else {
          report(.overridesOtherStratum(name, known), draft.file, other.span)
          rules[name] = nil
          break
        }
        rules[name]?.overrides.append(known)
      }
    }
  }

  private func sameStratum(_ a: RuleStatement.Effect, _ b: RuleStatement.Effect) -> Bool {
    switch (a, b) {
    case (.infer, .infer), (.weigh, .weigh), (.assign, .assign), (.check, .check): true
    case (.infer, _), (.weigh, _), (.assign, _), (.check, _): false
    }
  }

  private mutating func dropCycles() {
    while true {
      let cycles = NameGraph(rules.mapValues(\.overrides)).cycles()
      guard !cycles.isEmpty else { return }
      for cycle in cycles { reportCycle(cycle) }
      for name in cycles.joined() { rules[name] = nil }
    }
  }

  private mutating func reportCycle(_ cycle: [String]) {
    guard let first = cycle.first, let draft = rules[first] else { return }
    let related = cycle.dropFirst().compactMap { name in
      rules[name].map {
        Diagnostic.Related(
          Place($0.file, $0.statement.name.span), english: "in the circle: \(name)",
          russian: "в круге: \(name)")
      }
    }
    diagnostics.append(
      RuleFault.overrideCycle(cycle + [first])
        .diagnostic(at: Place(draft.file, draft.statement.name.span), related: related))
  }

  // MARK: Numbers

  private mutating func assemble(_ lexicon: Lexicon, _ classes: [BookClass]) -> RuleBook {
    let drafts = rules.values.filter { !$0.statement.isLate }.sorted { $0.name < $1.name }
    let lateDrafts = rules.values.filter(\.statement.isLate).sorted { $0.name < $1.name }
    let ranks = Dictionary(
      uniqueKeysWithValues: drafts.enumerated().map { ($1.name, RuleID($0)) })
    let depths = NameGraph(rules.mapValues(\.overrides)).depths()
    var overriders: [String: [RuleID]] = [:]
    for draft in drafts {
      for other in draft.overrides where rules[other] != nil {
        if let rank = ranks[draft.name] { overriders[other, default: []].append(rank) }
      }
    }
    let bookRules = drafts.compactMap { draft -> BookRule? in
      guard case .early(let effect) = draft.effect else { return nil }
      return BookRule(
        name: draft.name, effect: effect, overriders: overriders[draft.name] ?? [],
        depth: depths[draft.name] ?? 0)
    }
    let numbering = AtomNumbering(
      drafts, late: lateDrafts, attributes: schema.attributes.count, words: words)
    let thresholds = thresholds()
    return RuleBook(
      lexicon: lexicon, classes: classes, late: late(lateDrafts, depths, numbering),
      rules: bookRules, groups: groups, atoms: numbering.atoms,
      tables: FiringTables(
        bookRules, groups, numbering.conjuncts, numbering.index, schema, thresholds),
      schema: schema, thresholds: thresholds,
      packs: index.packs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.version) },
      texts: LateStatements(index), reasons: nil)
  }
}
