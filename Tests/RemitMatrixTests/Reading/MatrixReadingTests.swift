import Foundation
import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitText
import SeededChance
import Testing

private func letter(
  _ mark: String, _ shows: Involvement, _ english: String, _ russian: String
) -> Letter {
  Letter(
    mark: mark, shows: [shows], title: [.english: english, .russian: russian], meaning: [:])
}

private let a = letter("A", .accountable, "Accountable", "Отвечает")
private let r = letter("R", .responsible, "Responsible", "Исполняет")
private let c = letter("C", .consulted, "Consulted", "Консультирует")
private let i = letter("I", .informed, "Informed", "Информируется")
private let s = letter("S", .supports, "Supports", "Помогает")

private let sets = [
  LetterSet(
    name: "daci", title: "DACI",
    letters: [letter("D", .responsible, "Driver", "Ведёт"), a, c, i]),
  LetterSet(name: "raci", title: "RACI", letters: [a, r, c, i]),
  LetterSet(name: "rasci", title: "RASCI", letters: [a, r, s, c, i]),
]

private func reading(
  _ text: String, as format: InputFormat = .markdown, wanted: LetterSet? = nil
) -> MatrixReading {
  let document = Document.read(Array(text.utf8), named: "table", as: format)
  return Matrix.read(document, letters: sets, wanted: wanted)
}

/// What a matrix says, as lines that show it whole.
private func shown(_ reading: MatrixReading) -> [String] {
  guard let matrix = reading.matrix else { return [] }
  let heads = [matrix.letters.title, matrix.columns.map(\.title).joined(separator: " | ")]
  return heads
    + matrix.rows.map { row in
      let section = row.section.map { "[\($0)] " } ?? ""
      let cells = row.cells.map { $0.text.isEmpty ? "." : $0.text }.joined(separator: " ")
      return "\(section)\(row.id). \(row.text): \(cells)"
    }
}

private func codes(_ reading: MatrixReading) -> [String] { reading.diagnostics.map(\.code) }

@Test func `a table as people write it is read, and said so where letters were written otherwise`()
{
  let table = """
    | Task | Head | Manager | Staff |
    |---|---|---|---|
    | **Planning** | | | |
    | Sets goals | **A** | r | - |
    | Plans the week | I | А/R | R, C |
    | **Work** | | | |
    | Calls clients | – | AR | ✓ |
    """
  let reading = reading(table)
  #expect(
    shown(reading) == [
      "RACI", "Head | Manager | Staff", "[Planning] 1. Sets goals: A R .",
      "[Planning] 2. Plans the week: I A/R R/C", "[Work] 3. Calls clients: . A/R ✓",
    ])
  #expect(
    Set(codes(reading)) == [
      "matrix.lower-case", "matrix.lookalike", "matrix.cell-layout", "matrix.letters-guessed",
      "matrix.heading-rows",
    ])
}

@Test(arguments: [
  ("A/R", "A/R"), ("AR", "A/R"), ("R, A", "A/R"), ("R / A", "A/R"), ("r+a", "A/R"), ("**R**", "R"),
  ("А", "A"), ("С", "C"), ("І", "I"), ("-", "."), ("—", "."), ("n/a", "."), ("X", "X"),
  ("R?", "R?"), ("Responsible", "R"), ("отвечает", "A"), ("RACIX", "RACIX"), ("RR", "R"),
])
func `a cell holds letters however they are written`(cell: String, expected: String) {
  let table = "Task,Head,Manager,Staff\nSets goals,A,\"\(cell)\",R\nPlans,A,R,I\n"
  #expect(shown(reading(table, as: .csv)).dropFirst(2).first == "1. Sets goals: A \(expected) R")
}

