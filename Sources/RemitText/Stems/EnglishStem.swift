/// Snowball's `english` stemmer (Porter 2) at work on one word.
///
/// The steps and their names are those of the published definition, snowballstem.org.
struct EnglishStem {
  static let vowels = LetterSet("aeiouy")
  /// A `y` at the start of a word or after a vowel, which counts as a consonant.
  static let consonantY: LetterCode = 27
  private static let y = LetterCode(letter: "y")
  private static let apostrophe = UInt8(ascii: "'")

  /// Words that the steps would get wrong, with their stems.
  private static let exceptions = EndingTable(
    """
    skis=ski skies=sky idly=idl gently=gentl ugly=ugli early=earli only=onli singly=singl \
    sky=sky news=news howe=howe atlas=atlas cosmos=cosmos bias=bias andes=andes
    """)
  /// Beginnings after which R1 starts, whatever their vowels.
  private static let beginnings = EndingTable(
    "arsen commun emerg gener inter later organ past univers")

  var letters = StemLetters()
  /// Where R1 starts: after the first consonant that follows a vowel.
  var r1 = 0
  /// Where R2 starts: the R1 of R1.
  var r2 = 0

  /// Cuts `word` down to its stem, in place.
  static func stem(_ word: inout [UInt8]) {
    var work = EnglishStem()
    guard word.count > 2, work.read(word) else { return }
    let quoted = word[0] == apostrophe
    guard work.letters.count + (quoted ? 1 : 0) > 2 else { return }
    if quoted {
      word.removeFirst()
    } else if work.stemException() {
      work.write(&word)
      return
    }
    work.markConsonants()
    work.markRegions()
    work.runSteps()
    work.write(&word)
  }

  /// Takes the letters of `word` in, but for an apostrophe at its start; `false` if there are too many.
  private mutating func read(_ word: [UInt8]) -> Bool {
    var byte = word[0] == Self.apostrophe ? 1 : 0
    while byte < word.count {
      let value = word[byte]
      switch value {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard letters.read(value - 0x60) else { return false }
        byte += 1
      default:
        guard letters.read(value == Self.apostrophe ? 28 : 0) else { return false }
        byte = StemLetters.nextLetter(after: byte, in: word)
      }
    }
    return true
  }

  /// Makes `word`, from which a starting apostrophe is gone, the stem that the steps left.
  private func write(_ word: inout [UInt8]) {
    if word.count == letters.count, letters.kept == letters.count { return }
    word.removeLast(word.count - StemLetters.byteCount(ofFirst: letters.kept, in: word))
    for place in letters.kept..<letters.count {
      let code = letters[place]
      word.append(code == Self.consonantY ? UInt8(ascii: "y") : 0x60 + code)
    }
  }

  private mutating func stemException() -> Bool {
    guard let word = letters.ending(in: Self.exceptions),
      word.count == letters.count
    else { return false }
    letters.replace(word)
    return true
  }

  private mutating func markConsonants() {
    for place in 0..<letters.count where letters[place] == Self.y {
      if place == 0 || Self.vowels.contains(letters[place - 1]) {
        letters.mark(place, as: Self.consonantY)
      }
    }
  }

  private mutating func markRegions() {
    r1 = letters.count
    r2 = letters.count
    guard let first = Self.beginnings.prefix(of: letters.head) ?? region(after: 0) else { return }
    r1 = first
    r2 = region(after: first) ?? letters.count
  }

  /// The place after the first consonant that follows a vowel at or after `start`.
  private func region(after start: Int) -> Int? {
    letters.place(after: start, of: Self.vowels, being: true)
      .flatMap { letters.place(after: $0, of: Self.vowels, being: false) }
  }
}
