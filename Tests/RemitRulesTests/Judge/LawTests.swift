import RemitLanguage
import RemitText
import SeededChance
import Testing

@testable import RemitRules

/// Packs, a judge of them, and duties with stated attributes.
private struct Sample {
  var packs: RandomPacks
  var duties: [(text: String, stated: [String: String])] = []

  init(seed: UInt64, options: RandomPacks.Options = .init(), duties count: Int = 12) {
    packs = RandomPacks(seed: seed, options: options)
    for _ in 0..<count { duties.append((packs.duty(), packs.stated())) }
  }

  func rulings(by files: [RulesFile]? = nil) -> [Ruling] {
    var judge = Judge(RuleBook.compile(files ?? packs.files).book)
    return duties.map { judge.ruling(on: $0.text, stated: $0.stated) }
  }

  /// The packs with the rules of `main` changed by `change`; a rule that becomes `nil` is taken out.
  func files(_ change: (RuleStatement) -> RuleStatement?) -> [RulesFile] {
    packs.files.map { file in
      RulesFile(
        name: file.name,
        statements: file.statements.compactMap { statement in
          guard case .rule(let rule) = statement else { return statement }
          return change(rule).map { .rule($0) }
        })
    }
  }

  func files(adding rule: RuleStatement) -> [RulesFile] {
    packs.files.map { file in
      file.name == "main.rules"
        ? RulesFile(name: file.name, statements: file.statements + [.rule(rule)]) : file
    }
  }
}

extension RuleStatement {
  /// The same rule without overrides of `name`.
  func without(overriding name: String) -> RuleStatement {
    RuleStatement(
      name: self.name, effect: effect, overrides: overrides.filter { $0.value != name },
      subject: subject, when: when, unless: unless, because: because, source: source,
      examples: examples, nears: nears, span: span)
  }
}

extension Ruling {
  /// The names of the rules that fired, weighing or inferring, live in any clause or not.
  fileprivate var involved: Set<String> {
    Set(ledger.map(\.rule)).union(defeats.map(\.rule)).union(facts.compactMap(\.rule))
  }
}

@Suite struct `Every ruling` {
  @Test(arguments: 100..<116 as Range<UInt64>)
  func `is the same in whatever order files, statements, lines and duties come`(seed: UInt64) {
    let sample = Sample(seed: seed)
    let rulings = sample.rulings()
    var random = SeededGenerator(seed: seed)
    #expect(sample.rulings(by: shuffled(sample.packs.files, using: &random)) == rulings)

    var other = sample
    let order = other.duties.indices.shuffled(using: &random)
    other.duties = order.map { sample.duties[$0] }
    #expect(other.rulings() == order.map { rulings[$0] })
  }

  @Test(arguments: 200..<212 as Range<UInt64>)
  func `is the sum of its ledger and one verdict by one standard`(seed: UInt64) {
    let sample = Sample(seed: seed)
    let thresholds = RuleBook.compile(sample.packs.files).book.thresholds
    for ruling in sample.rulings() {
      #expect(ruling.strategic == ruling.ledger.reduce(0) { $0 + $1.strategic })
      #expect(ruling.operational == ruling.ledger.reduce(0) { $0 + $1.operational })
      #expect(ruling.points == ruling.ledger.reduce(0) { $0 + $1.points })
      #expect(ruling.strategic >= 0 && ruling.operational >= 0)
      let points = ruling.parts.map(\.points)
      let again = thresholds.verdict(
        Thresholds.Sums(
          strategic: ruling.strategic, operational: ruling.operational,
          divided: ruling.ledger.reduce(0) { $0 + max(0, min($1.strategic, $1.operational)) },
          clausesOppose: points.contains { $0 >= thresholds.clause }
            && points.contains { $0 <= -thresholds.clause }))
      #expect(again == (ruling.computed, ruling.standard))
      #expect(ruling.verdict == ruling.computed)
    }
  }

  @Test(arguments: 300..<312 as Range<UInt64>)
  func `has spans inside the duty, in order, apart`(seed: UInt64) {
    let sample = Sample(seed: seed)
    for (duty, ruling) in zip(sample.duties, sample.rulings()) {
      let lists =
        ruling.ledger.map(\.spans) + ruling.defeats.map(\.spans) + ruling.facts.map(\.spans)
      for spans in lists {
        #expect(spans.allSatisfy { $0.start < $0.end && $0.end <= duty.text.utf8.count })
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
      }
    }
  }
}

