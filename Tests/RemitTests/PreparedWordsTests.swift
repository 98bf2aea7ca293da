import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Testing

@testable import Remit

@Suite struct PreparedWordsTests {
  private let prepared = Advisor.load().advisor
  private let compiled = Advisor.load(only: Advisor.shippedPacks).advisor

  @Test func `the words that the build compiled are those of the packs`() {
    let isSame = prepared.book.preparedWords == compiled.book.preparedWords
    #expect(isSame)
  }

  @Test(arguments: [
    "Утверждает бюджет отдела на год", "Ведёт журнал заявок и каждое утро распределяет их",
    "Develops the three-year strategy of the hospital", "Checks 12 invoices a day", "Стратегия",
  ])
  func `prepared words explain a duty as compiled ones do`(text: String) {
    let duty = Duty(id: "1", text: text, place: Place("list", ByteSpan(0, 0)))
    #expect(prepared.explanation(of: duty) == compiled.explanation(of: duty))
  }
}
