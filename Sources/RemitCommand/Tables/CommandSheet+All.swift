extension CommandSheet {
  /// The whole command, with everything that it can be asked for.
  static let remit = CommandSheet(
    .overview, "remit",
    Wording(
      "Whose duty is this, and why? Splits duties between the head of a department and the "
        + "manager who runs its daily work, by rules, with exact reasons.",
      "Чья это обязанность и почему? Делит обязанности между начальником подразделения и "
        + "руководителем, который ведёт ежедневную работу, по правилам, с точными причинами."),
    options: [.language, .version],
    children: [split, explain, raci, check, compare, format, rules, completions],
    examples: [
      ("remit split duties.txt", Wording("whose each duty is", "чья каждая обязанность")),
      (
        "remit explain --text \"Sets the sales strategy\"",
        Wording("one duty, with the whole sum", "одна обязанность, со всем счётом")
      ),
    ])

  static let split = CommandSheet(
    .split, "split",
    Wording(
      "Says whose each duty is, with one reason for each.",
      "Говорит, чья каждая обязанность, с одной причиной для каждой."),
    operands: .files,
    options: [
      .format(["text", "markdown", "csv", "json", "ndjson", "html"]), .inputFormat, .column,
      .rules, .output, .language, .width, .color,
    ],
    examples: [
      ("remit split duties.txt", Wording("a list, one duty a line", "список, по одной в строке")),
      (
        "remit split --format csv -o split.csv hr.csv",
        Wording("a table for a spreadsheet", "таблица для Excel")
      ),
      (
        "cat duties.ndjson | remit split --format ndjson",
        Wording("a stream, one object a line", "поток, по объекту в строке")
      ),
    ])

  static let explain = CommandSheet(
    .explain, "explain",
    Wording(
      "Shows the whole ledger of a duty, why it is not the other's, and what would change it.",
      "Показывает весь счёт обязанности, почему она не другая и что изменило бы решение."),
    operands: .files,
    options: [
      CommandOption(
        .text, .text("DUTY"),
        Wording("Explains these words, not a file.", "Объясняет эти слова, а не файл.")),
      CommandOption(
        .duty, .text("ID"), isRepeatable: true,
        Wording(
          "Explains only the duty with this number or id. May be repeated.",
          "Объясняет только обязанность с этим номером. Можно повторять.")),
      .format(["text", "markdown", "json"]), .inputFormat, .column, .rules, .output, .language,
      .width, .color,
    ],
    examples: [
      (
        "remit explain --text \"Approves the department's budget\"",
        Wording("words from the command line", "слова из командной строки")
      ),
      (
        "remit explain --duty 12 sales.duty",
        Wording("one duty of a list", "одна обязанность списка")
      ),
    ])

  static let raci = CommandSheet(
    .raci, "raci",
    Wording(
      "Makes a responsibility matrix of duty lists: who answers, who does, who is asked, who is told, "
        + "with a reason for every letter. Several files make one table.",
      "Делает из списков обязанностей матрицу ответственности: кто отвечает, кто исполняет, кого "
        + "спрашивают, кому сообщают, с причиной для каждой буквы. Несколько файлов дают одну таблицу."
    ),
    operands: .files,
    options: [
      CommandOption(
        .letters, .text("SET"),
        Wording(
          "The letters: raci (otherwise taken), rasci, raci-vs, daci, rapid, paris, or a set of "
            + "--rules.",
          "Буквы: raci (иначе они), rasci, raci-vs, daci, rapid, paris или набор из --rules.")),
      CommandOption(
        .reasons, .none,
        Wording(
          "Lists why each letter stands where it does, in text and Markdown.",
          "Перечисляет, почему стоит каждая буква, в тексте и Markdown.")),
      .format(["text", "markdown", "csv", "json", "ndjson", "html", "xlsx"]), .inputFormat, .column,
      .rules, .output, .language, .width, .color,
    ],
    examples: [
      ("remit raci sales.duty", Wording("a table for the terminal", "таблица для терминала")),
      (
        "remit raci --letters rapid --reasons sales.duty",
        Wording("other letters, with reasons", "другие буквы, с причинами")
      ),
      (
        "remit raci --format xlsx -o raci.xlsx head.duty manager.duty",
        Wording("two job descriptions in one workbook", "две инструкции в одной книге")
      ),
    ])

  static let format = CommandSheet(
    .format, "format",
    Wording(
      "Lays out .duty and .rules files, in place; standard input goes to standard output.",
      "Приводит файлы .duty и .rules к единому виду, на месте; поток читает и пишет."),
    operands: .files,
    options: [
      CommandOption(
        .check, .none,
        Wording(
          "Changes nothing; names the files that would change, with status 1.",
          "Ничего не меняет; называет файлы, которые изменились бы, с кодом 1.")),
      .output, .language, .color,
    ],
    examples: [
      ("remit format sales.duty", Wording("rewrites the file", "переписывает файл")),
      ("remit format --check *.rules", Wording("for a build", "для сборки")),
    ])

  static let rules = CommandSheet(
    .rules, "rules",
    Wording("Tools for authors of rule packs.", "Инструменты для авторов правил."),
    children: [checkRules, testRules, measure, tune, stem])

  static let checkRules = CommandSheet(
    .checkRules, "check",
    Wording(
      "Reads rule packs together with those built in, and reports every fault.",
      "Читает пакеты правил вместе со встроенными и сообщает о каждой ошибке."),
    operands: .files, options: [.language, .color],
    examples: [("remit rules check company.rules", Wording("one pack", "один пакет"))])

  static let stem = CommandSheet(
    .stem, "stem",
    Wording(
      "Writes each word of the input (one a line) with its stem, after a tab.",
      "Пишет каждое слово (по одному в строке) и через табуляцию его основу."),
    operands: .files,
    options: [
      CommandOption(
        .language, .choice(["ru", "en"]),
        Wording(
          "The stemmer. Otherwise chosen by the letters of each word.",
          "Чем выделять основу. Иначе по буквам слова."))
    ],
    examples: [("echo стратегию | remit rules stem", Wording("one word", "одно слово"))])

  static let completions = CommandSheet(
    .completions, "completions",
    Wording("Writes completions for a shell.", "Пишет дополнения для оболочки."),
    operands: .word("SHELL", ["bash", "zsh", "fish"]), options: [.language],
    examples: [
      (
        "remit completions bash > ~/.local/share/bash-completion/completions/remit",
        Wording("for bash", "для bash")
      )
    ])
}
