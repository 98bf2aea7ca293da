import RemitText

/// A word of duties that no class of words and no language covers anywhere in the sample.
package struct UnseenWord: Hashable, Sendable {
  /// The commonest form, folded; of several the first by bytes.
  package let form: String
  package let count: Int
}

/// The words of a sample by stem, with how often each stands in no phrase of any class.
struct WordCount {
  private struct Tally {
    var forms: [[UInt8]: Int] = [:]
    var isCovered = false
  }

  private var tallies: [[UInt8]: Tally] = [:]

  /// Counts the words of the duty that `judge` read last.
  mutating func add(_ judge: borrowing Judge, _ bytes: [UInt8]) {
    let text = judge.text
    var covered = Array(repeating: false, count: text.tokens.count)
    for match in text.matches {
      for token in match.start..<match.end { covered[Int(token)] = true }
    }
    for (token, mark) in text.marks.enumerated() where mark.roles != [] {
      for k in token..<max(token + 1, Int(mark.roleEnd)) { covered[k] = true }
    }
    var form: [UInt8] = []
    for (index, token) in text.tokens.enumerated() where token.kind == .word {
      let folding = fold(bytes.span, token.span.range, into: &form)
      var stem = form
      switch folding.script {
      case .latin: Stemmer.english.stem(&stem)
      case .cyrillic: Stemmer.russian.stem(&stem)
      case .mixed, .other: break
      }
      tallies[stem, default: Tally()].forms[form, default: 0] += 1
      if covered[index] { tallies[stem]?.isCovered = true }
    }
  }

  /// The words that nothing covers, the commonest first.
  func unseen() -> [UnseenWord] {
    let words = tallies.values.filter { !$0.isCovered }.map { tally in
      let forms = tally.forms.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
      }
      return UnseenWord(
        form: String(decoding: forms.first?.key ?? [], as: UTF8.self),
        count: forms.reduce(0) { $0 + $1.value })
    }
    return words.sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }
}
