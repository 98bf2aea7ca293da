import RemitRules

extension Phrase {
  /// The words in Russian.
  var russian: String {
    switch self {
    case .group(.strategic): "Начальник"
    case .group(.operational): "Руководитель"
    case .group(.shared): "Общие"
    case .group(.undetermined): "Не определено"
    case .verdict(.strategic): "стратегическая"
    case .verdict(.operational): "операционная"
    case .verdict(.shared): "общая"
    case .verdict(.undetermined): "не определено"
    case .half(.strategic): "Часть начальника"
    case .half(.operational): "Часть руководителя"
    case .half(.shared): "Обе части"
    case .half(.undetermined): "Ничья часть"
    case .seat(.strategic): "начальнику"
    case .seat(.operational): "руководителю"
    case .seat(.shared): "каждому своя часть"
    case .seat(.undetermined): "пока никому"
    case .decided(let verdict, let because):
      "Решено: \(Phrase.seat(verdict).russian), потому что: \(because)"
    case .rulesSay(let verdict, let points):
      "По правилам: \(Phrase.verdict(verdict).russian) (\(points))"
    case .summary(let tally):
      "Обязанностей: \(tally.total). Начальнику \(tally.strategic), "
        + "руководителю \(tally.operational), общих \(tally.shared), "
        + "не определено \(tally.undetermined)"
    case .noDuties: "Обязанностей не найдено."
    case .today(let owner): "Сейчас: \(owner)"
    case .nothingWeighs: "Ни слова, ни признаки не говорят ни за одну сторону."
    case .tooLittle: "Слишком мало, чтобы решить."
    case .balanced(let strategic, let operational):
      "Доводы сторон равны (+\(strategic) \u{2212}\(operational))."
    case .legend:
      "Баллы: «+» говорит за начальника, «\u{2212}» за руководителя. "
        + "Весь счёт обязанности: remit explain --duty НОМЕР ФАЙЛ"
    case .reason: "Причина"
    case .ledger: "Счёт"
    case .cap(let group): "Больше группа \(group) не даёт."
    case .source(let source): "Источник: \(source)"
    case .sides(let strategic, let operational, let total):
      "стратегических \(strategic) \u{2212} операционных \(operational) = \(total)"
    case .standard(let name, let threshold): russianStandard(name, threshold)
    case .overridden: "Сработали, но отменены"
    case .overriddenBy(let rules): "отменяет \(rules)"
    case .facts: "Признаки"
    case .stated: "указано в списке"
    case .inferred(let rule): "выведено правилом \(rule)"
    case .parts: "Части"
    case .whyNot(.strategic): "Почему не стратегическая?"
    case .whyNot(.operational): "Почему не операционная?"
    case .whyNot(.shared), .whyNot(.undetermined): "Что почти сработало"
    case .lacks(let condition, nil): "не хватает: \(condition)"
    case .lacks(let condition, let word?): "не хватает слова вроде «\(word)» (\(condition))"
    case .flips: "Что изменило бы решение"
    case .replaced(let from, let to): "«\(from)» → «\(to)»"
    case .removed(let words): "без «\(words)»"
    case .appended(let words): "добавить «\(words)»"
    case .added(let attribute, let value): "с признаком \(attribute) \(value)"
    case .questions: "Вопросы, которые решат дело"
    case .ask(let attribute): "Каково значение \(attribute)?"
    case .answers: "Запишите ответ в файле .duty под обязанностью, например: `scope team`."
    case .points: "Баллы"
    case .rule: "Правило"
    case .groupHead: "Группа"
    case .words: "Слова"
    case .because: "Почему"
    case .sourceHead: "Источник"
    case .likely(let millionths): "\(millionths.percent), если доводы независимы"
    case .measure(let phrase): phrase.russian
    case .check(let phrase): phrase.russian
    case .compare(let phrase): phrase.russian
    case .tune(let phrase): phrase.russian
    case .sheet(let phrase): phrase.russian
    case .matrix(let phrase): phrase.russian
    }
  }

  /// What gave the verdict, by the name of the standard.
  private func russianStandard(_ name: String, _ threshold: Int?) -> String {
    switch name {
    case "strategic": "Итог от \((threshold ?? 1).signed) и выше: обязанность стратегическая."
    case "operational": "Итог от \((-(threshold ?? 1)).signed) и ниже: обязанность операционная."
    case "clauses": "Части обязанности ясно говорят за разные стороны, поэтому она общая."
    case "divided":
      "Правила, которые делят обязанность, дают каждой стороне больше, чем итог отстоит от нуля: она общая."
    case "balance": "Доводы обеих сторон сильны и равны, поэтому обязанность общая."
    case "none": "Итог слишком близок к нулю, чтобы решить."
    default: "Критерий: \(name)."
    }
  }
}
