public import RemitText

/// `letters raci "RACI"`: the letters of a matrix, what they stand for and what they say.
public struct LettersStatement: Hashable, Sendable {
  /// The name that options and files use: `raci-vs`.
  public let name: Located<String>
  /// How people write it: `RACI-VS`.
  public let title: Located<String>?
  /// In the order of the legend.
  public let letters: [Letter]
  public let span: ByteSpan

  /// `letter R responsible, supports`, with a title and a meaning for each language.
  public struct Letter: Hashable, Sendable {
    public let mark: Located<String>
    /// What the letter stands for; the first is its main sense.
    public let shows: [Located<Involvement>]
    /// By language key: one word for headings, one sentence for legends.
    public let words: [String: Words]

    public init(
      mark: Located<String>, shows: [Located<Involvement>], words: [String: Words]
    ) {
      self.mark = mark
      self.shows = shows
      self.words = words
    }
  }

  /// What a letter says to readers of a language: `en "Responsible" "Does the work."`.
  public struct Words: Hashable, Sendable {
    public let title: Located<String>
    public let meaning: Located<String>

    public init(title: Located<String>, meaning: Located<String>) {
      self.title = title
      self.meaning = meaning
    }
  }

  public init(
    name: Located<String>, title: Located<String>?, letters: [Letter], span: ByteSpan
  ) {
    self.name = name
    self.title = title
    self.letters = letters
    self.span = span
  }
}
