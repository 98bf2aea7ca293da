import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Testing

@testable import Remit

@Suite struct `The book that the build compiled` {
  private let shipped = Advisor.load().advisor
  private let compiled = Advisor.load(only: Advisor.verdictPacks).advisor

  /// The sentences of all rules, as duties.
  private var duties: [Duty] {
    compiled.book.statements.flatMap { $0.statement.examples + $0.statement.nears }.map {
      Duty(id: "1", text: $0.value, place: Place("list", ByteSpan(0, 0)))
    }
  }

  @Test func `is that of the packs, to the last bit`() {
    let isSame = shipped.book.image.bytes == compiled.book.image.bytes
    #expect(isSame)
  }

  @Test func `rules on every sentence of the packs as theirs does`() {
    let duties = duties
    #expect(duties.count > 500)
    #expect(shipped.rulings(on: duties) == compiled.rulings(on: duties))
  }

  @Test func `explains duties as theirs does`() {
    for (number, duty) in duties.enumerated() where number % 40 == 0 {
      #expect(shipped.explanation(of: duty) == compiled.explanation(of: duty))
    }
  }

  /// Words that checks and matrices look for stand in these: a right denied, a post, a proposal to the top.
  @Test(arguments: [
    "Не имеет права передавать пропуск посторонним", "Asks hiring managers for their notes",
    "Вносит руководству предложения о смене поставщика тары",
    "Reviews letters of consent and recommends changes to promote safety",
  ])
  func `rules alike where checks are read and where a pack is added`(words: String) {
    let duty = Duty(id: "1", text: words, place: Place("list", ByteSpan(0, 0)))
    let company = SourceText(name: "acme.rules", bytes: Array("pack acme \"Acme\"\n".utf8))
    let ruling = shipped.ruling(on: duty)
    #expect(Advisor.load(reading: .all).advisor.ruling(on: duty) == ruling)
    #expect(Advisor.load(adding: [company]).advisor.ruling(on: duty) == ruling)
  }
}
