import RemitLanguage
import Testing

@testable import RemitDocuments

private func outline(_ body: String) -> [String] {
  Document.read(Array("{\\rtf1\\ansi\\ansicpg1251 \(body)}".utf8), named: "f", as: .rtf).outline
}

@Test(arguments: [
  ("Plans\\par Counts\\par", ["Plans", "Counts"]),
  ("\\'cf\\'eb\\'e0\\'ed \\u1078\\'e6\\u1078 ?", ["План жж"]),
  ("\\uc0\\u1078\\u1079 {\\uc2\\u1078 ??}x", ["жзжx"]),
  ("\\u-10179\\u-8704 ", ["😀"]),
  ("a\\endash b\\~c\\_d\\-e\\ldblquote f\\rdblquote", ["a–b\u{A0}c-de“f”"]),
  ("a\\{b\\}\\\\c", ["a{b}\\c"]),
  ("{\\*\\unknown hidden}{\\info{\\author x}}{\\fldinst PAGE}{\\fldrslt shown}", ["shown"]),
  ("{\\v hidden}{\\deleted old}new", ["new"]),
  (
    "{\\listtext\\'b7\\tab}Plans\\par{\\pntext 2.\\tab}Counts;\\par", ["*1 Plans", "*1 2. Counts;"]
  ),
  (
    "{\\listtext 1.\\tab}Plans;\\par\\ilvl1{\\listtext a)\\tab}budgets;\\par",
    ["*1 1. Plans;", "*2 a) budgets;"]
  ),
  ("\\outlinelevel0 Duties\\par\\pard Plans\\par", ["#1 Duties", "Plans"]),
  (
    "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}\\pard\\s1 Duties\\par\\pard Plans\\par",
    ["#1 Duties", "Plans"]
  ),
  ("{\\b Duties of all}\\par Plans\\par Counts\\par", ["#1 Duties of all", "Plans", "Counts"]),
  ("a{\\footnote b}c\\line d", ["ac d"]), ("\\bin3 {{{Plans", ["Plans"]),
  ("{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f0\\'e9 \\f1\\'e9", ["é й"]),
  (
    "\\trowd\\cellx1\\cellx2\\intbl Duty\\cell R\\cell\\row\\intbl Plans\\cell A\\cell\\row\\pard after",
    ["1: Duty | R", "2: Plans | A", "after"]
  ),
  (
    "\\trowd\\clmgf\\cellx1\\clmrg\\cellx2\\intbl All\\cell\\cell\\row\\trowd\\clvmrg\\cellx1\\cellx2\\intbl x\\cell y\\cell\\row",
    ["1: All | <", "2: ^ | y"]
  ),
  ("}} after", ["after"]), ("{{{ inner", ["inner"]),
])
func `a document is read as its words`(body: String, expected: [String]) {
  #expect(outline(body) == expected)
}

@Test func `groups beyond the limit are left out and told`() {
  let body =
    String(repeating: "{", count: 2_000) + "deep" + String(repeating: "}", count: 2_000) + "Plans"
  let read = Document.read(Array("{\\rtf1 \(body)}".utf8), named: "f", as: .rtf)
  #expect(read.outline == ["Plans"])
  #expect(read.codes == ["input.too-deep"])
}
