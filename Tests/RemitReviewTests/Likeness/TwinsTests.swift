import SeededChance
import Testing

@testable import RemitReview

private func stems(_ words: Set<UInt32>) -> Stems {
  Stems(all: words.sorted(), topic: [], actions: [], isNegated: false)
}

@Test(arguments: 0..<20) func `twins are those that comparing every pair finds`(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let texts = (0..<60).map { _ in
    stems(
      Set(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          UInt32.random(in: 1...12, using: &random)
        }))
  }
  let groups = texts.map { _ in Int.random(in: 0..<3, using: &random) }
  let twins = Twins(texts, groups: groups, floor: 60)
  for i in texts.indices {
    func best(_ isWanted: (Int) -> Bool) -> Twins.Twin? {
      texts.indices.filter { $0 != i && isWanted($0) }
        .map { Twins.Twin(index: $0, likeness: texts[i].likeness(to: texts[$0])) }
        .filter { $0.likeness >= 60 }
        .min { (-$0.likeness, $0.index) < (-$1.likeness, $1.index) }
    }
    #expect(twins.near[i] == best { groups[$0] == groups[i] })
    #expect(twins.far[i] == best { groups[$0] != groups[i] })
  }
}

@Test(arguments: [
  ("Проводит планёрки и разбор сделок", "Проводит разборы сделок и планёрки", 100),
  ("Waters the flowers", "Watering flowers", 100), ("Waters the flowers", "Feeds the cat", 0),
  ("Утверждает бюджет", "Не утверждает бюджет", 66),
])
func `likeness is of stems, whatever their order and form`(a: String, b: String, percent: Int) {
  var reader = StemReader(shippedBook)
  #expect(reader.stems(of: a).likeness(to: reader.stems(of: b)) == percent)
}
