private let vowels = LetterSet("аеиоуыэюя")

private let gerunds = EndingTable(
  "(ая)в (ая)вши (ая)вшись ив ивши ившись ыв ывши ывшись")
private let reflexives = EndingTable("ся сь")
private let adjectives = EndingTable(
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
private let participles = EndingTable("(ая)ем (ая)нн (ая)вш (ая)ющ (ая)щ ивш ывш ующ")
private let verbs = EndingTable(
  """
  (ая)ла (ая)на (ая)ете (ая)йте (ая)ли (ая)й (ая)л (ая)ем (ая)н (ая)ло (ая)но (ая)ет (ая)ют \
  (ая)ны (ая)ть (ая)ешь (ая)нно \
  ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить \
  ыть ишь ую ю
  """)
private let nouns = EndingTable(
  """
  а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию \
  ью ю ия ья я
  """)
private let finalI = EndingTable("и")
private let derivations = EndingTable("ост ость")
private let superlatives = EndingTable("ейш ейше")
private let doubledN = EndingTable("(н)н")
private let softSign = EndingTable("ь")

/// Snowball's `russian` stemmer at work on one word.
///
/// A stem is always a beginning of the word, but for `ё`, which becomes `е`. The steps are those of
/// the published definition, snowballstem.org.
struct RussianStem {
  private var letters = StemLetters()
  /// Where RV starts, before which nothing is cut: after the first vowel.
  private var rv = 0
  /// Where R2 starts: after the second consonant that follows a vowel.
  private var r2 = 0

  /// Cuts `word` down to its stem, in place.
  static func stem(_ word: inout [UInt8]) {
    var work = RussianStem()
    guard work.read(word) else { return }
    plainE(&word)
    work.markRegions()
    let whole = work.letters.count
    work.runSteps()
    guard work.letters.count < whole else { return }
    word.removeLast(word.count - StemLetters.byteCount(ofFirst: work.letters.count, in: word))
  }

  /// Takes the letters of `word` in; `false` if there are too many.
  private mutating func read(_ word: [UInt8]) -> Bool {
    var byte = 0
    while byte < word.count {
      let code = Self.code(at: byte, in: word)
      guard letters.read(code) else { return false }
      byte = code > 0 ? byte + 2 : StemLetters.nextLetter(after: byte, in: word)
    }
    return true
  }

  /// The code of the Russian letter that starts at `byte`, 0 if none does.
  @inline(__always)
  private static func code(at byte: Int, in word: [UInt8]) -> LetterCode {
    guard byte + 1 < word.count else { return 0 }
    return switch (word[byte], word[byte + 1]) {
    case (0xD0, 0xB0...0xBF): word[byte + 1] - 0xAF
    case (0xD1, 0x80...0x8F): word[byte + 1] - 0x6F
    case (0xD1, 0x91): 6
    default: 0
    }
  }

  /// Makes each `ё` an `е`.
  private static func plainE(_ word: inout [UInt8]) {
    var byte = 1
    while byte < word.count {
      if word[byte] == 0x91, word[byte - 1] == 0xD1 {
        word[byte - 1] = 0xD0
        word[byte] = 0xB5
      }
      byte += 1
    }
  }

  private mutating func markRegions() {
    rv = letters.count
    r2 = letters.count
    guard let first = letters.place(after: 0, of: vowels, being: true) else { return }
    rv = first
    r2 =
      letters.place(after: first, of: vowels, being: false)
      .flatMap { letters.place(after: $0, of: vowels, being: true) }
      .flatMap { letters.place(after: $0, of: vowels, being: false) } ?? letters.count
  }

  private mutating func runSteps() {
    if !cut(gerunds) {
      cut(reflexives)
      if cut(adjectives) {
        cut(participles)
      } else if !cut(verbs) {
        cut(nouns)
      }
    }
    cut(finalI)
    if let ending = letters.ending(in: derivations, from: rv),
      letters.count - ending.count >= r2
    {
      letters.cut(ending.count)
    }
    if cut(superlatives) {
      cut(doubledN)
    } else if !cut(doubledN) {
      cut(softSign)
    }
  }

  /// Cuts the longest ending of `table` in RV if what must precede it does; gives whether it did.
  @discardableResult
  private mutating func cut(_ table: EndingTable) -> Bool {
    guard let ending = letters.ending(in: table, from: rv),
      letters.allows(ending, from: rv)
    else { return false }
    letters.cut(ending.count)
    return true
  }
}
