/// Writes duties of 40 to 200 bytes, half of them English, half Russian; the same seed, the same duties.
struct DutyWriter {
  private var random: UInt64

  init(seed: UInt64) { random = seed }

  /// The next duty.
  mutating func duty() -> String {
    let language = chance(1, of: 2) ? DutyWords.english : DutyWords.russian
    var words = capitalised(pick(language.verbs))
    if chance(1, of: 4) { words += language.and + pick(language.verbs) }
    words += " " + object(language)
    if chance(1, of: 3) { words += language.and + object(language) }
    if chance(2, of: 3) { words += " " + pick(language.tails) }
    if chance(1, of: 3) { words += " " + pick(language.times) }
    if chance(1, of: 6) {
      words += language.clause + pick(language.verbs) + " " + object(language)
    }
    return chance(1, of: 4) ? words + "." : words
  }

  private mutating func object(_ language: DutyWords) -> String {
    var words = chance(1, of: 3) ? pick(language.qualities) + " " : ""
    words += chance(1, of: 8) ? unknown(language) : pick(language.objects)
    if chance(1, of: 2) { words += " " + pick(language.owners) }
    return words
  }

  /// A word that no dictionary has.
  private mutating func unknown(_ language: DutyWords) -> String {
    var word = ""
    for _ in 0..<(2 + Int(next() % 3)) { word += pick(language.syllables) }
    return word
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(next() % UInt64(words.count))]
  }

  private mutating func chance(_ part: UInt64, of whole: UInt64) -> Bool { next() % whole < part }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next() -> UInt64 {
    random &+= 0x9E37_79B9_7F4A_7C15
    var mixed = random
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
