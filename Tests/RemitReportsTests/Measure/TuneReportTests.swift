import RemitLanguage
import RemitReports
import RemitRules
import RemitText
import Testing

private let report = TuneReport(Tuning(smallSample, folds: 2, stay: 1))

@Test func `a tuning states its loss, its check and its changes`() {
  #expect(report.text(Page(width: 80, tongue: .english)) == expectedText)
}

@Test func `a tuning is the same in JSON`() {
  #expect(String(decoding: report.json(), as: UTF8.self) == expectedJSON)
}

@Test(arguments: Tongue.allCases)
func `a patch is a pack that gives the rules their proposed points`(tongue: Tongue) {
  let patch = SourceText(name: "tuned.rules", bytes: Array(report.patch(tongue).utf8))
  let files = [smallPack, patch].map { RulesFile.read($0) }
  let (book, faults) = RuleBook.compile(files.map(\.file))
  #expect(files.flatMap(\.diagnostics) + faults == [])
  let points = Measurement(Sample(smallDuties, by: book)).rules.map { "\($0.name) \($0.points)" }
  #expect(points == ["small.checks 9", "small.sets 20"])
}

@Test func `a patch without changes says so and can be read`() {
  let report = TuneReport(Tuning(smallSample, stay: 10_000))
  let patch = SourceText(name: "tuned.rules", bytes: Array(report.patch(.english).utf8))
  #expect(RulesFile.read(patch).diagnostics == [])
  #expect(report.patch(.english).contains("# No change is proposed.\n"))
}

private let expectedText = """
  8 duties; 2 labelled shared or undetermined have no loss.
  Minimised: the mean over duties labelled strategic or operational of ln(1 +
  10^(−n/10)), n the points for the label less those against it, caps of groups
  included.
  Against change: 0.001 nats, on the sum of the losses, for each squared point
  that a rule moves.
  A rule keeps its side and 1 point or more, at most its group's cap, or 30 where
  there is none; rules for both sides stay.
  2 folds by department, each judged by points tuned on the others.

  Duties tuned on
                                   now  proposed
    Loss                         0.576     0.068
    Accuracy                     0.500     0.750
    … of strategic, operational  0.667     1.000

  Cross-validated
                                   now  proposed
    Loss                         0.576     0.095
    Accuracy                     0.500     0.750
    … of strategic, operational  0.667     1.000

  Proposed, where 2 of 2 folds agree or more
    gain: nats that the sum of the losses would grow by without this change.
    Rule          now  proposed   gain  live  prec.  folds
    small.sets     +3       +20  3.851     4  1.000      2
    small.checks   −6        −9  0.136     4  0.500      2

  """

private let expectedJSON = """
  {"objective":"Minimised: the mean over duties labelled strategic or operational of ln(1 + 10^(−n/10)), n the points for the label less those against it, caps of groups included.","stay":0.0010,"duties":8,"leftOut":2,"folds":{"count":2,"unit":"department","quorum":2},"training":{"now":{"loss":0.5758,"accuracy":0.5000,"clearAccuracy":0.6667},"proposed":{"loss":0.0683,"accuracy":0.7500,"clearAccuracy":1.0000}},"crossValidated":{"now":{"loss":0.5758,"accuracy":0.5000,"clearAccuracy":0.6667},"proposed":{"loss":0.0951,"accuracy":0.7500,"clearAccuracy":1.0000}},"borneOut":true,
  "changes":[
  {"rule":"small.sets","side":"strategic","group":"plan","now":3,"proposed":20,"gain":3.8510,"live":4,"precision":1.0000,"folds":2},
  {"rule":"small.checks","side":"operational","group":"work","now":6,"proposed":9,"gain":0.1362,"live":4,"precision":0.5000,"folds":2}],
  "refused":[]}

  """
