/// An option as tables, help and completions have it.
struct CommandOption: Hashable, Sendable {
  /// The long name, without dashes.
  enum Name: String, Hashable, Sendable, CaseIterable {
    case asMode = "as"
    case by
    case check
    case color
    case column
    case duty
    case failOn = "fail-on"
    case folds
    case format
    case help
    case hold
    case inputFormat = "input-format"
    case language
    case letters
    case output
    case patch
    case profile
    case reasons
    case rules
    case stay
    case text
    case version
    case width
    case wrong
  }

  /// What follows the name; texts and files are named for the help.
  enum Value: Hashable, Sendable {
    case none
    case choice([String])
    case number(ClosedRange<Int>)
    case file
    case text(String)
  }

  let name: Name
  let short: Character?
  let value: Value
  let isRepeatable: Bool
  /// What the option is for.
  let about: Wording

  init(
    _ name: Name, short: Character? = nil, _ value: Value, isRepeatable: Bool = false,
    _ about: Wording
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.about = about
  }

  /// The option as the user writes it: `--format`.
  var spelling: String { "--\(name.rawValue)" }

  /// The word for the value in the help; `nil` where there is no value.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .choice: choiceWord
    case .number: name == .width ? "COLUMNS" : "NUMBER"
    case .file: name == .output || name == .patch ? "FILE" : "PATH"
    case .text(let word): word
    }
  }

  private var choiceWord: String {
    let words: [Name: String] = [
      .color: "WHEN", .language: "LANGUAGE", .by: "WHAT", .asMode: "WHAT", .failOn: "WEIGHT",
    ]
    return words[name] ?? "FORMAT"
  }
}
