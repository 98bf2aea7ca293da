import RemitRules
import RemitText
import Testing

@testable import RemitReports

@Test(
  arguments: [
    ("", 10, [""]), ("  a  b ", 10, ["a  b"]), ("one two three", 7, ["one two", "three"]),
    ("abcdefgh ij", 4, ["abcd", "efgh", "ij"]), ("план на год", 7, ["план на", "год"]),
    ("部門 戦略", 4, ["部門", "戦略"]), ("ab\ncd", 2, ["ab", "cd"]),
    ("e\u{301}e\u{301} x", 2, ["e\u{301}e\u{301}", "x"]),
  ] as [(String, Int, [String])])
func `a text is cut at blanks into lines that fit`(text: String, width: Int, lines: [String]) {
  let shown = DisplayText(text)
  #expect(shown.lines(width: width).map { shown.words($0) } == lines)
}

@Test(arguments: [
  ("a\u{1B}[31mb", "a␛[31mb"), ("\u{7}\u{0}", "␇␀"), ("a\tb\r\nc", "a b  c"),
  ("\u{7F}\u{9B}31m", "␡\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"), ("отчёт", "отчёт"),
])
func `nothing that steers a terminal is shown raw`(text: String, shown: String) {
  #expect(text.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
}

@Test(arguments: [20, 33, 40, 80, 100])
func `no line of a report is wider than its page`(width: Int) {
  for page in [Page(width: width, tongue: .english), Page(width: width, tongue: .russian)] {
    let texts = [
      report(englishDuties, unit: "Sales", roles: roles).text(page), richExplanation.text(page),
    ]
    for line in texts.joined().split(separator: "\n") {
      #expect(String(line).displayWidth <= width, "\(line)")
    }
  }
}

@Test func `colour adds escape sequences and changes no words`() {
  let plain = report(englishDuties).text(Page(width: 60, tongue: .english))
  let coloured = report(englishDuties).text(Page(width: 60, tongue: .english, isColoured: true))
  #expect(!plain.contains("\u{1B}"))
  #expect(coloured.contains("\u{1B}[1;32mHead\u{1B}[0m"))
  #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
}
