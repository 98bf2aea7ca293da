import RemitText
import Testing

@testable import RemitReports

@Test func `marks stand under their words, line by line`() {
  let text = "Ведёт план отдела"
  let notes = [
    Marks.Note(number: 1, span: span("Ведёт", in: text)),
    Marks.Note(number: 2, span: span("план отдела", in: text)),
  ]
  let rows = Marks(text, notes: notes).rows(width: 11)
  #expect(rows.map(\.words) == ["Ведёт план", "отдела"])
  #expect(rows.map(\.marks) == [["~~~~~ ~~~~", "1     2"], ["~~~~~~"]])
}

@Test func `numbers without room go one row down`() {
  let notes = [
    Marks.Note(number: 10, span: ByteSpan(0, 1)), Marks.Note(number: 11, span: ByteSpan(1, 2)),
    Marks.Note(number: 12, span: ByteSpan(3, 4)), Marks.Note(number: 13, span: ByteSpan(0, 1)),
  ]
  let rows = Marks("abcde", notes: notes).rows(width: 10)
  #expect(rows.map(\.marks) == [["~~ ~", "10,13", " 11", "   12"]])
}

@Test(arguments: [ByteSpan(0, 99), ByteSpan(50, 99), ByteSpan(1, 1), ByteSpan(0, 1)])
func `a span that does not fit the text is harmless`(span: ByteSpan) {
  let rows = Marks("ы", notes: [Marks.Note(number: 1, span: span)]).rows(width: 10)
  #expect(rows.map(\.words) == ["ы"])
  #expect("ы".words(at: span).unicodeScalars.count <= 1)
}
