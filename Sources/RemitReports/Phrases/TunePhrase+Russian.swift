extension TunePhrase {
  /// The words in Russian.
  var russian: String {
    switch self {
    case .tuned(let duties, let leftOut):
      "Обязанностей: \(duties); у общих и неопределённых (\(leftOut)) потерь нет."
    case .objective:
      "Минимум ищется для среднего по стратегическим и операционным обязанностям от "
        + "ln(1 + 10^(\u{2212}n/10)), где n — баллы за разметку минус баллы против, с пределами групп."
    case .stay(let cost):
      "Против перемен: \(cost) ната к сумме потерь за каждый квадрат балла, на который правило "
        + "сдвинуто."
    case .bounds:
      "Правило сохраняет свою сторону и не меньше 1 балла, не больше предела группы или 30, где "
        + "предела нет; правила за обе стороны не меняются."
    case .foldsBy(let count, let department):
      "Частей: \(count), по \(department ? "отделам" : "обязанностям"); каждую судят баллы, "
        + "подобранные на остальных."
    case .now: "сейчас"
    case .proposed: "предложено"
    case .loss: "Потери"
    case .onTraining: "На чём подбирали"
    case .onFolds: "Перекрёстно"
    case .onHeld: "Отложенные"
    case .changes(let quorum, let folds):
      "Предлагается, где согласны не меньше \(quorum) частей из \(folds)"
    case .noChanges: "Менять ничего не предлагается."
    case .gain: "польза"
    case .folds: "частей"
    case .gainNote: "польза: на сколько натов выросла бы сумма потерь без этой перемены."
    case .notBorneOut:
      "Перекрёстная проверка предложения не подтверждает: на новых обязанностях потери не меньше. "
        + "С большим --stay перемен меньше."
    case .refused(let count): "Согласны слишком немногие части: \(count)"
    case .patchTitle: "Баллы, предложенные подбором"
    case .patchBecause(let live, let precision, let folds, let all):
      "Подобрано: верно для \(precision) из \(live) ясных обязанностей, где считается; "
        + "согласны части: \(folds) из \(all)."
    }
  }
}
