/// A duty as the rules see it: tokens, phrases, clauses. One value is used for many duties.
///
/// The arrays keep their memory from duty to duty, and what was learnt of a written form is kept for
/// the next time it comes, up to a bound. Cost is linear in the text.
package struct DutyText: Sendable {
  /// The longest text that is read, in bytes.
  package static let longest = 65_535
  /// How many written forms are remembered before the memory is emptied.
  private static let memory = 1 << 15
  /// Longer words are not remembered, in bytes.
  private static let longestKnown = 128

  package private(set) var tokens: [Token] = []
  package private(set) var marks: [Mark] = []
  /// In order of the first token.
  package private(set) var matches: [Match] = []
  package private(set) var clauses: [Clause] = []
  package private(set) var tongue: Tongue = .english
  /// Words whose letters come from two scripts.
  package private(set) var lookalikes: [ByteSpan] = []

  private var seen = ByteTable(minimumCapacity: 4096)
  private var words: [Word] = [.unknown]
  private var scratch: [UInt8] = []

  package init() {
    tokens.reserveCapacity(256)
    matches.reserveCapacity(256)
    scratch.reserveCapacity(256)
  }

  /// Reads `text` in place of what was read before.
  ///
  /// - Precondition: `text` has at most `longest` bytes.
  package mutating func read(_ text: Span<UInt8>, with lexicon: borrowing Lexicon) {
    precondition(text.count <= Self.longest, "the caller refuses longer duties")
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    lookalikes.removeAll(keepingCapacity: true)
    if seen.count > Self.memory { forget() }
    tokenise(text, lexicon)
    findPhrases(lexicon)
    ClauseFinder(lexicon.grammar(of: tongue)).find(tokens, marks, into: &clauses)
  }

  private mutating func forget() {
    seen.removeAll()
    words = [.unknown]
  }

  private mutating func tokenise(_ text: Span<UInt8>, _ lexicon: borrowing Lexicon) {
    var latin = 0
    var cyrillic = 0
    Tokenizer.forEachToken(in: text) { start, end, kind in
      var kind = kind
      var word = Word.unknown
      if kind == .word || kind == .number { word = known(text, start..<end, lexicon) }
      if kind == .word {
        switch word.script {
        case .latin: latin += end - start
        case .cyrillic: cyrillic += (end - start) / 2
        case .mixed, .other: break
        }
        if word.hasLookalikes { lookalikes.append(ByteSpan(start, end)) }
        if word.isNumber { kind = .number }
      }
      tokens.append(Token(span: ByteSpan(start, end), kind: kind, word: word))
    }
    tongue = cyrillic >= latin && cyrillic > 0 ? .russian : .english
  }

  @inline(__always)
  private mutating func known(
    _ text: Span<UInt8>, _ range: Range<Int>, _ lexicon: borrowing Lexicon
  ) -> Word {
    let bytes = text.extracting(range)
    let number = seen.number(of: bytes)
    if number != 0 { return words[Int(number)] }
    let word = lexicon.word(text, range, &scratch)
    guard range.count <= Self.longestKnown else { return word }
    seen.insert(bytes)
    words.append(word)
    return word
  }

  private mutating func findPhrases(_ lexicon: borrowing Lexicon) {
    marks.removeAll(keepingCapacity: true)
    for i in tokens.indices {
      marks.append(Mark())
      guard tokens[i].kind == .word || tokens[i].kind == .number else { continue }
      let first = matches.count
      lexicon.phrases.match(tokens, at: i, into: &matches)
      var kept = first
      for k in first..<matches.count {
        let match = matches[k]
        let index = Int(match.classID.index)
        if lexicon.areActions[index] { marks[i].actionEnd = max(marks[i].actionEnd, match.end) }
        let role = lexicon.roles[index]
        if role.isEmpty {
          matches[kept] = match
          kept += 1
        } else if match.end > marks[i].roleEnd {
          marks[i].roles = role
          marks[i].roleEnd = match.end
        } else if match.end == marks[i].roleEnd {
          marks[i].roles.formUnion(role)
        }
      }
      matches.removeSubrange(kept...)
    }
  }
}
