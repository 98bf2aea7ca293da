import RemitLanguage
import RemitText
import Testing

@testable import RemitRules
@testable import RemitText

private let book = RuleBook.compile(
  smallLanguages + [
    rules(
      """
      pack p
      use en
      attribute scope task < team
      group g cap 20
      words deeds
        en  set, approve, draw up
      words things
        en  pay, plan, long term plan
      weigh deed: strategic 5 as g
        when action in deeds
      weigh thing: operational 3 as g
        overrides deed
        when object in things and not clause is negated
      weigh anywhere: strategic 1 as g
        when duty has things and scope = team
      infer team: scope = team
        when object in things
      """)
  ]
).book

/// Texts that ask much of a reader: the longest possible, of one piece over and over.
@Suite struct `The longest duties` {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "set, ", ", ", "and ", "not ", "set pay ", "pay ", "set pay, ", "a", "я", ".", "a ", "set;",
      "(", ")", "the ", "1,", "-", "'", "a'", "\u{301}", "—", "of ", "long term ", "helps ", "a,",
      "carry out ", "which ", "pay and ", "\u{FEFF}", "carry ", "long ", "as well ", "x, not and, ",
    ])
  func `are judged in good time`(piece: String) {
    let count = DutyText.longest / piece.utf8.count
    var judge = Judge(book)
    let ruling = judge.ruling(on: String(repeating: piece, count: count))
    #expect(ruling.parts.count <= count)
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: [("set, ", "pay "), ("and set ", "plan "), ("x ", ", ")])
  func `are judged in good time when half is one thing and half another`(a: String, b: String) {
    let half = DutyText.longest / 2
    let text =
      String(repeating: a, count: half / a.utf8.count)
      + String(repeating: b, count: half / b.utf8.count)
    var judge = Judge(book)
    let ruling = judge.ruling(on: text)
    #expect(ruling.points == ruling.strategic - ruling.operational)
  }
}
