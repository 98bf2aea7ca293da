/// Collects what packs say of words: first what is barred, then phrases, each in any order.
package struct LexiconBuilder: Sendable {
  private var stems: ByteTable
  private var forms: ByteTable
  private var phrases: PhraseTree
  /// Words as packs write them, and what was learnt of them: each is folded and stemmed once.
  private var spellings: ByteTable
  private var known: [(stem: UInt32, form: UInt32)] = [(0, 0)]
  private var phrase = Phrase()
  private var scratch: [UInt8] = []
  private var endings = Endings()
  private let stemmers: ScriptStemmers
  private var uses: [Lexicon.Use]
  private var numberStems: Set<UInt32> = []
  private var grammars: [Tongue: Grammar] = [:]

  /// The words of one phrase; the arrays are used again.
  private struct Phrase: Sendable {
    var stems: [UInt32] = []
    var exact: [UInt32] = []
    var written: [UInt32] = []
  }

  /// Why an entry cannot be matched.
  package enum Fault: Error, Hashable, Sendable {
    case noWord
    case tooManyWords(Int)
  }

  package init(classCount: Int, stemmers: ScriptStemmers) {
    stems = ByteTable(minimumCapacity: 8192)
    forms = ByteTable(minimumCapacity: 4096)
    phrases = PhraseTree()
    spellings = ByteTable(minimumCapacity: 16384)
    uses = Array(repeating: Lexicon.Use(), count: classCount)
    self.stemmers = stemmers
  }

  package mutating func setGrammar(_ grammar: Grammar, of tongue: Tongue) {
    grammars[tongue] = grammar
  }

  package mutating func setRole(_ role: WordRole, of classID: ClassID) {
    uses[Int(classID.index)].role.insert(role)
  }

  package mutating func setAction(_ classID: ClassID) { uses[Int(classID.index)].isAction = true }

  /// Words that end in `ending` have `shape`.
  package mutating func insert(ending: String, shape: Shape) {
    endings.insert(folded(ending), shape)
  }

  /// Words written as `form` never count for the class, but in phrases that are written with it.
  ///
  /// The result is `false`, and nothing is barred, if `form` is no single word.
  ///
  /// - Precondition: no phrase has been inserted.
  package mutating func bar(_ form: String, from classID: ClassID) -> Bool {
    let bytes = Array(form.utf8)
    var pieces: [Range<Int>] = []
    Tokenizer.forEachToken(in: bytes.span) { start, end, _ in pieces.append(start..<end) }
    guard pieces.count == 1, pieces[0] == bytes.indices else { return false }
    let word = folded(form)
    phrases.bar(form: forms.insert(word.span), from: classID)
    return true
  }

  /// Adds a phrase of one to six words; with `isExact` only these very forms count.
  package mutating func insert(
    _ text: Span<UInt8>, isExact: Bool, into classID: ClassID
  ) throws(Fault) {
    phrase.stems.removeAll(keepingCapacity: true)
    phrase.exact.removeAll(keepingCapacity: true)
    phrase.written.removeAll(keepingCapacity: true)
    var word: [UInt8] = []
    swap(&word, &scratch)
    defer { swap(&word, &scratch) }
    var isHole = false
    Tokenizer.forEachToken(in: text) { start, end, kind in
      if kind == .word || kind == .number {
        if isHole { appendNumber(isExact) } else { append(text, start..<end, isExact, &word) }
      }
      isHole = end - start == 1 && text[start] == UInt8(ascii: "<")
    }
    let count = phrase.stems.count
    guard count > 0 else { throw .noWord }
    guard count <= PhraseTree.longest else { throw .tooManyWords(count) }
    if uses[Int(classID.index)].role.contains(.number), count == 1 {
      numberStems.insert(phrase.stems[0])
    }
    phrases.insert(
      stems: phrase.stems, exact: phrase.exact, written: &phrase.written, classID: classID)
  }

  /// Adds a word that stands for any number to the phrase.
  private mutating func appendNumber(_ isExact: Bool) {
    phrase.stems.append(PhraseTree.number)
    if isExact { phrase.exact.append(0) }
    phrase.written.append(0)
  }

  private mutating func append(
    _ text: Span<UInt8>, _ range: Range<Int>, _ isExact: Bool, _ word: inout [UInt8]
  ) {
    let number = Int(spellings.insert(text.extracting(range)))
    if number == known.count { learn(text, range, &word) }
    phrase.stems.append(known[number].stem)
    phrase.written.append(known[number].form)
    guard isExact else { return }
    _ = fold(text, range, into: &word)
    phrase.exact.append(forms.insert(word.span))
  }

  /// Notes the stem of a new word, and its form where that is barred from a class.
  private mutating func learn(
    _ text: Span<UInt8>, _ range: Range<Int>, _ word: inout [UInt8]
  ) {
    let script = fold(text, range, into: &word).script
    let form = forms.number(of: word.span)
    stemmers.stem(&word, script)
    known.append((stems.insert(word.span), form))
  }

  package consuming func build() -> Lexicon {
    Lexicon(
      stems: stems, forms: forms, phrases: phrases, endings: endings, stemmers: stemmers,
      uses: uses, numberStems: numberStems, grammars: grammars)
  }

  private func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var word: [UInt8] = []
    _ = fold(bytes.span, bytes.indices, into: &word)
    return word
  }
}
