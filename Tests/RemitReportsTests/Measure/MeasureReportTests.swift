import RemitReports
import RemitRules
import RemitText
import Testing

@Test func `a measurement shows figures, rules, conflicts and words`() {
  let report = MeasureReport(
    Measurement(smallSample, holding: ["b"]), by: .department, listsWrong: true)
  #expect(report.text(Page(width: 80, tongue: .english)) == expectedText)
}

@Test func `a measurement speaks Russian, with a comma`() {
  let report = MeasureReport(Measurement(smallSample), by: .language)
  #expect(report.text(Page(width: 80, tongue: .russian)) == expectedRussian)
}

@Test func `a measurement is the same in JSON`() {
  let report = MeasureReport(Measurement(smallSample), by: .language, listsWrong: true)
  #expect(String(decoding: report.json(), as: UTF8.self) == expectedJSON)
}

private let expectedText = """
                                   all  held out   rest
    Duties                           8         4      4
    Accuracy                     0.500     0.500  0.500
    … of strategic, operational  0.667     0.667  0.667
    Opposite                     0.333     0.333  0.333
    Coverage                     0.750     0.750  0.750
    F1 strategic                 0.667     0.667  0.667
    F1 operational               0.667     0.667  0.667
    F1 shared                    0.000     0.000  0.000
    F1, mean of three            0.444     0.444  0.444
    Calibration error            0.400     0.400  0.400

  Labels (down) and verdicts (across)
                 strategic  operational  shared  undetermined
    strategic            2            2       0             0
    operational          0            2       0             0
    shared               0            0       0             2

  By department
       n   acc.    S/O   opp.   cov.   F1 S   F1 O  F1 sh.
    a  4  0.500  0.667  0.333  0.750  0.667  0.667   0.000
    b  4  0.500  0.667  0.333  0.750  0.667  0.667   0.000

  Probability of strategic, and how often it was
    Probability  all   mean  share  held out   mean  share  rest   mean  share
    0.0–0.1        0      –      –         0      –      –     0      –      –
    0.1–0.2        0      –      –         0      –      –     0      –      –
    0.2–0.3        2  0.201  0.000         1  0.201  0.000     1  0.201  0.000
    0.3–0.4        2  0.334  1.000         1  0.334  1.000     1  0.334  1.000
    0.4–0.5        0      –      –         0      –      –     0      –      –
    0.5–0.6        0      –      –         0      –      –     0      –      –
    0.6–0.7        2  0.666  1.000         1  0.666  1.000     1  0.666  1.000
    0.7–0.8        0      –      –         0      –      –     0      –      –
    0.8–0.9        0      –      –         0      –      –     0      –      –
    0.9–1.0        0      –      –         0      –      –     0      –      –

  What follows leaves out the departments that are held out.

  Rules, the most useful first
    fired, live, over.: duties on which the rule fired, counted, was overridden
    everywhere. right, wrong, prec.: of the live ones with a clear label. off:
    duties right, less or more, when the rule is switched off. flips: verdicts
    that would change.
    Rule          points  fired  live  over.  right  wrong  prec.  off  flips
    small.sets        +3      2     2      0      2      0  1.000   −1      1
    small.checks      −6      2     2      0      1      1  0.500    0      2

  Rules that meet on opposite sides
                               Duties  heavier right
    small.sets ↔ small.checks       1          0.000

  3 of 4 verdicts rest on one rule.

  Words that no class has, 2 in all
    goals 4, and 1

  Not as labelled: 2
    a3  strategic → operational (−3)
      set and check goals
    a4  shared → undetermined (0)
      goals

  """

