import RemitReports
import RemitRules
import RemitText
import Testing

@Test func `an empty list says so in every format`() {
  let empty = report([], name: "a*.txt")
  #expect(empty.text(Page(tongue: .english)) == "a*.txt\n\nNo duties found.\n")
  #expect(empty.markdown(.russian) == "# a\\*.txt\n\nОбязанностей не найдено.\n")
  #expect(
    empty.csv(.english) == "id,verdict,owner,points,strategic,operational,reason,text\r\n")
  #expect(empty.ndjson() == [])
  let json = """
    {"sources":[{"name":"a*.txt","roles":[]}],
    "duties":[
    ],
    "summary":{"duties":0,"strategic":0,"operational":0,"shared":0,"undetermined":0}}

    """
  #expect(String(decoding: empty.json(), as: UTF8.self) == json)
}

@Test func `several sources stand one below the other, with one summary`() {
  let one = SplitReport.Source(
    name: "a.txt", unit: nil, roles: [],
    duties: [Judged(duty: duty("1", "A"), ruling: ruling(.undetermined))])
  let two = SplitReport.Source(name: "b.txt", unit: nil, roles: [], duties: [])
  let both = SplitReport(sources: [one, two], card: card(of:))
  let expected = """
    a.txt

    Undetermined
      1. A
           0  No words or facts weigh on either side.

    1 duty: 0 head, 0 manager, 0 shared, 1 undetermined

    b.txt

    No duties found.

    1 duty: 0 head, 0 manager, 0 shared, 1 undetermined
    Points: + speaks for the head, − for the manager. The whole sum of a duty: remit
    explain --duty NUMBER FILE

    """
  #expect(both.text(Page(tongue: .english)) == expected)
  #expect(both.csv(.english).contains(",text,source\r\n"))
  #expect(String(decoding: both.json(), as: UTF8.self).contains(#""source":"a.txt"}"#))
}

@Test func `a shared duty whose clauses agree shows the strongest reason of each side`() {
  let text = "Sets daily targets"
  let judged = Judged(
    duty: duty("1", text),
    ruling: ruling(
      .shared,
      ledger: [
        line("core.sets-direction", 6, 0, ["Sets"], in: text),
        line("core.controls-daily", 0, 5, ["daily"], in: text),
        line("core.weaker", 0, 2, ["targets"], in: text),
      ]))
  let text80 = report([judged]).text(Page(tongue: .english))
  let expected = """
    sales.duty

    Shared
      1. Sets daily targets
          +6  Head's half: Setting direction commits the whole department beyond a
              year. «Sets»
          −7  Manager's half: Daily control is the manager's. «daily»

    1 duty: 0 head, 0 manager, 1 shared, 0 undetermined
    Points: + speaks for the head, − for the manager. The whole sum of a duty: remit
    explain --duty NUMBER FILE

    """
  #expect(text80 == expected)
}

@Test func `an open duty shows the weightiest line there is`() {
  let judged = Judged(
    duty: duty("1", meetings), ruling: ruling(.undetermined, ledger: [dailyLine]))
  let shown = report([judged]).text(Page(tongue: .english))
  #expect(
    shown.contains("−4  Too little to tell. Daily control is the manager's. «daily meetings»"))
}

@Test func `a rule that divides a duty gives its points to both halves`() {
  let text = "Motivates the staff"
  let divided = line("core.controls-daily", 7, 7, ["Motivates"], in: text)
  let judged = Judged(duty: duty("1", text), ruling: ruling(.shared, ledger: [divided]))
  #expect(
    report([judged]).markdown(.english).contains(
      """
      - **1** Motivates the staff
        - **+7** Head's half: Daily control is the manager's. «Motivates»
        - **−7** Manager's half: Daily control is the manager's. «Motivates»
      """))
}

/// A duty on which both sides weigh the same, with a question.
private let open = Judged(
  duty: duty("1", mixed),
  ruling: ruling(
    .undetermined,
    ledger: [
      line("core.sets-direction", 4, 0, ["Develops"], in: mixed),
      line("core.controls-daily", 0, 4, [mixed], in: mixed),
    ]),
  inquiry: Inquiry(
    Question(
      attribute: "scope",
      answers: [
        .init(value: "task", verdict: .operational),
        .init(value: "employee", verdict: .operational),
        .init(value: "team", verdict: .operational),
        .init(value: "company", verdict: .strategic),
      ]), wording: { name, tongue in tongue == .english ? "How far does \(name) reach?" : nil }))

@Test func `an undetermined duty shows its question and what each answer settles`() {
  let text = report([open]).text(Page(tongue: .english))
  #expect(
    text.contains(
      """
        1. Develops the budget and checks daily reports
             0  The reasons weigh the same on both sides (+4 −4). Setting direction
                commits the whole department beyond a year. «Develops»
             ?  How far does scope reach?
                scope company: for the head; scope task … team: for the manager
      """))
  #expect(report([open]).csv(.english).contains("«Develops» How far does scope reach?,"))
  #expect(
    report([open]).markdown(.russian).contains(
      """
       Каково значение scope?
        - scope company: начальнику; scope task … team: руководителю
      """))
}

@Test func `a reason that is all of the duty does not repeat it`() {
  let whole = line("core.controls-daily", 0, 4, [meetings], in: meetings)
  let judged = Judged(duty: duty("1", meetings), ruling: ruling(.operational, ledger: [whole]))
  #expect(report([judged]).csv(.english).contains(",Daily control is the manager's.,Holds"))
}

@Test(arguments: Tongue.allCases)
func `control characters of a list reach no terminal`(tongue: Tongue) {
  let nasty = "a\u{1B}]0;x\u{7}b\u{9B}2J\nc"
  let judged = Judged(
    duty: duty("\u{1B}1", nasty), ruling: ruling(.undetermined, tongue: tongue))
  let split = report([judged], unit: nasty, name: nasty)
  let explain = ExplainReport(
    duty: judged.duty,
    explanation: Explanation(
      ruling: judged.ruling, nearMisses: [], flips: [], questions: []), card: card(of:))
  let page = Page(tongue: tongue)
  let texts = [
    split.text(page), split.markdown(tongue), explain.text(page), explain.markdown(tongue),
    String(decoding: split.json(), as: UTF8.self), split.csv(tongue),
  ]
  for text in texts {
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0 != "\r" && $0.visible != $0 })
  }
}

extension Unicode.Scalar {
  /// The scalar as reports show it.
  fileprivate var visible: Unicode.Scalar { String(self).visible.unicodeScalars.first ?? self }
}
