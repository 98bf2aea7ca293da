import RemitReports
import RemitText
import Testing

private let report = RulesTestReport(smallBook, sources: [smallPack])

@Test func `a test of rules shows faults, gaps and a count`() {
  #expect(report.text(Page(width: 80, tongue: .english)) == expectedText)
}

@Test func `a test of rules is the same in JSON`() {
  #expect(String(decoding: report.json(.russian), as: UTF8.self) == expectedJSON)
}

private let expectedText = """
  small.rules:14:12: error[rules.example-silent]: `small.sets` does not fire on its example
    14 |   example "sets aims"
       |            ^^^^^^^^^

  small.rules:18:12: error[rules.example-silent]: `small.checks` does not fire on its example
    18 |   example "goals"
       |            ^^^^^

  small.rules:19:9: error[rules.near-fires]: `small.checks` fires on a near miss
    19 |   near "check goals"
       |         ^^^^^^^^^^^

  small.rules:9: `small.sets` has 0 examples in ru
  small.rules:9: `small.sets` has 0 near misses in ru
  small.rules:16: `small.checks` does not say why
  small.rules:16: `small.checks` names no source
  small.rules:16: `small.checks` has 1 examples in en
  small.rules:16: `small.checks` has 0 examples in ru
  small.rules:16: `small.checks` has 0 near misses in ru

  2 rules, 3 examples, 2 near misses; 3 faults; 7 gaps

  """

private let expectedJSON = """
  {"rules":2,"examples":3,"nearMisses":2,
  "faults":[
  {"code":"rules.example-silent","severity":"error","file":"small.rules","line":14,"message":"`small.sets` не срабатывает на своём примере","words":"sets aims"},
  {"code":"rules.example-silent","severity":"error","file":"small.rules","line":18,"message":"`small.checks` не срабатывает на своём примере","words":"goals"},
  {"code":"rules.near-fires","severity":"error","file":"small.rules","line":19,"message":"`small.checks` срабатывает там, где не должно","words":"check goals"}],
  "gaps":[
  {"code":"rules.few-examples","severity":"warning","file":"small.rules","line":9,"message":"у `small.sets` примеров (ru): 0"},
  {"code":"rules.few-nears","severity":"warning","file":"small.rules","line":9,"message":"у `small.sets` близких промахов (ru): 0"},
  {"code":"rules.needs-because","severity":"warning","file":"small.rules","line":16,"message":"`small.checks` не говорит почему"},
  {"code":"rules.needs-source","severity":"warning","file":"small.rules","line":16,"message":"`small.checks` не называет источника"},
  {"code":"rules.few-examples","severity":"warning","file":"small.rules","line":16,"message":"у `small.checks` примеров (en): 1"},
  {"code":"rules.few-examples","severity":"warning","file":"small.rules","line":16,"message":"у `small.checks` примеров (ru): 0"},
  {"code":"rules.few-nears","severity":"warning","file":"small.rules","line":16,"message":"у `small.checks` близких промахов (ru): 0"}]}

  """
