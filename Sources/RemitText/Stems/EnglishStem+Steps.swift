private let possessives = EndingTable("' 's 's'")
private let settledPlurals = EndingTable("sses=ss ss=ss us=us")
private let plurals = EndingTable("ied ies")
private let agreements = EndingTable("eed=ee eedly=ee")
private let agreementExceptions = EndingTable("succ proc exc")
private let gerundExceptions = EndingTable("even cann inn earr herr out")
private let verbEndings = EndingTable("ed edly ing ingly")
private let cutShort = EndingTable("at bl iz")
private let doubles = EndingTable("bb dd ff gg mm nn pp rr tt")

private let step2Endings = EndingTable(
  """
  tional=tion enci=ence anci=ance abli=able entli=ent izer=ize ization=ize ational=ate ation=ate \
  ator=ate alism=al aliti=al alli=al fulness=ful ousli=ous ousness=ous iveness=ive iviti=ive \
  biliti=ble bli=ble ogist=og (l)ogi=og fulli=ful lessli=less (cdeghkmnrt)li
  """)
private let step3Endings = EndingTable(
  "tional=tion ational=ate alize=al icate=ic iciti=ic ical=ic ful ness")
private let step3LateEndings = EndingTable("ative")
private let step4Endings = EndingTable(
  """
  al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize (st)ion
  """)

private let shortVowelStarts = LetterSet("aeo")
private let vowelsAndWX = LetterSet("aeiouywx", and: EnglishStem.consonantY)
private let past = EndingTable("past")

extension EnglishStem {
  /// Runs steps 1a to 5 over the letters.
  mutating func runSteps() {
    cutPlural()
    cutVerbEnding()
    softenY()
    replaceEnding(in: step2Endings, from: r1)
    if !replaceEnding(in: step3LateEndings, from: r2) {
      replaceEnding(in: step3Endings, from: r1)
    }
    replaceEnding(in: step4Endings, from: r2)
    cutLastLetter()
  }

  /// Finds the longest ending of `table` and replaces it if it lies in the region and is allowed.
  ///
  /// Gives whether an ending was found, be it replaced or not.
  @discardableResult
  private mutating func replaceEnding(in table: EndingTable, from region: Int) -> Bool {
    guard let ending = letters.ending(in: table) else { return false }
    if letters.count - ending.count >= region, letters.allows(ending) { letters.replace(ending) }
    return true
  }

  /// Step 1a.
  private mutating func cutPlural() {
    if let ending = letters.ending(in: possessives) {
      letters.cut(ending.count)
    }
    if replaceEnding(in: settledPlurals, from: 0) { return }
    if let ending = letters.ending(in: plurals) {
      letters.cut(ending.count)
      letters.append(letters.count > 1 ? "i" : "ie")
    } else if ends(with: "s"), hasVowel(upTo: letters.count - 2) {
      letters.cut(1)
    }
  }

  /// Step 1b.
  private mutating func cutVerbEnding() {
    if let ending = letters.ending(in: agreements) {
      let stem = letters.count - ending.count
      if stem >= r1, !isWhole(stem, in: agreementExceptions) { letters.replace(ending) }
      return
    }
    guard let ending = letters.ending(in: verbEndings) else { return }
    let stem = letters.count - ending.count
    if ends(with: "g") {
      if isWhole(stem, in: gerundExceptions) { return }
      if stem == 2, letters[1] == LetterCode(letter: "y"), !Self.vowels.contains(letters[0]) {
        letters.cut(4)
        letters.append("ie")
        return
      }
    }
    guard hasVowel(upTo: stem) else { return }
    letters.cut(ending.count)
    mendVerb()
  }

  /// Gives a verb, cut down in step 1b, its `e` back or takes its doubled consonant away.
  private mutating func mendVerb() {
    if letters.ending(in: cutShort) != nil {
      letters.append("e")
    } else if letters.ending(in: doubles) != nil {
      let isKept = letters.count == 3 && shortVowelStarts.contains(letters[0])
      if !isKept { letters.cut(1) }
    } else if letters.count == r1, endsInShortSyllable(upTo: letters.count) {
      letters.append("e")
    }
  }

  /// Step 1c.
  private mutating func softenY() {
    let place = letters.count - 1
    guard place > 1, ends(with: "y") || letters[place] == Self.consonantY,
      !Self.vowels.contains(letters[place - 1])
    else { return }
    letters.cut(1)
    letters.append("i")
  }

  /// Step 5.
  private mutating func cutLastLetter() {
    let place = letters.count - 1
    if ends(with: "e") {
      if place >= r2 || (place >= r1 && !endsInShortSyllable(upTo: place)) { letters.cut(1) }
    } else if ends(with: "l"), place >= r2, letters[place - 1] == LetterCode(letter: "l") {
      letters.cut(1)
    }
  }

  private func ends(with letter: Unicode.Scalar) -> Bool {
    letters.count > 0 && letters[letters.count - 1] == LetterCode(letter: letter)
  }

  private func hasVowel(upTo end: Int) -> Bool {
    var place = 0
    while place < end {
      if Self.vowels.contains(letters[place]) { return true }
      place += 1
    }
    return false
  }

  /// Whether the first `end` letters are just one of the words in `table`.
  private func isWhole(_ end: Int, in table: EndingTable) -> Bool {
    table.prefix(of: letters.head) == end
  }

  private func endsInShortSyllable(upTo end: Int) -> Bool {
    guard end > 1 else { return false }
    let (vowel, last) = (letters[end - 2], letters[end - 1])
    if Self.vowels.contains(vowel) {
      if end > 2, !vowelsAndWX.contains(last), !Self.vowels.contains(letters[end - 3]) {
        return true
      }
    }
    return letters.ending(in: past, skipping: letters.count - end) != nil
      || (end == 2 && Self.vowels.contains(letters[0]) && !Self.vowels.contains(last))
  }
}
