/// The letters of a piece of text, counted by case; what is neither counts in `other` alone.
struct LetterCount: Hashable, Sendable {
  private(set) var upper = 0
  private(set) var lower = 0
  /// Letters of scripts without case that matter here, and bytes that are not UTF-8.
  private(set) var other = 0

  var all: Int { upper + lower + other }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      guard let (value, length) = scalar(bytes, at: i) else {
        other += 1
        i += 1
        continue
      }
      count(value)
      i += length
    }
  }

  private mutating func count(_ value: UInt32) {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: upper += 1
    case 0x61...0x7A, 0x430...0x45F: lower += 1
    default: if isLetter(value) { other += 1 }
    }
  }
}

/// Whether the scalar writes words: not a digit, mark of punctuation, symbol or bullet.
func isLetter(_ value: UInt32) -> Bool {
  switch value {
  case 0x41...0x5A, 0x61...0x7A: true
  case 0..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: false
  case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F: false
  case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFFD: false
  default: true
  }
}
