import RemitDocuments
import Testing

@testable import RemitReview

/// What a description holds, in a form that fits a test.
private func outline(_ text: String, as format: InputFormat = .markdown) -> [String] {
  let document = Document.read(Array(text.utf8), named: "a", as: format)
  let description = JobDescription.read(document, by: shippedBook)
  let head = [
    "title \(description.title?.text ?? "-")", "superior \(description.superior ?? "-")",
  ]
  return head
    + description.sections.map { section in
      "\(section.kind.rawValue): \(section.lines.map(\.text).joined(separator: " | "))"
    }
}

@Test func `headings of Markdown part duties from rights and the rest`() {
  let text = """
    # Job description: Shift manager

    Reports to: Head of operations

    ## Duties

    ### Morning

    - Opens the gate.
    - Counts the vans.

    ## Rights

    - Stop a van.

    ## About us

    - We like vans.
    """
  #expect(
    outline(text) == [
      "title Shift manager", "superior Head of operations",
      "duties: Opens the gate. | Counts the vans.", "rights: Stop a van.", "other: We like vans.",
    ])
}

@Test func `plain text with numbers and labels is read as well`() {
  let text = """
    ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ
    кассира

    Должность: кассир
    Подчиняется: старшему кассиру

    1. ОБЯЗАННОСТИ
    1.1. Принимает деньги.
    1.2. Выдаёт чеки.

    2. ПРАВА
    2.1. Отказать в приёме повреждённых купюр.
    """
  let found = outline(text, as: .text)
  #expect(found.prefix(2) == ["title кассир", "superior старшему кассиру"])
  #expect(found.contains("duties: Принимает деньги. | Выдаёт чеки."))
  #expect(found.contains("rights: Отказать в приёме повреждённых купюр."))
}

@Test func `a form of two columns and a table of duties are read by their labels`() {
  let text = """
    | Должность | Кассир |
    |---|---|
    | Подчиняется | старшему кассиру |

    | № | Должностные обязанности |
    |---|---|
    | 1 | Принимает деньги |
    | 2 | Выдаёт чеки |
    """
  #expect(
    outline(text) == [
      "title Кассир", "superior старшему кассиру", "duties: Принимает деньги | Выдаёт чеки",
    ])
}

@Test(arguments: [
  ("- Opens the gate\n- Counts the vans\n", false), ("# Duties\n\n- Opens the gate\n", false),
  ("# Job description: Porter\n\n## Duties\n\n- Opens the gate\n", true),
  ("# Duties\n\n- Opens the gate\n\n# Rights\n\n- Close it\n", true),
])
func `a list of duties is no description`(text: String, isOne: Bool) {
  #expect((source(text).description != nil) == isOne)
}

@Test(arguments: [
  ("Должностная инструкция\nменеджера по продажам", "менеджера по продажам"),
  ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nНАЧАЛЬНИКА ОТДЕЛА ПРОДАЖ", "НАЧАЛЬНИКА ОТДЕЛА ПРОДАЖ"),
  ("Job description\n\nSales manager", "Sales manager"),
  ("УТВЕРЖДАЮ\n\nДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nкассира", "кассира"),
  ("ООО «РОМАШКА»\n\nДолжностная инструкция кассира", "кассира"),
  ("SALES MANAGER\n\nJob description", "SALES MANAGER"), ("Job description\n\nWe like vans.", "-"),
])
func `the post may stand on the line below the kind of document`(head: String, title: String) {
  let text = head + "\n\nОбязанности\n\n1. Принимает деньги.\n"
  #expect(outline(text, as: .text).first == "title \(title)")
}

@Test(arguments: [
  ("1.2. Кассир непосредственно подчиняется старшему кассиру.", "старшему кассиру"),
  ("Начальник отдела подчиняется директору.", "директору"),
  ("Кассиру подчиняется один стажёр.", "-"), ("Кассир никому не подчиняется.", "-"),
  ("The manager reports directly to the head of sales.", "the head of sales"),
])
func `a sentence can say to whom the post reports`(sentence: String, superior: String) {
  let text = """
    # Должностная инструкция кассира

    ## Общие положения

    \(sentence)

    ## Обязанности

    - Принимает деньги.
    """
  #expect(outline(text)[1] == "superior \(superior)")
}
