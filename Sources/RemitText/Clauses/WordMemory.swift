/// What was learnt of written forms, found again by their bytes; emptied when it is full.
///
/// The bytes of a form of up to 48 bytes are its key as they are, in one cache line with what is known of
/// it. To cut a duty of 115 bytes and know its words takes 3,600 instructions, against 9,500 with a table of
/// numbers that point to the bytes.
struct WordMemory: Sendable {
  /// How many forms are remembered at most.
  private static let limit = 1 << 16

  private var slots = Array(repeating: Slot(), count: 1 << 10)
  private var count = 0

  private struct Slot: BitwiseCopyable, Sendable {
    var key = WordKey()
    var word = Word.unknown
  }

  /// What is known of the form with this key.
  @inline(__always)
  func word(_ key: WordKey) -> Word? {
    let slot = slots[find(key)]
    return slot.key.count == 0 ? nil : slot.word
  }

  /// Remembers a form that is not known yet.
  mutating func insert(_ key: WordKey, _ word: Word) {
    if count >= Self.limit {
      slots = Array(repeating: Slot(), count: 1 << 10)
      count = 0
    }
    if count * 2 >= slots.count { grow() }
    slots[find(key)] = Slot(key: key, word: word)
    count += 1
  }

  /// Where the form is, or the free slot where it would be.
  @inline(__always)
  private func find(_ key: WordKey) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place].key.count != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key.count != 0 { slots[find(slot.key)] = slot }
  }
}

/// The bytes of a word of 1 to 48 bytes, as integers; equal if and only if the bytes are.
///
/// The last eight or sixteen bytes may overlap those before them.
struct WordKey: BitwiseCopyable, Sendable {
  static let longest = 48

  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0
  private var e: UInt64 = 0
  private var f: UInt64 = 0
  /// Last, so that key and word fill a cache line.
  private(set) var count: UInt32 = 0

  /// No word.
  init() {}

  /// The key of `text[start..<end]`.
  ///
  /// - Precondition: the range has 1 to `longest` bytes.
  @inline(__always)
  init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    let n = end - start
    count = UInt32(truncatingIfNeeded: n)
    guard n > 8 else {
      a = Self.few(text, start, end)
      return
    }
    a = eightBytes(text, at: start)
    if n > 16 {
      b = eightBytes(text, at: start + 8)
      c = eightBytes(text, at: end - 16)
      if n > 32 {
        d = eightBytes(text, at: start + 16)
        e = eightBytes(text, at: start + 24)
      }
    }
    f = eightBytes(text, at: end - 8)
  }

  /// Up to eight bytes, the first one lowest.
  @inline(__always)
  private static func few(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let unused = UInt64(truncatingIfNeeded: (8 - (end - start)) * 8)
    if start + 8 <= text.count { return (eightBytes(text, at: start) << unused) >> unused }
    if end >= 8 { return eightBytes(text, at: end - 8) >> unused }
    var bytes: UInt64 = 0
    for i in stride(from: end - 1, through: start, by: -1) { bytes = bytes << 8 | UInt64(text[i]) }
    return bytes
  }

  @inline(__always)
  var hash: UInt64 {
    let short = mixed(a ^ UInt64(count) ^ 0x9E37_79B9_7F4A_7C15)
    if count <= 8 { return short }
    return mixed(short ^ f ^ b &* 31 ^ c &* 37 ^ d &* 41 ^ e &* 43)
  }

  @inline(__always)
  static func != (x: WordKey, y: WordKey) -> Bool {
    (x.a ^ y.a) | (x.f ^ y.f) | (x.b ^ y.b) | (x.c ^ y.c) | (x.d ^ y.d) | (x.e ^ y.e)
      | UInt64(x.count ^ y.count) != 0
  }
}