@Suite struct `One rule more or less` {
  /// A duty with two deciding clauses that oppose each other is shared, whatever its total: a new
  /// strategic rule can make it so.
  @Test(arguments: 400..<420 as Range<UInt64>)
  func `that is strategic never lowers the total or moves the verdict away`(seed: UInt64) {
    var sample = Sample(seed: seed)
    let before = sample.rulings()
    let after = sample.rulings(by: sample.files(adding: sample.packs.strategicRule()))
    let rank: [Verdict: Int] = [.operational: 0, .shared: 1, .undetermined: 1, .strategic: 2]
    for (old, new) in zip(before, after) {
      #expect(new.points >= old.points)
      #expect(
        (rank[new.verdict] ?? 0) >= (rank[old.verdict] ?? 0) || new.standard == "clauses",
        "\(old.standard) → \(new.standard)")
    }
  }

  @Test(arguments: 500..<510 as Range<UInt64>)
  func `that did not fire changes nothing`(seed: UInt64) {
    let sample = Sample(seed: seed)
    let before = sample.rulings()
    let fired = before.reduce(into: Set<String>()) { $0.formUnion($1.involved) }
    let names = RuleBook.compile(sample.packs.files).book.rules.map(\.name)
    for name in names where !fired.contains(name) && name != "main.zz-anchor" {
      // An inference may fire and be overridden; then it is no part of any ruling.
      let bare = String(name.dropFirst("main.".count))
      guard bare.hasPrefix("w") else { continue }
      let files = sample.files { $0.name.value == bare ? nil : $0.without(overriding: bare) }
      #expect(sample.rulings(by: files) == before, "without \(name)")
    }
  }

  @Test(arguments: 600..<612 as Range<UInt64>)
  func `that is overridden by a live rule adds nothing, and comes back without it`(seed: UInt64) {
    let sample = Sample(seed: seed)
    for (number, ruling) in sample.rulings().enumerated() {
      let lines = Set(ruling.ledger.map(\.rule))
      for defeat in ruling.defeats {
        #expect(!lines.contains(defeat.rule))
        #expect(!defeat.by.isEmpty && lines.isSuperset(of: defeat.by))
        let bare = String(defeat.rule.dropFirst("main.".count))
        let freed = sample.rulings(by: sample.files { $0.without(overriding: bare) })[number]
        #expect(freed.ledger.contains { $0.rule == defeat.rule && $0.spans == defeat.spans })
      }
    }
  }

  @Test(arguments: 700..<712 as Range<UInt64>)
  func `whose words are Cyrillic never touches a Latin duty`(seed: UInt64) {
    var options = RandomPacks.Options()
    options.words = RandomDuty.latin
    var sample = Sample(seed: seed, options: options)
    var random = SeededGenerator(seed: seed)
    sample.duties = (0..<12).map { _ in (RandomDuty.makeLatin(using: &random), [:]) }
    let russian = rules(
      """
      pack local
      use main
      use base
      words deeds
        ru  утверждать, утверждение, готовить, план
      words things
        ru  бюджет, стратегия, отдел, "план"
      weigh by-deed: strategic 9 as free
        when action in deeds
      weigh by-thing: operational 9 as g1
        when text has things or duty has things
      infer by-thing-reach: scope = department
        when object in things
      """, "local.rules")
    #expect(sample.rulings(by: sample.packs.files + [russian]) == sample.rulings())
  }
}

@Suite struct `A chain of overrides` {
  private static let pack = """
    pack p
    use en
    group g
    words a
      en  alpha
    words b
      en  beta
    words c
      en  gamma
    weigh first: strategic 5 as g
      when text has a
    weigh second: operational 3 as g
      overrides first
      when text has b
    weigh third: strategic 1 as g
      overrides second
      when text has c
    """

  @Test(arguments: [
    ("alpha", ["p.first"], []), ("alpha beta", ["p.second"], ["p.first"]),
    ("alpha beta gamma", ["p.first", "p.third"], ["p.second"]),
    ("beta gamma", ["p.third"], ["p.second"]), ("alpha gamma", ["p.first", "p.third"], []),
  ])
  func `gives a rule back when what overrode it is overridden`(
    duty: String, live: [String], defeated: [String]
  ) {
    var judge = Judge(RuleBook.compile(smallLanguages + [rules(Self.pack)]).book)
    let ruling = judge.ruling(on: duty)
    #expect(ruling.ledger.map(\.rule) == live)
    #expect(ruling.defeats.map(\.rule) == defeated)
  }
}
