/// A word, number or mark of a text, with what the vocabulary knows of it.
package struct Token: BitwiseCopyable, Sendable {
  /// What kind of thing the bytes are.
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    case word, number
    case comma, colon, dash, slash
    /// Ends a clause for good: full stop, semicolon, line end and the like.
    case stop
    case open, close
    /// Any other mark: quotes, bullets, per cent signs.
    case mark
  }

  package let span: ByteSpan
  package var kind: Kind
  /// The vocabulary's record of the word; `Word.unknown` for marks.
  package var word: Word

  package init(span: ByteSpan, kind: Kind, word: Word) {
    self.span = span
    self.kind = kind
    self.word = word
  }
}

/// What the vocabulary knows of one written form.
package struct Word: BitwiseCopyable, Hashable, Sendable {
  /// The stem's number, 0 for a stem that no pack mentions.
  package let stem: UInt32
  /// The number of the exact form, 0 where no pack quotes it.
  package let form: UInt32
  /// What the ending says of the word's grammar.
  package let shape: Shape
  package let script: Script
  /// Latin letters in a Cyrillic word, or the reverse, were read as their twins.
  package let hasLookalikes: Bool
  /// A number word, such as `three`.
  package let isNumber: Bool

  package init(
    stem: UInt32, form: UInt32, shape: Shape, script: Script, hasLookalikes: Bool, isNumber: Bool
  ) {
    self.stem = stem
    self.form = form
    self.shape = shape
    self.script = script
    self.hasLookalikes = hasLookalikes
    self.isNumber = isNumber
  }

  package static let unknown = Word(
    stem: 0, form: 0, shape: .plain, script: .other, hasLookalikes: false, isNumber: false)
}

/// The grammatical look of a word, read off its ending by the endings that a language pack declares.
package enum Shape: UInt8, BitwiseCopyable, Hashable, Sendable, CaseIterable {
  /// No declared ending.
  case plain
  case finite, infinitive, gerund, nominal, participle, adjective
  /// A finite verb whose subject is acted on: `утверждается`.
  case passive
  /// A verbal noun in another case than a heading would have.
  case oblique

  /// The key of its endings in a `language` statement.
  package var key: String {
    switch self {
    case .plain: "plain"
    case .finite: "finite"
    case .infinitive: "infinitive"
    case .gerund: "gerund"
    case .nominal: "nominal"
    case .participle: "participle"
    case .adjective: "adjective"
    case .passive: "passive"
    case .oblique: "oblique"
    }
  }
}