@Test func `columns of letters with names of roles in the cells are turned`() {
  let table = """
    | Activity | Responsible | Accountable | Consulted | Informed |
    |---|---|---|---|---|
    | Sets goals | Manager | Head | Finance, Legal | Staff |
    | Calls clients | Staff; Manager | Manager | | Head |
    """
  let reading = reading(table)
  #expect(
    shown(reading) == [
      "RACI", "Manager | Head | Finance | Legal | Staff", "1. Sets goals: R A C C I",
      "2. Calls clients: A/R I . . R",
    ])
  #expect(codes(reading).contains("matrix.turned"))
}

@Test func `rows of roles are turned`() {
  let table = """
    | Role | Sets goals | Calls clients |
    |---|---|---|
    | Head | A | I |
    | Manager | R | A |
    | Staff | | R |
    """
  #expect(
    shown(reading(table)) == [
      "RACI", "Head | Manager | Staff", "1. Sets goals: A R .", "2. Calls clients: I A R",
    ])
}

@Test func `numbers, notes and totals are no roles and no duties`() {
  let table = """
    | № | Этап | Задача | РОП | Директор | Примечание | Срок |
    |---|---|---|---|---|---|---|
    | 1.1 | План | Ставит цели | R | A | важно | май |
    | 1.2 | Работа | Звонит клиентам | A/R | | | |
    | | | Итого | 2 | 1 | | |
    """
  let reading = reading(table)
  #expect(
    shown(reading) == [
      "RACI", "РОП | Директор", "[План] 1.1. Ставит цели: R A",
      "[Работа] 1.2. Звонит клиентам: A/R .",
    ])
  #expect(Set(codes(reading)).isSuperset(of: ["matrix.columns-left-out", "matrix.rows-left-out"]))
}

@Test func `Russian letters mean what the legend of the file says`() throws {
  let table = """
    О — ответственный, И — исполнитель, К — консультирует, У — уведомляется

    | Функция | Начальник | Руководитель | Сотрудники |
    |---|---|---|---|
    | Ставит цели | О | И | У |
    | Ведёт учёт | У | O | И |
    """
  let reading = reading(table)
  #expect(
    shown(reading) == [
      "ОИКУ", "Начальник | Руководитель | Сотрудники", "1. Ставит цели: О И У",
      "2. Ведёт учёт: У О И",
    ])
  let letters = try #require(reading.matrix?.letters.letters)
  #expect(
    letters.map { $0.shows } == [[.accountable], [.responsible], [.consulted], [.informed]])
  #expect(Set(codes(reading)) == ["matrix.own-letters", "matrix.lookalike"])
}

@Test func `Russian letters without a legend are read as usual, with a warning`() {
  let table = "Функция,Начальник,Руководитель\nСтавит цели,О,У\nВедёт учёт,И,О\n"
  let reading = reading(table, as: .csv)
  #expect(reading.matrix?.letters.letters.prefix(2).map(\.mark) == ["О", "У"])
  #expect(codes(reading) == ["matrix.letters-assumed"])
}

@Test func `a legend that swaps two letters makes a set of its own`() throws {
  let table = """
    - R: accountable for the result
    - A: responsible, does the work
    - C: consulted
    - I: informed

    | Task | Head | Manager |
    |---|---|---|
    | Sets goals | R | A |
    | Plans | R | A |
    """
  let letters = try #require(reading(table).matrix?.letters)
  #expect(letters.letter("R")?.shows == [.accountable])
  #expect(letters.letter("A")?.shows == [.responsible])
}

@Test func `the letters that occur choose the smallest set, unless the caller names one`() {
  let table = "Task,Head,Manager\nSets goals,D,C\nPlans,A,I\n"
  #expect(reading(table, as: .csv).matrix?.letters.title == "DACI")
  #expect(reading(table, as: .csv, wanted: sets[1]).matrix?.letters.title == "RACI")
}

