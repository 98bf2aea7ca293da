import RemitLanguage
import RemitText

/// Classes of words and languages on their way into a lexicon.
struct WordCompiler {
  private let index: PackIndex
  private let names: Names
  /// Classes that rules may name come first, sorted; the roles of languages follow.
  private let classNames: [String]
  private let numbers: [String: Int]
  /// By class: the classes that it takes in by `with`, without those that take it in again.
  private var members: [[Int]] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ index: PackIndex, _ names: Names) {
    self.index = index
    self.names = names
    classNames = index.classes.keys.sorted()
    numbers = Dictionary(uniqueKeysWithValues: classNames.enumerated().map { ($1, $0) })
    members = classNames.map { members(of: $0) }
    dropCircles()
  }

  /// The class that `name` means in `pack`.
  func classID(of name: String, in pack: String) -> ClassID? {
    names.resolve(name, in: pack) { numbers[$0] != nil }.flatMap { numbers[$0] }.map { ClassID($0) }
  }

  /// The class that `name` may have been meant for.
  func nearestName(to name: String) -> String? { Names.nearest(to: name, among: classNames) }

  /// For each class, itself and every class that takes it in, however indirectly.
  func containers() -> [[ClassID]] {
    var parents: [[Int]] = Array(repeating: [], count: classNames.count)
    for (number, members) in members.enumerated() {
      for member in members { parents[member].append(number) }
    }
    return classNames.indices.map { start in
      var seen: Set<Int> = [start]
      var queue = [start]
      while let next = queue.popLast() {
        for parent in parents[next] where seen.insert(parent).inserted { queue.append(parent) }
      }
      return seen.sorted().map { ClassID($0) }
    }
  }

  /// The classes that a class takes in by `with`, as written.
  private func members(of name: String) -> [Int] {
    (index.classes[name] ?? []).flatMap { part in
      part.statement.lines.filter { $0.key.value == "with" }.flatMap(\.entries).compactMap {
        classID(of: $0.text, in: part.pack).map { Int($0.index) }
      }
    }
  }

  /// Reports classes that take each other in, and leaves out every `with` that is part of a circle.
  private mutating func dropCircles() {
    let named = zip(classNames, members).map { ($0, $1.map { classNames[$0] }) }
    let graph = NameGraph(Dictionary(uniqueKeysWithValues: named))
    let circles = graph.cycles()
    guard !circles.isEmpty else { return }
    for circle in circles { reportCircle(circle) }
    let before = members
    for (number, name) in classNames.enumerated() {
      members[number] = before[number].filter { !graph.leads(from: classNames[$0], to: name) }
    }
  }

  private mutating func reportCircle(_ circle: [String]) {
    let places = circle.compactMap { name in
      index.classes[name]?.first.map { (name, Place($0.file, $0.statement.name.span)) }
    }
    guard let first = places.first else { return }
    let related = places.dropFirst().map { name, place in
      Diagnostic.Related(place, english: "in the circle: \(name)", russian: "в круге: \(name)")
    }
    diagnostics.append(
      RuleFault.classCycle(circle + [first.0]).diagnostic(at: first.1, related: related))
  }

  // MARK: Building

  /// The lexicon of all classes and languages, and the classes with their entries.
  mutating func build(actions: Set<ClassID>) -> (Lexicon, [BookClass]) {
    let languages = index.languages.sorted { $0.key < $1.key }
    let count = classNames.count + languages.count * WordRole.keys.count
    var builder = LexiconBuilder(classCount: count, stemmers: stemmers())
    markActions(actions, &builder)
    for (number, name) in classNames.enumerated() { bar(name, ClassID(number), &builder) }
    for (offset, language) in languages.enumerated() {
      let first = classNames.count + offset * WordRole.keys.count
      add(language.key, language.value, first, &builder)
    }
    for (number, name) in classNames.enumerated() {
      add(class: name, ClassID(number), &builder)
    }
    let classes = zip(classNames, members).map { name, members in
      BookClass(name: name, members: members.map { ClassID($0) })
    }
    return (builder.build(), classes)
  }

  private func markActions(_ actions: Set<ClassID>, _ builder: inout LexiconBuilder) {
    for (number, containers) in containers().enumerated()
    where !actions.isDisjoint(with: containers) {
      builder.setAction(ClassID(number))
    }
  }

  private mutating func bar(_ name: String, _ classID: ClassID, _ builder: inout LexiconBuilder) {
    for part in index.classes[name] ?? [] {
      for line in part.statement.lines where line.key.value == "never" {
        for entry in line.entries where !builder.bar(entry.text, from: classID) {
          report(.neverPhrase(entry.text), part.file, entry.span)
        }
      }
    }
  }

  private mutating func add(
    class name: String, _ classID: ClassID, _ builder: inout LexiconBuilder
  ) {
    for part in index.classes[name] ?? [] {
      for line in part.statement.lines {
        switch line.key.value {
        case "with":
          for entry in line.entries where self.classID(of: entry.text, in: part.pack) == nil {
            let near = nearestName(to: entry.text)
            report(.unknownClass(entry.text, nearest: near), part.file, entry.span)
          }
        case "never": break
        case let key where !index.languages.isEmpty && index.languages[key] == nil:
          let known = index.languages.keys.sorted() + ["with", "never"]
          report(
            .unknownLanguage(key, nearest: nearest(key, among: known)), part.file, line.key.span)
        default:
          for entry in line.entries { insert(entry, classID, part.file, &builder) }
        }
      }
    }
  }

  private mutating func insert(
    _ entry: Entry, _ classID: ClassID, _ file: String, _ builder: inout LexiconBuilder
  ) {
    do throws(LexiconBuilder.Fault) {
      try entry.withUTF8 { words throws(LexiconBuilder.Fault) in
        try builder.insert(words, isExact: entry.isExact, into: classID)
      }
    } catch {
      switch error {
      case .noWord: report(.badPhrase(entry.text, words: 0), file, entry.span)
      case .tooManyWords(let count): report(.badPhrase(entry.text, words: count), file, entry.span)
      }
    }
  }

  // MARK: Languages

  private mutating func stemmers() -> ScriptStemmers {
    var result = ScriptStemmers()
    let languages = index.languages.sorted { $0.key < $1.key }.filter {
      !repeats($0.value, "stemmer")
    }
    for part in languages.flatMap(\.value) {
      guard let entry = setting("stemmer", of: part.statement) else { continue }
      guard let stemmer = Stemmer(rawValue: entry.text) else {
        report(.unknownStemmer(entry.text), part.file, entry.span)
        continue
      }
      switch setting("script", of: part.statement)?.text {
      case "cyrillic": result.cyrillic = stemmer
      default: result.latin = stemmer
      }
    }
    return result
  }

  private func setting(_ key: String, of language: LanguageStatement) -> Entry? {
    language.lines.first { $0.key.value == key }?.entries.first
  }

  private mutating func add(
    _ name: String, _ parts: [PackIndex.Entry<LanguageStatement>], _ firstClass: Int,
    _ builder: inout LexiconBuilder
  ) {
    var grammar = Grammar()
    for (offset, key) in WordRole.keys.enumerated() {
      builder.setRole(key.role, of: ClassID(firstClass + offset))
    }
    for key in Self.settings where repeats(parts, key) {
      report(
        .duplicate(kind: "line", "\(name) \(key)"), parts[0].file, parts[0].statement.name.span)
    }
    for part in parts {
      for line in part.statement.lines
      where !Self.settings.contains(line.key.value) || !repeats(parts, line.key.value) {
        read(line, ClassIDs(first: firstClass), part.file, &grammar, &builder)
      }
    }
    if let tongue = Tongue(rawValue: name) { builder.setGrammar(grammar, of: tongue) }
  }

  /// The keys of lines that a language has once.
  private static let settings = ["script", "stemmer", "plain", "focus", "reach"]

  private func repeats(_ parts: [PackIndex.Entry<LanguageStatement>], _ key: String) -> Bool {
    parts.flatMap(\.statement.lines).count { $0.key.value == key } > 1
  }

  private struct ClassIDs {
    let first: Int
  }

  private mutating func read(
    _ line: EntryLine, _ classes: ClassIDs, _ file: String, _ grammar: inout Grammar,
    _ builder: inout LexiconBuilder
  ) {
    let key = line.key.value
    if let offset = WordRole.keys.firstIndex(where: { $0.key == key }) {
      for entry in line.entries { insert(entry, ClassID(classes.first + offset), file, &builder) }
      return
    }
    if let shape = Shape.allCases.first(where: { $0.key == key }), shape != .plain {
      for entry in line.entries { builder.insert(ending: entry.text, shape: shape) }
      return
    }
    switch key {
    case "stemmer", "script": break
    case "to-finite": grammar.toFinite = line.entries.compactMap { Inflection($0.text) }
    case "to-gerund": grammar.toGerund = line.entries.compactMap { Inflection($0.text) }
    case "plain":
      grammar.plain = line.entries.first.flatMap { shape($0.text) } ?? grammar.plain
    case "verbs": grammar.verbs = line.entries.compactMap { shape($0.text) }
    case "focus": grammar.focusLimit = line.entries.first.flatMap { Int($0.text) } ?? 6
    case "reach": grammar.reach = line.entries.first.flatMap { Int($0.text) } ?? 4
    default:
      let known =
        WordRole.keys.map(\.key) + Shape.allCases.map(\.key)
        + ["stemmer", "script", "verbs", "focus", "reach", "to-finite", "to-gerund"]
      report(.unknownField(key, nearest: nearest(key, among: known)), file, line.key.span)
    }
  }

  private func shape(_ key: String) -> Shape? { Shape.allCases.first { $0.key == key } }

  private mutating func report(_ fault: RuleFault, _ file: String, _ span: ByteSpan) {
    diagnostics.append(fault.diagnostic(at: Place(file, span)))
  }
}
