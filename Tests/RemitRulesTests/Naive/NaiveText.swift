import RemitLanguage

@testable import RemitText

/// One step of a phrase: any number, any inflection of a word, or one form of it.
enum NaiveStep: Hashable {
  case number
  case stem(String, written: String)
  case form(String)

  /// The steps of an entry whose words stand between blanks.
  static func steps(of entry: Entry) -> [NaiveStep] {
    entry.text.split(separator: " ").map { word in
      if word == "<number>" { return .number }
      let (form, stem) = naiveForm(String(word))
      return entry.isExact ? .form(form) : .stem(stem, written: form)
    }
  }

  func fits(_ token: NaiveToken) -> Bool {
    switch self {
    case .number: token.kind == .number
    case .stem(let stem, _): token.isWord && token.stem == stem
    case .form(let form): token.isWord && token.form == form
    }
  }

  /// The form is left out of the class, and the phrase is not written with it here.
  func isBarred(_ token: NaiveToken, by barred: Set<String>) -> Bool {
    switch self {
    case .number: barred.contains(token.form)
    case .stem(_, let written), .form(let written):
      token.form != written && barred.contains(token.form)
    }
  }
}

/// The folded form and the stem of one written word.
func naiveForm(_ word: String) -> (form: String, stem: String) {
  let bytes = Array(word.utf8)
  var folded: [UInt8] = []
  let script = fold(bytes.span, bytes.indices, into: &folded).script
  let form = String(decoding: folded, as: UTF8.self)
  switch script {
  case .latin: Stemmer.english.stem(&folded)
  case .cyrillic: Stemmer.russian.stem(&folded)
  case .mixed, .other: break
  }
  return (form, String(decoding: folded, as: UTF8.self))
}

/// A token with its form and stem in letters.
struct NaiveToken {
  let span: ByteSpan
  let kind: Token.Kind
  let form: String
  let stem: String

  var isWord: Bool { kind == .word || kind == .number }
}

/// A duty as the naive judge reads it: tokens in letters, and clauses.
struct NaiveText {
  let tokens: [NaiveToken]
  let clauses: [Clause]
  /// By class: the token ranges of all its phrases.
  private(set) var matches: [String: Set<Range<Int>>] = [:]

  init(_ duty: String, _ packs: NaivePacks, _ reader: inout DutyText, _ lexicon: Lexicon) {
    let bytes = Array(duty.utf8)
    reader.read(bytes.span, with: lexicon)
    tokens = reader.tokens.map { token in
      let (form, stem) = naiveForm(String(decoding: bytes[token.span.range], as: UTF8.self))
      return NaiveToken(span: token.span, kind: token.kind, form: form, stem: stem)
    }
    clauses = reader.clauses
    for (name, family) in packs.families { matches[name] = matches(of: family) }
  }

  func bytes(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(Int(tokens[range.lowerBound].span.start), Int(tokens[range.upperBound - 1].span.end))
  }

  private func matches(of family: [NaivePacks.WordClass]) -> Set<Range<Int>> {
    var found: Set<Range<Int>> = []
    for words in family {
      for phrase in words.phrases {
        for start in tokens.indices where phrase[0].fits(tokens[start]) {
          let range = start..<min(tokens.count, start + phrase.count)
          let isWhole = range.count == phrase.count
          let isMatch = isWhole && zip(phrase, tokens[range]).allSatisfy { $0.fits($1) }
          let isBarred = zip(phrase, tokens[range]).contains {
            $0.isBarred($1, by: words.barred)
          }
          if isMatch, !isBarred { found.insert(range) }
        }
      }
    }
    return found
  }

  /// Those of `matches` that stand in `part` of clause `index`, its shared object with it.
  func places(
    _ matches: Set<Range<Int>>, in part: Condition.Part, of index: Int
  ) -> Set<Range<Int>> {
    if part == .duty { return matches }
    let own = matches.filter { isIn(part, of: clauses[index], $0) }
    let shares = Int(clauses[index].shares)
    guard shares != 0, part != .action else { return own }
    let other = clauses[index + shares]
    return own.union(
      matches.filter { !isAction($0, of: other) && isIn(part, of: other, $0) })
  }

  private func isAction(_ match: Range<Int>, of clause: Clause) -> Bool {
    clause.flags.contains(.acting) && match.lowerBound >= clause.actionStart
      && match.lowerBound < clause.actionEnd
  }

  private func isIn(_ part: Condition.Part, of clause: Clause, _ match: Range<Int>) -> Bool {
    guard match.lowerBound >= clause.start, match.lowerBound < clause.end else { return false }
    let isAction = isAction(match, of: clause)
    switch part {
    case .action:
      return isAction && match == Int(clause.actionStart)..<Int(clause.actionEnd)
    case .object: return !isAction || clause.flags.contains(.late)
    case .focus: return !isAction && clause.isFocus(UInt16(match.lowerBound))
    case .text, .duty: return true
    }
  }
}
