import RemitLanguage
import SeededChance
import Testing

@testable import RemitRules

@Suite struct `Tuned points` {
  @Test(arguments: 500..<525 as Range<UInt64>)
  func `never lose more on the duties tuned on than the present ones`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 60).sample
    let tuner = Tuner(sample, stay: 5)
    let tuning = Tuning(sample, stay: 5)
    let start = Descent(
      sample.rows.compactMap(TuningRow.init), tuner.leeways, tuner.scale, stay: 5)
    #expect(tuner.descent().loss <= start.loss)
    #expect((tuning.training.then.loss ?? 0) <= (tuning.training.now.loss ?? 0))
    for change in tuning.changes {
      let kept = change.gain
      #expect(kept > 0, "\(change)")
    }
  }

  @Test(arguments: 500..<525 as Range<UInt64>)
  func `keep each rule's side and the group's cap`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 60).sample
    let tuner = Tuner(sample, stay: 0)
    let points = tuner.descent().points
    for (leeway, points) in zip(tuner.leeways, points) {
      guard let leeway else {
        #expect(points == 0)
        continue
      }
      let cap = tuner.scale.caps[leeway.group] ?? Leeway.most
      #expect((1...max(cap, leeway.now)).contains(points))
    }
  }

  @Test(arguments: 500..<510 as Range<UInt64>)
  func `do not depend on the order of rows, files and rules`(seed: UInt64) {
    let random = RandomSample(seed: seed, rows: 60)
    var generator = SeededGenerator(seed: seed)
    let files = shuffled(random.packs.files, using: &generator)
    let duties = random.duties.shuffled(using: &generator)
    let one = Tuning(random.sample, holding: ["unit 1"])
    let other = Tuning(Sample(duties, by: RuleBook.compile(files).book), holding: ["unit 1"])
    #expect(one.changes == other.changes && one.refused == other.refused)
    #expect(one.training == other.training && one.held == other.held)
    #expect(one.crossed == other.crossed)
  }

  @Test func `stay where they are when that is made dear`() {
    let sample = RandomSample(seed: 501, rows: 60).sample
    #expect(Tuning(sample, stay: 1_000_000).changes == [])
  }

  @Test(arguments: 500..<510 as Range<UInt64>)
  func `lose by the descent's own count what the judge's sums lose`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 40).sample
    let tuner = Tuner(sample, stay: 1)
    let descent = tuner.descent()
    let clear = sample.rows.count { TuningRow($0) != nil }
    let expected = clear > 0 ? descent.loss / 1000 / clear : nil
    #expect(sample.scores(under: descent.points).score.loss == expected)
  }

  @Test func `are proposed only where four fifths of the folds agree`() {
    let sample = RandomSample(seed: 503, rows: 80).sample
    let tuning = Tuning(sample, stay: 1)
    #expect(tuning.folds.count == 5 && tuning.folds.quorum == 4 && tuning.folds.unit == .department)
    #expect(!tuning.changes.isEmpty)
    for change in tuning.changes { #expect(change.folds >= 4) }
    #expect(Set(tuning.refused).isDisjoint(with: tuning.changes.map(\.rule)))
  }
}

@Suite struct `The folds of a sample` {
  @Test func `never part a department`() {
    let sample = RandomSample(seed: 7, rows: 50).sample
    let folds = Folds(sample, wanted: 3)
    let pairs = zip(sample.rows.map(\.duty.department), folds.numbers)
    let byDepartment = Dictionary(grouping: pairs) { $0.0 }
    for (department, rows) in byDepartment {
      #expect(Set(rows.map(\.1)).count == 1, "\(department)")
    }
    #expect(Set(folds.numbers) == [0, 1, 2])
  }

  @Test func `part single duties where there is one department`() {
    let sample = RandomSample(seed: 7, rows: 10, departments: 1).sample
    let folds = Folds(sample, wanted: 5)
    #expect(folds.unit == .duty && folds.numbers == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4])
  }
}
