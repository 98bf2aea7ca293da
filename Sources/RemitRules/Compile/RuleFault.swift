import RemitLanguage
import RemitText

/// What is wrong with a pack beyond its syntax.
enum RuleFault: Hashable, Sendable {
  /// A file without `pack NAME`; its statements belong nowhere.
  case noPack
  case unknownPack(String, nearest: String?)
  case unknownClass(String, nearest: String?)
  case unknownRule(String, nearest: String?)
  case unknownAttribute(String, nearest: String?)
  case unknownValue(String, attribute: String, expected: [String])
  case unknownGroup(String, nearest: String?)
  case unknownFlag(String, nearest: String?)
  case unknownThreshold(String, nearest: String?)
  case unknownField(String, nearest: String?)
  case unknownLanguage(String, nearest: String?)
  case unknownSide(String)
  case unknownStemmer(String)
  case notOrdered(String)
  case pointsOutOfRange(Int)
  /// A cap or threshold below what makes sense.
  case tooFewPoints(Int, least: Int)
  /// A name that is declared more than once; all of them are left out.
  case duplicate(kind: String, String)
  /// The whole cycle, its first name again at the end.
  case overrideCycle([String])
  case classCycle([String])
  case overridesOtherStratum(String, String)
  /// An inference that asks for an attribute, which only weighing rules can.
  case inferenceReads(String, attribute: String)
  /// `change` of the points of a rule that has none.
  case noPoints(String)
  case noCondition(String)
  case tooComplex(String, limit: Int)
  case badPhrase(String, words: Int)
  /// A `never` entry that is no single word.
  case neverPhrase(String)
  /// More rules, classes or conditions than a book can number.
  case tooMany(kind: String, limit: Int)
  case needsBecause(String)
  /// `change` of the severity of a rule that finds nothing.
  case noSeverity(String)
  /// An attribute that the program itself knows.
  case reservedAttribute(String)
  /// A rule that gives points or facts asks for the verdict, which stands on them.
  case readsVerdict
  case unknownSubject(String, expected: [String])
  case unknownLimit(String, nearest: String?)
  /// A message with a brace that has no partner, or nothing between them.
  case badMessage(String)
  case messageOfNoCheck(String)
  case packUseCycle(String)

  /// The diagnostic of this fault at `place`.
  func diagnostic(at place: Place, related: [Diagnostic.Related] = []) -> Diagnostic {
    let (code, english, russian, actions) = words
    return Diagnostic(
      "rules.\(code)", at: place,
      english: Diagnostic.Message(english, action: actions?.english),
      russian: Diagnostic.Message(russian, action: actions?.russian), related: related)
  }

  typealias Words = (
    code: String, english: String, russian: String, action: (english: String, russian: String)?
  )

  private var words: Words {
    switch self {
    case .noPack:
      (
        "no-pack", "the file does not say which pack it belongs to",
        "файл не говорит, к какому пакету он относится",
        ("begin it with `pack NAME`", "начните его с `pack ИМЯ`")
      )
    case .unknownPack(let name, let nearest):
      Self.unknown("pack", "no pack is called", "нет пакета с именем", name, nearest)
    case .unknownClass(let name, let nearest):
      Self.unknown(
        "class", "no class of words is called", "нет класса слов с именем", name, nearest)
    case .unknownRule(let name, let nearest):
      Self.unknown("rule", "no rule is called", "нет правила с именем", name, nearest)
    case .unknownAttribute(let name, let nearest):
      Self.unknown("attribute", "no attribute is called", "нет атрибута с именем", name, nearest)
    case .unknownGroup(let name, let nearest):
      Self.unknown("group", "no group is called", "нет группы с именем", name, nearest)
    case .unknownFlag(let name, let nearest):
      Self.unknown("flag", "a clause has no flag", "у клаузы нет признака", name, nearest)
    case .unknownThreshold(let name, let nearest):
      Self.unknown("threshold", "no threshold is called", "нет порога с именем", name, nearest)
    case .unknownField(let name, let nearest):
      Self.unknown("field", "a language has no line", "у языка нет строки", name, nearest)
    case .unknownLanguage(let name, let nearest):
      Self.unknown("language", "no language is called", "нет языка с именем", name, nearest)
    case .unknownValue(let value, let attribute, let expected):
      Self.badValue(value, attribute, expected)
    case .unknownSide(let side):
      (
        "unknown-side", "`\(side)` is no side of the scale", "`\(side)` — не чаша весов",
        ("write strategic, operational or divided", "напишите strategic, operational или divided")
      )
    case .unknownStemmer(let name):
      (
        "unknown-stemmer", "no stemmer is called `\(name)`", "нет стеммера с именем `\(name)`",
        ("write english or russian", "напишите english или russian")
      )
    case .notOrdered(let attribute):
      (
        "not-ordered", "the values of `\(attribute)` have no order",
        "у значений `\(attribute)` нет порядка",
        ("compare with = or !=", "сравнивайте через = или !=")
      )
    case .pointsOutOfRange(let points):
      (
        "points-out-of-range", "\(points) points are out of range",
        "\(points) — недопустимое число баллов",
        ("use 1 to 99", "укажите от 1 до 99")
      )
    case .tooFewPoints(let points, let least):
      (
        "points-out-of-range", "\(points) points are out of range",
        "\(points) — недопустимое число баллов",
        ("use \(least) or more", "укажите \(least) или больше")
      )
    case .needsBecause(let name):
      (
        "needs-because", "`\(name)` does not say why", "`\(name)` не говорит почему",
        ("add `because \"…\"`", "добавьте `because \"…\"`")
      )
    case .unknownLimit(let name, let nearest):
      Self.unknown("limit", "no limit is called", "нет предела с именем", name, nearest)
    case .noSeverity, .reservedAttribute, .readsVerdict, .unknownSubject, .badMessage,
      .messageOfNoCheck:
      lateWords
    case .duplicate, .overrideCycle, .classCycle, .overridesOtherStratum, .inferenceReads,
      .noPoints,
      .noCondition, .tooComplex, .badPhrase, .neverPhrase, .tooMany, .packUseCycle:
      structuralWords
    }
  }

