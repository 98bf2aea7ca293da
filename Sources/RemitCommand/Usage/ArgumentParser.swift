import RemitLanguage

/// Reads a command line by the tables: `remit COMMAND… [OPTIONS] [OPERANDS]`, in any order.
///
/// `--name value` and `--name=value` are the same; `--` ends the options; `-` alone is an operand.
struct ArgumentParser {
  private var rest: ArraySlice<String>
  /// What was read so far, which messages about faults and their language go by.
  private(set) var invocation: Invocation
  private var isCommandOpen = true

  init(_ arguments: [String], root: CommandSheet = .remit) {
    rest = arguments[...]
    invocation = Invocation(path: [root.name], sheet: root)
  }

  /// Reads everything; the first fault ends it.
  mutating func parse() throws(UsageFault) -> Invocation {
    var areOptionsOver = false
    while let word = rest.popFirst() {
      if areOptionsOver || word == "-" || !word.hasPrefix("-") {
        try operand(word)
      } else if word == "--" {
        areOptionsOver = true
      } else if word.hasPrefix("--") {
        try long(word)
      } else {
        try short(word)
      }
    }
    try checkOperands()
    return invocation
  }

  private mutating func operand(_ word: String) throws(UsageFault) {
    let sheet = invocation.sheet
    if isCommandOpen, let child = sheet.children.first(where: { $0.name == word }) {
      invocation.path.append(word)
      invocation.sheet = child
      return
    }
    guard sheet.children.isEmpty else {
      throw .unknownCommand(word, nearest: nearest(word, among: sheet.children.map(\.name)))
    }
    isCommandOpen = false
    switch sheet.operands {
    case .none: throw .needlessOperand(word)
    case .files: break
    case .word(_, let choices):
      guard invocation.operands.isEmpty else { throw .needlessOperand(word) }
      guard choices.contains(word) else {
        throw .badWord(word, choices: choices, nearest: nearest(word, among: choices))
      }
    }
    invocation.operands.append(word)
  }

  private mutating func long(_ word: String) throws(UsageFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let options = invocation.sheet.options
    guard let option = options.first(where: { $0.spelling == name }) else {
      throw .unknownOption(name, nearest: nearest(name, among: options.map(\.spelling)))
    }
    try take(option, as: name, value: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func short(_ word: String) throws(UsageFault) {
    let letter = word.dropFirst().first
    guard let option = invocation.sheet.options.first(where: { $0.short == letter }) else {
      throw .unknownOption(word, nearest: nil)
    }
    let value = word.dropFirst(2)
    try take(option, as: String(word.prefix(2)), value: value.isEmpty ? nil : String(value))
  }

  private mutating func take(
    _ option: CommandOption, as spelling: String, value given: String?
  ) throws(UsageFault) {
    if invocation.has(option.name), !option.isRepeatable { throw .repeated(spelling) }
    if option.value == .none {
      guard given == nil else { throw .needlessValue(spelling) }
      invocation.values[option.name] = [""]
      return
    }
    guard let value = given ?? rest.popFirst() else { throw .missingValue(spelling) }
    try check(value, of: option, as: spelling)
    invocation.values[option.name, default: []].append(value)
  }

  private func check(
    _ value: String, of option: CommandOption, as spelling: String
  ) throws(UsageFault) {
    switch option.value {
    case .none, .text: break
    case .file:
      if value.isEmpty { throw .missingValue(spelling) }
    case .choice(let choices):
      guard choices.contains(value) else {
        throw .badChoice(
          option: spelling, value: value, choices: choices,
          nearest: nearest(value, among: choices))
      }
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        throw .badNumber(option: spelling, value: value, range: range)
      }
    }
  }

  private func checkOperands() throws(UsageFault) {
    let sheet = invocation.sheet
    if invocation.has(.help) || invocation.has(.version) { return }
    if !sheet.children.isEmpty { throw .missingCommand(sheet.children.map(\.name)) }
    if case .word(let name, let choices) = sheet.operands, invocation.operands.isEmpty {
      throw .missingWord(name, choices: choices)
    }
  }
}
