/// The single-byte encoding of old Russian spreadsheets.
enum Windows1251 {
  /// Whether bytes that are not UTF-8 read as Russian text in this encoding.
  ///
  /// Nearly all high bytes must be Cyrillic letters or the punctuation of Russian text, and they
  /// must stand beside each other rather than inside Latin words, as accents of Latin-1 do.
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var letters = 0
    var known = 0
    var insideLatin = 0
    for i in bytes.indices where bytes[i] >= 0x80 {
      high += 1
      if isLetter(bytes[i]) {
        letters += 1
        let latinBefore = i > 0 && isASCIILetter(bytes[i - 1])
        let latinAfter = i + 1 < bytes.count && isASCIILetter(bytes[i + 1])
        if latinBefore || latinAfter { insideLatin += 1 }
      } else if isPunctuation(bytes[i]) {
        known += 1
      }
    }
    return letters > 1 && (letters + known) * 100 >= high * 95 && insideLatin * 5 <= letters
  }

  /// The text in UTF-8; the one byte without a meaning (0x98) becomes U+FFFD.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes { appendScalar(scalarValue(byte), to: &out) }
    return out
  }

  static func scalarValue(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0..<0x80: UInt32(byte)
    case 0x80..<0xC0: upperHalf[Int(byte) - 0x80]
    default: 0x410 + UInt32(byte) - 0xC0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || byte == 0xA8 || byte == 0xB8
  }

  /// „ … ‘ ’ “ ” • – — NBSP § « » °  № and the soft hyphen.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x84, 0x85, 0x91...0x97, 0xA0, 0xA7, 0xAB, 0xAD, 0xB0, 0xB7, 0xB9, 0xBB: true
    default: false
    }
  }

  /// 0x80…0xBF, in order.
  private static let upperHalf: [UInt32] =
    ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї"
    + "°±Ііґµ¶·ё№є»јЅѕї").unicodeScalars.map(\.value)
}

/// Whether the byte is one of A–Z, a–z.
func isASCIILetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20)
}

/// Whether the byte is one of 0–9.
func isASCIIDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte)
}
