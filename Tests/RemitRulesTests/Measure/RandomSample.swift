import RemitLanguage
import RemitText
import SeededChance

@testable import RemitRules

/// Random packs and random duties with labels, by departments.
struct RandomSample {
  let packs: RandomPacks
  private(set) var duties: [LabelledDuty] = []

  init(seed: UInt64, rows: Int, departments: Int = 6) {
    var packs = RandomPacks(seed: seed)
    var random = SeededGenerator(seed: seed &+ 77)
    let judge = RuleBook.compile(packs.files).book
    for number in 0..<rows {
      let text = packs.duty()
      var reader = Judge(judge)
      reader.judge(Array(text.utf8).span)
      // Labels follow the rules more often than not, so that there is something to learn.
      let label =
        Int.random(in: 0..<3, using: &random) == 0
        ? Verdict.allCases.randomElement(using: &random) ?? .shared : reader.outcome.verdict
      duties.append(
        LabelledDuty(
          id: "d\(number)", department: "unit \(Int.random(in: 0..<departments, using: &random))",
          label: label, text: text))
    }
    self.packs = packs
  }

  var book: RuleBook { RuleBook.compile(packs.files).book }
  var sample: Sample { Sample(duties, by: book) }

  /// The sample by packs in which the rule called `name` is left out of `main`.
  func sample(without name: String) -> Sample {
    let files = packs.files.map { file in
      RulesFile(
        name: file.name,
        statements: file.statements.compactMap { statement in
          guard case .rule(let rule) = statement else { return statement }
          if "main.\(rule.name.value)" == name { return nil }
          return .rule(rule.without(overriding: String(name.dropFirst("main.".count))))
        })
    }
    return Sample(duties, by: RuleBook.compile(files).book)
  }
}