private let expectedRussian = """
                               все
    Обязанностей                 8
    Верных решений           0,500
    … из стратег. и операц.  0,667
    Противоположных          0,333
    Охват                    0,750
    F1 стратегическая        0,667
    F1 операционная          0,667
    F1 общая                 0,000
    F1, среднее трёх         0,444
    Ошибка калибровки        0,400

  Разметка (вниз) и решения (вправо)
                    стратегическая  операционная  общая  не определено
    стратегическая               2             2      0              0
    операционная                 0             2      0              0
    общая                        0             0      0              2

  По языкам
        n  верно    С/О  прот.  охват   F1 С   F1 О  F1 общ.
    en  8  0,500  0,667  0,333  0,750  0,667  0,667    0,000

  Вероятность стратегической и её доля на деле
    Вероятность  все  средн.   доля
    0,0–0,1        0       –      –
    0,1–0,2        0       –      –
    0,2–0,3        2   0,201  0,000
    0,3–0,4        2   0,334  1,000
    0,4–0,5        0       –      –
    0,5–0,6        0       –      –
    0,6–0,7        2   0,666  1,000
    0,7–0,8        0       –      –
    0,8–0,9        0       –      –
    0,9–1,0        0       –      –

  Правила, самые полезные сначала
    сраб., в силе, отм.: обязанности, где правило сработало, осталось в силе,
    везде отменено. верно, мимо, точн.: из тех, где оно в силе и разметка ясная.
    без: на сколько верных решений меньше или больше без правила. меняет: сколько
    решений изменилось бы.
    Правило       баллы  сраб.  в силе  отм.  верно  мимо  точн.  без  меняет
    small.sets       +3      4       4     0      4     0  1,000   −2       2
    small.checks     −6      4       4     0      2     2  0,500    0       4

  Правила, которые встречаются на разных чашах
                               Обязанностей  тяжёлое право
    small.sets ↔ small.checks             2          0,000

  Держатся на одном правиле: 6 решений из 8.

  Слова, которых нет ни в одном классе, всего 2
    goals 8, and 2

  """

