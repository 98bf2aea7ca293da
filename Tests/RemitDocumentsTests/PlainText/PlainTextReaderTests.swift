import RemitDocuments
import RemitLanguage
import RemitText
import Testing

@Test(arguments: [
  ("plans\n\n  counts  \n", [Line("plans"), Line("counts")]),
  ("plans\r\ncounts\rhires\u{0C}trains", ["plans", "counts", "hires", "trains"].map { Line($0) }),
  ("\u{FEFF}- plans\u{A0}\n\u{A0}\t- counts", [Line("plans"), Line("counts")]),
  // A wrapped line goes on with its item; in a list without marks it is a duty of its own.
  ("- plans\n  the work\n- counts", [Line("plans the work"), Line("counts")]),
  ("• план-\n  факт\n", [Line("план-факт")]),
  ("1. пла\u{AD}\n   нирует", [Line("планирует")]),
  ("- plans\nthe work", [Line("plans"), Line("the work")]),
  ("- plans\n\n  the work", [Line("plans"), Line("the work")]),
  ("plans\n  the work", [Line("plans"), Line("the work")]),
  // Rulers, page numbers and empty bullets.
  (
    "-----\nplans\nСтр. 3 из 7\n- 4 -\n•\n1.\nPage 3\n* * *\ncounts",
    [Line("plans"), Line("counts")]
  ),
  (
    "p. 3\nс. 12\nЛист 4\nСтраница 5 / 6\nPage 3 of the plan is kept",
    [
      Line("Page 3 of the plan is kept")
    ]
  ),
])
func `each line is a duty`(text: String, expected: [Line]) {
  #expect(Reading(text, .text).lines == expected)
}

@Test(arguments: [
  (
    "Планирование:\n- бюджет\n- продажи\nУчёт ведёт",
    [
      Line("бюджет", "Планирование"), Line("продажи", "Планирование"), Line("Учёт ведёт"),
    ]
  ),
  ("Планирование:\nсоставляет бюджет", [Line("Планирование:"), Line("составляет бюджет")]),
  (
    "ОТЧЁТНОСТЬ\nсдаёт отчёт\nПЛАНЫ\nпишет план",
    [
      Line("сдаёт отчёт", "ОТЧЁТНОСТЬ"), Line("пишет план", "ПЛАНЫ"),
    ]
  ),
  ("СДАЁТ ОТЧЁТ\nПИШЕТ ПЛАН", [Line("СДАЁТ ОТЧЁТ"), Line("ПИШЕТ ПЛАН")]),
  ("сдаёт отчёт\nПИШЕТ ПЛАН", [Line("сдаёт отчёт"), Line("ПИШЕТ ПЛАН")]),
  (
    "1. Общие положения\n1.1. Назначается\n2. Обязанности\n2.1 Планирует\n2.2 Считает\n3. Хранит",
    [
      Line("Назначается", "Общие положения"), Line("Планирует", "Обязанности"),
      Line("Считает", "Обязанности"), Line("Хранит"),
    ]
  ),
  (
    "2. Обязанности\n2.1. Планы:\n2.1.1. пишет\n2.2. Считает",
    [
      Line("пишет", "Обязанности / Планы"), Line("Считает", "Обязанности"),
    ]
  ),
  ("1. Управляет отделом.\n1.1. Планирует", [Line("Управляет отделом."), Line("Планирует")]),
  (
    "II. Обязанности\n1. Планирует\n2. Считает",
    [
      Line("Планирует", "Обязанности"), Line("Считает", "Обязанности"),
    ]
  ),
  (
    "1. Planning:\n  - plans\n  - counts\n2. Hires",
    [
      Line("plans", "Planning"), Line("counts", "Planning"), Line("Hires"),
    ]
  ),
  (
    "1. Planning:\na) plans\nb) counts\n2. Hires",
    [
      Line("plans", "Planning"), Line("counts", "Planning"), Line("Hires"),
    ]
  ),
  ("- Planning:\n- Hires", [Line("Planning:"), Line("Hires")]),
  (
    "2. Обязанности\nНачальник:\n2.1. Планирует\n3. Права\nИмеет право:\nа) решать\n4. Хранит",
    [
      Line("Планирует", "Обязанности / Начальник"), Line("решать", "Права / Имеет право"),
      Line("Хранит"),
    ]
  ),
  (
    "1. ОБЩЕЕ\n1.1. Планирует\n2. ПРАВА\n2.1. Решает",
    [
      Line("Планирует", "ОБЩЕЕ"), Line("Решает", "ПРАВА"),
    ]
  ),
])
func `titles become sections of the duties below them`(text: String, expected: [Line]) {
  #expect(Reading(text, .text).lines == expected)
}

@Test func `what was skipped or taken for a title is noted with its places`() {
  let reading = Reading("Tasks:\n- plans\n---\n- counts\nPage 2\n", .text)
  #expect(reading.faults == ["input.headings 0..<6", "input.lines-skipped 15..<18"])
  #expect(reading.diagnostics.map(\.severity) == [.note, .note])
  #expect(reading.diagnostics[1].related.map(\.place.span) == [ByteSpan(28, 34)])
  #expect(
    reading.diagnostics[1].message(in: .russian).fact
      == "пропущено строк без слов (линейки, номера страниц): 2")
}

@Test func `duties are numbered from 1 and know their bytes`() {
  let reading = Reading("  • сдаёт отчёт\n3) plans", .text)
  #expect(
    reading.list
      == DutyList(duties: [
        Duty(id: "1", text: "сдаёт отчёт", place: Place("f", ByteSpan(6, 27))),
        Duty(id: "2", text: "plans", place: Place("f", ByteSpan(31, 36))),
      ]))
}

@Test(arguments: InputFormat.allCases.filter { ![.json, .docx, .xlsx, .rtf].contains($0) })
func `a file without duties is warned about`(format: InputFormat) {
  #expect(Reading("", format).codes == ["input.no-duties"])
  #expect(Reading(" \n\t\n", format).codes == ["input.no-duties"])
}
