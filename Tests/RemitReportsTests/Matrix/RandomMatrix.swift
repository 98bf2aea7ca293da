import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import SeededChance

extension Matrix {
  /// A matrix that every check would pass, with words that formats might trip over: one role of each row answers
  /// for it, one or more do the work, and some are asked or told.
  static func random(_ seed: UInt64, letters: LetterSet) -> Matrix {
    var random = RandomMatrix(generator: SeededGenerator(seed: seed), letters: letters)
    return random.matrix()
  }
}

private struct RandomMatrix {
  var generator: SeededGenerator
  let letters: LetterSet

  mutating func matrix() -> Matrix {
    let columns = columns()
    let hasLevels = Bool.random(using: &generator)
    let hasReasons = Bool.random(using: &generator)
    var rows: [Matrix.Row] = []
    var section: String?
    for number in 1...Int.random(in: 2...12, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        section = pick([nil, words(), words()])
      }
      let isShared = hasLevels && Int.random(in: 0..<4, using: &generator) == 0
      for half in isShared ? [Matrix.Half.head, .manager] : [nil] {
        let verdict = pick([Verdict.strategic, .operational])
        rows.append(
          Matrix.Row(
            id: "\(number)" + (half.map { $0 == .head ? "a" : "b" } ?? ""), text: words(),
            half: half, section: section,
            verdict: hasLevels ? half == nil ? verdict : .shared : nil,
            cells: cells(columns.count, hasReasons: hasReasons)))
      }
    }
    let title = pick([nil, "Отдел продаж", "=Отдел «Б» & <сбыт>", "Department of \"Quality\" | 2"])
    return Matrix(title: title, letters: letters, columns: columns, rows: rows)
  }

  private mutating func columns() -> [Matrix.Column] {
    var columns: [Matrix.Column] = []
    for number in 0..<Int.random(in: 2...7, using: &generator) {
      let title = "\(words()) \(number)"
      columns.append(
        Matrix.Column(
          id: title, title: title, seats: pick([[], [.head], [.manager], [.staff, .advisor]]),
          reportsTo: pick([nil, columns.last?.id])))
    }
    return columns
  }

  private mutating func cells(_ count: Int, hasReasons: Bool) -> [Matrix.Cell] {
    let order = letters.letters.map(\.mark)
    var marks = Array(repeating: Set<String>(), count: count)
    for mark in [letters.letter(for: .accountable), letters.letter(for: .responsible)] {
      if let mark { marks[Int.random(in: 0..<count, using: &generator)].insert(mark.mark) }
    }
    for column in 0..<count where marks[column].isEmpty {
      if let mark = pick([nil, nil, letters.letters.randomElement(using: &generator)]),
        mark.shows.first != .accountable
      {
        marks[column].insert(mark.mark)
      }
    }
    return marks.map { set in
      let marks = order.filter(set.contains)
      return Matrix.Cell(
        marks, reasons: hasReasons ? marks.map { reason(for: $0) } : [])
    }
  }

  private mutating func reason(for mark: String) -> Matrix.Reason {
    if Int.random(in: 0..<6, using: &generator) == 0 {
      return .init(mark: mark, rule: "decided", because: words())
    }
    return .init(
      mark: mark, rule: pick(["matrix.a-of-0", "acme.unknown"]),
      choice: pick([nil, Matrix.Choice.allCases.randomElement(using: &generator)]))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  private mutating func words() -> String {
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { _ in pick(awkwardWords) }.joined(separator: " ")
  }
}

/// Words that a format could take for something else.
let awkwardWords = [
  "Разрабатывает стратегию", "Approves the budget", "ведёт учёт", "=SUM(A1:A9)", "+7 900",
  "-1 день",
  "@cmd", "<script>alert(1)</script>", "</td>", "A & B", "&lt;", "\"в кавычках\"", "it's", "a|b",
  "**жирно**", "_x0041_", "a;b,c", "100 %", "«ёлка» — да", "# решётка", "1. пункт", "- тире",
  "<!-- x -->", "`код`", "[ссылка](x)", "\\n", "👩‍💻", "A", "R", "]]>", "\u{1B}[31m", "\u{202E}зад",
  "Итого", "Всего 5", "Reason", "№", "$x$", "~нет~", "!", "https://example.org/?a=1&b=2",
]
