import RemitLanguage
import RemitText

/// The letters that a table is read by, and how they were found.
struct LetterChoice: Hashable {
  enum Ground: Hashable {
    /// The caller named the set.
    case given
    /// The document explains them, or names the set.
    case document
    /// By the letters that occur, nothing else.
    case letters
    /// Cyrillic letters without a legend, read as most tables mean them.
    case custom
  }

  let set: LetterSet
  let ground: Ground

  /// Chooses among `known` by what the document says and by the letters that occur.
  ///
  /// - Parameters:
  ///   - legend: what the document explains.
  ///   - words: headings and texts that may name a set.
  ///   - used: the single letters that cells hold, as written, in capitals.
  init(legend: Legend, naming words: [String], used: Set<String>, known: [LetterSet]) {
    let explained = legend.entries.map { Self.latin($0.mark) }
    let latin = Set(used.map(Self.latin))
    if !legend.entries.isEmpty, !latin.isDisjoint(with: explained) || used.isEmpty {
      set = Self.match(legend, known) ?? LetterSet(legend)
      ground = .document
    } else if let named = Self.named(in: words, known), Self.covers(named, latin) {
      set = named
      ground = .document
    } else if Self.isCyrillic(used) {
      set = .usualCyrillic
      ground = .custom
    } else {
      set = Self.smallest(covering: latin, known)
      ground = .letters
    }
  }

  /// The known set whose letters the legend explains with the same meanings.
  private static func match(_ legend: Legend, _ known: [LetterSet]) -> LetterSet? {
    let marks = Set(legend.entries.map { latin($0.mark) })
    return known.filter { set in
      set.letters.count == marks.count && Set(set.letters.map(\.mark)) == marks
        && legend.entries.allSatisfy { entry in
          set.letter(latin(entry.mark))?.means(entry.words) ?? false
        }
    }.first
  }

  /// The set with the longest name among those that the words name.
  private static func named(in words: [String], _ known: [LetterSet]) -> LetterSet? {
    let names = Set(
      words.flatMap { text in
        text.split { !($0.isLetter || $0 == "-") }.map { $0.lowercased() }
      })
    return known.filter { names.contains($0.name) || names.contains($0.title.lowercased()) }
      .max { $0.letters.count < $1.letters.count }
  }

  private static func covers(_ set: LetterSet, _ letters: Set<String>) -> Bool {
    letters.isSubset(of: set.letters.map(\.mark))
  }

  /// The set with the most of the letters, then with the fewest of its own, then the first.
  private static func smallest(covering letters: Set<String>, _ known: [LetterSet]) -> LetterSet {
    let ranked = known.enumerated().max { a, b in
      let (have, rest) = fit(a.element, letters)
      let (otherHave, otherRest) = fit(b.element, letters)
      return (have, -rest, -a.offset) < (otherHave, -otherRest, -b.offset)
    }
    return ranked?.element ?? .usualCyrillic
  }

  private static func fit(_ set: LetterSet, _ letters: Set<String>) -> (have: Int, rest: Int) {
    let have = set.letters.count { letters.contains($0.mark) }
    return (have, set.letters.count - have)
  }

  /// Whether letters occur that no Latin one looks like.
  private static func isCyrillic(_ used: Set<String>) -> Bool {
    used.contains { ["У", "И", "П"].contains($0) }
  }

  /// The mark in Latin letters where it looks like them.
  private static func latin(_ mark: String) -> String {
    let alike: [Character: Character] = [
      "А": "A", "В": "B", "С": "C", "Е": "E", "І": "I", "К": "K", "О": "O", "Р": "P", "Ѕ": "S",
    ]
    return String(mark.map { alike[$0] ?? $0 })
  }
}

extension Letter {
  /// Whether a legend's words are this letter's: its title, or a word for what it shows first.
  fileprivate func means(_ words: String) -> Bool {
    if title.values.contains(where: { folded($0) == folded(words) }) { return true }
    guard let involvement = Involvement(words: words) else { return false }
    return shows.contains(involvement)
  }
}

extension LetterSet {
  /// The set that a legend makes, where it is none of the known ones.
  init(_ legend: Legend) {
    let found = legend.entries.map { Involvement(words: $0.words) ?? .informed }
    let hasAccountable = legend.entries.indices.contains { index in
      found[index] == .accountable && !folded(legend.entries[index].words).hasPrefix("ответствен")
    }
    let hasResponsible = found.contains(.responsible)
    let letters = zip(legend.entries, found).map { entry, involvement in
      var involvement = involvement
      let words = folded(entry.words)
      if words.hasPrefix("ответствен"), hasAccountable, !hasResponsible {
        involvement = .responsible
      }
      if involvement == .supports, words.contains("участ"), !hasResponsible {
        involvement = .responsible
      }
      return Letter(
        mark: entry.mark, shows: [involvement],
        title: [.english: entry.words, .russian: entry.words],
        meaning: [.english: "", .russian: ""])
    }
    let title = letters.map(\.mark).joined()
    self.init(name: title.lowercased(), title: title, letters: letters)
  }

  /// The letters of Russian tables that come without a legend, as most of them mean these.
  static let usualCyrillic = LetterSet(
    name: "оукис", title: "ОУКИС",
    letters: [
      cyrillic("О", .accountable, "Accountable", "Отвечает"),
      cyrillic("У", .responsible, "Takes part", "Участвует"),
      cyrillic("К", .consulted, "Consulted", "Консультирует"),
      cyrillic("И", .informed, "Informed", "Информируется"),
      cyrillic("С", .agrees, "Agrees", "Согласует"),
      cyrillic("П", .verifies, "Verifies", "Проверяет"),
    ])

  private static func cyrillic(
    _ mark: String, _ shows: Involvement, _ english: String, _ russian: String
  ) -> Letter {
    Letter(
      mark: mark, shows: [shows], title: [.english: english, .russian: russian],
      meaning: [.english: "", .russian: ""])
  }
}
