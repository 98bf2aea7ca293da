import RemitRules

extension CommandSheet {
  static let testRules = CommandSheet(
    .testRules, "test",
    Wording(
      "Runs the sentences inside the rules built in, and inside those of packs that are named: "
        + "each example must fire its rule, no near miss may.",
      "Прогоняет предложения встроенных правил и правил названных пакетов: каждый пример должен "
        + "вызвать своё правило, близкий промах — нет."),
    operands: .files,
    options: [.format(["text", "json"]), .output, .language, .width, .color],
    examples: [
      ("remit rules test", Wording("the packs built in", "встроенные пакеты")),
      ("remit rules test company.rules", Wording("and one more", "и ещё один")),
    ])

  static let measure = CommandSheet(
    .measure, "measure",
    Wording(
      "Compares verdicts with labels in tables (TSV with columns label and text; also id, "
        + "language, department, votes), and says what each rule is worth.",
      "Сравнивает решения с разметкой в таблицах (TSV со столбцами label и text; ещё id, "
        + "language, department, votes) и говорит, чего стоит каждое правило."),
    operands: .files,
    options: [
      .hold,
      CommandOption(
        .by, .choice(["department", "language"]),
        Wording(
          "Shows figures by this alone. Otherwise by both.",
          "Показывает цифры только по этому. Иначе по обоим.")),
      CommandOption(
        .wrong, .none,
        Wording(
          "Lists the duties whose verdict is not their label.",
          "Перечисляет обязанности, где решение не совпало с разметкой.")),
      .rules, .format(["text", "json"]), .output, .language, .width, .color,
    ],
    examples: [
      ("remit rules measure gold.tsv", Wording("one table", "одна таблица")),
      (
        "remit rules measure --hold sales --wrong gold.tsv",
        Wording("one department apart, errors listed", "отдел отдельно, с ошибками")
      ),
    ])

  static let tune = CommandSheet(
    .tune, "tune",
    Wording(
      "Proposes points for rules that fit labelled duties better. Nothing is changed.",
      "Предлагает баллы, с которыми правила лучше согласны с разметкой. Ничего не меняет."),
    operands: .files,
    options: [
      .hold,
      CommandOption(
        .folds, .number(2...20),
        Wording(
          "Parts for cross-validation, by department. Otherwise \(Tuning.usualFolds).",
          "Частей для перекрёстной проверки, по отделам. Иначе \(Tuning.usualFolds).")),
      CommandOption(
        .stay, .number(0...10_000),
        Wording(
          "What change costs: thousandths of a nat for each squared point that a rule moves. "
            + "Otherwise \(Tuning.usualStay).",
          "Цена перемен: тысячных ната за квадрат балла, на который правило сдвинуто. "
            + "Иначе \(Tuning.usualStay).")),
      CommandOption(
        .patch, .file,
        Wording(
          "Writes the proposal as a rule pack, whole or not at all; - is standard output.",
          "Пишет предложение как пакет правил, целиком или никак; - в стандартный вывод.")),
      .rules, .format(["text", "json"]), .output, .language, .width, .color,
    ],
    examples: [
      ("remit rules tune gold.tsv", Wording("a table of changes", "таблица перемен")),
      (
        "remit rules tune --patch tuned.rules gold.tsv",
        Wording("and a pack to accept", "и пакет, который можно принять")
      ),
    ])
}

extension CommandOption {
  fileprivate static let hold = CommandOption(
    .hold, .text("DEPARTMENT"), isRepeatable: true,
    Wording(
      "Holds a department out: its figures stand apart, nothing else looks at it. May be repeated.",
      "Откладывает отдел: его цифры отдельно, больше на него ничто не смотрит. Можно повторять."))
}
