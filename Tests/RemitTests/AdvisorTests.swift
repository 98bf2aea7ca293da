import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Testing

@testable import Remit

private let advisor = Advisor.load().advisor

private func duty(
  _ text: String, _ attributes: [(String, String)] = [], decided: String? = nil
) -> Duty {
  let place = Place("a.duty", ByteSpan(0, 1))
  return Duty(
    id: "1", text: text, place: place,
    attributes: attributes.map { Attribute(name: $0.0, value: $0.1, place: place) },
    decision: decided.map { Decision(owner: $0, because: "charter", place: place) })
}

@Test(
  arguments: [
    ([("scope", "team")], [], nil), ([("horizon", "2 недели")], [], nil),
    ([("scop", "team")], ["rules.unknown-attribute"], "did you mean `scope`?"),
    ([("scope", "galaxy")], ["rules.unknown-value"], nil),
    ([("horizon", "soon"), ("x", "1")], ["rules.unknown-value", "rules.unknown-attribute"], nil),
  ] as [([(String, String)], [String], String?)])
func `attributes that no pack knows are faults`(
  attributes: [(String, String)], codes: [String], action: String?
) {
  let faults = advisor.faults(of: [duty("Sets goals", attributes)])
  #expect(faults.map(\.code) == codes)
  #expect(faults.allSatisfy { $0.severity == .error && $0.place.file == "a.duty" })
  if let action { #expect(faults.first?.message(in: .english).action == action) }
}

@Test func `a duty is read up to its limit, and not cut beyond it`() {
  let limit = 65_535
  let longest = duty("Sets goals " + String(repeating: "a", count: limit - 11))
  #expect(advisor.faults(of: [longest]) == [])
  #expect(advisor.ruling(on: longest).verdict == .strategic)
  let longer = duty(longest.text + "a")
  #expect(advisor.faults(of: [longer]).map(\.code) == ["duty.too-long"])
  #expect(advisor.ruling(on: longer).ledger == [])
  #expect(advisor.explanation(of: longer).ruling.verdict == .undetermined)
}

@Test(
  arguments: [("head", .strategic), ("manager", .operational), ("shared", .shared)]
    as [(String, Verdict)])
func `a decision stands above the rules`(owner: String, verdict: Verdict) {
  let ruling = advisor.ruling(on: duty("Holds daily meetings", decided: owner))
  #expect(ruling.verdict == verdict)
  #expect(ruling.computed == .operational)
}

@Test func `flips of a first word keep the capital of the duty`() {
  let flips = advisor.explanation(of: duty("Approves discounts for key clients")).flips
  let capitals = flips.map(\.text).map { $0.first?.isUppercase }
  #expect(!capitals.isEmpty && capitals.allSatisfy { $0 == true })
}

@Test func `a pack that is added is heard, and its faults leave the rest at work`() {
  let pack = """
    pack acme "Acme"
      version 1.0

    use core

    weigh good: operational 50 as authority
      when action in decide
      because "Fine."

    weigh bad: operational 50 as authority
      when action in nonsuch
      because "Broken."
    """
  let source = SourceText(name: "acme.rules", bytes: Array(pack.utf8))
  let (advisor, faults) = Advisor.load(adding: [source])
  #expect(faults.map(\.code) == ["rules.unknown-class"])
  #expect(advisor.card(of: "acme.good")?.because == "Fine.")
  #expect(advisor.card(of: "acme.bad") == nil)
  #expect(advisor.ruling(on: duty("Approves discounts")).verdict == .operational)
}

@Test func `questions and thresholds come from the packs`() {
  #expect(advisor.question(for: "scope", in: .russian)?.hasPrefix("Чего касается") == true)
  #expect(advisor.question(for: "nonsuch", in: .english) == nil)
  #expect(advisor.threshold(of: "strategic") == advisor.book.thresholds.strategic)
  #expect(advisor.threshold(of: "clauses") == nil)
}
