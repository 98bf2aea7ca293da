import RemitText
import Testing

@testable import RemitLanguage

private func rendered(
  duties text: String, _ tongue: Tongue = .english, colour: Bool = false
) -> String {
  let text = source(text, name: "team.duty")
  return render(DutyFile.read(text).diagnostics, source: text, tongue: tongue, colour: colour)
}

@Test func `a diagnostic shows place, fact, excerpt and action`() {
  #expect(
    rendered(duties: "unit \"Отдел\"\n\ndutes of rop\n  - a") == """
      team.duty:3:1: error[syntax.unknown-statement]: `dutes` does not start a statement
        3 | dutes of rop
          | ^^^^^
          = did you mean `duties`?

      """)
}

@Test func `a diagnostic speaks Russian`() {
  #expect(
    rendered(duties: "duties\n  - Считает\n      decided head", .russian) == """
      team.duty:3:7: ошибка[duty.decided-without-reason]: у решения нет основания
        3 |       decided head
          |       ^^^^^^^^^^^^
          = добавьте в строку `because "…"`

      """)
}

@Test func `other places follow`() {
  let text = "- a\n  decided head because \"b\"\n  decided head because \"c\""
  #expect(
    rendered(duties: text) == """
      team.duty:3:3: error[duty.decided-twice]: the duty is decided for the second time
        3 |   decided head because "c"
          |   ^^^^^^^
          = keep one of the two lines
          > team.duty:2:3: the first decision

      """)
}

@Test func `colour is only added`() {
  let text = "dutes"
  let coloured = rendered(duties: text, colour: true)
  var plain = ""
  var isEscape = false
  for character in coloured {
    if character == "\u{1B}" { isEscape = true }
    if !isEscape { plain.append(character) }
    if character == "m" { isEscape = false }
  }
  #expect(coloured != plain)
  #expect(plain == rendered(duties: text))
}

@Test func `another file's diagnostic has no excerpt`() {
  let other = Diagnostic(
    "a.b", .warning, at: Place("other", ByteSpan(5, 9)), english: .init("fact"),
    russian: .init("факт"))
  #expect(
    render(other, source: source("a"), tongue: .english, colour: false)
      == "other: warning[a.b]: fact\n")
}

@Test(arguments: [
  ("\tab\u{1B}", 2, 3, "    ab\u{FFFD}", 5, 1), ("ё\u{301}ж", 4, 6, "ё\u{301}ж", 1, 1),
  ("ab", 2, 2, "ab", 2, 1), ("ab\ncd", 0, 5, "ab", 0, 2), ("", 0, 0, "", 0, 1),
])
func `an excerpt fits a terminal`(
  text: String, start: Int, end: Int, shown: String, lead: Int, width: Int
) {
  let excerpt = Excerpt(source(text), ByteSpan(start, end))
  #expect(excerpt.text == shown)
  #expect([excerpt.lead, excerpt.width] == [lead, width])
}

@Test func `a long line is cut around the fault`() {
  let line = String(repeating: "ж", count: 500) + "X" + String(repeating: "ж", count: 500)
  let excerpt = Excerpt(source(line), ByteSpan(1000, 1001))
  #expect(excerpt.column == 501)
  #expect(excerpt.text.unicodeScalars.count <= 122)
  #expect(Array(excerpt.text)[excerpt.lead] == "X")
}
