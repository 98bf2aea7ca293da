import RemitLanguage
import RemitText
import Testing

@testable import RemitDocuments

@Suite struct `Files of real programs` {
  @Test(arguments: [("head.docx", InputFormat.docx), ("head.rtf", .rtf), ("head.html", .html)])
  func `give the same duties in every format`(name: String, format: InputFormat) throws {
    let bytes = try fixture(name)
    #expect(InputFormat.guess(name: name, bytes: bytes) == format)
    let reading = DutyList.read(bytes, named: name, as: format)
    #expect(
      reading.lines == [
        Line("Определять стратегию продаж отдела на три года", "Должностные обязанности"),
        Line("Утверждать бюджет отдела", "Должностные обязанности"),
        Line("на год и на квартал", "Должностные обязанности"),
        Line("Проводить планёрки, каждое утро", "Ежедневная работа"),
        Line("Сверять «дебиторку»", "Ежедневная работа"),
        Line("Готовить отчёт — по форме", "Отчётность"),
      ])
    #expect(reading.list.rights.map(\.text) == ["Нанимать и увольнять сотрудников отдела"])
    #expect(
      reading.list.duties.map { $0.attributes.map(\.value).joined() } == [
        "", "", "", "", "weekly", "daily",
      ])
    #expect(reading.codes == [])
    #expect(reading.sources == reading.list.duties.map(\.text))
    #expect(reading.straySpans == [])
  }

  @Test func `are read where numbers and titles are typed, with changes accepted`() throws {
    let document = Document.read(try fixture("typed.docx"), named: "typed.docx", as: .docx)
    #expect(
      document.outline == [
        "#1 ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", "#1 руководителя отдела продаж", "#1 Общие положения",
        "*2 1.1. Руководитель отдела продаж подчиняется директору по продажам.",
        "#1 Должностные обязанности", "Руководитель отдела продаж:",
        "*2 2.1. Проводит ежедневные планёрки.", "*2 2.2. Утверждает бюджет отдела.",
        "#2 В области отчётности", "*1 готовит еженедельный отчёт;",
        "*1 сверяет дебиторскую задолженность.", "*2 2.4. Обучает новых сотрудников.", "#1 Права",
        "*2 3.1. Давать указания менеджерам отдела.", "#1 Ответственность",
        "За невыполнение плана.", "#1 Взаимоотношения", "С бухгалтерией: сверка.",
      ])
    #expect(document.codes == ["input.tracked-changes"])
    #expect(document.strayWords == [])
  }

  @Test(arguments: [
    ("duties.xlsx", ["1", "2", "4.5"], ["input.short-row"]),
    ("duties-calculated.xlsx", ["1", "2", "3", "4.5"], []),
  ])
  func `are read as tables where they are workbooks`(
    name: String, ids: [String], codes: [String]
  ) throws {
    let reading = DutyList.read(try fixture(name), named: name, as: .xlsx)
    #expect(reading.list.duties.map(\.id) == ids)
    #expect(reading.list.duties.first?.owner == "director")
    #expect(reading.list.duties.map(\.section).first == .some(nil))
    #expect(reading.list.duties.dropFirst().allSatisfy { $0.section == "Ежедневная работа" })
    #expect(reading.codes == codes)
    #expect(reading.sources == reading.list.duties.map(\.text))
  }

  @Test func `say where a duty stands`() throws {
    let word = Document.read(try fixture("typed.docx"), named: "f", as: .docx)
    let book = Document.read(try fixture("duties.xlsx"), named: "f", as: .xlsx)
    let table = Document.read(try fixture("head.docx"), named: "f", as: .docx)
    func place(_ words: String, in document: Document, _ tongue: Tongue) -> String? {
      let reading = document.dutyList(ReadingOptions(file: "f"))
      let duty = (reading.list.duties + reading.list.rights).first { $0.text.hasPrefix(words) }
      return duty.flatMap { document.locator(at: $0.place.span)?.text(in: tongue) }
    }
    #expect(
      place("Обучает", in: word, .russian) == "раздел «2. Должностные обязанности», пункт 2.4")
    #expect(
      place("Обучает", in: word, .english) == "section “2. Должностные обязанности”, item 2.4")
    #expect(place("Проводит", in: book, .russian) == "лист «Обязанности», ячейка B5")
    #expect(place("Проводит", in: book, .english) == "sheet “Обязанности”, cell B5")
    #expect(
      place("Готовить", in: table, .english)
        == "section “Ежедневная работа”, table 1, row 4, column 2")
  }
}

@Suite struct `A document` {
  @Test func `of text and of Markdown has blocks as well`() {
    let text = "1. Общие положения\n1.1. Назначается\n2. Обязанности\n- Планирует\n- Считает\n"
    let markdown = """
      # Job

      Works here.

      ## 2. Duties

      - Plans
        - budgets
      - Counts:
        1. money

      | Duty | R |
      |---|---|
      | Sells \\| buys | **A** |
      """
    let plain = Document.read(Array(text.utf8), named: "f", as: .text)
    let marked = Document.read(Array(markdown.utf8), named: "f", as: .markdown)
    #expect(
      plain.outline == [
        "#1 Общие положения", "*2 1.1. Назначается", "#1 Обязанности", "*1 Планирует",
        "*1 Считает",
      ])
    #expect(
      marked.outline == [
        "#1 Job", "Works here.", "#2 Duties", "*1 Plans", "*2 budgets", "#3 Counts", "*1 1. money",
        "1: Duty | R", "2: Sells | buys | A",
      ])
    #expect(marked.tables.map(\.rows.count) == [2])
    #expect(plain.strayWords == [])
    #expect(marked.blocks.map(\.headings).last == ["Job", "Duties"])
  }

  @Test func `in Markdown may have its titles in bold`() {
    let text = "# Job\n\n**2. Duties:**\n- Plans\n\n**Rights**\n- Hires\n"
    let document = Document.read(Array(text.utf8), named: "f", as: .markdown)
    #expect(document.outline == ["#1 Job", "#2 Duties", "*1 Plans", "#2 Rights", "*1 Hires"])
  }

  @Test func `of CSV is one table with its row numbers`() {
    let text = "\u{FEFF}Duty;R\n\nPlans;\"a\nb\"\n;\nCounts\n"
    let document = Document.read(Array(text.utf8), named: "f", as: .csv)
    #expect(document.outline == ["1: Duty | R", "3: Plans | a\nb", "5: Counts"])
    #expect(document.strayWords == [])
  }

  @Test(arguments: [InputFormat.duty, .json, .ndjson])
  func `that holds duties and no text has no blocks`(format: InputFormat) {
    #expect(Document.read(Array("[\"a\"]".utf8), named: "f", as: format).blocks == [])
  }
}