  private var structuralWords: Words {
    switch self {
    case .duplicate(let kind, let name):
      (
        "duplicate", "`\(name)` is declared more than once (\(kind)); none of them is used",
        "`\(name)` объявлено несколько раз (\(kind)); ни одно не используется",
        ("rename all but one", "оставьте одно, остальные переименуйте")
      )
    case .overrideCycle(let names):
      (
        "override-cycle",
        "rules override each other in a circle: \(names.joined(separator: " → "))",
        "правила отменяют друг друга по кругу: \(names.joined(separator: " → "))",
        ("take one `overrides` out", "уберите одно `overrides`")
      )
    case .classCycle(let names):
      (
        "class-cycle", "classes take each other in: \(names.joined(separator: " → "))",
        "классы включают друг друга: \(names.joined(separator: " → "))",
        ("take one `with` out", "уберите одно `with`")
      )
    case .overridesOtherStratum(let rule, let other):
      (
        "override-stratum", "`\(rule)` cannot override `\(other)`: their effects differ in kind",
        "`\(rule)` не может отменить `\(other)`: у них действия разного рода",
        ("override a rule of the same effect", "отменяйте правило с тем же действием")
      )
    case .inferenceReads(let rule, let attribute):
      (
        "inference-reads", "`\(rule)` infers, so it cannot ask for `\(attribute)`",
        "`\(rule)` — вывод, он не может спрашивать о `\(attribute)`",
        ("ask for words only", "спрашивайте только о словах")
      )
    case .noPoints(let rule):
      (
        "no-points", "`\(rule)` has no points to change", "у `\(rule)` нет баллов",
        ("change the points of a `weigh` rule", "меняйте баллы правила `weigh`")
      )
    case .neverPhrase(let phrase):
      (
        "never-phrase", "`never` leaves out single words, not `\(phrase)`",
        "`never` исключает отдельные слова, а не `\(phrase)`",
        ("write each word in its own quotes", "запишите каждое слово в своих кавычках")
      )
    case .tooMany(let kind, let limit):
      (
        "too-many", "there are more than \(limit) of one kind (\(kind)); the rest is left out",
        "больше \(limit) одного рода (\(kind)); остальное не используется", nil
      )
    case .noCondition(let name):
      (
        "no-condition", "`\(name)` has no condition", "у `\(name)` нет условия",
        ("add `when …`", "добавьте `when …`")
      )
    case .tooComplex(let name, let limit):
      (
        "too-complex", "the condition of `\(name)` has more than \(limit) alternatives",
        "в условии `\(name)` больше \(limit) вариантов",
        ("join the words in a class", "объедините слова в класс")
      )
    case .badPhrase(let phrase, let words):
      (
        "bad-phrase", "`\(phrase)` has \(words) words", "в `\(phrase)` слов: \(words)",
        ("a phrase has 1 to 6 words", "во фразе от 1 до 6 слов")
      )
    case .packUseCycle(let name):
      (
        "use-cycle", "pack `\(name)` uses itself", "пакет `\(name)` использует сам себя",
        ("take the `use` out", "уберите `use`")
      )
    default: ("internal", "", "", nil)
    }
  }

  private static func unknown(
    _ kind: String, _ english: String, _ russian: String, _ name: String, _ nearest: String?
  ) -> Words {
    (
      "unknown-\(kind)", "\(english) `\(name)`", "\(russian) `\(name)`",
      nearest.map { ("did you mean `\($0)`?", "может быть, `\($0)`?") }
    )
  }

  private static func badValue(
    _ value: String, _ attribute: String, _ expected: [String]
  ) -> Words {
    let list = expected.joined(separator: ", ")
    return (
      "unknown-value", "`\(value)` is no value of `\(attribute)`",
      "`\(value)` — не значение `\(attribute)`",
      ("write one of: \(list)", "напишите одно из: \(list)")
    )
  }
}
