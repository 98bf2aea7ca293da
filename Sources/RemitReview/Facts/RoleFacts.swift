import RemitDocuments
import RemitRules

extension DutyFacts.JudgedPost {
  /// The role as a subject; its text is its duties, one a line.
  func subject() -> Subject {
    var facts = shares()
    facts[name: "seat"] = post.seatName
    facts[name: "titled"] = post.titled.rawValue
    facts[number: "rights"] = post.rights.count
    facts[number: "answers-for"] = post.answersFor.count
    facts.show("title", post.shownTitle)
    var subject = Subject(
      .role, lines: post.duties.map { ($0.text, $0.place) }, facts: facts,
      place: post.place ?? post.duties.first?.place)
    subject.roles = post.id.isEmpty ? [] : [post.id]
    return subject
  }

  private func shares() -> Facts {
    var facts = Facts()
    facts[number: "duties"] = duties.count
    guard !duties.isEmpty else { return facts }
    let verdicts = duties.map(\.ruling.verdict)
    let judged = verdicts.count { $0 != .undetermined }
    facts[number: "operational-share"] = verdicts.count { $0 == .operational }.share(of: judged)
    facts[number: "strategic-share"] = verdicts.count { $0 == .strategic }.share(of: judged)
    facts[number: "open-share"] = (duties.count - judged).share(of: duties.count)
    facts[number: "measured-share"] = duties.count { $0.isMeasured }.share(of: duties.count)
    facts[number: "nominal-share"] = duties.count { $0.isNominal }.share(of: duties.count)
    return facts
  }
}
