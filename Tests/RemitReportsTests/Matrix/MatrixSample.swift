import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText

/// A letter with its words in both languages; the meaning repeats the word, as the tests need no more.
private func letter(
  _ mark: String, _ shows: [Involvement], _ english: String, _ russian: String
) -> Letter {
  Letter(
    mark: mark, shows: shows, title: [.english: english, .russian: russian],
    meaning: [.english: "\(english) for the duty.", .russian: "\(russian): пояснение."])
}

private let a = letter("A", [.accountable], "Accountable", "Отвечает за результат")
private let r = letter("R", [.responsible], "Responsible", "Исполняет")
private let s = letter("S", [.supports], "Supports", "Помогает")
private let c = letter("C", [.consulted], "Consulted", "Консультирует")
private let i = letter("I", [.informed], "Informed", "Узнаёт")

/// The sets that reading and writing is tried with.
let sampleSets = [
  LetterSet(name: "raci", title: "RACI", letters: [r, a, c, i]),
  LetterSet(name: "rasci", title: "RASCI", letters: [r, a, s, c, i]),
  LetterSet(
    name: "raci-vs", title: "RACI-VS",
    letters: [
      r, a, c, i, letter("V", [.verifies], "Verifies", "Проверяет"),
      letter("S", [.signs], "Signs", "Подписывает"),
    ]),
  LetterSet(
    name: "daci", title: "DACI",
    letters: [
      letter("D", [.responsible], "Driver", "Ведёт"),
      letter("A", [.accountable], "Approver", "Утверждает"),
      letter("C", [.consulted, .supports], "Contributor", "Вносит вклад"), i,
    ]),
  LetterSet(
    name: "rapid", title: "RAPID",
    letters: [
      letter("R", [.recommends], "Recommend", "Предлагает"),
      letter("A", [.agrees], "Agree", "Согласует"),
      letter("P", [.responsible], "Perform", "Выполняет"),
      letter("I", [.consulted], "Input", "Даёт сведения"),
      letter("D", [.accountable], "Decide", "Решает"),
    ]),
]

/// A small sales department with sections, halves, two letters in one cell and a person's decision.
let salesMatrix = Matrix(
  title: "Отдел продаж", letters: sampleSets[0],
  columns: [
    .init(id: "director", title: "Директор по продажам", seats: [.head]),
    .init(id: "rop", title: "Руководитель отдела продаж", seats: [.manager], reportsTo: "director"),
    .init(id: "rep", title: "Менеджеры по продажам", seats: [.staff], reportsTo: "rop"),
    .init(id: "finance", title: "Финансовый отдел", seats: [.advisor]),
  ],
  rows: [
    row(
      "1", "Разрабатывает стратегию продаж на три года", "Планирование", .strategic, nil, "A", "R"),
    row("2a", "Утверждает бюджет отдела", "Планирование", .shared, .head, "A", "R", "", "C"),
    row("2b", "Ведёт расход бюджета", "Планирование", .shared, .manager, "I", "A/R", "", "I"),
    row(
      "3", "=СУММ(A1:A3) <script>alert(1)</script> & \"кавычки\"", nil, .operational, nil, "", "A",
      "R"),
    row("4", "Помогает по мере надобности", "Прочее", .undetermined),
  ])

private func row(
  _ id: String, _ text: String, _ section: String?, _ verdict: Verdict,
  _ half: Matrix.Half? = nil, _ letters: String...
) -> Matrix.Row {
  let cells = (0..<4).map { column -> Matrix.Cell in
    let marks = letters.indices.contains(column) ? letters[column].split(separator: "/") : []
    return Matrix.Cell(
      marks.map(String.init),
      reasons: marks.map { mark in
        mark == "I"
          ? .init(mark: "I", rule: "decided", because: "устав, п. 4.2")
          : .init(mark: String(mark), rule: "matrix.\(mark.lowercased())-of-\(column)")
      })
  }
  return .init(id: id, text: text, half: half, section: section, verdict: verdict, cells: cells)
}

let sampleCards = Dictionary(
  uniqueKeysWithValues: ["a-of-0", "r-of-1", "a-of-1", "r-of-2"].map { name in
    (
      "matrix.\(name)",
      RuleCard(
        id: "matrix.\(name)", because: "The head answers for what binds the whole department.",
        source: "Smith & Erwin",
        reasons: [.russian: "За то, что связывает весь отдел, отвечает начальник."])
    )
  })
