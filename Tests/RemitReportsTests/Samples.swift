import RemitDocuments
import RemitLanguage
import RemitReports
import RemitRules
import RemitText

let nowhere = Place("sales.duty", ByteSpan(0, 0))

/// The span of the first `words` in `text`.
func span(_ words: String, in text: String) -> ByteSpan {
  let text = Array(text.utf8)
  let words = Array(words.utf8)
  for start in 0...max(text.count - words.count, 0)
  where text[start...].starts(with: words) {
    return ByteSpan(start, start + words.count)
  }
  return ByteSpan(0, 0)
}

func duty(
  _ id: String, _ text: String, owner: String? = nil, decision: Decision? = nil
) -> Duty {
  Duty(id: id, text: text, place: nowhere, owner: owner, decision: decision)
}

/// A ledger line; `words` are looked up in `text`.
func line(
  _ rule: String, _ strategic: Int, _ operational: Int, _ words: [String], in text: String
) -> LedgerLine {
  LedgerLine(
    rule: rule, group: "decision", strategic: strategic, operational: operational,
    spans: words.map { span($0, in: text) }, isCap: false)
}

func ruling(
  _ verdict: Verdict, computed: Verdict? = nil, ledger: [LedgerLine] = [], parts: [Part] = [],
  defeats: [Defeat] = [], facts: [Fact] = [], tongue: Tongue = .english
) -> Ruling {
  Ruling(
    verdict: verdict, computed: computed ?? verdict, standard: (computed ?? verdict).rawValue,
    ledger: ledger, defeats: defeats, facts: facts, parts: parts, tongue: tongue)
}

func card(of rule: String) -> RuleCard? {
  switch rule {
  case "core.sets-direction":
    RuleCard(
      id: rule, because: "Setting direction commits the whole department beyond a year.",
      source: "Drucker: futurity and impact")
  case "core.controls-daily":
    RuleCard(id: rule, because: "Daily control is the manager's.", source: "Anthony 1965")
  case "core.направление":
    RuleCard(id: rule, because: "Направление связывает весь отдел.", source: "Друкер")
  default: nil
  }
}

let strategy = "Defines the sales strategy of the department for three years"
let meetings = "Holds daily meetings"
let mixed = "Develops the budget and checks daily reports"

let headLine = line("core.sets-direction", 6, 0, ["Defines", "sales strategy"], in: strategy)
let dailyLine = line("core.controls-daily", 0, 4, ["daily meetings"], in: meetings)

/// One duty of each verdict, one of them decided by a person.
let englishDuties = [
  Judged(
    duty: duty("1", strategy, owner: "rop"), ruling: ruling(.strategic, ledger: [headLine])),
  Judged(duty: duty("2", meetings), ruling: ruling(.operational, ledger: [dailyLine])),
  Judged(
    duty: duty("3", mixed),
    ruling: ruling(
      .shared,
      ledger: [
        line("core.sets-direction", 6, 0, ["Develops"], in: mixed),
        line("core.controls-daily", 0, 4, ["checks", "daily"], in: mixed),
      ],
      parts: [
        Part(
          span: span("Develops the budget", in: mixed), action: span("Develops", in: mixed),
          points: 6),
        Part(
          span: span("checks daily reports", in: mixed), action: span("checks", in: mixed),
          points: -4),
      ])),
  Judged(duty: duty("4", "Other work"), ruling: ruling(.undetermined)),
  Judged(
    duty: duty(
      "10", meetings, decision: Decision(owner: "head", because: "charter, 4.2", place: nowhere)),
    ruling: ruling(.strategic, computed: .operational, ledger: [dailyLine])),
]

let russianText = "Определяет стратегию продаж отдела на три года"
let russianDuties = [
  Judged(
    duty: duty("1", russianText),
    ruling: ruling(
      .strategic,
      ledger: [line("core.направление", 6, 0, ["Определяет", "стратегию"], in: russianText)],
      tongue: .russian)),
  Judged(duty: duty("2", "Прочее"), ruling: ruling(.undetermined, tongue: .russian)),
]

let roles = [
  Role(id: "director", title: "Sales director", seats: [.head], reportsTo: nil, place: nowhere),
  Role(
    id: "rop", title: "Sales manager", seats: [.manager], reportsTo: "director", place: nowhere),
]

func report(
  _ duties: [Judged], unit: String? = nil, roles: [Role] = [], name: String = "sales.duty"
) -> SplitReport {
  SplitReport(
    sources: [.init(name: name, unit: unit, roles: roles, duties: duties)], card: card(of:))
}

/// An explanation with something of every kind in it.
let richExplanation = ExplainReport(
  duty: duty("7", strategy),
  explanation: Explanation(
    ruling: ruling(
      .strategic,
      ledger: [
        headLine,
        line("core.long-term", 5, 0, ["three years"], in: strategy),
        line("core.department", 3, 1, ["sales strategy"], in: strategy),
        LedgerLine(
          rule: "cap.decision", group: "decision", strategic: -2, operational: 0, spans: [],
          isCap: true),
      ],
      parts: [
        Part(
          span: ByteSpan(0, strategy.utf8.count), action: span("Defines", in: strategy), points: 11)
      ],
      defeats: [
        Defeat(
          rule: "core.names-strategy", by: ["core.sets-direction"],
          spans: [span("strategy", in: strategy)])
      ],
      facts: [
        Fact(
          attribute: "horizon", value: "3 year", rule: "core.years",
          spans: [span("three years", in: strategy)]),
        Fact(attribute: "scope", value: "department", rule: nil, spans: []),
      ]),
    nearMisses: [
      NearMiss(
        rule: "core.controls-daily", points: -4, failing: "action in control", word: "checks"),
      NearMiss(rule: "core.routine", points: -3, failing: "frequency = daily", word: nil),
    ],
    flips: [
      Flip(
        change: .words(from: "Defines", to: "Explains"),
        text: "Explains the sales strategy of the department for three years",
        verdict: .operational, points: -6),
      Flip(
        change: .attribute(name: "authority", value: "executes"), text: strategy,
        verdict: .undetermined, points: 1),
    ],
    questions: [
      Question(
        attribute: "scope",
        answers: [
          .init(value: "task", verdict: .operational),
          .init(value: "company", verdict: .strategic),
        ])
    ]),
  threshold: 6, card: card(of:))
