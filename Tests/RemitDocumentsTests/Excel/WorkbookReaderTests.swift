import RemitLanguage
import Testing

@testable import RemitDocuments

private func table(
  _ rows: String, after: String = "", strings: [String] = [], styles: String = ""
) -> [String] {
  Document.read(
    workbookFile(rows, after: after, strings: strings, styles: styles), named: "f", as: .xlsx
  ).outline
}

@Test(arguments: [
  ("<c r='A1' t='s'><v>1</v></c>", "1: Plans now"), ("<c r='A1' t='s'><v>9</v></c>", nil),
  (
    "<c r='A1' t='inlineStr'><is><r><t>a </t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>",
    "1: a b"
  ),
  ("<c r='B1'><v>3</v></c>", "1:  | 3"), ("<c><v>3</v></c><c><v>4.50</v></c>", "1: 3 | 4.50"),
  ("<c r='A1'><v>0.30000000000000004</v></c>", "1: 0.3"), ("<c r='A1'><v>1E2</v></c>", "1: 1E2"),
  ("<c r='A1' t='b'><v>0</v></c>", "1: FALSE"), ("<c r='A1' t='e'><v>#REF!</v></c>", "1: #REF!"),
  ("<c r='A1' t='str'><f>A2&amp;\"x\"</f><v>done</v></c>", "1: done"),
  ("<c r='A1' s='1'><v>45000</v></c>", "1: 2023-03-15"),
  ("<c r='A1' s='1'><v>1</v></c>", "1: 1900-01-01"),
  ("<c r='A1' s='1'><v>61</v></c>", "1: 1900-03-01"),
  ("<c r='A1' s='2'><v>45000</v></c>", "1: 2023-03-15"),
  ("<c r='A1' s='3'><v>45000</v></c>", "1: 45000"), ("<c r='A1' t='s'><v>2</v></c>", "1: a\nb"),
  ("<c r='ZZZZ1'><v>1</v></c>", nil),
])
func `a cell is what the sheet shows`(cell: String, expected: String?) {
  let styles =
    "<numFmts><numFmt numFmtId='164' formatCode='[$-419]d\\ mmm'/><numFmt numFmtId='165' formatCode='0\"d\"'/></numFmts>"
    + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
  let strings = [
    "<t>x</t>", "<r><t>Plans</t></r><r><t xml:space='preserve'> now</t></r>", "<t>a_x000A_b</t>",
  ]
  let found = table("<row r='1'>\(cell)</row>", strings: strings, styles: styles)
  #expect(found == (expected.map { [$0] } ?? []))
}

@Test func `rows keep their numbers and merged cells their place`() {
  let rows =
    "<row r='2'><c r='A2'><v>1</v></c></row><row r='5'><c r='A5'><v>2</v></c><c r='C5'><v>3</v></c></row>"
    + "<row r='6'><c r='A6'><v>4</v></c><c r='C6'><v>5</v></c></row>"
  let merges =
    "<mergeCells><mergeCell ref='A2:C2'/><mergeCell ref='C5:C6'/><mergeCell ref='B9'/><mergeCell ref='A1:XFD1048576'/></mergeCells>"
  #expect(table(rows) == ["2: 1", "5: 2 |  | 3", "6: 4 |  | 5"])
  #expect(
    table(rows, after: merges.replacing("<mergeCell ref='A1:XFD1048576'/>", with: "")) == [
      "2: 1 | < | <", "5: 2 |  | 3", "6: 4 |  | ^",
    ])
}

@Test func `the column of duties is found below a title, or named`() {
  func text(_ words: String) -> String { "<c t='inlineStr'><is><t>\(words)</t></is></c>" }
  let rows =
    "<row>\(text("Отдел"))</row><row>\(text("№"))\(text("Что делает"))\(text("Обязанность"))</row>"
    + "<row>\(text("7"))\(text("считает деньги"))\(text("Планирует"))</row>"
  func read(_ column: String?) -> Reading {
    DutyList.read(workbookFile(rows), named: "f", as: .xlsx, column: column)
  }
  #expect(read(nil).lines == [Line("Планирует")])
  #expect(read(nil).list.duties.map(\.id) == ["7"])
  #expect(read("Что делает").lines == [Line("считает деньги")])
  #expect(read("2").lines == [Line("считает деньги")])
  #expect(read("Кто").codes == ["input.no-such-column"])
}

@Test(arguments: [("A1", 1, 1), ("$AB$12", 28, 12), ("xfd1048576", 16_384, 1_048_576)])
func `addresses name column and row`(text: String, column: Int, row: Int) {
  #expect(CellAddress(text)?.column == column)
  #expect(CellAddress(text)?.row == row)
  #expect(CellAddress(columnLetters(column) + String(row)) == CellAddress(text))
}

@Test(arguments: ["", "A", "1", "1A", "A-1", "AAAAAAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999"])
func `other addresses are none`(text: String) {
  #expect(CellAddress(text) == nil)
}