@Test(arguments: [
  "Duty,Owner\nSets goals,Head\nPlans,Manager\n",
  "Обязанность,Ответственный,Исполнитель\nСтавит цели,Директор,РОП\nПланирует,РОП,Отдел\n",
  "Name,Count,Share\nA,1,2\nB,3,4\n", "",
])
func `a list of duties is no matrix`(table: String) {
  let document = Document.read(Array(table.utf8), named: "table.csv", as: .csv)
  #expect(!Matrix.isIn(document, letters: sets))
  #expect(Matrix.read(document, letters: sets).matrix == nil)
}

@Test func `short names of roles head a matrix, too`() {
  let table = "Task,PO,CIO,AC\nSets goals,A,R,I\nPlans,A,R,C\n"
  #expect(
    shown(reading(table, as: .csv)) == [
      "RACI", "PO | CIO | AC", "1. Sets goals: A R I", "2. Plans: A R C",
    ])
}

@Test func `a single row without letters is a duty that nobody has`() {
  let table = "Task,Head,Manager\nSets goals,A,R\nForgotten,,\nPlans,A,R\n"
  #expect(
    shown(reading(table, as: .csv)) == [
      "RACI", "Head | Manager", "1. Sets goals: A R", "2. Forgotten: . .", "3. Plans: A R",
    ])
}

@Test(arguments: [
  "{}", "[1]", "{\"rows\":[],\"roles\":3}", "{\"rows\":[{}],\"roles\":[]}", "{\"rows\"",
  "{\"roles\":[],\"rows\":[{\"id\":\"1\",\"text\":\"x\",\"cells\":[{\"role\":\"y\",\"marks\":[]}]}]}",
])
func `JSON of another shape is an error, never a trap`(json: String) {
  let reading = reading(json, as: .json)
  #expect(reading.matrix == nil)
  #expect(reading.diagnostics.contains { $0.severity == .error })
}

@Test func `random tables never trap`() {
  var generator = SeededGenerator(seed: 7)
  let words = [
    "A", "R", "", "Task", "Role", "№", "R — Responsible", "Head", "Итого", "5", "А/С", "—",
  ]
  for _ in 0..<500 {
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: ",")
    }
    let text = rows.joined(separator: "\n")
    let reading = reading(text, as: .csv)
    #expect(reading.matrix.map { $0.rows.allSatisfy { !$0.cells.isEmpty } } ?? true, "\(text)")
  }
}

/// The bytes of a file in `Fixtures/raci`.
private func fixture(_ name: String) throws -> [UInt8] {
  let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: package.appending(path: "Fixtures/raci/\(name)")))
}

@Test
func `a workbook of openpyxl is read: title, merged headings, look-alikes, legend on a sheet`()
  throws
{
  let document = Document.read(try fixture("quality.xlsx"), named: "quality.xlsx", as: .xlsx)
  let reading = Matrix.read(document, letters: sets)
  #expect(reading.matrix?.title == "Отдел качества")
  #expect(
    shown(reading) == [
      "RACI", "Начальник отдела | Инженер | Лаборант",
      "[Планирование] 1. Утверждает план проверок: A R I",
      "[Планирование] 2. Ведёт журнал: . A R", "[Отчётность] 3. Готовит отчёт: I A/R .",
      "[Отчётность] 4. Проверяет приборы: I A R/C",
    ])
  #expect(
    Set(codes(reading)) == [
      "matrix.cell-layout", "matrix.columns-left-out", "matrix.lookalike", "matrix.lower-case",
    ])
}

@Test(arguments: [("prices.xlsx", InputFormat.xlsx), ("prices.html", .html)])
func `files of LibreOffice with names under letters are read`(
  name: String, format: InputFormat
) throws {
  let document = Document.read(try fixture(name), named: name, as: format)
  #expect(Matrix.isIn(document, letters: sets))
  #expect(
    shown(Matrix.read(document, letters: sets)) == [
      "RACI", "Sales manager | Head of sales | Finance | Legal | Support",
      "1. Set the price list: R A C C .", "2. Answer complaints: A/R I . . R",
      "3. Close the month: C I A/R . .",
    ])
}
