import RemitDocuments
import RemitRules
import Testing

@testable import RemitReview

private func fixes(_ duty: String) -> [Fix] {
  Reviewer(book: shippedBook).review([source("- \(duty)\n")])[0].findings.compactMap(\.fix)
}

@Test(arguments: [
  ("Effectively trains new guides", "Trains new guides"),
  ("Качественно и эффективно разбирает жалобы клиентов", "Разбирает жалобы клиентов"),
  ("Answers letters in a professional manner", "Answers letters"),
])
func `words that say nothing are taken out where the verdict stays`(duty: String, text: String) {
  let found = fixes(duty).compactMap { fix -> String? in
    if case .replace(_, let text) = fix { text } else { nil }
  }
  #expect(found == [text])
}

@Test func `a duty of two levels is split into one for each`() {
  let pieces = fixes("Sets the sales policy of the company and calls clients every day")
    .compactMap { fix -> [Fix.Piece]? in
      if case .split(_, let pieces) = fix { pieces } else { nil }
    }
  #expect(
    pieces == [
      [
        Fix.Piece(text: "Sets the sales policy of the company", verdict: .strategic),
        Fix.Piece(text: "Calls clients every day", verdict: .operational),
      ]
    ])
}
