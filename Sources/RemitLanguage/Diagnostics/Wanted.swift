/// What a reader looks for at one place of a line.
enum Wanted: Hashable, Sendable {
  case name(Named)
  /// One of these words or signs.
  case oneOf([String])
  case text
  case number
  case value
  case entry
  case version

  /// What a name names.
  enum Named: Hashable, Sendable {
    case pack, language, attribute, value, wordClass, group, rule, threshold, limit, profile,
      letters, letter, role, flag, key
  }

  /// The message for finding `found`, or the end of the line, instead.
  func text(found: String?) -> FaultText {
    let wanted = spelling
    let fact =
      found.map {
        (
          "expected \(wanted.english), found `\($0)`",
          "ожидается \(wanted.russian), а стоит `\($0)`"
        )
      } ?? ("expected \(wanted.english) here", "здесь ожидается \(wanted.russian)")
    return FaultText(code, fact.0, fact.1, fix: fix(found: found))
  }

  private var code: String {
    switch self {
    case .name: "syntax.expected-name"
    case .oneOf: "syntax.expected-word"
    case .text: "syntax.expected-text"
    case .number: "syntax.expected-number"
    case .value, .version: "syntax.expected-value"
    case .entry: "syntax.expected-entry"
    }
  }

  private var spelling: (english: String, russian: String) {
    switch self {
    case .name(let named): named.spelling
    case .oneOf(let words): (alternatives(words, "or"), alternatives(words, "или"))
    case .text: ("a text in double quotes", "текст в двойных кавычках")
    case .number: ("a whole number", "целое число")
    case .value: ("a value", "значение")
    case .entry: ("a word or phrase", "слово или выражение")
    case .version: ("a version", "версия")
    }
  }

  private func fix(found: String?) -> (english: String, russian: String)? {
    guard let found else { return nil }
    switch self {
    case .oneOf(let words): return suggestion(nearest(found, among: words))
    case .text:
      return ("write it in double quotes", "возьмите его в двойные кавычки")
    case .name:
      let repaired = String(found.map { $0 == "_" || $0 == "." || $0 == "/" ? "-" : $0 })
      if repaired != found, isName(Array(repaired.utf8)[...], qualified: false) {
        return suggestion(repaired)
      }
      return ("a name has letters, digits and `-`", "имя состоит из букв, цифр и `-`")
    case .number, .value, .entry, .version: return nil
    }
  }
}

extension Wanted.Named {
  fileprivate var spelling: (english: String, russian: String) {
    switch self {
    case .pack: ("the name of a pack", "имя пакета")
    case .language: ("the name of a language", "имя языка")
    case .attribute: ("the name of an attribute", "имя атрибута")
    case .value: ("the name of a value", "имя значения")
    case .wordClass: ("the name of a word class", "имя класса слов")
    case .group: ("the name of a group", "имя группы")
    case .rule: ("the name of a rule", "имя правила")
    case .threshold: ("the name of a threshold", "имя порога")
    case .limit: ("the name of a limit", "имя предела")
    case .profile: ("the name of a profile", "имя профиля")
    case .letters: ("the name of a letter set", "имя набора букв")
    case .letter: ("a letter", "буква")
    case .role: ("the name of a role", "имя роли")
    case .flag: ("the name of a flag", "имя признака")
    case .key: ("a key", "ключ")
    }
  }
}
