import Testing

@testable import RemitRules

@Suite struct `Evidence added up again` {
  @Test(arguments: 300..<330 as Range<UInt64>)
  func `gives the judge's verdict and points`(seed: UInt64) {
    for row in RandomSample(seed: seed, rows: 20).sample.rows {
      #expect(row.weighing.verdict == row.verdict, "\(row.duty)")
      #expect(row.weighing.points == row.points, "\(row.duty)")
    }
  }

  @Test(arguments: 300..<330 as Range<UInt64>)
  func `without a rule gives the verdicts of packs without it`(seed: UInt64) {
    let random = RandomSample(seed: seed, rows: 15)
    let measured = Measurement(random.sample)
    let now = measured.whole.accuracy.part
    for rule in measured.rules where rule.name != "main.zz-anchor" {
      let other = random.sample(without: rule.name)
      let found = Dictionary(
        uniqueKeysWithValues: measured.rests.filter { $0.rule == rule.name }
          .map { ($0.id, $0.without) })
      let pairs = zip(measured.studied.rows, other.rows)
      let expected = Dictionary(
        uniqueKeysWithValues: pairs.filter { $0.verdict != $1.verdict }
          .map { ($0.duty.id, $1.verdict) })
      #expect(found == expected, "\(rule.name)")
      #expect(now + rule.ablation == other.rows.count(where: \.isRight), "\(rule.name)")
      #expect(rule.carries == expected.count)
    }
  }
}
