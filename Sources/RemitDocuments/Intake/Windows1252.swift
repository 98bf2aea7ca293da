/// The single-byte encoding of western Europe.
enum Windows1252 {
  static func scalarValue(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
  }

  /// 0x80…0x9F, in order; five bytes have no meaning.
  private static let upperControls: [UInt32] =
    ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
    .unicodeScalars.map(\.value)
}
