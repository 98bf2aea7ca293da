/// The script that a word is written in.
package enum Script: Hashable, Sendable, BitwiseCopyable, CaseIterable {
  /// All letters are Latin.
  case latin
  /// All letters are Cyrillic.
  case cyrillic
  /// There are Latin and Cyrillic letters, and they are not mere look-alikes.
  case mixed
  /// There is no Latin and no Cyrillic letter.
  case other
}

/// The kinds of letter that a word holds, as bits that can be joined while it is read.
struct LetterKinds: OptionSet, Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  static let latin = LetterKinds(rawValue: 1)
  static let cyrillic = LetterKinds(rawValue: 2)

  /// The kind of a character in lower case; empty for digits, marks and the letters of other scripts.
  init(of letter: UInt32) {
    self =
      switch letter {
      case 0x61...0x7A, 0xAA, 0xBA, 0xDF...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
      case 0x400...0x481, 0x48A...0x52F: .cyrillic
      default: []
      }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  var script: Script {
    switch (contains(.latin), contains(.cyrillic)) {
    case (true, true): .mixed
    case (true, false): .latin
    case (false, true): .cyrillic
    case (false, false): .other
    }
  }
}
