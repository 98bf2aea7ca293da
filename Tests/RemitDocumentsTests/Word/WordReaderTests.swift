import RemitLanguage
import Testing

@testable import RemitDocuments

private func outline(_ body: String, styles: String = "", numbering: String = "") -> [String] {
  Document.read(
    wordFile(body, styles: styles, numbering: numbering), named: "f", as: .docx
  ).outline
}

private func paragraph(_ runs: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
}

private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

@Test(arguments: [
  (run("Plans ") + "<w:hyperlink>\(run("the budget"))</w:hyperlink>", "Plans the budget"),
  ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
  (
    "<w:r><w:t>пла</w:t><w:softHyphen/><w:t>н</w:t><w:noBreakHyphen/><w:t>факт</w:t></w:r>",
    "план-факт"
  ),
  ("<w:ins>\(run("new"))</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
  ("<w:moveFrom>\(run("old"))</w:moveFrom><w:moveTo>\(run("new"))</w:moveTo>", "new"),
  ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("shown"), "shown"),
  ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>\(run("field"))</w:fldSimple>", "field"),
  (
    "<w:r><w:t>a</w:t><w:footnoteReference w:id='1'/></w:r><w:smartTag>\(run("b"))</w:smartTag>",
    "ab"
  ),
  (
    "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>\(run("a"))</w:sdtContent></w:sdt>",
    "a"
  ),
])
func `a paragraph is the words that Word shows`(runs: String, expected: String) {
  #expect(outline(paragraph(runs)) == [expected])
}

@Test func `a text box is read once, after its paragraph`() {
  let box = { (words: String) in "<w:txbxContent>\(paragraph(run(words)))</w:txbxContent>" }
  let body = paragraph(
    run("Outer")
      + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box("boxed"))</w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box("boxed"))</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
  #expect(outline(body) == ["Outer", "boxed"])
}

@Test func `a paragraph whose end was deleted goes on in the next one`() {
  let body =
    paragraph(run("Plans the "), "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph(run("budget"))
  #expect(outline(body) == ["Plans the budget"])
}

@Test(arguments: [
  ("<w:name w:val='heading 2'/>", "#1 Plans"), ("<w:name w:val='Заголовок 1'/>", "#1 Plans"),
  ("<w:name w:val='x'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr>", "#1 Plans"),
  ("<w:name w:val='x'/><w:basedOn w:val='Base'/>", "#1 Plans"),
  ("<w:name w:val='Title'/>", "#1 Plans"), ("<w:name w:val='Body'/>", "Plans"),
  ("<w:name w:val='x'/><w:basedOn w:val='S'/>", "Plans"),
  ("<w:name w:val='x'/><w:basedOn w:val='Base'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>", "Plans"),
])
func `a style tells a heading by its level, its name or its basis`(style: String, expected: String)
{
  let styles =
    "<w:style w:type='paragraph' w:styleId='S'>\(style)</w:style>"
    + "<w:style w:type='paragraph' w:styleId='Base'><w:name w:val='heading 1'/></w:style>"
  let body = paragraph(run("Plans"), "<w:pStyle w:val='S'/>") + paragraph(run("Counts money daily"))
  #expect(outline(body, styles: styles) == [expected, "Counts money daily"])
}

@Test func `a table of contents is left out`() {
  let styles = "<w:style w:styleId='T'><w:name w:val='toc 1'/></w:style>"
  let body = paragraph(run("Duties 3"), "<w:pStyle w:val='T'/>") + paragraph(run("Plans"))
  #expect(outline(body, styles: styles) == ["Plans"])
}

private let levels = """
  <w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1.%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  """

@Test func `lists are numbered as Word numbers them`() {
  let places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (1, 0), (0, 0)]
  let body = places.map { list, level in
    paragraph(
      run("Plans the work;"),
      "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
  }.joined()
  #expect(
    outline(body, numbering: levels) == [
      "*1 1. Plans the work;", "*2 1.а) Plans the work;", "*2 1.б) Plans the work;",
      "*3 Plans the work;", "*1 2. Plans the work;", "*2 2.а) Plans the work;",
      "*1 5. Plans the work;", "*1 6. Plans the work;", "Plans the work;",
    ])
}

@Test(arguments: [
  (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (30, "russianLower", "аа"),
  (9, "decimalZero", "09"),
  (3, "none", ""), (0, "upperLetter", "0"), (12, "chicago", "12"),
])
func `numbers are written in the formats of Word`(number: Int, format: String, expected: String) {
  #expect(listNumber(number, format) == expected)
}

private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
private func cell(_ words: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(run(words)))</w:tc>"
}

@Test func `a table keeps its columns where cells are merged`() {
  let body =
    "<w:tbl>"
    + row(cell("№"), cell("Duty", "<w:gridSpan w:val='2'/>"), cell("R"))
    + row(cell("1", "<w:vMerge w:val='restart'/>"), cell("Plans"), cell("daily"), cell("A"))
    + row(cell("", "<w:vMerge/>"), cell("Counts"), cell(""), cell(""))
    + "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>\(cell("gone"))\(cell("gone"))</w:tr></w:tbl>"
  #expect(
    outline(body) == ["1: № | Duty | < | R", "2: 1 | Plans | daily | A", "3: ^ | Counts"])
}

@Test func `a table that is a frame is its text`() {
  let frame =
    "<w:tbl>\(row("<w:tc>\(paragraph(run("– Plans")))\(paragraph(run("– Counts")))</w:tc>"))</w:tbl>"
  let sections =
    "<w:tbl>"
    + row(
      cell("2. Duties"), "<w:tc>\(paragraph(run("– Plans")))\(paragraph(run("– Counts")))</w:tc>")
    + row(cell("3. Rights"), cell("Hires")) + "</w:tbl>"
  #expect(outline(frame) == ["*1 Plans", "*1 Counts"])
  #expect(outline(sections) == ["#1 Duties", "*1 Plans", "*1 Counts", "#1 Rights", "Hires"])
}

@Test func `a cell of several items gives several duties`() {
  let body =
    "<w:tbl>" + row(cell("Area"), cell("Duties"))
    + row(cell("Sales"), "<w:tc>\(paragraph(run("- plans")))\(paragraph(run("- counts")))</w:tc>")
    + "</w:tbl>"
  let reading = DutyList.read(wordFile(body), named: "f", as: .docx)
  #expect(reading.lines == [Line("plans", "Sales"), Line("counts", "Sales")])
  #expect(reading.sources == ["plans", "counts"])
}

@Test func `macros are told and not read`() {
  let bytes = archive([
    ("word/document.xml", "<d><body><p><r><t>Plans</t></r></p></body></d>"),
    ("word/vbaProject.bin", "x"),
  ])
  let reading = DutyList.read(bytes, named: "f.docm", as: .docx)
  #expect(reading.lines == [Line("Plans")])
  #expect(reading.codes == ["input.macros"])
}
