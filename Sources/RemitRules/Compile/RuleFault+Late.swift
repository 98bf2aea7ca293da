extension RuleFault {
  /// The words for faults of the strata that read verdicts.
  var lateWords: Words {
    switch self {
    case .noSeverity(let rule):
      (
        "no-severity", "`\(rule)` has no severity to change", "у `\(rule)` нет важности",
        ("change the severity of a `check` rule", "меняйте важность правила `check`")
      )
    case .reservedAttribute(let name):
      (
        "reserved-attribute", "the program itself knows `\(name)`",
        "`\(name)` известен самой программе",
        ("give the attribute another name", "назовите атрибут иначе")
      )
    case .readsVerdict:
      (
        "reads-verdict", "the verdict stands on this rule, which cannot ask for it",
        "вердикт стоит на этом правиле, и спрашивать о нём оно не может",
        ("ask for it in `assign` and `check`", "спрашивайте о нём в `assign` и `check`")
      )
    case .unknownSubject(let name, let expected):
      (
        "unknown-subject", "`\(name)` is nothing that the rule can be for",
        "для `\(name)` правила не бывает",
        (
          "write one of: \(expected.joined(separator: ", "))",
          "напишите одно из: \(expected.joined(separator: ", "))"
        )
      )
    case .badMessage(let text):
      (
        "bad-message", "a brace in `\(text)` stands alone", "в `\(text)` есть непарная скобка",
        ("write places for facts as `{fact}`", "места для фактов пишите так: `{fact}`")
      )
    case .messageOfNoCheck(let rule):
      (
        "message-of-no-check", "`\(rule)` finds nothing, so it has nothing to say",
        "`\(rule)` ничего не находит, и сообщать ему не о чем",
        ("take the `say` out, or write `because`", "уберите `say` или напишите `because`")
      )
    default: ("internal", "", "", nil)
    }
  }
}
