public import RemitLanguage
public import RemitText

/// The letters that a matrix uses, and what they mean: RACI, RASCI, DACI and the like.
public struct LetterSet: Hashable, Sendable {
  /// The name that options and files use, in lower case: `raci`, `raci-vs`.
  public let name: String
  /// How people write it: `RACI-VS`.
  public let title: String
  /// In the order of the legend, the weightiest for a cell first where the title has no other order.
  public let letters: [Letter]

  /// Makes a set.
  public init(name: String, title: String, letters: [Letter]) {
    self.name = name
    self.title = title
    self.letters = letters
  }

  /// The letter that shows `involvement`; `nil` where the set has none for it.
  public func letter(for involvement: Involvement) -> Letter? {
    letters.first { $0.shows.contains(involvement) }
  }

  /// The letter with `mark`; `nil` where the set has none.
  public func letter(_ mark: String) -> Letter? { letters.first { $0.mark == mark } }
}

/// One letter of a set.
public struct Letter: Hashable, Sendable {
  /// What stands in a cell: `R`.
  public let mark: String
  /// What the letter stands for; the first is its main sense.
  public let shows: [Involvement]
  /// One word in each language, for headings: "Responsible".
  public let title: [Tongue: String]
  /// What it says of a role, in each language, for legends.
  public let meaning: [Tongue: String]

  /// Makes a letter.
  public init(
    mark: String, shows: [Involvement], title: [Tongue: String], meaning: [Tongue: String]
  ) {
    self.mark = mark
    self.shows = shows
    self.title = title
    self.meaning = meaning
  }
}
