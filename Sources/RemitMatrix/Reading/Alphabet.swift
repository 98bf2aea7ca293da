import RemitText

/// The letters that cells are read by, and the ways people write them.
struct Alphabet {
  let set: LetterSet
  private let indices: [String: Int]
  /// Words for letters, folded: the titles in both languages.
  private let words: [String: Int]

  init(_ set: LetterSet) {
    self.set = set
    indices = Dictionary(
      set.letters.enumerated().map { ($1.mark, $0) }, uniquingKeysWith: { first, _ in first })
    words = Dictionary(
      set.letters.enumerated().flatMap { index, letter in
        letter.title.values.map { (folded($0), index) }
      }, uniquingKeysWith: min)
  }

  /// What one token of a cell comes to.
  enum Place: Hashable {
    case letter(Int)
    /// What the set does not know, as written.
    case unknown(String)
  }

  /// The letter whose title the words are.
  func index(ofWord word: String) -> Int? { words[folded(word)] }

  /// The letters that `token` stands for, and how its writing differs from the set's.
  func places(of token: String, changes: inout Set<CellMarks.Change>) -> [Place] {
    if let index = letter(token, &changes) { return [.letter(index)] }
    if let index = index(ofWord: token) {
      changes.insert(.word)
      return [.letter(index)]
    }
    guard (2...4).contains(token.unicodeScalars.count) else { return [.unknown(token)] }
    var partChanges: Set<CellMarks.Change> = [.layout]
    var parts: [Place] = []
    for scalar in token.unicodeScalars {
      guard let index = letter(String(scalar), &partChanges) else { return [.unknown(token)] }
      parts.append(.letter(index))
    }
    changes.formUnion(partChanges)
    return parts
  }

  /// The letter of the set that `mark` is or looks like.
  private func letter(_ mark: String, _ changes: inout Set<CellMarks.Change>) -> Int? {
    if let index = indices[mark] { return index }
    let upper = mark.uppercased()
    if let index = indices[upper] {
      changes.insert(.lowerCase)
      return index
    }
    let alike = String(
      String.UnicodeScalarView(upper.unicodeScalars.map { Self.lookalike($0) ?? $0 }))
    guard let index = indices[alike] else { return nil }
    changes.insert(.lookalike)
    if upper != mark { changes.insert(.lowerCase) }
    return index
  }

  /// The capital of the other alphabet that looks the same.
  private static func lookalike(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    pairs.lazy.compactMap { cyrillic, latin in
      letter == cyrillic ? latin : letter == latin ? cyrillic : nil
    }.first
  }

  private static let pairs: [(cyrillic: Unicode.Scalar, latin: Unicode.Scalar)] = [
    ("А", "A"), ("В", "B"), ("С", "C"), ("Е", "E"), ("Н", "H"), ("І", "I"), ("Ӏ", "I"), ("Ј", "J"),
    ("К", "K"), ("М", "M"), ("О", "O"), ("Р", "P"), ("Ѕ", "S"), ("Т", "T"), ("Х", "X"), ("Ү", "Y"),
  ]
}

/// Words as they are compared: lower case, `ё` as `е`, single blanks, no outer marks.
func folded(_ words: String) -> String {
  String(undecorated(words).lowercased().map { $0 == "ё" ? "е" : $0 })
    .split { $0.isWhitespace || $0 == ":" }.joined(separator: " ")
}
