/// The lists of a Word document: counts their items and writes what stands before each.
struct WordNumbering: Sendable {
  /// How a level of a list is numbered.
  private struct Level: Hashable, Sendable {
    var start = 1
    var format = "decimal"
    /// `%1.%2.`: each number stands for the count at that level.
    var text = ""
    /// Whether all numbers of the text are written as decimals.
    var isLegal = false
  }

  private var templates: [String: [Int: Level]] = [:]
  /// The list that another one is a copy of, by the name of its style.
  private var lists: [String: (template: String, levels: [Int: Level], starts: [Int: Int])] = [:]
  private var counts: [String: [Int?]] = [:]
  private var used: Set<String> = []

  /// No lists.
  init() {}

  /// Reads `numbering.xml`.
  init(_ part: XMLReader) throws(XMLFault) {
    var reader = part
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.name {
      case "abstractNum":
        guard let id = try reader.attribute("abstractNumId") else { continue }
        templates[id] = try Self.levels(&reader).levels
      case "num":
        guard let id = try reader.attribute("numId") else { continue }
        let (levels, starts, template) = try Self.levels(&reader)
        lists[id] = (template ?? "", levels, starts)
      default: continue
      }
    }
  }

  /// The levels that an element declares, the starts that it changes and the template that it names.
  private static func levels(
    _ reader: inout XMLReader
  ) throws(XMLFault) -> (levels: [Int: Level], starts: [Int: Int], template: String?) {
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
    var template: String?
    var at = 0
    let outer = reader.depth - 1
    while reader.depth > outer, let event = try reader.next() {
      guard event == .start else { continue }
      let value = try reader.attribute("val")
      switch reader.name {
      case "abstractNumId": template = value
      case "lvl", "lvlOverride":
        at = try reader.attribute("ilvl").flatMap { Int($0) } ?? 0
        if reader.name == "lvl" { levels[at] = Level() }
      case "startOverride": starts[at] = value.flatMap { Int($0) }
      case "start": levels[at]?.start = value.flatMap { Int($0) } ?? 1
      case "numFmt": levels[at]?.format = value ?? "decimal"
      case "lvlText": levels[at]?.text = value ?? ""
      case "isLgl": levels[at]?.isLegal = value.map(isOn) ?? true
      default: continue
      }
    }
    return (levels, starts, template)
  }

  /// Counts an item of the list `id` and gives its mark; `nil` where nothing is shown.
  mutating func mark(list id: String, level: Int) -> String? {
    guard let list = lists[id], (0...8).contains(level) else { return nil }
    let levels = (templates[list.template] ?? [:]).merging(list.levels) { $1 }
    guard let own = levels[level] else { return nil }
    var counts = self.counts[list.template] ?? Array(repeating: nil, count: 9)
    if used.insert(id).inserted {
      for (level, start) in list.starts where counts.indices.contains(level) {
        counts[level] = start &- 1
        for deeper in (level + 1)..<max(level + 1, 9) { counts[deeper] = nil }
      }
    }
    counts[level] = (counts[level] ?? own.start &- 1) &+ 1
    for deeper in counts.indices where deeper > level { counts[deeper] = nil }
    for above in 0..<level where counts[above] == nil { counts[above] = levels[above]?.start ?? 1 }
    self.counts[list.template] = counts
    if own.format == "bullet" { return "•" }
    if own.format == "none", own.text.isEmpty { return nil }
    let mark = written(own, counts, levels)
    return mark.isEmpty ? nil : mark
  }

  private func written(_ own: Level, _ counts: [Int?], _ levels: [Int: Level]) -> String {
    var mark = ""
    var isReference = false
    for character in own.text {
      if isReference, let level = character.wholeNumberValue, (1...9).contains(level) {
        let format = own.isLegal ? "decimal" : levels[level - 1]?.format ?? "decimal"
        mark += listNumber(counts[level - 1] ?? 1, format)
        isReference = false
      } else if character == "%" {
        isReference = true
      } else {
        mark.append(character)
      }
    }
    return mark
  }
}

/// `number` in one of Word's formats; decimal where the format is not known.
func listNumber(_ number: Int, _ format: String) -> String {
  switch format {
  case "none": ""
  case "upperRoman": roman(number)
  case "lowerRoman": roman(number).lowercased()
  case "upperLetter": letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  case "lowerLetter": letters(number, "abcdefghijklmnopqrstuvwxyz")
  case "russianUpper": letters(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")
  case "russianLower": letters(number, "абвгдежзиклмнопрстуфхцчшщыэюя")
  case "decimalZero": number < 10 ? "0\(number)" : String(number)
  default: String(number)
  }
}

/// The letter of a number; after the last letter each is doubled, then trebled (ECMA-376-1, 17.18.59).
private func letters(_ number: Int, _ alphabet: String) -> String {
  let all = Array(alphabet)
  guard number > 0, number <= all.count * 8 else { return String(number) }
  return String(repeating: all[(number - 1) % all.count], count: (number - 1) / all.count + 1)
}

private func roman(_ number: Int) -> String {
  guard (1..<4_000).contains(number) else { return String(number) }
  var rest = number
  var out = ""
  for (value, sign) in romanSigns {
    while rest >= value {
      out += sign
      rest -= value
    }
  }
  return out
}

private let romanSigns = [
  (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
  (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
