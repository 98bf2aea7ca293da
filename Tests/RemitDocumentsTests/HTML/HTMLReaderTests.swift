import RemitLanguage
import Testing

@testable import RemitDocuments

private func document(_ page: String) -> Document {
  Document.read(Array(page.utf8), named: "f", as: .html)
}

@Test(arguments: [
  ("<p>Plans <b>the</b>\n budget<p>Counts", ["Plans the budget", "Counts"]),
  (
    "<h2>Duties</h2><ul><li>Plans<li>Counts<ol type=i><li>money</ol></ul>",
    ["#1 Duties", "*1 Plans", "*1 Counts", "*2 i. money"]
  ),
  ("<ol start=3><li>a b</li><li value='7'>c d</ol>", ["*1 3. a b", "*1 7. c d"]),
  (
    "<p>a &lt;b&gt; &amp;c &#1078;&#x436; &#150; &nope; &laquo;d&raquo;",
    ["a <b> &c жж – &nope; «d»"]
  ),
  ("<script>if (a<b) '</p>'</script><style>p{}</style><p>shown<!-- <p>hidden -->", ["shown"]),
  ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
  ("<p>- plans<br>- counts</p><p>a<br>b</p>", ["*1 plans", "*1 counts", "a b"]),
  ("<pre>- plans\n- counts</pre>", ["*1 plans", "*1 counts"]),
  ("<p><b>2. Duties</b></p><p>2.1. Plans</p>", ["#1 Duties", "*2 2.1. Plans"]),
  ("<p title=\"a>b\">x y</p><p a='>z w", ["x y"]),
  ("a < b and b > c", ["a < b and b > c"]),
  ("<del>old</del><ins>new</ins>", ["new"]),
])
func `a page is read as browsers show it`(page: String, expected: [String]) {
  let read = document(page)
  #expect(read.outline == expected)
  #expect(read.strayWords == [])
}

@Test func `tables keep their columns where cells span`() {
  let page =
    "<table><tr><th>№<th colspan=2>Duty<tr><td rowspan=2>1<td>Plans<td>daily<tr><td>Counts</table>"
  #expect(document(page).outline == ["1: № | Duty | <", "2: 1 | Plans | daily", "3: ^ | Counts"])
}

@Test func `an unclosed table inside another ends with it`() {
  let page = "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table><p>after"
  #expect(document(page).outline == ["1: a\nb c | d", "after"])
}

@Test(arguments: [
  ("<!DOCTYPE html><p>a", InputFormat.html), (" <html>", .html),
  ("<!-- x -->\n<html><body>", .html),
  ("<b>bold</b> text", .text), ("text <html>", .text),
])
func `pages are known by their beginning`(text: String, expected: InputFormat) {
  #expect(InputFormat.guess(name: "<standard input>", bytes: Array(text.utf8)) == expected)
}

@Test func `a page in Windows-1251 is read and told`() {
  let page: [UInt8] = Array("<p>".utf8) + [0xCF, 0xEB, 0xE0, 0xED, 0xE8, 0xF0, 0xF3, 0xE5, 0xF2]
  let read = Document.read(page, named: "f", as: .html)
  #expect(read.outline == ["Планирует"])
  #expect(read.codes == ["input.other-encoding"])
}
