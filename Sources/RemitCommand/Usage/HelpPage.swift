import RemitReports
import RemitText

/// The help of one command, made from its table.
struct HelpPage {
  let path: [String]
  let sheet: CommandSheet
  let tongue: Tongue

  /// The page, at most 80 columns wide where words allow.
  var text: String {
    var text = wrapped(sheet.summary.text(in: tongue), indent: 0) + "\n\n"
    text += say("Usage", "Вызов") + ": " + usage + "\n"
    if !sheet.children.isEmpty {
      text += section(say("Commands", "Команды"), sheet.children.map(row))
    }
    text += section(say("Options", "Параметры"), sheet.options.map(row))
    if !sheet.examples.isEmpty {
      text += "\n" + say("Examples", "Примеры") + ":\n"
      for (line, does) in sheet.examples { text += "  \(line)\n      \(does.text(in: tongue))\n" }
    }
    return text + "\n" + statuses
  }

  private var usage: String {
    var words = path
    if !sheet.children.isEmpty { words.append(say("COMMAND", "КОМАНДА")) }
    words.append("[\(say("OPTIONS", "ПАРАМЕТРЫ"))]")
    switch sheet.operands {
    case .none: break
    case .files: words.append("[\(say("FILES", "ФАЙЛЫ"))]")
    case .word(_, let choices): words.append(choices.joined(separator: "|"))
    }
    return words.joined(separator: " ")
  }

  private var statuses: String {
    wrapped(
      say(
        "Exit status: 0 done; 1 something was found; 2 wrong usage; 3 something could not be read "
          + "or written; 70 internal error. A reader that closes its pipe early is no error.",
        "Код выхода: 0 готово; 1 что-то найдено; 2 неверный вызов; 3 что-то не прочиталось или не "
          + "записалось; 70 внутренняя ошибка. Закрытый читателем поток — не ошибка."),
      indent: 0) + "\n"
  }

  private func row(_ child: CommandSheet) -> (String, String) {
    (child.name, child.summary.text(in: tongue))
  }

  private func row(_ option: CommandOption) -> (String, String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.placeholder.map { " \($0)" } ?? ""
    var help = option.about.text(in: tongue)
    if case .choice(let choices) = option.value {
      help += " \(say("One of", "Одно из")): \(choices.joined(separator: ", "))."
    }
    return (short + option.spelling + value, help)
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    let width = rows.reduce(0) { max($0, $1.0.unicodeScalars.count) }
    var text = "\n\(title):\n"
    for (name, help) in rows {
      let gap = String(repeating: " ", count: width - name.unicodeScalars.count)
      text += "  \(name)\(gap)  \(wrapped(help, indent: width + 4))\n"
    }
    return text
  }

  private func wrapped(_ words: String, indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent)
    return words.lines(width: 80 - indent).joined(separator: margin)
  }

  private func say(_ english: String, _ russian: String) -> String {
    Wording(english, russian).text(in: tongue)
  }
}
