import RemitRules

extension MeasurePhrase {
  /// The words in Russian.
  var russian: String {
    switch self {
    case .all: "все"
    case .held: "отложены"
    case .rest: "остальные"
    case .duties: "Обязанностей"
    case .accuracy: "Верных решений"
    case .clearAccuracy: "… из стратег. и операц."
    case .opposite: "Противоположных"
    case .coverage: "Охват"
    case .f1(let label): "F1 \(Phrase.verdict(label).russian)"
    case .macroF1: "F1, среднее трёх"
    case .calibrationError: "Ошибка калибровки"
    case .confusion: "Разметка (вниз) и решения (вправо)"
    case .byLanguage: "По языкам"
    case .byDepartment: "По отделам"
    case .noDepartment: "(нет)"
    case .calibration: "Вероятность стратегической и её доля на деле"
    case .probability: "Вероятность"
    case .mean: "Среднее"
    case .restOnly: "Дальше — без отложенных отделов."
    case .rules: "Правила, самые полезные сначала"
    case .points: "баллы"
    case .fired: "сраб."
    case .live: "в силе"
    case .agrees: "верно"
    case .opposes: "мимо"
    case .precision: "точн."
    case .overridden: "отм."
    case .off: "без"
    case .carries: "меняет"
    case .rulesNote:
      "сраб., в силе, отм.: обязанности, где правило сработало, осталось в силе, везде отменено. "
        + "верно, мимо, точн.: из тех, где оно в силе и разметка ясная. без: на сколько верных "
        + "решений меньше или больше без правила. меняет: сколько решений изменилось бы."
    case .conflicts: "Правила, которые встречаются на разных чашах"
    case .heavierRight: "тяжёлое право"
    case .more(let count): "… и ещё \(count)"
    case .resting(let count, let total): "Держатся на одном правиле: \(count) решений из \(total)."
    case .unseen(let count): "Слова, которых нет ни в одном классе, всего \(count)"
    case .wrong(let count): "Не как в разметке: \(count)"
    case .tested(let rules, let examples, let nears):
      "Правил: \(rules), примеров: \(examples), близких промахов: \(nears)"
    case .faults(let count): "ошибок: \(count)"
    case .gaps(let count): "пробелов: \(count)"
    }
  }
}
