import RemitDocuments
import RemitMatrix
import RemitText
import Testing

@testable import RemitReports

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private let pages = [
  MatrixView(salesMatrix, cards: sampleCards, tongue: .russian).html(),
  report(englishDuties, unit: "Sales <b>", roles: roles).html(.english),
]

@Test(arguments: pages.indices)
func `a page asks for nothing from outside`(page: Int) {
  let html = text(pages[page])
  for outside in ["http://", "https://", "src=", "url(", "@import", "<link", "<iframe", "<img"] {
    #expect(!html.contains(outside), "\(outside)")
  }
  #expect(html.contains("default-src &#39;none&#39;"))
}

@Test(arguments: pages.indices)
func `the policy of a page names its style and its script`(page: Int) throws {
  let html = text(pages[page])
  for (element, policy) in [("style", "style-src"), ("script", "script-src")] {
    let parts = html.split(separator: "<\(element)>", omittingEmptySubsequences: false)
    guard parts.count > 1 else { continue }
    #expect(parts.count == 2)
    let content = parts[1].split(separator: "</\(element)>", omittingEmptySubsequences: false)[0]
    let digest = SHA256.digest(of: Array(content.utf8)).base64
    #expect(html.contains("\(policy) &#39;sha256-\(digest)&#39;"))
  }
}

@Test func `words are never markup`() {
  let html = text(pages[0])
  #expect(!html.contains("<script>alert"))
  #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;кавычки&quot;"))
  #expect(text(pages[1]).contains("<h1>Sales &lt;b&gt;</h1>"))
}

@Test(arguments: [
  ("a  b ", "a b"), ("\t", ""), ("\u{1B}[1m", "␛[1m"), ("a\nb", "a b"),
  ("a\u{202E}b", "a\u{FFFD}b"),
])
func `words are shown on one line without what steers`(words: String, shown: String) {
  #expect(words.inline == shown)
}

@Test(arguments: [
  ("<a href='x'>&\"", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;"),
  ("\u{FFFF}\u{FFFE}", "\u{FFFD}\u{FFFD}"),
  ("a\nb", "a&#10;b"), ("\u{0}", "\u{FFFD}"), ("\u{FEFF}é👩‍💻", "\u{FEFF}é👩‍💻"),
])
func `what has a meaning in markup is escaped`(words: String, escaped: String) {
  #expect(words.escapedForMarkup == escaped)
}

@Test func `each letter leads to its reasons, and shows them`() {
  let html = text(pages[0])
  #expect(html.contains("<a href=\"#why3\" data-why=\"2b. Руководитель отдела продаж&#10;A: "))
  #expect(html.contains("<tr id=\"why3\"><td class=\"id\">2b</td>"))
}

@Test func `the page speaks the reader's language`() {
  #expect(text(pages[0]).contains("<html lang=\"ru\">"))
  #expect(text(pages[1]).contains("<html lang=\"en\">"))
}
