import RemitLanguage
import Testing

@testable import RemitMatrix

@Test func `a letter that stands for several involvements is found by each of them`() {
  let a = Letter(mark: "A", shows: [.accountable, .signs], title: [:], meaning: [:])
  let r = Letter(mark: "R", shows: [.responsible], title: [:], meaning: [:])
  let set = LetterSet(name: "ra", title: "RA", letters: [r, a])
  #expect(
    [Involvement.signs, .accountable, .responsible, .informed].map { set.letter(for: $0) } == [
      a, a, r, nil,
    ])
}
