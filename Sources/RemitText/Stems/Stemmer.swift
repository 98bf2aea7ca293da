/// A Snowball stemming algorithm, named as Snowball and the language packs name it.
package enum Stemmer: String, Hashable, Sendable, CaseIterable {
  /// Porter 2, as of Snowball 3.1.
  case english
  /// Snowball's Russian stemmer, as of Snowball 3.1.
  case russian

  /// Cuts `word` down to its stem, in place.
  ///
  /// `word` is UTF-8 in lower case, as `fold` leaves it. Letters outside the language, digits, marks
  /// and bytes that are no UTF-8 count as consonants and stay as they are. A word of over 64 letters
  /// is left alone; one of apostrophes and `s` may leave nothing. O(n) in bytes, about 200 ns a word;
  /// no allocation beyond the array's own.
  package func stem(_ word: inout [UInt8]) {
    switch self {
    case .english: EnglishStem.stem(&word)
    case .russian: RussianStem.stem(&word)
    }
  }
}
