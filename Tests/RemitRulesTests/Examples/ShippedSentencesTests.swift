import Testing

@testable import RemitRules

@Suite struct `The shipped packs` {
  private let book = RuleBook.compile(shipped().files).book

  @Test func `fire on each of their examples and on no near miss`() {
    #expect(book.exampleFaults() == [])
  }

  @Test func `give each rule its reason, its source and its sentences`() {
    #expect(book.exampleGaps() == [])
  }
}
