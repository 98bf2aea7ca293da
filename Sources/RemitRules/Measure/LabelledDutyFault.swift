import RemitLanguage

/// What can be wrong with a table of labelled duties.
enum LabelledDutyFault: Hashable, Sendable {
  case noRows
  case noColumn(String)
  case repeatedColumn(String)
  /// A column that nothing is read from.
  case unknownColumn(String, nearest: String?, known: [String])
  case cells(Int, expected: Int)
  case badLabel(String, nearest: String?, known: [String])
  case badLanguage(String, known: [String])
  case noText
  case tooLong(limit: Int)
  case notUTF8

  func diagnostic(at place: Place) -> Diagnostic {
    let severity: Diagnostic.Severity =
      if case .unknownColumn = self { .warning } else { .error }
    return Diagnostic(
      "labelled.\(code)", severity, at: place,
      english: Diagnostic.Message(english, action: action?.english),
      russian: Diagnostic.Message(russian, action: action?.russian))
  }

  /// The stable code, after the room's name.
  private var code: String {
    switch self {
    case .noRows: "no-rows"
    case .noColumn: "no-column"
    case .repeatedColumn: "repeated-column"
    case .unknownColumn: "unknown-column"
    case .cells: "cells"
    case .badLabel: "label"
    case .badLanguage: "language"
    case .noText: "no-text"
    case .tooLong: "too-long"
    case .notUTF8: "not-utf-8"
    }
  }

  private var english: String {
    switch self {
    case .noRows: "the table has no labelled duties"
    case .noColumn(let name): "no column is called `\(name)`"
    case .repeatedColumn(let name): "two columns are called `\(name)`"
    case .unknownColumn(let name, _, _): "nothing is read from the column `\(name)`"
    case .cells(let count, let expected):
      "the row has \(count) cells, the header \(expected)"
    case .badLabel(let name, _, _): "`\(name)` is no verdict"
    case .badLanguage(let name, _): "`\(name)` is no language of duties"
    case .noText: "the row has no text"
    case .tooLong(let limit): "the text has more than \(limit) bytes"
    case .notUTF8: "the row is not in UTF-8"
    }
  }

  private var russian: String {
    switch self {
    case .noRows: "в таблице нет размеченных обязанностей"
    case .noColumn(let name): "нет столбца `\(name)`"
    case .repeatedColumn(let name): "два столбца называются `\(name)`"
    case .unknownColumn(let name, _, _): "из столбца `\(name)` ничего не читается"
    case .cells(let count, let expected): "ячеек в строке: \(count), в заголовке: \(expected)"
    case .badLabel(let name, _, _): "`\(name)` — не решение"
    case .badLanguage(let name, _): "`\(name)` — не язык обязанностей"
    case .noText: "в строке нет текста"
    case .tooLong(let limit): "в тексте больше \(limit) байт"
    case .notUTF8: "строка не в UTF-8"
    }
  }

  private var action: (english: String, russian: String)? {
    switch self {
    case .noColumn:
      (
        "the first line names the columns: label and text, and id, language, department, votes",
        "первая строка называет столбцы: label и text, а также id, language, department, votes"
      )
    case .unknownColumn(_, let nearest, let known), .badLabel(_, let nearest, let known):
      if let nearest {
        ("did you mean `\(nearest)`?", "может быть, `\(nearest)`?")
      } else {
        Self.oneOf(known)
      }
    case .badLanguage(_, let known): Self.oneOf(known)
    case .cells:
      (
        "put a tab between two cells and none in a text",
        "между ячейками табуляция, в тексте её нет"
      )
    case .noRows, .repeatedColumn, .noText, .tooLong, .notUTF8: nil
    }
  }

  private static func oneOf(_ known: [String]) -> (english: String, russian: String) {
    let list = known.joined(separator: ", ")
    return ("write one of: \(list)", "напишите одно из: \(list)")
  }
}
