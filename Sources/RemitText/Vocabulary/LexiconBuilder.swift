/// Collects what packs say of words: first what is barred, then phrases, each in any order.
package struct LexiconBuilder {
  private var stems = ByteTable(minimumCapacity: 8192)
  private var forms = ByteTable(minimumCapacity: 512)
  private var phrases = PhraseTreeBuilder()
  private var endings = Endings()
  private var stemmers: ScriptStemmers
  private var roles: [WordRole]
  private var areActions: [Bool]
  private var numberStems: Set<UInt32> = []
  private var grammars: [Tongue: Grammar] = [:]

  /// Why an entry cannot be matched.
  package enum Fault: Error, Hashable, Sendable {
    case noWord
    case tooManyWords(Int)
  }

  package init(classCount: Int, stemmers: ScriptStemmers) {
    roles = Array(repeating: [], count: classCount)
    areActions = Array(repeating: false, count: classCount)
    self.stemmers = stemmers
  }

  package mutating func setGrammar(_ grammar: Grammar, of tongue: Tongue) {
    grammars[tongue] = grammar
  }

  package mutating func setRole(_ role: WordRole, of classID: ClassID) {
    roles[Int(classID.index)].insert(role)
  }

  package mutating func setAction(_ classID: ClassID) { areActions[Int(classID.index)] = true }

  /// Words that end in `ending` have `shape`.
  package mutating func insert(ending: String, shape: Shape) {
    endings.insert(folded(ending), shape)
  }

  /// Words written as `form` never count for the class, but in phrases that are written with it.
  ///
  /// The result is `false`, and nothing is barred, if `form` is no single word.
  package mutating func bar(_ form: String, from classID: ClassID) -> Bool {
    let bytes = Array(form.utf8)
    var pieces: [Range<Int>] = []
    Tokenizer.forEachToken(in: bytes.span) { start, end, _ in pieces.append(start..<end) }
    guard pieces.count == 1, pieces[0] == bytes.indices else { return false }
    phrases.bar(form: forms.insert(folded(form).span), from: classID)
    return true
  }

  /// Adds a phrase of one to six words; with `isExact` only these very forms count.
  package mutating func insert(
    _ phrase: String, isExact: Bool, into classID: ClassID
  ) throws(Fault) {
    let bytes = Array(phrase.utf8)
    var phraseStems: [UInt32] = []
    var phraseForms: [UInt32] = []
    var written: [UInt32] = []
    var word: [UInt8] = []
    var pieces: [(range: Range<Int>, kind: Token.Kind)] = []
    Tokenizer.forEachToken(in: bytes.span) { pieces.append(($0..<$1, $2)) }
    for (index, piece) in pieces.enumerated() where piece.kind == .word || piece.kind == .number {
      let isHole = index > 0 && bytes[pieces[index - 1].range] == [UInt8(ascii: "<")]
      if isHole {
        phraseStems.append(PhraseTree.number)
        phraseForms.append(0)
        written.append(0)
        continue
      }
      let script = fold(bytes.span, piece.range, into: &word).script
      written.append(forms.number(of: word.span))
      phraseForms.append(isExact ? forms.insert(word.span) : 0)
      stemmers.stem(&word, script)
      phraseStems.append(stems.insert(word.span))
    }
    guard !phraseStems.isEmpty else { throw .noWord }
    guard phraseStems.count <= PhraseTree.longest else { throw .tooManyWords(phraseStems.count) }
    if roles[Int(classID.index)].contains(.number), phraseStems.count == 1 {
      numberStems.insert(phraseStems[0])
    }
    phrases.insert(
      stems: phraseStems, forms: isExact ? phraseForms : [], written: written, classID: classID)
  }

  package consuming func build() -> Lexicon {
    Lexicon(
      stems: stems, forms: forms, phrases: PhraseTree(phrases, stemCount: stems.count),
      endings: endings, stemmers: stemmers, roles: roles, areActions: areActions,
      numberStems: numberStems, grammars: grammars)
  }

  private func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var word: [UInt8] = []
    _ = fold(bytes.span, bytes.indices, into: &word)
    return word
  }
}
