import RemitLanguage
import RemitText

/// A change of a duty's words that may give another verdict.
struct Edit: Hashable {
  let span: ByteSpan
  let replacement: String
  /// Words taken out and put in.
  let size: Int
}

extension Judge {
  /// How many flips are told.
  private static let most = 3
  /// How many words of a class are tried in the place of another.
  private static let siblings = 6

  /// Changes to try: each rule's words taken out, and for each near miss a word that satisfies it.
  func edits(of duty: [UInt8], misses: [Miss]) -> [Edit] {
    var found: Set<Edit> = []
    for line in state.outcome.lines where !line.isCap {
      for range in state.outcome.spans[Int(line.spanStart)..<Int(line.spanEnd)] {
        let span = bytes(range.start, range.end)
        guard span.count < duty.count else { continue }
        found.insert(
          Edit(span: span, replacement: "", size: Int(range.end - range.start)))
      }
    }
    for miss in misses where !miss.isForbidden { found.formUnion(edits(for: miss)) }
    return found.sorted { ($0.size, $0.span, $0.replacement) < ($1.size, $1.span, $1.replacement) }
  }

  /// A word of the lacking class in the place of the action, or behind it.
  private func edits(for miss: Miss) -> [Edit] {
    guard case .words(_, let part) = book.atoms[Int(miss.atom.index)] else { return [] }
    let clause = text.clauses[miss.clause]
    guard clause.isActing else { return [] }
    let action = bytes(clause.actionStart, clause.actionEnd)
    let words = words(for: miss.atom).filter { !$0.utf8.contains(UInt8(ascii: "<")) }
    if part == .action {
      let shape = text.tokens[Int(clause.actionStart)].word.shape
      let fitting = words.compactMap { book.lexicon.inflect($0, to: shape, text.tongue) }
      let size = Int(clause.actionEnd - clause.actionStart) + 1
      return fitting.prefix(Self.siblings).map {
        Edit(span: action, replacement: $0, size: size)
      }
    }
    let end = bytes(clause.start, clause.end).end
    return words.prefix(Self.siblings).map {
      Edit(span: ByteSpan(Int(end), Int(end)), replacement: " " + $0, size: wordCount($0))
    }
  }

  private func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

  /// The smallest of the edits and stated attributes that give another clear verdict, each judged anew.
  mutating func flips(
    of duty: [UInt8], stated: [StatedValue], edits: [Edit], from verdict: Verdict
  ) -> [Flip] {
    var found: [Flip] = []
    var size = Int.max
    for edit in edits where found.count < Self.most && edit.size <= max(size, 2) {
      guard let flip = run(edit, on: duty, stated: stated, from: verdict) else { continue }
      guard !found.contains(where: { $0.verdict == flip.verdict && sameWords($0, flip) }) else {
        continue
      }
      found.append(flip)
      size = min(size, edit.size)
    }
    return found + attributeFlips(of: duty, stated: stated, from: verdict).prefix(Self.most)
  }

  private func sameWords(_ a: Flip, _ b: Flip) -> Bool {
    if case .words(let old, _) = a.change, case .words(old, _) = b.change { return true }
    return false
  }

  private mutating func run(
    _ edit: Edit, on duty: [UInt8], stated: [StatedValue], from verdict: Verdict
  ) -> Flip? {
    let changed = duty.replacing(edit.span, with: edit.replacement)
    guard changed.count <= DutyText.longest else { return nil }
    judge(changed.span, stated: stated)
    let outcome = state.outcome
    guard outcome.verdict != verdict, outcome.verdict != .undetermined else { return nil }
    let old = String(decoding: duty[edit.span.range], as: UTF8.self)
    return Flip(
      change: .words(from: old, to: edit.replacement.trimmed),
      text: String(decoding: changed, as: UTF8.self), verdict: outcome.verdict,
      points: outcome.strategic - outcome.operational)
  }

  /// For each attribute that the author did not state, the first value that flips the verdict.
  private mutating func attributeFlips(
    of duty: [UInt8], stated: [StatedValue], from verdict: Verdict
  ) -> [Flip] {
    var found: [Flip] = []
    for (attribute, declared) in book.schema.attributes.enumerated() {
      if stated.contains(where: { $0.attribute == attribute }) { continue }
      for value in book.schema.samples(of: attribute) {
        judge(duty.span, stated: stated + [StatedValue(attribute: attribute, value: value)])
        let outcome = state.outcome
        guard outcome.verdict != verdict, outcome.verdict != .undetermined else { continue }
        found.append(
          Flip(
            change: .attribute(
              name: declared.name, value: book.schema.spelling(value, of: attribute)),
            text: String(decoding: duty, as: UTF8.self), verdict: outcome.verdict,
            points: outcome.strategic - outcome.operational))
        break
      }
    }
    return found
  }
}

extension [UInt8] {
  /// The text with `span` replaced, without doubled blanks where words went.
  fileprivate func replacing(_ span: ByteSpan, with replacement: String) -> [UInt8] {
    var end = span.range.upperBound
    if replacement.isEmpty, end < count, self[end] == 0x20,
      span.start == 0 || self[span.range.lowerBound - 1] == 0x20
    {
      end += 1
    }
    let changed = self[..<span.range.lowerBound] + Array(replacement.utf8) + self[end...]
    return span.start == 0 ? Array(changed).capitalized(like: self) : Array(changed)
  }

  /// The text with a capital at its start, where `other` has one.
  private func capitalized(like other: [UInt8]) -> [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    guard String(decoding: other, as: UTF8.self).first?.isUppercase == true, let first = text.first
    else { return self }
    return Array((first.uppercased() + text.dropFirst()).utf8)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(self.drop { $0 == " " })
  }
}
