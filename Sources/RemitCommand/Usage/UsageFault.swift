/// A command line that cannot be followed.
enum UsageFault: Error, Hashable, Sendable {
  case unknownCommand(String, nearest: String?)
  case missingCommand([String])
  case unknownOption(String, nearest: String?)
  case missingValue(String)
  case needlessValue(String)
  case badChoice(option: String, value: String, choices: [String], nearest: String?)
  case badNumber(option: String, value: String, range: ClosedRange<Int>)
  case repeated(String)
  case missingWord(String, choices: [String])
  case badWord(String, choices: [String], nearest: String?)
  case needlessOperand(String)
  case together(String, String)
  case unknownDuty(String, nearest: String?)
  case unknownDepartment(String, nearest: String?)
  case oneFileOnly(String)
  case needsTwo(String, found: Int)

  /// The fact, and what was probably meant.
  var wording: Wording {
    let fact = fact
    guard let nearest else { return fact }
    return Wording(
      "\(fact.english); did you mean `\(nearest)`?",
      "\(fact.russian); может быть, `\(nearest)`?")
  }

  private var fact: Wording {
    switch self {
    case .unknownCommand(let word, _):
      Wording("there is no command `\(word)`", "нет команды `\(word)`")
    case .missingCommand(let commands):
      Wording(
        "a command must follow: \(commands.joined(separator: ", "))",
        "нужна команда: \(commands.joined(separator: ", "))")
    case .unknownOption(let word, _):
      Wording("there is no option `\(word)`", "нет параметра `\(word)`")
    case .missingValue(let option):
      Wording("`\(option)` needs a value", "`\(option)` требует значения")
    case .needlessValue(let option):
      Wording("`\(option)` takes no value", "`\(option)` не принимает значения")
    case .badChoice(let option, let value, let choices, _):
      Wording(
        "`\(option)` cannot be `\(value)`, only \(choices.joined(separator: ", "))",
        "`\(option)` не бывает `\(value)`, только \(choices.joined(separator: ", "))")
    case .badNumber(let option, let value, let range):
      Wording(
        "`\(option)` cannot be `\(value)`, only a number from \(range.lowerBound) to "
          + "\(range.upperBound)",
        "`\(option)` не бывает `\(value)`, только число от \(range.lowerBound) до "
          + "\(range.upperBound)")
    case .repeated(let option):
      Wording("`\(option)` may be given once", "`\(option)` указывают один раз")
    case .missingWord(let name, let choices):
      Wording(
        "\(name) must follow: \(choices.joined(separator: ", "))",
        "нужно \(name): \(choices.joined(separator: ", "))")
    case .badWord(let word, let choices, _):
      Wording(
        "`\(word)` is none of \(choices.joined(separator: ", "))",
        "`\(word)` нет среди \(choices.joined(separator: ", "))")
    case .needlessOperand(let word):
      Wording("nothing is expected here, but `\(word)`", "лишнее: `\(word)`")
    case .together(let one, let other):
      Wording("\(one) and \(other) do not go together", "\(one) и \(other) несовместимы")
    case .unknownDuty(let id, _):
      Wording("there is no duty `\(id)`", "нет обязанности `\(id)`")
    case .unknownDepartment(let name, _):
      Wording("there is no department `\(name)`", "нет отдела `\(name)`")
    case .needsTwo(let command, let found):
      Wording(
        "`\(command)` needs two files, found \(found)",
        "`\(command)` нужны два файла, найдено \(found)")
    case .oneFileOnly(let option):
      Wording("`\(option)` goes with one file only", "`\(option)` годится только для одного файла")
    }
  }

  private var nearest: String? {
    switch self {
    case .unknownCommand(_, let nearest), .unknownOption(_, let nearest),
      .badChoice(_, _, _, let nearest), .badWord(_, _, let nearest), .unknownDuty(_, let nearest),
      .unknownDepartment(_, let nearest):
      nearest
    case .missingCommand, .missingValue, .needlessValue, .badNumber, .repeated, .missingWord,
      .needlessOperand, .together, .oneFileOnly, .needsTwo:
      nil
    }
  }
}