private let expectedJSON = """
  {"figures":{"all":{"duties":8,"accuracy":0.5000,"clearAccuracy":0.6667,"opposite":0.3333,"coverage":0.7500,"f1":{"strategic":0.6667,"operational":0.6667,"shared":0.0000},"macroF1":0.4444,"confusion":{"strategic":{"strategic":2,"operational":2,"shared":0,"undetermined":0},"operational":{"strategic":0,"operational":2,"shared":0,"undetermined":0},"shared":{"strategic":0,"operational":0,"shared":0,"undetermined":2},"undetermined":{"strategic":0,"operational":0,"shared":0,"undetermined":0}},"calibration":{"duties":6,"error":0.4003,"bins":[{"from":0.0000,"duties":0,"mean":null,"strategic":null},{"from":0.1000,"duties":0,"mean":null,"strategic":null},{"from":0.2000,"duties":2,"mean":0.2008,"strategic":0.0000},{"from":0.3000,"duties":2,"mean":0.3339,"strategic":1.0000},{"from":0.4000,"duties":0,"mean":null,"strategic":null},{"from":0.5000,"duties":0,"mean":null,"strategic":null},{"from":0.6000,"duties":2,"mean":0.6661,"strategic":1.0000},{"from":0.7000,"duties":0,"mean":null,"strategic":null},{"from":0.8000,"duties":0,"mean":null,"strategic":null},{"from":0.9000,"duties":0,"mean":null,"strategic":null}]}}},
  "languages":[
  {"name":"en","duties":8,"accuracy":0.5000,"clearAccuracy":0.6667,"opposite":0.3333,"coverage":0.7500,"f1":{"strategic":0.6667,"operational":0.6667,"shared":0.0000},"macroF1":0.4444,"confusion":{"strategic":{"strategic":2,"operational":2,"shared":0,"undetermined":0},"operational":{"strategic":0,"operational":2,"shared":0,"undetermined":0},"shared":{"strategic":0,"operational":0,"shared":0,"undetermined":2},"undetermined":{"strategic":0,"operational":0,"shared":0,"undetermined":0}},"calibration":{"duties":6,"error":0.4003,"bins":[{"from":0.0000,"duties":0,"mean":null,"strategic":null},{"from":0.1000,"duties":0,"mean":null,"strategic":null},{"from":0.2000,"duties":2,"mean":0.2008,"strategic":0.0000},{"from":0.3000,"duties":2,"mean":0.3339,"strategic":1.0000},{"from":0.4000,"duties":0,"mean":null,"strategic":null},{"from":0.5000,"duties":0,"mean":null,"strategic":null},{"from":0.6000,"duties":2,"mean":0.6661,"strategic":1.0000},{"from":0.7000,"duties":0,"mean":null,"strategic":null},{"from":0.8000,"duties":0,"mean":null,"strategic":null},{"from":0.9000,"duties":0,"mean":null,"strategic":null}]}}],
  "departments":[
  {"name":"a","duties":4,"accuracy":0.5000,"clearAccuracy":0.6667,"opposite":0.3333,"coverage":0.7500,"f1":{"strategic":0.6667,"operational":0.6667,"shared":0.0000},"macroF1":0.4444,"confusion":{"strategic":{"strategic":1,"operational":1,"shared":0,"undetermined":0},"operational":{"strategic":0,"operational":1,"shared":0,"undetermined":0},"shared":{"strategic":0,"operational":0,"shared":0,"undetermined":1},"undetermined":{"strategic":0,"operational":0,"shared":0,"undetermined":0}},"calibration":{"duties":3,"error":0.4003,"bins":[{"from":0.0000,"duties":0,"mean":null,"strategic":null},{"from":0.1000,"duties":0,"mean":null,"strategic":null},{"from":0.2000,"duties":1,"mean":0.2008,"strategic":0.0000},{"from":0.3000,"duties":1,"mean":0.3339,"strategic":1.0000},{"from":0.4000,"duties":0,"mean":null,"strategic":null},{"from":0.5000,"duties":0,"mean":null,"strategic":null},{"from":0.6000,"duties":1,"mean":0.6661,"strategic":1.0000},{"from":0.7000,"duties":0,"mean":null,"strategic":null},{"from":0.8000,"duties":0,"mean":null,"strategic":null},{"from":0.9000,"duties":0,"mean":null,"strategic":null}]}},
  {"name":"b","duties":4,"accuracy":0.5000,"clearAccuracy":0.6667,"opposite":0.3333,"coverage":0.7500,"f1":{"strategic":0.6667,"operational":0.6667,"shared":0.0000},"macroF1":0.4444,"confusion":{"strategic":{"strategic":1,"operational":1,"shared":0,"undetermined":0},"operational":{"strategic":0,"operational":1,"shared":0,"undetermined":0},"shared":{"strategic":0,"operational":0,"shared":0,"undetermined":1},"undetermined":{"strategic":0,"operational":0,"shared":0,"undetermined":0}},"calibration":{"duties":3,"error":0.4003,"bins":[{"from":0.0000,"duties":0,"mean":null,"strategic":null},{"from":0.1000,"duties":0,"mean":null,"strategic":null},{"from":0.2000,"duties":1,"mean":0.2008,"strategic":0.0000},{"from":0.3000,"duties":1,"mean":0.3339,"strategic":1.0000},{"from":0.4000,"duties":0,"mean":null,"strategic":null},{"from":0.5000,"duties":0,"mean":null,"strategic":null},{"from":0.6000,"duties":1,"mean":0.6661,"strategic":1.0000},{"from":0.7000,"duties":0,"mean":null,"strategic":null},{"from":0.8000,"duties":0,"mean":null,"strategic":null},{"from":0.9000,"duties":0,"mean":null,"strategic":null}]}}],
  "rules":[
  {"rule":"small.checks","side":"operational","points":6,"group":"work","fired":4,"live":4,"overridden":0,"coverage":0.5000,"agrees":2,"opposes":2,"precision":0.5000,"ablation":{"right":0,"accuracy":0.0000,"verdicts":4}},
  {"rule":"small.sets","side":"strategic","points":3,"group":"plan","fired":4,"live":4,"overridden":0,"coverage":0.5000,"agrees":4,"opposes":0,"precision":1.0000,"ablation":{"right":-2,"accuracy":-0.2500,"verdicts":2}}],
  "conflicts":[
  {"strategic":"small.sets","operational":"small.checks","duties":2,"heavierRight":0.0000}],
  "resting":6,
  "rests":[
  {"id":"a1","rule":"small.sets","verdict":"strategic","without":"undetermined"},
  {"id":"a2","rule":"small.checks","verdict":"operational","without":"undetermined"},
  {"id":"a3","rule":"small.checks","verdict":"operational","without":"strategic"},
  {"id":"b1","rule":"small.sets","verdict":"strategic","without":"undetermined"},
  {"id":"b2","rule":"small.checks","verdict":"operational","without":"undetermined"},
  {"id":"b3","rule":"small.checks","verdict":"operational","without":"strategic"}],
  "unseen":[
  {"word":"goals","count":8},
  {"word":"and","count":2}],
  "wrong":[
  {"id":"a3","language":"en","department":"a","label":"strategic","verdict":"operational","points":-3,"text":"set and check goals"},
  {"id":"a4","language":"en","department":"a","label":"shared","verdict":"undetermined","points":0,"text":"goals"},
  {"id":"b3","language":"en","department":"b","label":"strategic","verdict":"operational","points":-3,"text":"set and check goals"},
  {"id":"b4","language":"en","department":"b","label":"shared","verdict":"undetermined","points":0,"text":"goals"}]}

  """
