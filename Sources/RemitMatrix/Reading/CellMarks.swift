import RemitText

/// The letters of one cell, as a person wrote them.
struct CellMarks: Hashable {
  /// How the cell differs from the way the matrix writes it.
  enum Change: Hashable, CaseIterable {
    /// `r` for `R`.
    case lowerCase
    /// A letter of the other alphabet that looks the same.
    case lookalike
    /// `AR`, `R, A` or another order for `A/R`.
    case layout
    /// A word for its letter.
    case word
    /// A letter written twice.
    case twice
  }

  /// Letters of the set in its order, then what the set does not know, as written.
  let marks: [String]
  let changes: Set<Change>
  /// Whether each of the marks is a letter of the set.
  let isKnown: Bool

  /// Whether the words of a cell stand for no letter: nothing, a dash, `n/a`.
  static func isBlank(_ text: String) -> Bool {
    let words = undecorated(text).lowercased()
    return words.unicodeScalars.allSatisfy { isDash($0) || $0.properties.isWhitespace }
      || ["n/a", "na", "н/п", "none", "нет"].contains(words)
  }

  /// Reads a cell by the letters of `alphabet`.
  init(_ text: String, by alphabet: Alphabet) {
    var changes: Set<Change> = []
    var known: Set<Int> = []
    var others: [String] = []
    let words = undecorated(text)
    var isRepeated = false
    if !Self.isBlank(words) {
      let whole = alphabet.index(ofWord: words)
      for token in whole == nil ? Self.tokens(words) : [words] {
        for place in alphabet.places(of: token, changes: &changes) {
          switch place {
          case .letter(let index): isRepeated = !known.insert(index).inserted || isRepeated
          case .unknown(let mark): if !others.contains(mark) { others.append(mark) }
          }
        }
      }
    }
    if isRepeated { changes.insert(.twice) }
    marks = known.sorted().map { alphabet.set.letters[$0].mark } + others
    isKnown = others.isEmpty
    if marks.joined(separator: "/") != text, changes.isEmpty, !marks.isEmpty {
      changes.insert(.layout)
    }
    self.changes = changes
  }

  /// What separators part; dashes between blanks are no letters.
  private static func tokens(_ words: String) -> [String] {
    words.unicodeScalars.split {
      "/,;+&|\\".unicodeScalars.contains($0) || $0.properties.isWhitespace
    }
    .map { undecorated(String($0)) }
    .filter { !$0.isEmpty && !$0.unicodeScalars.allSatisfy(isDash) }
  }
}

/// The words without outer blanks and the marks of Markdown and footnotes around them.
func undecorated(_ text: String) -> String {
  var words = text.unicodeScalars[...]
  let isOuter = { (scalar: Unicode.Scalar) in
    scalar.properties.isWhitespace || "*_`()[]".unicodeScalars.contains(scalar)
  }
  while let first = words.first, isOuter(first) { words.removeFirst() }
  while let last = words.last, isOuter(last) { words.removeLast() }
  return String(words)
}

private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}.".unicodeScalars.contains(scalar)
}
