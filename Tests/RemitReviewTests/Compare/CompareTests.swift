import RemitDocuments
import RemitRules
import Testing

@testable import RemitReview

private let reviewer = Reviewer(book: shippedBook)

private func post(_ path: String) throws -> Post {
  try #require(reviewer.posts(of: try fixture(path)).first)
}

@Test func `the two seats of a sales department overlap where the article gives a matter to both`()
  throws
{
  let head = try post("Fixtures/descriptions/head-of-sales.docx")
  let manager = try post("Fixtures/descriptions/sales-manager.docx")
  #expect(!reviewer.areVersions(head, manager))
  for found in [
    reviewer.compare(roles: head, manager), reviewer.compare(roles: manager, head),
  ] {
    #expect(found.head.seats == [.head] && found.manager.seats == [.manager])
    #expect(
      Set(found.overlaps.compactMap(\.area)).isSuperset(of: [
        "area-money", "area-hiring", "area-appraisal", "area-training", "area-motivation",
        "area-direction", "area-goals", "area-market", "area-clients",
      ]))
    let control = found.overlaps.contains { overlap in
      overlap.kind == .same && overlap.head.duty.text.contains("выполнение плана")
    }
    #expect(control)
  }
}

@Test func `a manager who decides what the head carries out stands upside down`() {
  let head = source(
    "# Job description: Director\n\n## Duties\n\n- Files the daily budget forms\n\n## Rights\n\n- Set prices\n"
  )
  let manager = source(
    """
    # Job description: Shift manager

    ## Duties

    - Approves the annual budget of the company

    ## Rights

    - Set prices

    """)
  let found = reviewer.compare(
    roles: reviewer.posts(of: head)[0], reviewer.posts(of: manager)[0])
  #expect(found.overlaps.map(\.isInverted) == [true])
  #expect(found.rightConflicts.map(\.isDenied) == [false])
}

@Test func `versions tell what came, went, was reworded, moved and judged otherwise`() throws {
  let old = try post("Fixtures/compare/roster-2025.md")
  let new = try post("Fixtures/compare/roster-2026.md")
  #expect(reviewer.areVersions(old, new))
  let found = reviewer.compare(versions: old, new)
  #expect(found.added.map(\.duty.text) == ["Coaches new workers during their first week."])
  #expect(found.removed.map(\.duty.text) == ["Cleans the canteen."])
  #expect(
    found.changed.filter(\.isReworded).map(\.new.duty.text) == [
      "Checks the safety of all machines before each shift.", "Approves the annual plan.",
    ])
  #expect(found.changed.filter(\.isMoved).map(\.new.duty.text) == ["Writes the daily report."])
  let verdicts = found.changed.filter(\.isVerdictChanged)
  #expect(verdicts.map { [$0.old.verdict, $0.new.verdict] } == [[.operational, .strategic]])
  #expect(verdicts[0].newRules.contains("core.decides"))
  #expect(verdicts[0].lostRules.contains("core.explains"))
  #expect(found.unchanged == 2)
  #expect(found.addedRights.map(\.text) == ["Approve the annual plan."])
  #expect(found.removedRights.map(\.text) == ["Stop unsafe machines."])
}

@Test func `a version compared with itself has not changed`() throws {
  let post = try post("Fixtures/descriptions/head-of-marketing.md")
  let found = reviewer.compare(versions: post, post)
  #expect(found.changed == [] && !found.hasConflicts && found.unchanged == post.duties.count)
}

@Test(arguments: [
  ("Увольнять сотрудников", "Увольнять сотрудников", 1),
  ("Hire and dismiss employees", "Dismiss employees", 1),
  ("Dismiss employees", "Approve the work of the department", 0),
])
func `rights collide though their words are common ones`(one: String, other: String, count: Int) {
  func post(_ title: String, _ right: String) -> Post? {
    let text =
      "# Job description: \(title)\n\n## Duties\n\n- Files forms\n\n## Rights\n\n- \(right)\n"
    return reviewer.posts(of: source(text)).first
  }
  guard let head = post("Director", one), let manager = post("Sales manager", other) else {
    Issue.record("no post")
    return
  }
  #expect(reviewer.compare(roles: head, manager).rightConflicts.count == count)
}

@Test func `hiring and interviewing are one matter`() throws {
  let head = source(
    "# Job description: Director\n\n## Duties\n\n- Нанимает и увольняет сотрудников отдела\n")
  let manager = source(
    "# Job description: Sales manager\n\n## Duties\n\n- Проводит собеседования\n")
  let found = reviewer.compare(
    roles: try #require(reviewer.posts(of: head).first),
    try #require(reviewer.posts(of: manager).first))
  #expect(found.overlaps.map(\.area) == ["area-hiring"])
}
