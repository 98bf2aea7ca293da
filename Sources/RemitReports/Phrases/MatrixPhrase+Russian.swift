import RemitMatrix

extension MatrixPhrase {
  /// The words in Russian.
  var russian: String {
    switch self {
    case .usualRoles:
      "В списке нет ролей, поэтому в таблице обычные три: начальник, руководитель, сотрудники."
    case .unknownOwners(let names):
      "Не объявлены ролями и столбца не имеют: \(names.joined(separator: ", "))."
    case .undetermined(let ids):
      "Оставлены открытыми: слова не говорят, какого они уровня (спросите `remit explain`): "
        + "\(ids.joined(separator: ", "))."
    case .unanswered(let ids):
      "За них никто не отвечает: нужного места не занимает ни одна роль: "
        + "\(ids.joined(separator: ", "))."
    case .decided(let because): "решено, потому что: \(because)"
    case .choice(let choice):
      switch choice {
      case .owner: "из нескольких ролей эта, потому что обязанность сейчас у неё"
      case .line: "из нескольких ролей эта, потому что она в одной линии подчинения с владельцем"
      case .words: "из нескольких ролей эта, потому что её название повторяет слова обязанности"
      case .lowest: "из нескольких ролей эта, потому что она ниже остальных"
      case .first: "из нескольких ролей эта, потому что она первая в списке"
      }
    case .section: "Раздел"
    case .noDuties: "Обязанностей не найдено."
    case .part(let number, let count): "Роли, часть \(number) из \(count)"
    }
  }
}
