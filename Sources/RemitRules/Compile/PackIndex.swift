import RemitLanguage
import RemitText

/// The statements of all files, gathered by pack and by name, with what is declared twice left out.
struct PackIndex: Sendable {
  /// A statement with where it was said.
  struct Entry<Statement: Sendable>: Sendable {
    let pack: String
    let file: String
    let statement: Statement
  }

  private(set) var packs: [String: (title: String, version: String)] = [:]
  private(set) var uses: [String: Set<String>] = [:]
  private(set) var attributes: [String: Entry<AttributeStatement>] = [:]
  /// By qualified name; one class may be spread over files.
  private(set) var classes: [String: [Entry<WordsStatement>]] = [:]
  private(set) var languages: [String: [Entry<LanguageStatement>]] = [:]
  private(set) var groups: [String: Entry<GroupStatement>] = [:]
  private(set) var thresholds: [Entry<ThresholdsStatement>] = []
  private(set) var limits: [Entry<LimitsStatement>] = []
  /// By name; one profile may be spread over packs.
  private(set) var profiles: [String: [Entry<ProfileStatement>]] = [:]
  private(set) var letters: [String: Entry<LettersStatement>] = [:]
  private(set) var rules: [String: Entry<RuleStatement>] = [:]
  private(set) var changes: [Entry<ChangeStatement>] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var useStatements: [Entry<Located<String>>] = []

  /// The most rules, classes, groups and different conditions of a book: they have 16-bit numbers.
  static let limit = 60_000
  private static let languageLimit = 100

  init(_ files: [RulesFile]) {
    for file in files.sorted(by: { $0.name < $1.name }) { gather(file) }
    dropDoubles()
    keepFirst(Self.limit, of: \.classes, "words", files)
    keepFirst(Self.limit, of: \.rules, "rule", files)
    keepFirst(Self.limit, of: \.groups, "group", files)
    keepFirst(Self.languageLimit, of: \.languages, "language", files)
    for use in useStatements {
      let name = use.statement.value
      if packs[name] == nil {
        report(
          .unknownPack(name, nearest: nearest(name, among: packs.keys.sorted())), use.file,
          use.statement.span)
      } else if name == use.pack {
        report(.packUseCycle(name), use.file, use.statement.span)
      } else {
        uses[use.pack, default: []].insert(name)
      }
    }
  }

  private var doubles: [String: [(kind: String, place: Place, drop: Drop)]] = [:]

  private enum Drop {
    case attribute, group, rule, letters
  }

  /// Leaves out what passes `limit` in the order of names.
  private mutating func keepFirst<Value>(
    _ limit: Int, of list: WritableKeyPath<PackIndex, [String: Value]>, _ kind: String,
    _ files: [RulesFile]
  ) {
    guard self[keyPath: list].count > limit else { return }
    for name in self[keyPath: list].keys.sorted().dropFirst(limit) {
      self[keyPath: list][name] = nil
    }
    let file = files.map(\.name).min() ?? ""
    report(.tooMany(kind: kind, limit: limit), file, ByteSpan(0, 0))
  }

  private mutating func gather(_ file: RulesFile) {
    var packName: String?
    for statement in file.statements {
      if case .pack(let pack) = statement {
        packName = pack.name.value
        let old = packs[pack.name.value]
        packs[pack.name.value] = (
          [old?.title ?? "", pack.title?.value ?? ""].max() ?? "",
          [old?.version ?? "", pack.version?.value ?? ""].max() ?? ""
        )
      }
    }
    guard let pack = packName else {
      if !file.statements.isEmpty { report(.noPack, file.name, ByteSpan(0, 0)) }
      return
    }
    for statement in file.statements { gather(statement, pack, file.name) }
  }

  private mutating func gather(_ statement: RulesStatement, _ pack: String, _ file: String) {
    switch statement {
    case .pack: break
    case .use(let name):
      useStatements.append(Entry(pack: pack, file: file, statement: name))
    case .language(let language):
      languages[language.name.value, default: []].append(
        Entry(pack: pack, file: file, statement: language))
    case .attribute(let attribute):
      note(attribute.name, attribute.name.value, "attribute", .attribute, file)
      attributes[attribute.name.value] = Entry(pack: pack, file: file, statement: attribute)
    case .words(let words):
      let name = words.name.value
      let isQualified = name.utf8.contains(UInt8(ascii: "."))
      classes[isQualified ? name : "\(pack).\(name)", default: []].append(
        Entry(pack: pack, file: file, statement: words))
    case .group(let group):
      note(group.name, "\(pack).\(group.name.value)", "group", .group, file)
      groups["\(pack).\(group.name.value)"] = Entry(pack: pack, file: file, statement: group)
    case .thresholds(let values):
      thresholds.append(Entry(pack: pack, file: file, statement: values))
    case .limits(let values):
      limits.append(Entry(pack: pack, file: file, statement: values))
    case .profile(let profile):
      profiles[profile.name.value, default: []].append(
        Entry(pack: pack, file: file, statement: profile))
    case .letters(let set):
      note(set.name, set.name.value, "letters", .letters, file)
      letters[set.name.value] = Entry(pack: pack, file: file, statement: set)
    case .rule(let rule):
      note(rule.name, "\(pack).\(rule.name.value)", "rule", .rule, file)
      rules["\(pack).\(rule.name.value)"] = Entry(pack: pack, file: file, statement: rule)
    case .change(let change):
      changes.append(Entry(pack: pack, file: file, statement: change))
    }
  }

  private mutating func note(
    _ name: Located<String>, _ key: String, _ kind: String, _ drop: Drop, _ file: String
  ) {
    doubles["\(kind) \(key)", default: []].append((kind, Place(file, name.span), drop))
  }

  private mutating func dropDoubles() {
    for (key, places) in doubles.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      let name = String(key.dropFirst(places[0].kind.count + 1))
      switch places[0].drop {
      case .attribute: attributes[name] = nil
      case .group: groups[name] = nil
      case .rule: rules[name] = nil
      case .letters: letters[name] = nil
      }
      let related = places.dropFirst().map {
        Diagnostic.Related($0.place, english: "again here", russian: "ещё раз здесь")
      }
      diagnostics.append(
        RuleFault.duplicate(kind: places[0].kind, name)
          .diagnostic(at: places[0].place, related: related))
    }
  }

  private mutating func report(_ fault: RuleFault, _ file: String, _ span: ByteSpan) {
    diagnostics.append(fault.diagnostic(at: Place(file, span)))
  }
}
