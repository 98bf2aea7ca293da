public import RemitLanguage
public import RemitRules
import RemitText

extension LetterSet {
  /// The set as a pack declares it; words in languages that nobody reads are left out.
  public init(_ statement: LettersStatement) {
    self.init(
      name: statement.name.value, title: statement.title?.value ?? statement.name.value,
      letters: statement.letters.map { letter in
        Letter(
          mark: letter.mark.value, shows: letter.shows.map(\.value),
          title: letter.byTongue { $0.title.value }, meaning: letter.byTongue { $0.meaning.value })
      })
  }
}

extension LettersStatement.Letter {
  fileprivate func byTongue(
    _ text: (LettersStatement.Words) -> String
  ) -> [Tongue: String] {
    let known = words.compactMap { key, words in Tongue(rawValue: key).map { ($0, text(words)) } }
    return Dictionary(known) { first, _ in first }
  }
}

extension RuleBook {
  /// The letter sets of the packs, sorted by name; none where only verdicts were read.
  public var letterSets: [LetterSet] { letters.map { LetterSet($0) } }
}
