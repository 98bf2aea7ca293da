import RemitDocuments
import RemitLanguage
import RemitRules

/// What the heading of a column says that the column holds, besides letters of a role.
enum Heading: Hashable {
  case id, duty, section, level, role, seat, reportsTo, letter, why, choice, rule
  /// Notes, dates, states: what a matrix has no place for.
  case aside

  init?(_ words: String) {
    let words = folded(words)
    guard !words.isEmpty, let found = Self.known[words] ?? Self.byStem(words) else { return nil }
    self = found
  }

  private static let known: [String: Heading] = {
    let lists: [(Heading, [String])] = [
      (.id, ["№", "№ п/п", "№ пп", "№п/п", "n п/п", "п/п", "#", "no", "no.", "id", "n", "код"]),
      (
        .duty,
        [
          "duty", "duties", "task", "tasks", "activity", "activities", "deliverable",
          "deliverables", "process", "step", "decision", "work package", "responsibility", "what",
          "обязанность", "обязанности", "задача", "задачи", "функция", "функции", "процесс",
          "процессы", "работа", "работы", "мероприятие", "действие", "этап работ", "операция",
          "решение", "вид работ", "виды работ", "наименование", "text", "description", "описание",
        ]
      ),
      (
        .section,
        ["section", "phase", "area", "group", "stage", "раздел", "этап", "группа", "блок"]
      ),
      (.level, ["level", "уровень", "verdict", "вердикт", "half", "часть"]),
      (.role, ["role", "roles", "роль", "роли", "position", "должность", "участник"]),
      (.seat, ["seat", "место"]), (.reportsTo, ["reports to", "подчиняется"]),
      (.letter, ["letter", "буква"]), (.why, ["reason", "почему"]), (.rule, ["rule", "правило"]),
      (.choice, ["why this role", "почему эта роль"]),
    ]
    return Dictionary(
      lists.flatMap { heading, words in words.map { ($0, heading) } },
      uniquingKeysWith: { first, _ in first })
  }()

  private static func byStem(_ words: String) -> Heading? {
    let stems = [
      "note", "comment", "status", "remark", "deadline", "due", "date", "priority", "document",
      "примечан", "коммент", "статус", "срок", "дата", "приоритет", "документ", "периодичн",
      "frequency", "result", "результат", "source", "источник", "points", "баллы",
    ]
    let first = words.split(separator: " ").first ?? ""
    return stems.contains { first.hasPrefix($0) } ? .aside : nil
  }
}

extension Verdict {
  /// The verdict that the words of a cell name, in either language.
  init?(named words: String) {
    let words = folded(words)
    let found = Self.stems.first { stem, _ in words.hasPrefix(stem) }
    guard let found else { return nil }
    self = found.verdict
  }

  private static let stems: [(stem: String, verdict: Verdict)] = [
    ("strategic", .strategic), ("стратегическ", .strategic), ("operational", .operational),
    ("операционн", .operational), ("shared", .shared), ("общ", .shared),
    ("undetermined", .undetermined), ("не определен", .undetermined),
  ]
}

extension Matrix.Half {
  /// The half that the words of a cell name, in either language.
  init?(named words: String) {
    let words = folded(words)
    if words.contains("head's half") || words.contains("часть начальника") {
      self = .head
    } else if words.contains("manager's half") || words.contains("часть руководителя") {
      self = .manager
    } else {
      return nil
    }
  }
}

extension Seat {
  /// The seats that a cell names, in either language, parted by commas.
  static func named(_ words: String) -> [Seat] {
    words.split(separator: ",").compactMap { names[folded(String($0))] }
  }

  private static let names: [String: Seat] = [
    "head": .head, "начальник": .head, "manager": .manager, "руководитель": .manager,
    "staff": .staff, "сотрудники": .staff, "advisor": .advisor, "советник": .advisor,
  ]
}

extension Matrix.Choice {
  /// The choice that the words of a report tell of, in either language.
  init?(named words: String) {
    let words = folded(words)
    guard let found = Self.stems.first(where: { words.contains($0.stem) }) else { return nil }
    self = found.choice
  }

  private static let stems: [(stem: String, choice: Matrix.Choice)] = [
    ("has the duty today", .owner), ("line of reporting", .line), ("title has", .words),
    ("is the lowest", .lowest), ("comes first", .first), ("сейчас у нее", .owner),
    ("линии подчинения", .line), ("повторяет слова", .words), ("ниже остальных", .lowest),
    ("первая в списке", .first),
  ]
}
