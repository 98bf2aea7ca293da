@testable import RemitText

/// Builds a lexicon of classes 0, 1, 2 … with English and Russian stems.
struct SmallLexicon {
  var builder: LexiconBuilder

  /// - Parameter roles: Roles of classes, by number.
  init(classes: Int, roles: [Int: WordRole] = [:]) {
    var stemmers = ScriptStemmers()
    stemmers.latin = .english
    stemmers.cyrillic = .russian
    builder = LexiconBuilder(classCount: classes, stemmers: stemmers)
    for (number, role) in roles { builder.setRole(role, of: ClassID(number)) }
  }

  mutating func bar(_ form: String, from number: Int) -> Bool {
    builder.bar(form, from: ClassID(number))
  }

  /// Adds `phrase`; one in double quotes is exact.
  mutating func add(_ phrase: String, to number: Int) throws(LexiconBuilder.Fault) {
    let isExact = phrase.hasPrefix("\"")
    let words = isExact ? String(phrase.dropFirst().dropLast()) : phrase
    try builder.insert(words.utf8.span, isExact: isExact, into: ClassID(number))
  }
}

extension DutyText {
  mutating func read(_ text: String, _ lexicon: Lexicon) {
    read(Array(text.utf8).span, with: lexicon)
  }
}
