// STUB: stands in for the façade until the rooms are joined; every ruling is made up.
public import RemitDocuments
public import RemitLanguage
public import RemitRules
import RemitText

/// Rules on duties by the shipped packs and those that a company adds.
public struct Advisor: Sendable {
  /// The advisor by the shipped packs alone.
  public static func shipped() throws -> Advisor { Advisor() }

  /// The advisor by the shipped packs and `packs`, with their faults; none where there are errors.
  public static func shipped(
    adding packs: [SourceText]
  ) -> (advisor: Advisor?, diagnostics: [Diagnostic]) {
    let diagnostics = packs.flatMap { RulesFile.read($0).diagnostics }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : Advisor(), diagnostics)
  }

  /// The ruling on one duty.
  public func ruling(on duty: Duty) -> Ruling {
    let isEnglish = duty.text.utf8.allSatisfy { $0 < 0x80 }
    let words = ByteSpan(0, duty.text.utf8.prefix { $0 != 0x20 }.count)
    let line = LedgerLine(
      rule: "stub.first-word", group: "stub", strategic: words.count > 8 ? 6 : 0,
      operational: words.count > 8 ? 0 : 4, spans: [words], isCap: false)
    let verdict: Verdict = line.points > 0 ? .strategic : .operational
    return Ruling(
      verdict: verdict, computed: verdict, standard: verdict.rawValue, ledger: [line], defeats: [],
      facts: [], parts: [], tongue: isEnglish ? .english : .russian)
  }

  /// Everything that can be said about the ruling on one duty.
  public func explanation(of duty: Duty) -> Explanation {
    Explanation(ruling: ruling(on: duty), nearMisses: [], flips: [], questions: [])
  }

  /// What a rule says for itself.
  public func card(of rule: String) -> RuleCard? {
    RuleCard(id: rule, because: "The first word is what it is.", source: "stub")
  }
}
