import RemitText

/// A fault in the structure of a condition.
enum ConditionFault: Hashable, Sendable {
  /// A condition does not go on as it can.
  case unfinished(found: String?)
  case unknownPart(String, nearest: String?)
  /// `opened` is the parenthesis.
  case openParenthesis(opened: ByteSpan)

  var text: FaultText {
    switch self {
    case .unknownPart(let word, let nearest):
      let parts = Condition.Part.allCases.map(\.rawValue)
      return FaultText(
        "syntax.unknown-part", "`\(word)` is not a part of a duty",
        "`\(word)` — не часть обязанности",
        fix: suggestion(nearest)
          ?? ("expected \(alternatives(parts, "or"))", "ожидается \(alternatives(parts, "или"))"))
    case .openParenthesis(let opened):
      return FaultText(
        "syntax.unclosed-parenthesis", "a parenthesis is not closed", "скобка не закрыта",
        fix: ("add a `)`", "добавьте `)`"),
        related: [(opened, "it opens here", "она открыта здесь")])
    case .unfinished(let found): return badConditionText(found)
    }
  }

  private func badConditionText(_ found: String?) -> FaultText {
    let fact =
      found.map {
        ("no condition goes on with `\($0)` here", "условие не может продолжаться с `\($0)`")
      } ?? ("the condition is not finished", "условие не закончено")
    return FaultText(
      "syntax.bad-condition", fact.0, fact.1,
      fix: (
        "write `action in CLASS`, `text has CLASS`, `clause is FLAG` or `ATTRIBUTE = VALUE`",
        "пишите `action in КЛАСС`, `text has КЛАСС`, `clause is ПРИЗНАК` или `АТРИБУТ = ЗНАЧЕНИЕ`"
      ))
  }
}
