/// What the columns of a table hold, as their headings tell.
struct ColumnRoles: Hashable, Sendable {
  var duty: Int?
  private(set) var id: Int?
  private(set) var owner: Int?
  private(set) var section: Int?
  /// The columns of attributes, from left to right.
  private(set) var attributes: [Column] = []

  struct Column: Hashable, Sendable {
    let name: String
    let index: Int
  }

  /// Whether any heading is known, so that the row is no row of duties.
  var isHeading: Bool { duty != nil || known.count > 0 }

  /// The columns that hold something other than duties.
  var known: [Int] { [id, owner, section].compactMap { $0 } + attributes.map(\.index) }

  init(headings: [String], attributes names: Set<String>) {
    let folded = headings.map(Self.fold)
    func first(_ known: [String]) -> Int? {
      known.lazy.compactMap { folded.firstIndex(of: $0) }.first
    }
    duty = first(dutyHeadings)
    id = first(idHeadings)
    owner = first(ownerHeadings)
    section = first(sectionHeadings)
    attributes = folded.indices.compactMap { i in
      names.contains(folded[i]) ? Column(name: folded[i], index: i) : nil
    }
    if duty == nil, !known.isEmpty {
      duty = folded.indices.first { i in
        !known.contains(i) && dutyStems.contains { Self.has($0, folded[i]) }
      }
    }
  }

  /// The heading in lower case, with single blanks and without a closing mark.
  static func fold(_ heading: String) -> String {
    heading.lowercased().split { $0.isWhitespace || $0 == "*" || $0 == ":" || $0 == "_" }
      .joined(separator: " ")
  }

  private static func has(_ stem: String, _ heading: String) -> Bool {
    heading.split(separator: " ").contains { $0.hasPrefix(stem) }
  }
}

/// From the surest to the vaguest.
private let dutyHeadings = [
  "duty", "duties", "обязанность", "обязанности", "должностные обязанности",
  "должностная обязанность", "функциональные обязанности", "обязанности сотрудника",
  "responsibility", "responsibilities", "key responsibilities", "job duties", "task", "tasks",
  "функция", "функции", "трудовая функция", "трудовые функции", "задача", "задачи",
  "наименование обязанности", "наименование функции", "наименование задачи", "activity",
  "activities", "function", "functions", "text", "текст", "описание", "description", "содержание",
  "наименование", "название", "name",
]

private let dutyStems = [
  "dut", "responsibilit", "task", "обязанност", "функци", "задач", "полномочи",
]

private let idHeadings = [
  "id", "№", "№ п/п", "№ пп", "№п/п", "n п/п", "п/п", "#", "no", "no.", "n", "number", "номер",
  "код",
  "code",
]

private let ownerHeadings = [
  "owner", "владелец", "role", "роль", "responsible", "ответственный", "исполнитель", "assignee",
  "position", "должность",
]

private let sectionHeadings = [
  "section", "раздел", "area", "направление", "category", "категория", "group", "группа", "блок",
]
