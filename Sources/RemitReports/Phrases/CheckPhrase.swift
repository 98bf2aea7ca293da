package import RemitLanguage
package import RemitReview

/// A thing that reports on checks and comparisons say.
package enum CheckPhrase: Hashable, Sendable {
  // Checks
  case found(errors: Int, warnings: Int, notes: Int, files: Int)
  case nothing(files: Int)
  case severity(Diagnostic.Severity)
  case form(ReviewSource.Form)
  case place
  case finding
  case fix
  case reasons
  case replace(String)
  case split
  case cell(row: String, role: String, from: String, to: String)
  case kept
  case noLetter

  package var english: String {
    switch self {
    case .found(let errors, let warnings, let notes, let files):
      "\(files) \(files == 1 ? "file" : "files"): \(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings"), "
        + "\(notes) \(notes == 1 ? "note" : "notes")."
    case .nothing(let files):
      "\(files) \(files == 1 ? "file" : "files"): nothing found."
    case .severity(.error): "Error"
    case .severity(.warning): "Warning"
    case .severity(.note): "Note"
    case .form(.russian): "job description, Russian form"
    case .form(.free): "job description"
    case .form(.list): "list of duties"
    case .form(.matrix): "responsibility matrix"
    case .place: "Place"
    case .finding: "Finding"
    case .fix: "Proposal"
    case .reasons: "Why"
    case .replace(let text): "write: «\(text)»"
    case .split: "write separately:"
    case .cell(let row, let role, let from, let to): "row \(row), \(role): \(from) → \(to)"
    case .kept: "The verdict stays."
    case .noLetter: "no letter"
    }
  }

  package var russian: String {
    switch self {
    case .found(let errors, let warnings, let notes, let files):
      "Файлов: \(files). Ошибок: \(errors), предупреждений: \(warnings), замечаний: \(notes)."
    case .nothing(let files): "Файлов: \(files). Ничего не найдено."
    case .severity(.error): "Ошибка"
    case .severity(.warning): "Предупреждение"
    case .severity(.note): "Замечание"
    case .form(.russian): "должностная инструкция"
    case .form(.free): "описание должности"
    case .form(.list): "перечень обязанностей"
    case .form(.matrix): "матрица ответственности"
    case .place: "Место"
    case .finding: "Находка"
    case .fix: "Предложение"
    case .reasons: "Почему"
    case .replace(let text): "запишите: «\(text)»"
    case .split: "запишите отдельно:"
    case .cell(let row, let role, let from, let to): "строка \(row), \(role): \(from) → \(to)"
    case .kept: "Решение не меняется."
    case .noLetter: "без буквы"
    }
  }
}
