import RemitText

/// What the user asked for, checked against the tables.
struct Invocation: Hashable, Sendable {
  /// The words that lead to the command: `["remit", "rules", "stem"]`.
  var path: [String]
  var sheet: CommandSheet
  var values: [CommandOption.Name: [String]] = [:]
  var operands: [String] = []

  /// The value of an option; of the last, where it stood more than once.
  func value(_ name: CommandOption.Name) -> String? { values[name]?.last }

  /// Whether an option was given.
  func has(_ name: CommandOption.Name) -> Bool { values[name] != nil }

  /// The language that was asked for.
  var tongue: Tongue? { value(.language).flatMap(Tongue.init(rawValue:)) }

  /// The files to read; standard input where none was named.
  var files: [String] { operands.isEmpty ? ["-"] : operands }
}
