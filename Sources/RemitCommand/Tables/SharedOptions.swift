import RemitDocuments

extension CommandOption {
  static let help = CommandOption(
    .help, short: "h", .none, Wording("Shows this help.", "Показывает эту справку."))

  static let version = CommandOption(
    .version, .none, Wording("Shows the version.", "Показывает версию."))

  static let language = CommandOption(
    .language, .choice(["ru", "en"]),
    Wording(
      "Language of messages and reports. Otherwise that of the input.",
      "Язык сообщений и отчётов. Иначе язык входных данных."))

  static let output = CommandOption(
    .output, short: "o", .file,
    Wording(
      "Writes to a file, whole or not at all. Otherwise to standard output.",
      "Пишет в файл: целиком или никак. Иначе в стандартный вывод."))

  static let inputFormat = CommandOption(
    .inputFormat, .choice(InputFormat.allCases.map(\.rawValue)),
    Wording(
      "How to read the input. Otherwise guessed by name and content.",
      "Как читать входные данные. Иначе по имени и содержанию."))

  static let column = CommandOption(
    .column, .text("NAME"),
    Wording(
      "The column of a table that holds the duties: its name, or its number from 1.",
      "Столбец таблицы с обязанностями: название или номер с 1."))

  static let rules = CommandOption(
    .rules, .file, isRepeatable: true,
    Wording(
      "A rule pack, or a folder of packs, besides those built in. May be repeated.",
      "Пакет правил или папка с пакетами вдобавок к встроенным. Можно повторять."))

  static let width = CommandOption(
    .width, .number(20...1000),
    Wording(
      "Columns of a text report. Otherwise those of the terminal, or 80.",
      "Ширина текстового отчёта в знаках. Иначе ширина терминала или 80."))

  static let color = CommandOption(
    .color, .choice(["auto", "always", "never"]),
    Wording(
      "When to use colour (auto: on a terminal). Never where NO_COLOR is set.",
      "Когда нужен цвет (auto: на терминале). Никогда, если задана NO_COLOR."))

  /// The format of what is written, one of `choices`; the first is usual.
  static func format(_ choices: [String]) -> CommandOption {
    CommandOption(
      .format, .choice(choices),
      Wording(
        "How to write the result. Otherwise \(choices[0]).",
        "Как записать результат. Иначе \(choices[0])."))
  }
}
