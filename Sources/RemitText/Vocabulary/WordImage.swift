/// Numbers and words as one line of text, to be laid into a program when it is built.
///
/// A number is written in bytes of five bits, the lowest first, from `0` (0x30) on; all but its last byte
/// have 0x20 added. No byte is a quote, a number sign or a control character, so that any string
/// literal can hold the line. A word is its length and its bytes.
package struct ImageWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// - Precondition: `number` is not negative.
  package mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      bytes.append(0x50 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  package mutating func write(_ word: some Collection<UInt8>) {
    write(word.count)
    bytes.append(contentsOf: word)
  }
}

/// Reads what an `ImageWriter` wrote, in the same order.
///
/// - Precondition: the bytes are such a line; a broken one traps.
package struct ImageReader: Sendable {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func number() -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = bytes[place]
      place += 1
      if byte < 0x50 { return number | Int(byte - 0x30) << shift }
      number |= Int(byte - 0x50) << shift
      shift += 5
    }
  }

  package mutating func word() -> ArraySlice<UInt8> {
    let count = number()
    defer { place += count }
    return bytes[place..<place + count]
  }
}

extension ByteTable {
  func write(to image: inout ImageWriter) {
    image.write(count)
    for number in 0..<count { image.write(self[UInt32(number + 1)]) }
  }

  /// The table that was written; its strings have the same numbers.
  init(from image: inout ImageReader) {
    let count = image.number()
    self.init(minimumCapacity: count + 64)
    for _ in 0..<count { insert(image.word().span) }
  }
}

extension Lexicon {
  /// Writes stems, forms, phrases, their uses and the stems of number words: all that costs time to make anew.
  package func write(to image: inout ImageWriter) {
    stems.write(to: &image)
    forms.write(to: &image)
    phrases.write(to: &image)
    image.write(uses.count)
    for use in uses {
      image.write(Int(use.role.rawValue))
      image.write(use.isAction ? 1 : 0)
    }
    image.write(numberStems.count)
    for stem in numberStems.sorted() { image.write(Int(stem)) }
  }
}

extension LexiconBuilder {
  /// A builder that knows already what `Lexicon.write(to:)` wrote; the settings and endings of
  /// languages must still be added.
  package init(from image: inout ImageReader) {
    let stems = ByteTable(from: &image)
    let forms = ByteTable(from: &image)
    let phrases = PhraseTree(from: &image)
    var uses: [Lexicon.Use] = []
    for _ in 0..<image.number() {
      let role = WordRole(rawValue: UInt16(image.number()))
      uses.append(Lexicon.Use(role: role, isAction: image.number() == 1))
    }
    self.init(stems: stems, forms: forms, phrases: phrases, uses: uses)
    for _ in 0..<image.number() { insert(numberStem: UInt32(image.number())) }
  }
}
