import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

private func read(_ table: String) -> (duties: [LabelledDuty], faults: [String]) {
  let source = SourceText(name: "gold.tsv", bytes: Array(table.utf8))
  let (duties, diagnostics) = LabelledDuty.read(source)
  return (
    duties,
    diagnostics.map { "\(source.line(of: Int($0.place.span.start))) \($0.severity) \($0.code)" }
  )
}

@Suite struct `A table of labelled duties` {
  @Test func `has its columns in any order, and only label and text are needed`() {
    let full = read(
      """
      \u{FEFF}text\tlabel\tvotes\tdepartment\tlanguage\tid\r
      Sets goals\tstrategic\t3/3\tsales\ten\ta1\r

      Проверяет отчёты \toperational\t2/3\t\t\t
      """)
    let expected = [
      LabelledDuty(
        id: "a1", language: .english, department: "sales", label: .strategic, votes: "3/3",
        text: "Sets goals"),
      LabelledDuty(id: "4", label: .operational, votes: "2/3", text: "Проверяет отчёты"),
    ]
    #expect(full.duties == expected && full.faults == [])
    #expect(
      read("label\ttext\nshared\tX").duties == [LabelledDuty(id: "2", label: .shared, text: "X")])
  }

  @Test(arguments: [
    ("", ["1 error labelled.no-rows"]),
    ("\n \n", ["1 error labelled.no-rows"]),
    ("label\ttext\n", ["1 error labelled.no-rows"]),
    (
      "label\tduty\nshared\tX",
      ["1 warning labelled.unknown-column", "1 error labelled.no-column"]
    ),
    ("label\ttext\ttext\nshared\tX\tY", ["1 error labelled.repeated-column"]),
    ("label\ttext\tnote\nshared\tX\tY", ["1 warning labelled.unknown-column"]),
    ("label\ttext\nshared\nshared\tX\tY", ["2 error labelled.cells", "3 error labelled.cells"]),
    ("label\ttext\nStrategic\tX", ["2 error labelled.label"]),
    ("label\ttext\nshared\t \nshared\tX", ["2 error labelled.no-text"]),
    ("label\ttext\tlanguage\nshared\tX\tde", ["2 error labelled.language"]),
    (
      "label\ttext\nshared\t\(String(repeating: "a", count: 65_536))",
      ["2 error labelled.too-long"]
    ),
  ])
  func `says what it cannot read, with the line`(table: String, expected: [String]) {
    #expect(read(table).faults == expected)
  }

  @Test func `is read to its end past a broken row`() {
    let found = read("label\ttext\nwrong\tX\nshared\tY")
    #expect(found.duties.map(\.text) == ["Y"] && found.faults == ["2 error labelled.label"])
  }

  @Test func `must be in UTF-8`() {
    let bytes = Array("label\ttext\nshared\t".utf8) + [0xFF, 0xFE]
    let (duties, diagnostics) = LabelledDuty.read(SourceText(name: "gold.tsv", bytes: bytes))
    #expect(duties == [] && diagnostics.map(\.code) == ["labelled.not-utf-8"])
  }
}
