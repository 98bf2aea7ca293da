/// A duty as the rules see it: tokens, phrases, clauses.
///
/// One value is used for many duties. The arrays keep their memory from duty to duty, and what was
/// learnt of a written form is kept for the next time it comes, up to a bound. Cost is linear in the
/// text.
package struct DutyText: Sendable {
  /// The longest text that is read, in bytes.
  package static let longest = 65_535

  package private(set) var tokens: [Token] = []
  package private(set) var marks: [Mark] = []
  /// In order of the first token.
  package private(set) var matches: [Match] = []
  package private(set) var clauses: [Clause] = []
  package private(set) var tongue: Tongue = .english
  /// Words whose letters come from two scripts.
  package private(set) var lookalikes: [ByteSpan] = []

  private var memory = WordMemory()
  private var scratch: [UInt8] = []

  package init() {
    tokens.reserveCapacity(256)
    matches.reserveCapacity(256)
    scratch.reserveCapacity(256)
  }

  /// Reads `text` in place of what was read before.
  ///
  /// - Precondition: `text` has at most `longest` bytes.
  package mutating func read(_ text: Span<UInt8>, with lexicon: Lexicon) {
    precondition(text.count <= Self.longest, "the caller refuses longer duties")
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    if !lookalikes.isEmpty { lookalikes.removeAll(keepingCapacity: true) }
    tokenise(text)
    knowWords(text, lexicon)
    findPhrases(lexicon)
    ClauseFinder(lexicon.grammar(of: tongue)).find(tokens, marks, into: &clauses)
  }

  /// Cuts the text; its words are looked up afterwards, so that each loop stays small.
  private mutating func tokenise(_ text: Span<UInt8>) {
    tokens.append(addingCapacity: text.count) { tokens in
      Tokenizer.forEachToken(in: text) { start, end, kind in
        tokens.append(Token(span: ByteSpan(start, end), kind: kind, word: .unknown))
      }
    }
  }

  /// Gives each word and number what the vocabulary knows of it, and finds the language.
  private mutating func knowWords(_ text: Span<UInt8>, _ lexicon: Lexicon) {
    var latin = 0
    var cyrillic = 0
    var cut: [Token] = []
    swap(&cut, &tokens)
    var tokens = cut.mutableSpan
    for i in tokens.indices {
      let token = tokens[i]
      guard token.kind == .word || token.kind == .number else { continue }
      let word = known(text, Int(token.span.start), Int(token.span.end), lexicon)
      tokens[i].word = word
      guard token.kind == .word else { continue }
      switch word.script {
      case .latin: latin += token.span.count
      case .cyrillic: cyrillic += token.span.count / 2
      case .mixed, .other: break
      }
      if word.hasLookalikes { lookalikes.append(token.span) }
      if word.isNumber { tokens[i].kind = .number }
    }
    tongue = cyrillic >= latin && cyrillic > 0 ? .russian : .english
    swap(&cut, &self.tokens)
  }

  @inline(__always)
  private mutating func known(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> Word {
    guard end - start <= WordKey.longest else { return lexicon.word(text, start..<end, &scratch) }
    let key = WordKey(text, start, end)
    if let word = memory.word(key) { return word }
    let word = lexicon.word(text, start..<end, &scratch)
    memory.insert(key, word)
    return word
  }

  /// Finds the phrases; those of a language's roles become marks, the others matches.
  private mutating func findPhrases(_ lexicon: Lexicon) {
    var found: (marks: [Mark], matches: [Match]) = ([], [])
    swap(&found.marks, &marks)
    swap(&found.matches, &matches)
    found.marks.removeAll(keepingCapacity: true)
    let held = (tokens: tokens, phrases: lexicon.phrases, uses: lexicon.uses)
    let tokens = held.tokens.span
    let uses = held.uses.span
    for i in tokens.indices {
      var mark = Mark()
      if tokens[i].kind == .word || tokens[i].kind == .number {
        held.phrases.forEachMatch(tokens, at: i) { classID, end in
          if !mark.note(uses[Int(classID.index)], end: UInt16(truncatingIfNeeded: end)) {
            found.matches.append(Match(classID: classID, start: i, end: end))
          }
        }
      }
      found.marks.append(mark)
    }
    swap(&found.marks, &marks)
    swap(&found.matches, &matches)
  }
}

extension Mark {
  /// Takes in a phrase that starts at the mark; `false` where it has no role, but is one of a rule's.
  @inline(__always)
  fileprivate mutating func note(_ use: Lexicon.Use, end: UInt16) -> Bool {
    if use.isAction { actionEnd = max(actionEnd, end) }
    if use.role.isEmpty {
      isThing = isThing || !use.isAction
      return false
    }
    if end > roleEnd {
      roles = use.role
      roleEnd = end
    } else if end == roleEnd {
      roles.formUnion(use.role)
    }
    return true
  }
}
