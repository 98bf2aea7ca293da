import RemitLanguage
import RemitText

/// A source of the name that tests use.
func source(_ text: String, name: String = "test") -> SourceText {
  SourceText(name: name, bytes: Array(text.utf8))
}

/// A value at no place in particular; `shape` leaves places out.
func at<Value: Hashable & Sendable>(_ value: Value) -> Located<Value> {
  Located(value, ByteSpan(0, 0))
}

/// The value as text, without places, so that two readings can be compared.
func shape(_ value: Any) -> String {
  if value is ByteSpan { return "" }
  let mirror = Mirror(reflecting: value)
  if let text = value as? String { return "\"\(text)\"" }
  guard !mirror.children.isEmpty else { return "\(value)" }
  let parts = mirror.children.map { child in
    (child.label.map { "\($0): " } ?? "") + shape(child.value)
  }
  let kept = mirror.displayStyle == .dictionary ? parts.sorted() : parts
  return "(" + kept.filter { !$0.hasSuffix("span: ") }.joined(separator: ", ") + ")"
}

/// A pack that uses every statement and field.
let samplePack = """
  # A pack for tests.
  pack core "Head and manager of a \\"department\\""
    version 1.0
  use base

  language en "English"
    stemmer  english
    light    be responsible for, carry out
    negation not,
             "no longer"

  attribute scope task < employee < team keep lowest  # narrow wins
    question en "How far does it reach?"
    question ru "Кого это касается?"
  attribute horizon duration
  attribute kind a, b, c

  words steer                      # a word class
    en  set, define, long-term plan,
        shape
    ru  определять, "стратегия развития"
    with manage, base.lead
    never "set up", "set off"

  group decision cap 12 "Decision right"
  group plain

  thresholds
    far 6
    near-zero -2

  limits
    rows-per-page 4
    low -1

  profile strict "Strict"
    limit rows-per-page 3
    severity base.vague error
    off budget-finance
    because "Small tables are read."
    because ru "Читают маленькие таблицы."

  letters raci "RACI"
    letter R responsible, supports
      en "Responsible" "Does the work."
      ru "Исполняет" "Выполняет работу."
    letter A accountable

  infer whole-department: scope = department
    when text has department-wide
  infer yearly: horizon = 1 year
    when text has annual

  weigh sets-direction: strategic 6 as decision
    overrides passes-on, base.explains
    when action in steer, choose and object in direction
         or not (clause is negated and horizon >= 1 year)
    unless duty has help
    because "Setting direction commits the department."
    source "Drucker: futurity # and impact"
    example "Defines the sales strategy"
    example "Определяет стратегию продаж"
    near "Explains the strategy"

  assign budget-finance: advisor finance consulted
    for half head
    when object in budget and verdict = shared

  check wide-row: note
    for row
    when size > rows-per-page
    say en "{size} letters"
    say ru "букв: {size}"
    because "Nobody reads it."

  assign cfo: advisor "cfo" agrees
    when object in budget

  check vague-action: warning
    for duty
    when action in vague or scope != task or scope < team or scope > team or scope <= team

  change base.explains
    points 3
    because "Company charter"
  change base.off
    off
    because "Not here"
  change base.vague
    severity note
    because "We know"

  """

/// A duty list that uses every statement and kind of item.
let sampleDuties = """
  unit "Отдел продаж"

  role director "Директор по продажам" is head
  role rop "Руководитель отдела" is manager and staff, reports to director
  role finance is advisor

  section "Планы"
  duties    # nobody owns these yet
    - Разрабатывает стратегию "Рост" на C# и issue #5
    * Проводит планёрки
        frequency daily
        horizon   1 year   # a fact
    • Третий пункт
  duties of rop
    1. Утверждает бюджет
        decided head because "устав компании, п. 4.2"
    2) Второй
    а) Третий
  # a comment at the margin

  rights of director
    – Нанимать сотрудников
      - вложенный пункт

  """
