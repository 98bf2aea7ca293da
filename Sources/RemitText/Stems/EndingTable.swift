/// One ending of a stemming step, with what must precede it and what takes its place.
struct Ending: Sendable, BitwiseCopyable {
  /// The ending's codes, the last letter in the lowest byte.
  let codes: UInt64
  /// The codes that take its place, packed in the same way.
  let replacement: UInt64
  /// The letters one of which must stand before the ending; no set, no condition.
  let before: LetterSet?
  let count: Int
  let replacementCount: Int

  /// Reads `ending`, `ending=replacement` or `(letters)ending=replacement`.
  fileprivate init(_ text: Substring) {
    let close = text.firstIndex(of: ")")
    let letters = close.map { text[text.index(after: text.startIndex)..<$0] }
    let rest = close.map { text[text.index(after: $0)...] } ?? text
    let parts = rest.split(separator: "=")
    (codes, count) = Ending.pack(parts[0])
    (replacement, replacementCount) = parts.count > 1 ? Ending.pack(parts[1]) : (0, 0)
    before = letters.map { LetterSet($0) }
  }

  /// The codes of up to eight letters in one integer, and their number.
  private static func pack(_ letters: Substring) -> (codes: UInt64, count: Int) {
    var codes: UInt64 = 0
    for letter in letters.unicodeScalars { codes = codes << 8 | UInt64(LetterCode(letter: letter)) }
    return (codes, letters.unicodeScalars.count)
  }

  /// The bytes of a packed word that this ending covers.
  @inline(__always)
  var mask: UInt64 { .max &>> UInt64(64 - 8 * count) }
}

/// The endings that one stemming step looks for, found by last letter, the longest first.
struct EndingTable: Sendable {
  private let endings: [Ending]
  /// Where the endings with each last letter start; the next entry is where they end.
  private let starts: [UInt8]

  /// Reads endings that are separated by blanks, each `(letters before)ending=replacement`.
  ///
  /// - Precondition: endings have 1 to 8 letters, and there are at most 255 of them.
  init(_ text: String) {
    let read = text.split(whereSeparator: \.isWhitespace).map { Ending($0) }
    endings = read.sorted { a, b in
      a.codes & 0xFF == b.codes & 0xFF ? a.count > b.count : a.codes & 0xFF < b.codes & 0xFF
    }
    var starts: [UInt8] = []
    for code in 0...33 {
      let first = endings.firstIndex { $0.codes & 0xFF >= UInt64(code) } ?? endings.count
      starts.append(UInt8(first))
    }
    self.starts = starts
  }

  /// The longest ending of a word, at most `limit` letters long.
  ///
  /// `tail` holds the last eight letters, the last one in the lowest byte.
  @inline(__always)
  func longest(in tail: UInt64, limit: Int) -> Ending? {
    let last = Int(tail & 0xFF)
    for i in Int(starts[last])..<Int(starts[last + 1]) {
      let ending = endings[i]
      if (tail ^ ending.codes) & ending.mask == 0, ending.count <= limit { return ending }
    }
    return nil
  }

  /// The number of letters of the entry that a word starts with, for a table of beginnings.
  ///
  /// No entry may start another. `head` holds the first eight letters, the first one in the highest byte.
  func prefix(of head: UInt64) -> Int? {
    for ending in endings where head &>> UInt64(64 - 8 * ending.count) == ending.codes {
      return ending.count
    }
    return nil
  }
}
