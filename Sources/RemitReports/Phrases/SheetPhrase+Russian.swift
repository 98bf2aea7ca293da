import RemitDocuments
import RemitMatrix

extension SheetPhrase {
  /// The words in Russian.
  var russian: String {
    switch self {
    case .matrix: "Матрица ответственности"
    case .set(let title): "Матрица ответственности, \(title)"
    case .facts(let duties, let roles): "Обязанностей: \(duties), ролей: \(roles)"
    case .number: "№"
    case .duty: "Обязанность"
    case .level: "Уровень"
    case .role: "Роль"
    case .seat: "Место"
    case .reportsTo: "Подчиняется"
    case .letter: "Буква"
    case .stands: "Что значит"
    case .meaning: "Пояснение"
    case .total: "Обязанностей"
    case .otherLetters: "Прочее"
    case .why: "Почему"
    case .choice: "Почему эта роль"
    case .rule: "Правило"
    case .table: "Матрица"
    case .legend: "Буквы"
    case .load: "Нагрузка"
    case .reasons: "Основания"
    case .half(.head): "часть начальника"
    case .half(.manager): "часть руководителя"
    case .seatName(.head): "начальник"
    case .seatName(.manager): "руководитель"
    case .seatName(.staff): "сотрудники"
    case .seatName(.advisor): "советник"
    case .filter: "Отбор"
    case .allRoles: "все роли"
    case .allLetters: "все буквы"
    case .words: "Слова"
    case .shown: "Показано: {} из {}"
    case .hint:
      "Наведите на букву или перейдите к ней клавишей Tab, чтобы увидеть, почему она стоит."
    case .approved: "Утверждаю"
    case .agreed: "Согласовано"
    case .date: "Дата"
    }
  }
}
