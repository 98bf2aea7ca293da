import RemitRules

extension Phrase {
  /// The words in English.
  var english: String {
    switch self {
    case .group(.strategic): "Head"
    case .group(.operational): "Manager"
    case .group(.shared): "Shared"
    case .group(.undetermined): "Undetermined"
    case .verdict(.strategic): "strategic"
    case .verdict(.operational): "operational"
    case .verdict(.shared): "shared"
    case .verdict(.undetermined): "undetermined"
    case .half(.strategic): "Head's half"
    case .half(.operational): "Manager's half"
    case .half(.shared): "Both halves"
    case .half(.undetermined): "Nobody's half"
    case .seat(.strategic): "for the head"
    case .seat(.operational): "for the manager"
    case .seat(.shared): "a half for each"
    case .seat(.undetermined): "for nobody yet"
    case .decided(let verdict, let because):
      "Decided: \(Phrase.seat(verdict).english), because: \(because)"
    case .rulesSay(let verdict, let points):
      "The rules say: \(Phrase.verdict(verdict).english) (\(points))"
    case .summary(let tally):
      "\(tally.total) \(tally.total == 1 ? "duty" : "duties"): \(tally.strategic) head, "
        + "\(tally.operational) manager, \(tally.shared) shared, "
        + "\(tally.undetermined) undetermined"
    case .noDuties: "No duties found."
    case .today(let owner): "Today: \(owner)"
    case .nothingWeighs: "No words or facts weigh on either side."
    case .tooLittle: "Too little to tell."
    case .balanced(let strategic, let operational):
      "The reasons weigh the same on both sides (+\(strategic) \u{2212}\(operational))."
    case .legend:
      "Points: + speaks for the head, \u{2212} for the manager. "
        + "The whole sum of a duty: remit explain --duty NUMBER FILE"
    case .reason: "Reason"
    case .ledger: "Ledger"
    case .cap(let group): "The group \(group) counts no more than this."
    case .source(let source): "Source: \(source)"
    case .sides(let strategic, let operational, let total):
      "strategic \(strategic) \u{2212} operational \(operational) = \(total)"
    case .standard(let name, let threshold): englishStandard(name, threshold)
    case .overridden: "Fired, but overridden"
    case .overriddenBy(let rules): "overridden by \(rules)"
    case .facts: "Facts"
    case .stated: "stated in the list"
    case .inferred(let rule): "inferred by \(rule)"
    case .parts: "Parts"
    case .whyNot(.strategic): "Why not strategic?"
    case .whyNot(.operational): "Why not operational?"
    case .whyNot(.shared), .whyNot(.undetermined): "What almost counted"
    case .lacks(let condition, nil): "lacks: \(condition)"
    case .lacks(let condition, let word?): "lacks a word like “\(word)” (\(condition))"
    case .flips: "What would change it"
    case .replaced(let from, let to): "“\(from)” → “\(to)”"
    case .removed(let words): "without “\(words)”"
    case .appended(let words): "add “\(words)”"
    case .added(let attribute, let value): "with \(attribute) \(value)"
    case .questions: "Questions that would settle it"
    case .ask(let attribute): "What is its \(attribute)?"
    case .answers: "Write the answer below the duty in a .duty file, such as `scope team`."
    case .points: "Points"
    case .rule: "Rule"
    case .groupHead: "Group"
    case .words: "Words"
    case .because: "Because"
    case .sourceHead: "Source"
    case .likely(let millionths):
      "\(millionths.percent) if the evidence is independent"
    case .measure(let phrase): phrase.english
    case .check(let phrase): phrase.english
    case .compare(let phrase): phrase.english
    case .tune(let phrase): phrase.english
    case .sheet(let phrase): phrase.english
    case .matrix(let phrase): phrase.english
    }
  }

  /// What gave the verdict, by the name of the standard.
  private func englishStandard(_ name: String, _ threshold: Int?) -> String {
    switch name {
    case "strategic": "A total of \((threshold ?? 1).signed) or more is strategic."
    case "operational": "A total of \((-(threshold ?? 1)).signed) or less is operational."
    case "clauses": "Its parts speak clearly for different sides, so each has a half."
    case "divided":
      "The rules that divide a duty give each side more than the total is from zero: each has a half."
    case "balance": "The reasons of both sides are strong and balanced, so each has a half."
    case "none": "The total is too near to zero to decide."
    default: "Standard: \(name)."
    }
  }
}
