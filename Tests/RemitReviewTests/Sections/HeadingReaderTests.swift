import Testing

@testable import RemitReview

@Test(
  arguments: [
    ("Duties", SectionKind.duties), ("2. Key responsibilities:", .duties),
    ("Duties of the head of sales", .duties), ("3. ДОЛЖНОСТНЫЕ ОБЯЗАННОСТИ", .duties),
    ("Должностные обязанности руководителя отдела продаж", .duties),
    ("Начальник отдела обязан:", nil), ("Функции", .functions), ("Права", .rights),
    ("Руководитель отдела имеет право", .rights), ("Decision rights", .rights),
    ("Ограничения полномочий", .limits), ("Ответственность", .responsibility),
    ("Взаимоотношения (связи по должности)", .relations), ("Требования к кандидату", .requirements),
    ("Skills and experience", .requirements), ("I. Общие положения", .general),
    ("Планирование", nil), ("Sales", nil),
    (
      "Начальник отдела продаж отвечает за то, чтобы права покупателей в каждом магазине всегда соблюдались",
      nil
    ),
  ] as [(String, SectionKind?)])
func `a heading opens the section that its words name`(heading: String, kind: SectionKind?) {
  var reader = HeadingReader(shippedBook)
  #expect(reader.section(heading) == kind)
}

@Test(
  arguments: [
    ("Reports to: the head of sales", "superior the head of sales"),
    ("Подчиняется: директору склада.", "superior директору склада"),
    ("Подчиняется директору склада", "superior директору склада"),
    ("Должность — бухгалтер", "title бухгалтер"), ("Position: Clerk", "title Clerk"),
    ("В подчинении: менеджеры", "subordinates менеджеры"), ("Department: Sales", "unit Sales"),
    ("Department heads meet weekly", nil), ("Keeps the register", nil),
  ] as [(String, String?)])
func `a label gives what follows it`(line: String, expected: String?) {
  var reader = HeadingReader(shippedBook)
  #expect(reader.label(line).map { "\($0.label.rawValue) \($0.rest)" } == expected)
}

@Test(
  arguments: [
    ("Job description: Head of sales", "false Head of sales"),
    ("Job description of the head of sales", "false head of sales"),
    ("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", "true "),
    ("Должностная инструкция № 5 кассира", "true 5 кассира"),
    ("Keeps job descriptions in order", nil),
  ] as [(String, String?)])
func `a document names its kind and the post`(line: String, expected: String?) {
  var reader = HeadingReader(shippedBook)
  let form = reader.form(line)
  #expect(form.map { "\($0.isRussian) \($0.rest)" } == expected)
}
