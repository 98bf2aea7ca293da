import RemitLanguage
import RemitText

extension InputFault {
  var russian: Diagnostic.Message {
    switch self {
    case .tooLarge(let bytes, let limit):
      Diagnostic.Message(
        "в файле байтов: \(bytes); читается не больше \(limit)", action: "разделите файл")
    case .tooManyDuties(let limit):
      Diagnostic.Message(
        "обязанностей больше \(limit); остальное не прочитано", action: "разделите файл")
    case .notText(let kind):
      Diagnostic.Message(
        "это \(kind.russian); такие файлы не читаются", action: kind.russianAction)
    case .invalidUTF8(let count, let offset):
      Diagnostic.Message(
        "байты не в UTF-8, первый по смещению \(offset) (мест: \(count)); "
          + "каждый читается как U+FFFD",
        action: "сохраните файл в UTF-8")
    case .nulBytes(let count, let offset):
      Diagnostic.Message(
        "нулевые байты, первый по смещению \(offset) (всего: \(count)); "
          + "каждый читается как пробел",
        action: "проверьте, что это текстовый файл")
    case .otherEncoding(let name): Diagnostic.Message("файл в кодировке \(name), а не UTF-8")
    case .linesSkipped(let count):
      Diagnostic.Message("пропущено строк без слов (линейки, номера страниц): \(count)")
    case .headings(let count): Diagnostic.Message("строк прочитано как заголовки: \(count)")
    case .noDuties:
      Diagnostic.Message("обязанностей не найдено", action: "пишите по обязанности в строке")
    case .duplicateID(let id):
      Diagnostic.Message(
        "`\(id)` обозначает две обязанности", action: "дайте одной из них другой номер")
    case .prose(let count):
      Diagnostic.Message(
        "пропущено строк вне списков и таблиц: \(count)",
        action: "сделайте пунктом списка каждую строку, которая называет обязанность")
    case .noColumn(let name, let columns, let nearest):
      Diagnostic.Message(
        "столбца `\(name)` нет; столбцы: \(quoted(columns))",
        action: nearest.map { "может быть, `\($0)`?" })
    case .columnOutOfRange(let number, let count):
      Diagnostic.Message("столбца \(number) нет", action: "выберите столбец от 1 до \(count)")
    case .columnChosen(let number):
      Diagnostic.Message(
        "ни один заголовок не называет обязанности; прочитан столбец \(number), "
          + "где тексты длиннее всего",
        action: "назовите столбец: --column")
    case .tableWithoutDuties(let columns):
      Diagnostic.Message(
        "в этой таблице нет столбца обязанностей; столбцы: \(quoted(columns))",
        action: "назовите столбец: --column")
    case .unclosedQuote:
      Diagnostic.Message("эта кавычка не закрыта", action: "добавьте закрывающую `\"`")
    case .strayQuotes(let count):
      Diagnostic.Message(
        "текст после закрывающей кавычки (ячеек: \(count)) оставлен частью ячейки",
        action: "удвойте кавычки внутри ячейки в кавычках")
    case .shortRows(let count):
      Diagnostic.Message("пропущено строк таблицы без ячейки для обязанности: \(count)")
    case .json(let fault): Diagnostic.Message(fault.message(in: .russian))
    case .jsonShape:
      Diagnostic.Message(
        "в этом JSON нет обязанностей", action: "дайте список или объект со списком `duties`")
    case .jsonDuty:
      Diagnostic.Message(
        "это не обязанность", action: "дайте строку или объект, где `text` – строка")
    case .jsonMember(let name):
      Diagnostic.Message("значение `\(name)` не того типа и не используется")
    case .document(let fault): fault.message(in: .russian)
    }
  }
}

extension ForeignFile {
  fileprivate var russian: String {
    switch self {
    case .zip: "архив zip без документа Word или книги Excel"
    case .openDocument: "файл OpenDocument (.odt, .ods)"
    case .presentation: "презентация"
    case .oldOffice: "документ Office до 2007 года (.doc, .xls)"
    case .encrypted: "документ, защищённый паролем"
    case .pdf: "документ PDF"
    case .office: "документ Word или книга Excel"
    }
  }

  fileprivate var russianAction: String {
    switch self {
    case .zip: "распакуйте его и назовите файл внутри"
    case .openDocument, .oldOffice: "откройте его и сохраните как .docx или .xlsx"
    case .presentation, .pdf: "скопируйте текст в текстовый файл"
    case .encrypted: "откройте его и сохраните без пароля"
    case .office: "уберите --input-format, и формат будет виден по файлу"
    }
  }
}
