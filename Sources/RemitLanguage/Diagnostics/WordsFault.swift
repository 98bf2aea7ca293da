/// A fault in the words of one line.
enum WordsFault: Hashable, Sendable {
  /// Something else stands, or nothing, where something is wanted.
  case expected(Wanted, found: String?)
  /// Words stand after the end of what the line says.
  case unexpected(String)
  /// A quote is not closed on its line.
  case openText
  /// A backslash stands before something that is neither a quote nor a backslash.
  case unknownEscape
  case numberOutOfRange(String, limit: Int)
  case entryTooLong(words: Int, limit: Int)
  /// A quote stands within an entry.
  case quoteInEntry

  var text: FaultText {
    switch self {
    case .expected(let wanted, let found): wanted.text(found: found)
    case .unexpected(let word):
      FaultText(
        "syntax.unexpected-word", "nothing can follow here, but `\(word)` does",
        "здесь строка должна кончиться, но дальше стоит `\(word)`",
        fix: ("delete it, or begin a new line", "удалите это или начните новую строку"))
    case .openText:
      FaultText(
        "syntax.unclosed-text", "the quote is not closed on this line",
        "кавычка не закрыта на этой строке", fix: ("add a `\"`", "добавьте `\"`"))
    case .unknownEscape:
      FaultText(
        "syntax.unknown-escape", "a backslash stands before a plain character",
        "обратная черта стоит перед обычным знаком",
        fix: ("write `\\\\` for a backslash", "для самой обратной черты пишите `\\\\`"))
    case .numberOutOfRange(let number, let limit):
      FaultText(
        "syntax.number-out-of-range", "\(number) is out of range",
        "число \(number) вне допустимых границ",
        fix: (
          "numbers lie between -\(limit) and \(limit)", "числа лежат между -\(limit) и \(limit)"
        ))
    case .entryTooLong(let words, let limit):
      FaultText(
        "syntax.entry-too-long", "an entry has at most \(limit) words, this one has \(words)",
        "в выражении не больше \(limit) слов, а здесь их \(words)",
        fix: ("separate entries by commas", "разделите выражения запятыми"))
    case .quoteInEntry:
      FaultText(
        "syntax.quote-in-entry", "a quote stands within an entry",
        "кавычка стоит внутри выражения",
        fix: (
          "separate entries by commas, or quote the whole entry",
          "разделите выражения запятыми или возьмите в кавычки всё выражение"
        ))
    }
  }
}
