/// A kind of file that is not text and is known by its first bytes.
enum ForeignFile: Hashable, Sendable {
  /// A zip archive, which Word and Excel files are too.
  case zip
  /// An Office document of before 2007.
  case oldOffice
  case pdf

  init?(signatureOf bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      return nil
    }
  }
}
