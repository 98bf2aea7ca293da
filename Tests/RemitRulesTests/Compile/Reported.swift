import RemitLanguage
import RemitText

@testable import RemitRules

/// A diagnostic as a line: its code, the words that it points at, and what to do.
func reported(_ diagnostics: [Diagnostic], in sources: [String: String]) -> [String] {
  diagnostics.map { diagnostic in
    let bytes = Array((sources[diagnostic.place.file] ?? "").utf8)
    let words = String(decoding: bytes[diagnostic.place.span.range], as: UTF8.self)
    let action = diagnostic.message(in: .english).action.map { " → \($0)" } ?? ""
    return "\(diagnostic.code) [\(words)]\(action)"
  }
}

/// A pack that has one of everything, and no fault.
let soundPack = """
  pack sound
  use en
  use ru
  attribute scope task < team < department
  attribute kind red, blue
  attribute horizon duration
  group weight
  words deeds
    en  approve, set
    ru  утверждать
  words things
    en  budget, plan
    ru  бюджет
  infer wide: scope = department
    when object in things
  weigh sound: strategic 7 as weight
    when action in deeds and object in things
  """

/// Compiles `text` as pack `test` beside the sound pack, which it uses.
func compiled(
  _ text: String, reading: RuleBook.Reading = .verdicts
) -> (book: RuleBook, reports: [String]) {
  let test = "pack test\nuse sound\n" + text
  let files = smallLanguages + [rules(soundPack, "sound.rules"), rules(test, "test.rules")]
  let (book, diagnostics) = RuleBook.compile(files, reading: reading)
  return (book, reported(diagnostics, in: ["test.rules": test, "sound.rules": soundPack]))
}

extension RuleBook {
  /// The total of `duty`.
  func points(of duty: String, stated: [String: String] = [:]) -> Int {
    var judge = Judge(self)
    return judge.ruling(on: duty, stated: stated).points
  }
}
