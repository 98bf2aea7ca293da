import RemitDocuments
import RemitMatrix
import RemitText
import Testing

@testable import RemitReports

/// The stored bytes of a workbook hold its parts as they are.
private let workbook = String(
  decoding: MatrixView(salesMatrix, cards: sampleCards, tongue: .russian).xlsx(), as: UTF8.self)

@Test func `words that begin like a formula stay words`() {
  #expect(
    workbook.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=СУММ(A1:A3) &lt;script"))
  #expect(!workbook.contains("<f>СУММ"))
  #expect(workbook.contains("quotePrefix=\"1\""))
}

@Test func `the load is counted by formulas with their values`() {
  let formula = ["R", "R/*", "*/R", "*/R/*"].map { mark in
    "COUNTIF(&#39;Матрица&#39;!$E$4:$E$11,&quot;\(mark)&quot;)"
  }.joined(separator: "+")
  #expect(workbook.contains("<f>\(formula)</f><v>3</v>"))
}

@Test func `every cell with reasons has a remark and a box`() {
  #expect(workbook.split(separator: "<comment ref=").count == 11)
  #expect(workbook.split(separator: "ObjectType=\"Note\"").count == 11)
  #expect(workbook.contains("<comment ref=\"E7\" authorId=\"0\">"))
}

@Test func `nothing of the machine or the day is in the file`() {
  #expect(!workbook.contains("dcterms"))
  #expect(workbook.contains("<dc:creator>Remit</dc:creator>"))
}

@Test(arguments: [
  ("_x0041_", "_x005F_x0041_"), ("_x00_", "_x00_"), ("a_x000a_b", "a_x005F_x000a_b"), ("_", "_"),
])
func `what a workbook would take for an escape is escaped`(words: String, shown: String) {
  #expect(words.cellText == shown)
}

@Test func `a text longer than a cell is cut`() {
  let text = String(repeating: "ж", count: 40_000).cellText
  #expect(text.utf16.count == 32_767)
  #expect(text.last == "…")
}

@Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
func `columns have the letters that a workbook gives them`(column: Int, name: String) {
  #expect(columnName(column) == name)
}
