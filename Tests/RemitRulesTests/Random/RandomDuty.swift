import SeededChance

/// Duties of random words, joints and marks.
enum RandomDuty {
  static let latin = [
    "set", "Sets", "approve", "approval", "approved", "prepares", "preparing", "budget", "budgets",
    "plan", "planned", "strategy", "reports", "team", "long", "term", "day", "department",
  ]
  static let cyrillic = [
    "утверждает", "утверждение", "утверждается", "Готовит", "готовить", "подготовка", "бюджет",
    "бюджета", "план", "планы", "стратегии", "отчёт", "отчетов", "отдела", "долгий", "срок", "день",
  ]
  private static let latinGlue = [
    "the", "a", "and", "or", "as well as", "not", "must", "is", "are", "carry out", "conducts",
    "take part in", "helps", "of", "for", "in", "with", "manager", "regularly", "which", "two",
  ]
  private static let cyrillicGlue = [
    "свой", "и", "а также", "не", "должен", "является", "проводит", "участвует в", "в", "на", "для",
    "начальник", "регулярно", "который", "два",
  ]
  private static let marks = [",", ",", ",", ";", ".", ":", " —", " -", "/", " (", ")", "\"", "-"]
  private static let strange = [
    "xylo", "ыъ", "24", "3,5", "бюджeт", "tеam", "日本", "R&D", "don't", "e\u{301}", "ё", "\u{AD}",
  ]

  /// Words of one script, or with a small chance of both.
  static func make(using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: make(latin + cyrillic, latinGlue + cyrillicGlue, &random)
    case 1...5: make(latin, latinGlue, &random)
    default: make(cyrillic, cyrillicGlue, &random)
    }
  }

  /// Latin words and marks alone.
  static func makeLatin(using random: inout SeededGenerator) -> String {
    make(latin, latinGlue, &random, strange: ["xylo", "24", "R&D", "don't"])
  }

  private static func make(
    _ words: [String], _ glue: [String], _ random: inout SeededGenerator,
    strange: [String] = strange
  ) -> String {
    var duty = ""
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      let source =
        switch Int.random(in: 0..<20, using: &random) {
        case 0: strange
        case 1...2: marks
        case 3...8: glue
        default: words
        }
      let piece = source[Int.random(in: source.indices, using: &random)]
      let isMark = source == marks
      duty += duty.isEmpty || isMark ? piece : " " + piece
    }
    return duty
  }
}
