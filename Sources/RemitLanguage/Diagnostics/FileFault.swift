/// A fault of the bytes or the size of a file.
enum FileFault: Hashable, Sendable {
  case notUTF8(offset: Int)
  case nulByte(offset: Int)
  /// In MiB.
  case tooLarge(limit: Int)
  /// In MiB.
  case lineTooLong(limit: Int)
  case tooManyFaults(limit: Int)

  var text: FaultText {
    switch self {
    case .notUTF8(let offset):
      FaultText(
        "syntax.invalid-utf8", "byte \(offset) is not UTF-8 text",
        "байт \(offset) — не текст в кодировке UTF-8",
        fix: ("save the file as UTF-8", "сохраните файл в кодировке UTF-8"))
    case .nulByte(let offset):
      FaultText(
        "syntax.nul-byte", "byte \(offset) is NUL, which no text has",
        "байт \(offset) — NUL, в тексте его не бывает",
        fix: ("save the file as UTF-8 text", "сохраните файл как текст в кодировке UTF-8"))
    case .tooLarge(let limit):
      FaultText(
        "syntax.file-too-large", "the file is larger than \(limit) MiB, so it was not read",
        "файл больше \(limit) МиБ и поэтому не прочитан",
        fix: ("divide it into several files", "разделите его на несколько файлов"))
    case .lineTooLong(let limit):
      FaultText(
        "syntax.line-too-long", "the line is longer than \(limit) MiB, so it was left out",
        "строка длиннее \(limit) МиБ и поэтому пропущена",
        fix: ("divide it into several lines", "разделите её на несколько строк"))
    case .tooManyFaults(let limit):
      FaultText(
        "syntax.too-many-faults", "reading stopped after \(limit) faults",
        "чтение прекращено после \(limit) ошибок",
        fix: ("check that this is the right kind of file", "проверьте, тот ли это файл"))
    }
  }
}
