import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

private let pack = """
  pack small "Small"
    version 1.0
  group work cap 9 "Work"
  group plan "Plan"
  words set
    en  set, decide
  words check
    en  check
  words both
    en  budget
  weigh sets: strategic 6 as plan
    when text has set
  weigh checks: operational 6 as work
    when text has check
  weigh passes-on: operational 2 as work
    overrides sets
    when text has check and text has set and text has both
  weigh budget: divided 2 as plan
    when text has both
  """

private func sample(_ rows: [(Verdict, String, String)]) -> Sample {
  let (file, faults) = RulesFile.read(SourceText(name: "small.rules", bytes: Array(pack.utf8)))
  let (book, others) = RuleBook.compile([file])
  #expect(faults + others == [])
  return Sample(
    rows.enumerated().map {
      LabelledDuty(
        id: "\($0)", language: .english, department: $1.2, label: $1.0, text: $1.1)
    }, by: book)
}

private let rows: [(Verdict, String, String)] = [
  (.strategic, "set goals", "a"), (.strategic, "check goals", "a"),
  (.operational, "check goals weekly", "a"), (.operational, "set and check the goal", "b"),
  (.shared, "budget", "b"), (.operational, "check and set the budget", "b"),
  (.operational, "goals", "b"),
]

@Suite struct `A measurement` {
  @Test func `counts what agrees`() {
    let figures = Measurement(sample(rows)).whole
    #expect(figures.total == 7)
    #expect(figures.accuracy == Share(3, of: 7))
    #expect(figures.clearAccuracy == Share(3, of: 6))
    #expect(figures.opposite == Share(1, of: 6))
    #expect(figures.coverage == Share(4, of: 7))
    #expect(figures[.shared, .undetermined] == 1)
    #expect(figures.f1(.strategic) == Share(2, of: 3))
    #expect(figures.f1(.operational) == Share(4, of: 7))
    #expect(figures.f1(.shared) == Share(0, of: 1))
    #expect(figures.macroF1 == (666_667 + 571_429 + 0) / 3)
  }

  @Test func `says of each rule what it is good for`() throws {
    let rules = Measurement(sample(rows)).rules
    #expect(rules.map(\.name) == ["small.budget", "small.checks", "small.passes-on", "small.sets"])
    let sets = rules[3]
    #expect((sets.fired, sets.live, sets.overridden) == (3, 2, 1))
    #expect((sets.agrees, sets.opposes) == (1, 1))
    #expect(sets.precision == Share(1, of: 2) && sets.coverage == Share(2, of: 7))
    // Without it "set goals" is lost, and "set and check" becomes operational, as it should be.
    #expect((sets.helps, sets.harms, sets.carries, sets.ablation) == (1, 1, 2, 0))
    let budget = rules[0]
    #expect(budget.side == .divided && (budget.agrees, budget.opposes) == (1, 1))
  }

  @Test func `finds rules that meet on opposite sides, and who was right`() {
    let conflicts = Measurement(sample(rows)).conflicts
    #expect(conflicts.map(\.duties) == [1])
    #expect(conflicts.first?.strategic == "small.sets")
    #expect(conflicts.first?.operational == "small.checks")
    // Both weigh six.
    #expect(conflicts.first?.heavierRight == Share(0, of: 0))
  }

  @Test func `lists the words that no class covers, the commonest first`() {
    let unseen = Measurement(sample(rows)).unseen
    #expect(
      unseen.map { "\($0.form) \($0.count)" } == ["goals 5", "and 2", "the 2", "weekly 1"])
  }

  @Test func `keeps what is held out apart, and studies the others`() {
    let measured = Measurement(sample(rows), holding: ["b"])
    #expect(measured.split?.held.total == 4 && measured.split?.rest.total == 3)
    #expect(measured.studied.rows.map(\.duty.department) == ["a", "a", "a"])
    #expect(measured.rules.first { $0.name == "small.budget" }?.fired == 0)
    #expect(measured.departments.map(\.name) == ["a", "b"])
    #expect(measured.departments.map(\.figures.total) == [3, 4])
    #expect(measured.languages.map(\.name) == ["en"])
    #expect(measured.wrong.map(\.duty.id) == ["1"])
  }

  @Test func `does not depend on the order of rows`() {
    let random = RandomSample(seed: 9, rows: 40)
    let other = Sample(random.duties.reversed(), by: random.book)
    let a = Measurement(random.sample)
    let b = Measurement(other)
    #expect(a.rules == b.rules && a.conflicts == b.conflicts && a.unseen == b.unseen)
    #expect(a.whole == b.whole && a.rests == b.rests)
  }
}

@Suite struct `Points as probabilities` {
  @Test(arguments: [(0, 500_000), (10, 909_091), (-10, 90_909), (3, 666_139), (80, 1_000_000)])
  func `are decibans`(points: Int, millionths: Int) {
    #expect(Decibans.millionths(points) == millionths)
  }

  @Test(arguments: [
    (0, 693_147_181), (10, 95_310_180), (-10, 2_397_895_273), (-400, 92_103_403_720),
  ])
  func `lose the logarithm of the probability`(points: Int, loss: Int) {
    #expect(Decibans.loss(points) == loss)
  }

  @Test func `are compared with labels by tenths`() {
    let calibration = Measurement(sample(rows)).whole.calibration
    // Six points are a probability of 0.799: one row of two that say strategic is, …
    #expect(calibration.rows == 4)
    #expect(calibration.bins[7].rows == 1 && calibration.bins[7].strategic == 1)
    #expect(calibration.bins[7].mean == 799_240)
    // … of three that say operational one is strategic.
    #expect(calibration.bins[2].rows == 2 && calibration.bins[2].share == Share(1, of: 2))
    #expect(calibration.bins[1].rows == 1 && calibration.bins[1].share == Share(0, of: 1))
    #expect(calibration.error == (200_760 + abs(2 * 200_760 - 1_000_000) + 136_807) / 4)
  }
}
