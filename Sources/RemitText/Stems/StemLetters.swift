/// The letters of one word as codes, of which a stemmer cuts and mends the end.
///
/// It lives on the stack: 64 letters after eight empty places, so that the last eight can be read
/// of any word.
struct StemLetters {
  static let limit = 64
  private static let padding = 8

  private var codes = InlineArray<72, LetterCode>(repeating: 0)
  private(set) var count = 0
  /// How many letters, from the first, are still those that were read.
  private(set) var kept = 0
  /// The last eight letters, the last one in the lowest byte; kept up to date, for it is read often.
  private var tail: UInt64 = 0

  subscript(index: Int) -> LetterCode { codes[Self.padding + index] }

  /// Adds a letter that was read; `false` when there is no room for it.
  @inline(__always)
  mutating func read(_ code: LetterCode) -> Bool {
    guard count < Self.limit else { return false }
    append(code)
    kept = count
    return true
  }

  /// Gives the letter at `index` another code without taking it for a changed one.
  mutating func mark(_ index: Int, as code: LetterCode) {
    codes[Self.padding + index] = code
    readTail()
  }

  /// Drops the last letters.
  @inline(__always)
  mutating func cut(_ letters: Int) {
    count -= letters
    kept = min(kept, count)
    readTail()
  }

  @inline(__always)
  private mutating func readTail() {
    var tail: UInt64 = 0
    for place in 0..<Self.padding { tail = tail << 8 | UInt64(codes[count + place]) }
    self.tail = tail
  }

  /// Adds the letters of `text`, which takes the place of letters that were cut.
  mutating func append(_ text: String) {
    for letter in text.unicodeScalars { append(LetterCode(letter: letter)) }
  }

  @inline(__always)
  private mutating func append(_ code: LetterCode) {
    codes[Self.padding + count] = code
    count += 1
    tail = tail << 8 | UInt64(code)
  }

  /// Puts an ending's replacement where the ending stands.
  @inline(__always)
  mutating func replace(_ ending: Ending) {
    cut(ending.count)
    for place in stride(from: ending.replacementCount - 1, through: 0, by: -1) {
      append(LetterCode(truncatingIfNeeded: ending.replacement &>> UInt64(8 * place)))
    }
  }

  /// The longest ending in `table` that lies wholly at or after letter `floor`.
  ///
  /// The last `skipped` letters do not count; of those before them, the last `8 - skipped` are read.
  @inline(__always)
  func ending(in table: EndingTable, from floor: Int = 0, skipping skipped: Int = 0) -> Ending? {
    table.longest(in: tail &>> UInt64(8 * skipped), limit: count - skipped - floor)
  }

  /// Whether a letter that `ending` asks for stands before it, at or after letter `floor`.
  @inline(__always)
  func allows(_ ending: Ending, from floor: Int = 0) -> Bool {
    guard let before = ending.before else { return true }
    let start = count - ending.count
    return start > floor && before.contains(self[start - 1])
  }

  /// The first eight letters, the first one in the highest byte.
  var head: UInt64 {
    var head: UInt64 = 0
    for place in 0..<8 {
      head = head << 8 | UInt64(place < count ? codes[Self.padding + place] : 0)
    }
    return head
  }

  /// The first place at or after `start` whose letter is (or is not) in `set`, then the place after it.
  ///
  /// The result is `nil` when there is none.
  @inline(__always)
  func place(after start: Int, of set: LetterSet, being wanted: Bool) -> Int? {
    var place = start
    while place < count {
      if set.contains(self[place]) == wanted { return place + 1 }
      place += 1
    }
    return nil
  }

  /// The number of bytes that the first `letters` letters of `word` take.
  ///
  /// A letter is a byte with the UTF-8 continuation bytes that follow it.
  static func byteCount(ofFirst letters: Int, in word: [UInt8]) -> Int {
    var (byte, left) = (0, letters)
    while left > 0, byte < word.count {
      byte = nextLetter(after: byte, in: word)
      left -= 1
    }
    return byte
  }

  /// The offset of the letter after the one that starts at `byte`.
  @inline(__always)
  static func nextLetter(after byte: Int, in word: [UInt8]) -> Int {
    var next = byte + 1
    while next < word.count, word[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
