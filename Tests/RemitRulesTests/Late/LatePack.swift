import RemitLanguage
import RemitText

@testable import RemitRules

/// A pack with both late strata, without a fault, to be read beside the sound pack.
let latePack = """
  attribute accountable number
  attribute consulted number
  limits
    consulted-per-row 4
  words money
    en  budget, finance
    ru  бюджет, финансы
  words costly
    with money
  assign strategic-head: head accountable
    when verdict = strategic
  assign budget-finance: advisor costly consulted
    when object in money
  assign cfo-agrees: advisor "cfo" agrees
    for half head
    when object in money
  assign own-budget: owner accountable
    overrides strategic-head
    when action in deeds and scope = department
    example "Approves the budget | scope department"
    near    "Approves the budget | scope team"
  check several-accountable: error
    for row
    when accountable > 1
    say en "{accountable} roles have A"
    say ru "ролей с A: {accountable}"
    example "| accountable 2"
    near    "| accountable 1"
  check many-consulted: warning
    for row
    when consulted > consulted-per-row
  check plain-row: note
    for row
    overrides many-consulted
    when accountable > 1
  check strategic-deed: warning
    when action in deeds and verdict = strategic
    example "Approves the budget"
    example "Approves shoes | verdict strategic"
    near    "Approves the budget | verdict shared"
  profile lean
    limit consulted-per-row 2
    severity several-accountable note
    off plain-row
    because "Few are asked."
  letters ra "RA"
    letter R responsible, supports
      en "Responsible" "Does it."
    letter A accountable

  """

/// The late pack and `text` in one pack, compiled with all strata.
func compiledLate(
  _ text: String = "", profile: String? = nil
) -> (book: RuleBook, reports: [String]) {
  compiled(latePack + text, reading: .all(profile: profile))
}

extension RuleBook {
  /// What is live about `duty`: the bare name of each rule with the words that made it fire.
  func live(
    _ subject: LateSubject, on duty: String, stated: [String: String] = [:],
    facts: [String: Int] = [:], verdict: Verdict? = nil
  ) -> [String] {
    var judge = Judge(self)
    judge.judge(Array(duty.utf8).span, stated: stated.compactMap { self.stated($0, $1) })
    let known = facts.compactMap { fact($0, $1) }
    return judge.live(subject, facts: known, verdict: verdict).map { finding in
      let words = finding.spans.map { String(decoding: Array(duty.utf8)[$0.range], as: UTF8.self) }
      return ([lateRules[finding.rule].name.dropFirst("test.".count) + ""] + words)
        .joined(separator: " | ")
    }
  }
}
