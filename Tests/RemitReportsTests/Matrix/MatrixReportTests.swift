import Foundation
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText
import Testing

@testable import RemitReports

private func report(_ matrix: Matrix = salesMatrix, _ notes: [MatrixNote] = []) -> MatrixReport {
  MatrixReport(AssignedMatrix(matrix: matrix, notes: notes)) { sampleCards[$0] }
}

/// A matrix of so many roles and duties, whose words steer terminals and spreadsheets.
private func hostile(roles: Int, rows: Int) -> Matrix {
  let set = sampleSets[0]
  let marks = set.letters.map(\.mark)
  return Matrix(
    title: "=1+1\u{1B}[31m|", letters: set,
    columns: (0..<roles).map {
      .init(id: "r\($0)", title: "@Роль\u{7}\($0) неразрывноедлинноеслово \u{1B}]0;x\u{7}")
    },
    rows: (0..<rows).map { row in
      Matrix.Row(
        id: "\(row)", text: "=cmd|' /C calc'!A\(row) \u{1B}[2J <b>\t\n\u{202E}", section: "+раздел",
        verdict: .strategic, cells: (0..<roles).map { .init([marks[($0 + row) % marks.count]]) })
    })
}

@Suite struct `The report on a matrix` {
  @Test func `is a table with its letters and load`() {
    let text = report(salesMatrix, [.undetermined(["4"])]).text(
      Page(width: 100, tongue: .russian), reasons: false)
    #expect(text.hasPrefix("Отдел продаж\nМатрица ответственности, RACI\n\n"))
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("1 Разрабатывает стратегию продаж на три года A R"))
    #expect(
      rows.contains(
        "! Оставлены открытыми: слова не говорят, какого они уровня (спросите `remit explain`): 4.")
    )
    #expect(rows.contains("Директор по продажам 0 2 0 1 3"))
    #expect(rows.contains("A Отвечает за результат. Отвечает за результат: пояснение."))
  }

  @Test(arguments: [20, 30, 45, 60, 80, 100, 140, 200], [0, 1, 2, 5, 12, 40])
  func `fits the page, however many roles there are`(width: Int, roles: Int) {
    for reasons in [false, true] {
      let page = Page(width: width, tongue: .russian)
      let text = report(hostile(roles: roles, rows: 3)).text(page, reasons: reasons)
      let load = text.range(of: "\nНагрузка\n")?.lowerBound ?? text.endIndex
      let widest = text[..<load].split(separator: "\n").map { String($0).displayWidth }.max() ?? 0
      #expect(widest <= max(width, 20))
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: [20, 60, 100])
  func `shows every letter on every width`(width: Int) {
    let text = report().text(Page(width: width, tongue: .russian))
    let body = text.components(separatedBy: "\nБуквы\n")[0]
    for title in ["Директор", "Руководитель", "Менеджеры", "Финансовый"] where width > 20 {
      #expect(body.contains(title))
    }
    let marks = body.split { " \n/".contains($0) }.count { ["A", "R", "C", "I"].contains($0) }
    // A card names each letter once for all its roles, and 2b has two roles with I.
    #expect(marks == (width == 20 ? 10 : 11), "\(body)")
  }

  @Test func `gives reasons where they are wanted`() {
    let text = report().text(Page(width: 200, tongue: .russian), reasons: true)
    #expect(
      text.contains(
        "    A  Директор по продажам: За то, что связывает весь отдел, отвечает начальник. [matrix.a-of-0]\n"
      ))
    #expect(text.contains("    I  Директор по продажам: решено, потому что: устав, п. 4.2\n"))
    #expect(!report().text(Page(width: 200, tongue: .russian)).contains("matrix.a-of-0"))
    let markdown = report().markdown(.english, reasons: true)
    #expect(
      markdown.contains(
        "  - **A** Директор по продажам: The head answers for what binds the whole department. "
          + "\\[matrix.a-of-0\\]\n"))
  }

  @Test func `names the choice of one role among several`() {
    let row = Matrix.Row(
      id: "1", text: "Sells", verdict: .operational,
      cells: [.init(["A"], reasons: [.init(mark: "A", rule: "m.x", choice: .lowest)])])
    let matrix = Matrix(
      title: nil, letters: sampleSets[0], columns: [.init(id: "a", title: "Lead")], rows: [row])
    let text = report(matrix).text(Page(width: 120, tongue: .english), reasons: true)
    #expect(
      text.contains("    A  Lead: m.x (this role of several, because it is the lowest) [m.x]\n"))
  }

  @Test func `is one table in Markdown, with bold rows for sections`() {
    let lines = report().markdown(.english).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(12).map { String($0) } == [
        "# Отдел продаж", "", "Responsibility matrix, RACI", "",
        "| No. | Duty | Level | Директор по продажам | Руководитель отдела продаж | Менеджеры по продажам | Финансовый отдел |",
        "| --- | --- | --- | :---: | :---: | :---: | :---: |",
        "|  | **Планирование** |  |  |  |  |  |",
        "| 1 | Разрабатывает стратегию продаж на три года | strategic | A | R |  |  |",
        "| 2a | Утверждает бюджет отдела | shared, head's half | A | R |  | C |",
        "| 2b | Ведёт расход бюджета | shared, manager's half | I | A/R |  | I |",
        "|  | **—** |  |  |  |  |  |",
        "| 3 | \\=СУММ(A1:A3) &lt;script&gt;alert(1)&lt;/script&gt; &amp; \"кавычки\" | operational |  | A | R |  |",
      ])
  }

  @Test func `is a table of CSV that no spreadsheet runs`() {
    let lines = report().csv(.russian).components(separatedBy: "\r\n")
    #expect(
      lines == [
        "№,Раздел,Обязанность,Уровень,Директор по продажам,Руководитель отдела продаж,Менеджеры по продажам,Финансовый отдел",
        "1,Планирование,Разрабатывает стратегию продаж на три года,стратегическая,A,R,,",
        "2a,Планирование,Утверждает бюджет отдела,\"общая, часть начальника\",A,R,,C",
        "2b,Планирование,Ведёт расход бюджета,\"общая, часть руководителя\",I,A/R,,I",
        "3,,\"'=СУММ(A1:A3) <script>alert(1)</script> & \"\"кавычки\"\"\",операционная,,A,R,",
        "4,Прочее,Помогает по мере надобности,не определено,,,,", "",
      ])
    for cell in report(hostile(roles: 3, rows: 4)).csv(.russian).split(whereSeparator: {
      ",\r\n".contains($0)
    }) {
      #expect(!"=+-@".contains(cell.first ?? " "), "\(cell)")
    }
  }

  @Test func `is JSON that any reader takes`() throws {
    for matrix in [salesMatrix, hostile(roles: 4, rows: 3), hostile(roles: 0, rows: 0)] {
      let json = report(matrix, [.usualRoles, .unanswered(["1"])]).json()
      let whole = try #require(
        try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      #expect(Set(whole.keys) == ["title", "letters", "roles", "rows", "rules", "notes"])
      #expect((whole["rows"] as? [[String: Any]])?.count == matrix.rows.count)
      #expect((whole["roles"] as? [[String: Any]])?.count == matrix.columns.count)
      let lines = String(decoding: report(matrix).ndjson(), as: UTF8.self).split(separator: "\n")
      #expect(lines.count == matrix.rows.count)
      for line in lines {
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(row?["cells"] != nil)
      }
    }
  }

  @Test func `puts what a row is, and why, into its JSON`() {
    let line = String(decoding: report().ndjson(), as: UTF8.self).split(separator: "\n")[2]
    #expect(
      line == """
        {"id":"2b","text":"Ведёт расход бюджета","section":"Планирование","verdict":"shared",\
        "half":"manager","cells":[{"role":"director","marks":["I"],"reasons":[{"mark":"I",\
        "rule":"decided","because":"устав, п. 4.2"}]},{"role":"rop","marks":["A","R"],"reasons":[\
        {"mark":"A","rule":"matrix.a-of-1"},{"mark":"R","rule":"matrix.r-of-1"}]},\
        {"role":"finance","marks":["I"],"reasons":[{"mark":"I","rule":"decided",\
        "because":"устав, п. 4.2"}]}]}
        """)
  }

  @Test(arguments: Tongue.allCases)
  func `says that there is nothing to show`(tongue: Tongue) {
    let empty = Matrix(title: nil, letters: sampleSets[0], columns: [], rows: [])
    let words = tongue == .english ? "No duties found." : "Обязанностей не найдено."
    #expect(report(empty).text(Page(tongue: tongue)).contains(words))
    #expect(report(empty).markdown(tongue).contains(words))
  }

  @Test func `has words in both languages`() {
    let phrases: [MatrixPhrase] =
      [
        .usualRoles, .unknownOwners(["a"]), .undetermined(["a"]), .unanswered(["a"]),
        .decided(because: "a"), .section, .noDuties, .part(1, of: 2),
      ] + Matrix.Choice.allCases.map { .choice($0) }
    for phrase in phrases { #expect(phrase.english != phrase.russian) }
    #expect(Set(phrases.map(\.russian)).count == phrases.count)
  }
}
