import RemitText

/// A fault in the lines under a statement.
enum BodyFault: Hashable, Sendable {
  case unknownField(String, of: String, nearest: String?, fields: [String])
  case repeatedField(String, first: ByteSpan)
  /// A statement that says nothing without a body has none.
  case empty(String)
  case changeWithoutReason
  case changeWithoutEdit
  case severalEdits(first: ByteSpan)

  var text: FaultText {
    switch self {
    case .unknownField(let word, let statement, let nearest, let fields):
      FaultText(
        "rules.unknown-field", "`\(word)` is not a line of `\(statement)`",
        "у `\(statement)` нет строки `\(word)`",
        fix: suggestion(nearest)
          ?? ("expected \(alternatives(fields, "or"))", "ожидается \(alternatives(fields, "или"))"))
    case .repeatedField(let word, let first):
      FaultText(
        "rules.repeated-field", "`\(word)` stands here for the second time",
        "`\(word)` стоит здесь второй раз",
        fix: ("keep one of the two lines", "оставьте одну из двух строк"),
        related: [(first, "the first one", "первый раз")])
    case .empty(let word):
      FaultText(
        "rules.empty-statement", "`\(word)` has no lines", "у `\(word)` нет строк",
        fix: (
          "write its lines under it, indented", "напишите строки под ним, с отступом"
        ))
    case .changeWithoutReason:
      FaultText(
        "rules.change-without-reason", "the change gives no reason", "у изменения нет основания",
        fix: ("add a line `because \"…\"`", "добавьте строку `because \"…\"`"))
    case .changeWithoutEdit:
      FaultText(
        "rules.change-without-edit", "the change changes nothing", "изменение ничего не меняет",
        fix: (
          "add a line `points N`, `severity S` or `off`",
          "добавьте строку `points N`, `severity S` или `off`"
        ))
    case .severalEdits(let first):
      FaultText(
        "rules.several-edits", "one change cannot edit a rule in two ways",
        "одно изменение не может править правило дважды",
        fix: ("keep one of the two lines", "оставьте одну из двух строк"),
        related: [(first, "the first edit", "первая правка")])
    }
  }
}
