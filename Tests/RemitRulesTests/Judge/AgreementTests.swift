import RemitLanguage
import Testing

@testable import RemitRules
@testable import RemitText

extension Judge {
  /// The ruling on `duty` with attributes by name.
  mutating func ruling(on duty: String, stated: [String: String] = [:]) -> Ruling {
    let values = stated.sorted { $0.key < $1.key }.compactMap { book.stated($0.key, $0.value) }
    judge(Array(duty.utf8).span, stated: values)
    return ruling()
  }
}

@Suite struct `Two judges` {
  @Test(arguments: 0..<8)
  func `agree on random duties under random packs`(part: Int) {
    var seen: [Verdict: Int] = [:]
    var standards: Set<String> = []
    for number in 0..<32 {
      var packs = RandomPacks(seed: UInt64(part * 1000 + number))
      let (book, diagnostics) = RuleBook.compile(packs.files)
      #expect(diagnostics == [])
      var judge = Judge(book)
      var naive = NaiveJudge(packs.files, lexicon: book.lexicon)
      for _ in 0..<20 {
        let duty = packs.duty()
        let stated = packs.stated()
        let expected = naive.ruling(on: duty, stated: stated)
        let found = judge.ruling(on: duty, stated: stated)
        #expect(
          NaiveRuling(found) == expected, "pack \(part * 1000 + number), \(stated): \(duty)")
        seen[found.verdict, default: 0] += 1
        standards.insert(found.standard)
      }
    }
    #expect(seen.count == Verdict.allCases.count && standards.count >= 5, "\(seen) \(standards)")
  }
}
