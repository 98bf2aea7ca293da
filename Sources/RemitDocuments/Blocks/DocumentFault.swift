import RemitLanguage
import RemitText

/// What can be wrong with, or should be known of, a file that is not text: Word, Excel, HTML, RTF.
enum DocumentFault: Hashable, Sendable {
  case office(OfficeFault)
  case trackedChanges(count: Int)
  case macros
  /// The name says one format, the bytes another; the bytes are believed.
  case misnamed(String, InputFormat)
  /// Nothing in the bytes is the start of the format that was asked for.
  case notFormat(InputFormat)
  /// A table goes on past what is read of one.
  case tableCut(rows: Int, columns: Int)
  /// Groups or tags stand deeper than is read.
  case tooDeep(limit: Int)
  /// No title names the duties, so that all list items were taken.
  case noDutySection

  var code: String {
    switch self {
    case .office(.archive(.encrypted)): "input.encrypted"
    case .office(.archive(.tooLarge)): "input.unpacks-too-large"
    case .office: "input.damaged-document"
    case .trackedChanges: "input.tracked-changes"
    case .macros: "input.macros"
    case .misnamed: "input.misnamed"
    case .notFormat: "input.not-that-format"
    case .tableCut: "input.table-cut"
    case .tooDeep: "input.too-deep"
    case .noDutySection: "input.no-duty-section"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .office, .notFormat: .error
    case .macros, .tableCut, .tooDeep: .warning
    case .trackedChanges, .misnamed, .noDutySection: .note
    }
  }

  func message(in tongue: Tongue) -> Diagnostic.Message {
    tongue == .russian ? russian : english
  }

  private var english: Diagnostic.Message {
    switch self {
    case .office(let fault): fault.english
    case .trackedChanges(let count):
      Diagnostic.Message("tracked changes are read as if they were accepted: \(count)")
    case .macros:
      Diagnostic.Message(
        "the document carries macros; they are not run and not read",
        action: "save it without macros if you pass it on")
    case .misnamed(let name, let format):
      Diagnostic.Message("the file is called .\(name) but is \(format.english); it is read as that")
    case .notFormat(let format):
      Diagnostic.Message(
        "this is not \(format.english)",
        action: "leave out --input-format, so that the format is seen from the file")
    case .tableCut(let rows, let columns):
      Diagnostic.Message(
        "a table goes on past \(rows) rows or \(columns) columns; the rest is not read",
        action: "delete what is not needed")
    case .tooDeep(let limit):
      Diagnostic.Message("nesting passes \(limit) levels; what is deeper is not read")
    case .noDutySection:
      Diagnostic.Message(
        "no section is called “Duties” or the like; items of all sections are read",
        action: "give the duties a heading of their own")
    }
  }

  private var russian: Diagnostic.Message {
    switch self {
    case .office(let fault): fault.russian
    case .trackedChanges(let count):
      Diagnostic.Message("исправления прочитаны так, как если бы их приняли: \(count)")
    case .macros:
      Diagnostic.Message(
        "в документе есть макросы; они не выполняются и не читаются",
        action: "сохраните его без макросов, если передаёте дальше")
    case .misnamed(let name, let format):
      Diagnostic.Message("файл назван .\(name), но это \(format.russian); так он и прочитан")
    case .notFormat(let format):
      Diagnostic.Message(
        "это не \(format.russian)",
        action: "уберите --input-format, и формат будет виден по файлу")
    case .tableCut(let rows, let columns):
      Diagnostic.Message(
        "в таблице больше \(rows) строк или \(columns) столбцов; остальное не прочитано",
        action: "удалите лишнее")
    case .tooDeep(let limit):
      Diagnostic.Message("уровней вложенности больше \(limit); то, что глубже, не прочитано")
    case .noDutySection:
      Diagnostic.Message(
        "ни один раздел не назван «Должностные обязанности» или похоже; прочитаны пункты всех разделов",
        action: "дайте обязанностям свой заголовок")
    }
  }
}

extension InputFormat {
  fileprivate var english: String {
    switch self {
    case .duty: "a list in Remit's own syntax"
    case .text: "plain text"
    case .markdown: "Markdown"
    case .csv: "a CSV table"
    case .json: "JSON"
    case .ndjson: "JSON lines"
    case .docx: "a Word document (.docx)"
    case .xlsx: "an Excel workbook (.xlsx)"
    case .html: "an HTML page"
    case .rtf: "an RTF document"
    }
  }

  fileprivate var russian: String {
    switch self {
    case .duty: "список на языке Remit"
    case .text: "простой текст"
    case .markdown: "Markdown"
    case .csv: "таблица CSV"
    case .json: "JSON"
    case .ndjson: "строки JSON"
    case .docx: "документ Word (.docx)"
    case .xlsx: "книга Excel (.xlsx)"
    case .html: "страница HTML"
    case .rtf: "документ RTF"
    }
  }
}
