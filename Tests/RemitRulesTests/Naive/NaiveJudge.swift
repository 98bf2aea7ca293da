import RemitLanguage

@testable import RemitRules
@testable import RemitText

/// Judges by the text of the law: recursion over conditions as they are written, strings and sets.
///
/// It shares nothing with `Judge` but tokens, stems and clauses.
struct NaiveJudge {
  let packs: NaivePacks
  private let lexicon: Lexicon
  private var reader = DutyText()

  /// - Parameter lexicon: Where clauses come from.
  init(_ files: [RulesFile], lexicon: Lexicon) {
    packs = NaivePacks(files)
    self.lexicon = lexicon
  }

  mutating func ruling(on duty: String, stated: [String: String] = [:]) -> NaiveRuling {
    let text = NaiveText(duty, packs, &reader, lexicon)
    let clauses = text.clauses.indices.map { NaiveClause(packs, text, $0, stated) }
    let live = Set(clauses.flatMap(\.live))
    let ledger = ledger(live, clauses)
    let points = clauses.map { self.points($0.live) }
    let (verdict, standard) = compare(ledger, points)
    return NaiveRuling(
      verdict: verdict, standard: standard, ledger: ledger, defeats: defeats(live, clauses),
      facts: facts(stated, clauses), clausePoints: points)
  }

  /// What one rule adds; nothing for a rule that infers.
  private func weight(
    of rule: String
  ) -> (strategic: Int, operational: Int, group: String)? {
    guard let found = packs.rules[rule],
      case .weigh(let side, let points, let group) = found.statement.effect
    else { return nil }
    return (
      side.value == "operational" ? 0 : points.value, side.value == "strategic" ? 0 : points.value,
      packs.groupName(group.value, in: found.pack)
    )
  }

  /// By group: the sums of both sides.
  private func sums(_ rules: Set<String>) -> [String: (strategic: Int, operational: Int)] {
    var sums: [String: (strategic: Int, operational: Int)] = [:]
    for rule in rules {
      guard let weight = weight(of: rule) else { continue }
      let old = sums[weight.group] ?? (0, 0)
      sums[weight.group] = (old.strategic + weight.strategic, old.operational + weight.operational)
    }
    return sums
  }

  private func points(_ rules: Set<String>) -> Int {
    sums(rules).reduce(0) { total, sum in
      let cap = packs.groups[sum.key]?.cap?.value ?? .max
      return total + min(sum.value.strategic, cap) - min(sum.value.operational, cap)
    }
  }

  private func bare(_ name: String) -> String { String(name.split(separator: ".")[1]) }

  private func ledger(_ live: Set<String>, _ clauses: [NaiveClause]) -> [LedgerLine] {
    let lines = live.compactMap { rule in
      weight(of: rule).map { weight in
        LedgerLine(
          rule: rule, group: bare(weight.group), strategic: weight.strategic,
          operational: weight.operational,
          spans: naiveMerged(
            clauses.filter { $0.live.contains(rule) }
              .reduce(into: []) { $0.formUnion($1.fired[rule] ?? []) }),
          isCap: false)
      }
    }
    let caps = sums(live).sorted { $0.key < $1.key }.compactMap { group, sum -> LedgerLine? in
      guard let cap = packs.groups[group]?.cap?.value, max(sum.strategic, sum.operational) > cap
      else { return nil }
      return LedgerLine(
        rule: "cap.\(bare(group))", group: bare(group), strategic: min(0, cap - sum.strategic),
        operational: min(0, cap - sum.operational), spans: [], isCap: true)
    }
    return lines.sorted {
      let weights = (max($0.strategic, $0.operational), max($1.strategic, $1.operational))
      return weights.0 == weights.1 ? $0.rule < $1.rule : weights.0 > weights.1
    } + caps
  }

  private func compare(_ ledger: [LedgerLine], _ clauses: [Int]) -> (Verdict, String) {
    let strategic = ledger.reduce(0) { $0 + $1.strategic }
    let operational = ledger.reduce(0) { $0 + $1.operational }
    let total = strategic - operational
    let bar = { (name: String) in packs.thresholds[name] ?? 0 }
    let clause = bar("clause")
    if clauses.contains(where: { $0 >= clause }), clauses.contains(where: { $0 <= -clause }) {
      return (.shared, "clauses")
    }
    let divided = ledger.filter { !$0.isCap }.reduce(0) { $0 + min($1.strategic, $1.operational) }
    if divided >= bar("divided"), abs(total) <= bar("reach") + divided - bar("divided") {
      return (.shared, "divided")
    }
    if strategic >= bar("balance"), operational >= bar("balance"), abs(total) <= bar("margin") {
      return (.shared, "balance")
    }
    if total >= bar("strategic") { return (.strategic, "strategic") }
    if -total >= bar("operational") { return (.operational, "operational") }
    return (.undetermined, "none")
  }

  private func defeats(_ live: Set<String>, _ clauses: [NaiveClause]) -> [Defeat] {
    let fired = Set(clauses.flatMap(\.fired.keys)).filter { weight(of: $0) != nil }
    return fired.subtracting(live).sorted().map { rule in
      let there = clauses.filter { $0.fired[rule] != nil }
      let by = (packs.overriders[rule] ?? []).filter { name in
        there.contains { $0.live.contains(name) }
      }
      let spans = there.reduce(into: Set<ByteSpan>()) { $0.formUnion($1.fired[rule] ?? []) }
      return Defeat(rule: rule, by: by, spans: naiveMerged(spans))
    }
  }

  private func facts(_ stated: [String: String], _ clauses: [NaiveClause]) -> [Fact] {
    let said = stated.sorted { $0.key < $1.key }.map {
      Fact(attribute: $0.key, value: $0.value, rule: nil, spans: [])
    }
    let inferred = Set(clauses.flatMap(\.liveInferences)).sorted().compactMap { rule -> Fact? in
      guard case .infer(let attribute, let value) = packs.rules[rule]?.statement.effect,
        stated[attribute.value] == nil
      else { return nil }
      let spans = clauses.reduce(into: Set<ByteSpan>()) { $0.formUnion($1.inferred[rule] ?? []) }
      return Fact(
        attribute: attribute.value, value: value.value, rule: rule, spans: naiveMerged(spans))
    }
    return said + inferred
  }
}
