import RemitLanguage
import RemitText

extension MatrixFault {
  var russian: Diagnostic.Message {
    switch self {
    case .noMatrix:
      .init(
        "таблицы с буквами ролей не найдено",
        action: "дайте каждой роли столбец, а каждой обязанности строку с R, A, C, I в ячейках")
    case .changed(let change, let count, let from, let to):
      .init("ячеек \(change.russian): \(count), например `\(from)` прочитано как `\(to)`")
    case .columnsLeftOut(let titles):
      .init("столбцы без букв не взяты: \(titles.joined(separator: ", "))")
    case .headings(let count): .init("строк без букв прочитано как заголовки разделов: \(count)")
    case .rowsLeftOut(let count):
      .init("строк с итогами или повторной шапкой не взято: \(count)")
    case .tablesLeftOut(let count):
      .init(
        "других таблиц с иными ролями не взято: \(count)",
        action: "поместите каждую матрицу в свой файл")
    case .rowWithoutDuty(let count): .init("строк с буквами, но без слов обязанности: \(count)")
    case .turned: .init("таблица повёрнута: обязанности теперь в строках, роли в столбцах")
    case .lettersGuessed(let set):
      .init(
        "буквы прочитаны как \(set.title), по тем, что встречаются",
        action: "назовите другой набор ключом `--letters` или добавьте пояснение букв")
    case .lettersAssumed(let set):
      .init(
        "файл не говорит, что значат буквы; прочитаны так: \(set.explained(in: .russian))",
        action: "добавьте пояснение, например `О — ответственный`")
    case .ownLetters(let set):
      .init("буквы прочитаны по пояснению в файле: \(set.explained(in: .russian))")
    case .shape:
      .init("этот JSON — не матрица", action: "у матрицы есть члены `letters`, `roles` и `rows`")
    }
  }
}

extension CellMarks.Change {
  fileprivate var russian: String {
    switch self {
    case .lowerCase: "со строчными буквами"
    case .lookalike: "с похожими буквами другого алфавита"
    case .layout: "с буквами, записанными иначе"
    case .word: "со словом вместо буквы"
    case .twice: "с повторённой буквой"
    }
  }
}
