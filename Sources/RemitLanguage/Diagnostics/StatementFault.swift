/// A fault in how lines make up statements.
enum StatementFault: Hashable, Sendable {
  /// A word stands where a keyword must; `nearest` is the closest keyword within two edits.
  case unknown(String, nearest: String?, keywords: [String])
  /// A line that would be an attribute stands at the margin below an item.
  case attributeAtMargin(String)
  /// A statement stands in the body of another.
  case misplaced(String)
  /// Lines stand under a line that has none.
  case unexpectedBody(under: String)
  /// A line of the body is indented more than the line above it, which takes it for its own.
  case indentedField(String)
  case tooDeep(limit: Int)

  var text: FaultText {
    switch self {
    case .unknown(let word, let nearest, let keywords):
      FaultText(
        "syntax.unknown-statement", "`\(word)` does not start a statement",
        "с `\(word)` не начинается ни одно предложение",
        fix: suggestion(nearest)
          ?? (
            "expected \(alternatives(keywords, "or"))", "ожидается \(alternatives(keywords, "или"))"
          ))
    case .attributeAtMargin(let word):
      FaultText(
        "syntax.unknown-statement", "`\(word)` does not start a statement",
        "с `\(word)` не начинается ни одно предложение",
        fix: (
          "if it is a fact about the duty above, indent the line",
          "если это свойство обязанности выше, добавьте отступ"
        ))
    case .misplaced(let word):
      FaultText(
        "syntax.misplaced-statement", "`\(word)` starts a statement and cannot stand inside one",
        "`\(word)` начинает предложение и не может стоять внутри другого",
        fix: ("move the line to the margin", "уберите отступ в начале строки"))
    case .unexpectedBody(let word):
      FaultText(
        "syntax.unexpected-body", "`\(word)` has no lines under it",
        "под `\(word)` не может быть строк",
        fix: ("move the line to the margin, or delete it", "уберите отступ или удалите строку"))
    case .indentedField(let word):
      FaultText(
        "syntax.indented-field",
        "the line of `\(word)` is indented more than the line above, and would continue it",
        "строка `\(word)` сдвинута вправо от предыдущей и стала бы её продолжением",
        fix: ("give both lines the same indentation", "выровняйте обе строки"))
    case .tooDeep(let limit):
      FaultText(
        "syntax.too-deep", "nesting passes \(limit) levels", "вложенность больше \(limit) уровней",
        fix: ("move the inner part to a place of its own", "вынесите внутреннюю часть отдельно"))
    }
  }
}
