/// A command as the parser, the help and the completions know it.
struct CommandSheet: Hashable, Sendable {
  /// What may follow the options.
  enum Operands: Hashable, Sendable {
    case none
    /// Any number of files; none, or `-`, is standard input.
    case files
    /// One of these words.
    case word(String, [String])
  }

  /// What the user calls for.
  enum Job: Hashable, Sendable {
    case overview, split, explain, raci, check, compare, format, rules, stem, checkRules, testRules
    case measure, tune
    case completions
  }

  let job: Job
  let name: String
  let summary: Wording
  let operands: Operands
  let options: [CommandOption]
  let children: [CommandSheet]
  /// Command lines that work, each with what it does.
  let examples: [(line: String, does: Wording)]

  init(
    _ job: Job, _ name: String, _ summary: Wording, operands: Operands = .none,
    options: [CommandOption] = [], children: [CommandSheet] = [],
    examples: [(line: String, does: Wording)] = []
  ) {
    self.job = job
    self.name = name
    self.summary = summary
    self.operands = operands
    self.options = options + [.help]
    self.children = children
    self.examples = examples
  }

  static func == (a: CommandSheet, b: CommandSheet) -> Bool { a.job == b.job }

  func hash(into hasher: inout Hasher) { hasher.combine(job) }

  /// This command and all below it, each with the words that lead to it.
  func all(after path: [String] = []) -> [(path: [String], sheet: CommandSheet)] {
    let path = path + [name]
    return [(path, self)] + children.flatMap { $0.all(after: path) }
  }
}
