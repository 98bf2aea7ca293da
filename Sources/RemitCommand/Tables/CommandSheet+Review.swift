extension CommandSheet {
  static let check = CommandSheet(
    .check, "check",
    Wording(
      "Says what is wrong with duty lists, job descriptions and responsibility tables.",
      "Говорит, что не так с перечнями обязанностей, должностными инструкциями и матрицами."),
    operands: .files,
    options: [
      .format(["text", "markdown", "json", "sarif", "github", "html"]),
      CommandOption(
        .profile, .text("NAME"),
        Wording(
          "Limits and weights where practitioners disagree: pmi, strict, itil, ru, or of a pack.",
          "Пороги и веса там, где практики спорят: pmi, strict, itil, ru или из пакета.")),
      CommandOption(
        .failOn, .choice(["error", "warning", "note"]),
        Wording(
          "The lightest finding that makes the status 1. Otherwise error.",
          "Самая лёгкая находка, при которой код возврата 1. Иначе error.")),
      .inputFormat, .column, .rules, .output, .language, .width, .color,
    ],
    examples: [
      (
        "remit check head.docx manager.docx",
        Wording("two job descriptions, also against each other", "две инструкции, и друг с другом")
      ),
      (
        "remit check --format sarif -o remit.sarif *.md",
        Wording("for a code host", "для системы проверки кода")
      ),
      (
        "remit check --profile strict --fail-on warning raci.csv",
        Wording("a table, strictly", "таблица, строго")
      ),
    ])

  static let compare = CommandSheet(
    .compare, "compare",
    Wording(
      "Sets two job descriptions, or two versions of one, side by side.",
      "Ставит рядом две должностные инструкции или две редакции одной."),
    operands: .files,
    options: [
      CommandOption(
        .asMode, .choice(["roles", "versions"]),
        Wording(
          "Two roles, or two versions of one. Otherwise guessed by titles and likeness.",
          "Две роли или две редакции одной. Иначе по названиям и сходству.")),
      .format(["text", "markdown", "json"]),
      CommandOption(
        .failOn, .choice(["any", "never"]),
        Wording(
          "Whether conflicts between roles, or changed verdicts, make the status 1. Otherwise never.",
          "Дают ли конфликты ролей или смена решений код возврата 1. Иначе never.")),
      .inputFormat, .column, .rules, .output, .language, .width, .color,
    ],
    examples: [
      (
        "remit compare head.docx manager.docx",
        Wording("who holds what", "кто за что отвечает")
      ),
      (
        "remit compare --as versions old.md new.md",
        Wording("what was changed", "что изменилось")
      ),
    ])
}
