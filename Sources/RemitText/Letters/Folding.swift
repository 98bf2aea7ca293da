/// What folding a word found out about its letters.
package struct Folding: Hashable, Sendable, BitwiseCopyable {
  /// The script of the folded word.
  package let script: Script
  /// Whether letters of one script stood in for their look-alikes of the other, and were put right.
  package let hasLookalikes: Bool

  package init(script: Script, hasLookalikes: Bool) {
    self.script = script
    self.hasLookalikes = hasLookalikes
  }
}

/// Folds the word at `range` of `bytes` into `word`, which it overwrites.
///
/// Letters become lower case (ASCII, Latin-1, Latin Extended-A, Cyrillic) and `ё` becomes `е`, a
/// typographic apostrophe `'`, a typographic hyphen `-`. Soft hyphens, stress marks and characters
/// of no width are dropped; a breve or diaeresis joins the `и` or `е` before it. Look-alikes are put
/// right, see `Lookalikes`. All else, bytes that are no UTF-8 too, stays as it is.
///
/// O(n) in bytes, 0.4 GB/s; without allocation once `word` has grown, but for words in two scripts.
///
/// - Precondition: `range` lies in `bytes`.
package func fold(
  _ bytes: Span<UInt8>, _ range: Range<Int>, into word: inout [UInt8]
) -> Folding {
  word.removeAll(keepingCapacity: true)
  var folder = Folder()
  word.append(addingCapacity: range.count) { output in folder.fold(bytes, range, into: &output) }
  guard folder.kinds.script == .mixed else {
    return Folding(script: folder.kinds.script, hasLookalikes: false)
  }
  return Lookalikes.normalise(&word)
}

/// Folds one word, and remembers what kinds of letter it met.
private struct Folder {
  var kinds: LetterKinds = []

  mutating func fold(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout OutputSpan<UInt8>
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte < 0x80 {
        foldASCII(byte, into: &output)
        place += 1
      } else if byte & 0xFE == 0xD0, place + 1 < range.upperBound,
        foldRussian(byte, bytes[place + 1], into: &output)
      {
        place += 2
      } else {
        place += foldRare(bytes, place..<range.upperBound, into: &output)
      }
    }
  }

  @inline(__always)
  private mutating func foldASCII(_ byte: UInt8, into output: inout OutputSpan<UInt8>) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if lower &- 0x61 < 26 { kinds.insert(.latin) }
    output.append(lower)
  }

  /// Folds a letter of the Russian alphabet; `false` if the two bytes are none, or are `ё`.
  @inline(__always)
  private mutating func foldRussian(
    _ lead: UInt8, _ next: UInt8, into output: inout OutputSpan<UInt8>
  ) -> Bool {
    switch (lead, next) {
    case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F):
      output.append(lead)
      output.append(next)
    case (0xD0, 0x90...0x9F):
      output.append(0xD0)
      output.append(next + 0x20)
    case (0xD0, 0xA0...0xAF):
      output.append(0xD1)
      output.append(next - 0x20)
    default: return false
    }
    kinds.insert(.cyrillic)
    return true
  }

  /// Folds any one character; gives the number of bytes read.
  private mutating func foldRare(
    _ bytes: Span<UInt8>, _ rest: Range<Int>, into output: inout OutputSpan<UInt8>
  ) -> Int {
    let first = bytes[rest.lowerBound]
    let second = rest.count > 1 ? bytes[rest.lowerBound + 1] : 0
    let third = rest.count > 2 ? bytes[rest.lowerBound + 2] : 0
    if let count = foldSign(first, second, third, into: &output) { return count }
    if 0xC2...0xDF ~= first, second & 0xC0 == 0x80 {
      append(lowerCase(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)), to: &output)
      return 2
    }
    if first == 0xE1, 0xB8...0xBB ~= second { kinds.insert(.latin) }  // U+1E00–1EFF
    output.append(first)
    return 1
  }

  /// Drops, joins or makes plain a sign that starts with these bytes; gives the number of its bytes.
  ///
  /// The result is `nil`, and nothing is done, for all other characters.
  private func foldSign(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, into output: inout OutputSpan<UInt8>
  ) -> Int? {
    switch (first, second, third) {
    case (0xC2, 0xAD, _), (0xCC, 0x80...0x81, _):  // soft hyphen, grave and acute
      return 2
    case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):  // no width
      return 3
    case (0xCC, 0x86, _), (0xCC, 0x88, _):  // breve and diaeresis
      return joinMark(second, to: &output) ? 2 : nil
    case (0xCA, 0xBC, _):
      output.append(UInt8(ascii: "'"))
      return 2
    case (0xE2, 0x80, 0x98...0x99):
      output.append(UInt8(ascii: "'"))
      return 3
    case (0xE2, 0x80, 0x90...0x91):
      output.append(UInt8(ascii: "-"))
      return 3
    default: return nil
    }
  }

  private mutating func append(_ letter: UInt32, to output: inout OutputSpan<UInt8>) {
    kinds.formUnion(LetterKinds(of: letter))
    if letter < 0x80 {
      output.append(UInt8(letter))
    } else {
      output.append(0xC0 | UInt8(letter >> 6))
      output.append(0x80 | UInt8(letter & 0x3F))
    }
  }

  /// Joins a breve (U+0306) or diaeresis (U+0308) with the `и` or `е` before it.
  private func joinMark(_ mark: UInt8, to output: inout OutputSpan<UInt8>) -> Bool {
    guard output.count >= 2, output[output.count - 2] == 0xD0 else { return false }
    switch (output[output.count - 1], mark) {
    case (0xB8, 0x86):
      output[output.count - 1] = 0xB9
      return true
    case (0xB5, 0x88): return true
    default: return false
    }
  }
}
