/// The code of a letter in stems: 1–26 for `a`–`z`, 28 for the apostrophe, 1–32 for `а`–`я`, else 0.
///
/// A word is in one alphabet, so that both may use the same small numbers. Code 27 is free: the
/// English stemmer marks a `y` that stands for a consonant with it.
typealias LetterCode = UInt8

extension LetterCode {
  /// The code of one character.
  init(letter: Unicode.Scalar) {
    self =
      switch letter {
      case "a"..."z": UInt8(letter.value - 0x60)
      case "а"..."я": UInt8(letter.value - 0x42F)
      case "'": 28
      default: 0
      }
  }
}

/// A set of letter codes below 64, one bit each.
struct LetterSet: Hashable, Sendable, BitwiseCopyable {
  private let bits: UInt64

  init(_ letters: some StringProtocol, and code: LetterCode? = nil) {
    var bits: UInt64 = 0
    for letter in letters.unicodeScalars { bits |= 1 << UInt64(LetterCode(letter: letter)) }
    if let code { bits |= 1 << UInt64(code) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ code: LetterCode) -> Bool { (bits &>> UInt64(code)) & 1 == 1 }
}
