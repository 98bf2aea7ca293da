import RemitLanguage

@testable import RemitText

/// What some packs declare, as plain dictionaries of statements under qualified names.
///
/// It is read from the syntax alone, for packs without faults.
struct NaivePacks {
  struct WordClass {
    var phrases: [[NaiveStep]] = []
    var barred: Set<String> = []
    var members: [String] = []
  }

  struct Rule {
    let pack: String
    let statement: RuleStatement
  }

  private(set) var classes: [String: WordClass] = [:]
  private(set) var rules: [String: Rule] = [:]
  private(set) var attributes: [String: AttributeStatement] = [:]
  private(set) var groups: [String: GroupStatement] = [:]
  private(set) var thresholds = [
    "strategic": 1, "operational": 1, "clause": 10, "divided": 6, "reach": 3, "balance": 16,
    "margin": 0,
  ]
  /// By class: itself and all that it takes in, however indirectly.
  private(set) var families: [String: [WordClass]] = [:]
  /// By rule: the rules that override it, sorted.
  private(set) var overriders: [String: [String]] = [:]
  private var uses: [String: Set<String>] = [:]

  init(_ files: [RulesFile]) {
    let named = files.map { (Self.pack(of: $0), $0.statements) }
    for (pack, statements) in named {
      for case .use(let other) in statements { uses[pack, default: []].insert(other.value) }
      for case .words(let words) in statements { declare("\(pack).\(words.name.value)") }
    }
    for (pack, statements) in named {
      for statement in statements { take(statement, pack) }
    }
    for name in classes.keys { families[name] = family(of: name) }
    for name in rules.keys { overriders[name] = overriders(of: name) }
  }

  private static func pack(of file: RulesFile) -> String {
    for case .pack(let pack) in file.statements { return pack.name.value }
    return ""
  }

  private mutating func declare(_ name: String) { classes[name] = classes[name] ?? WordClass() }

  private mutating func take(_ statement: RulesStatement, _ pack: String) {
    switch statement {
    case .pack, .use, .language, .limits, .profile, .letters, .change: break
    case .attribute(let attribute): attributes[attribute.name.value] = attribute
    case .words(let words): take(words, pack)
    case .group(let group): groups["\(pack).\(group.name.value)"] = group
    case .thresholds(let list):
      for value in list.values { thresholds[value.name.value] = value.points.value }
    case .rule(let rule):
      rules["\(pack).\(rule.name.value)"] = Rule(pack: pack, statement: rule)
    }
  }

  private mutating func take(_ words: WordsStatement, _ pack: String) {
    let name = "\(pack).\(words.name.value)"
    for line in words.lines {
      switch line.key.value {
      case "with":
        for entry in line.entries {
          let member = className(entry.text, in: pack)
          classes[name]?.members.append(member)
        }
      case "never":
        for entry in line.entries { classes[name]?.barred.insert(naiveForm(entry.text).form) }
      default:
        for entry in line.entries { classes[name]?.phrases.append(NaiveStep.steps(of: entry)) }
      }
    }
  }

  /// A dotted name means itself; a bare one its own pack's, then those of the packs used, by name.
  private func resolve(_ name: String, in pack: String, known: (String) -> Bool) -> String {
    if name.contains(".") { return name }
    if known("\(pack).\(name)") { return "\(pack).\(name)" }
    return reach(of: pack).sorted().map { "\($0).\(name)" }.first(where: known) ?? name
  }

  /// The packs that `pack` uses, and those that they use.
  private func reach(of pack: String) -> Set<String> {
    var found: Set<String> = []
    while true {
      let more = Set(([pack] + found).flatMap { uses[$0] ?? [] })
      if more.isSubset(of: found) { return found.subtracting([pack]) }
      found.formUnion(more)
    }
  }

  func className(_ name: String, in pack: String) -> String {
    resolve(name, in: pack) { classes[$0] != nil }
  }

  func groupName(_ name: String, in pack: String) -> String {
    resolve(name, in: pack) { groups[$0] != nil }
  }

  func ruleName(_ name: String, in pack: String) -> String {
    resolve(name, in: pack) { rules[$0] != nil }
  }

  private func family(of name: String) -> [WordClass] {
    var seen: Set<String> = []
    func visit(_ name: String) {
      guard seen.insert(name).inserted else { return }
      for member in classes[name]?.members ?? [] { visit(member) }
    }
    visit(name)
    return seen.compactMap { classes[$0] }
  }

  private func overriders(of name: String) -> [String] {
    rules.filter { _, rule in
      rule.statement.overrides.contains { ruleName($0.value, in: rule.pack) == name }
    }.keys.sorted()
  }

  /// The rank of a value, or its hours.
  func value(_ text: String, of attribute: String) -> Int {
    switch attributes[attribute]?.schema {
    case .ordered(let values), .named(let values):
      return values.firstIndex { $0.value == text } ?? -1
    case .number: return Int(text) ?? -1
    case .duration, nil:
      let hours = ["day": 24, "week": 168, "month": 730, "quarter": 2190, "year": 8760]
      let words = text.split(separator: " ").map(String.init)
      let unit = hours.first { words.last?.hasPrefix($0.key) == true }?.value ?? 0
      return unit * (words.count == 2 ? Int(words[0]) ?? 0 : 1)
    }
  }
}
