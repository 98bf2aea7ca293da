/// A kind of file that is not read, known by its first bytes.
enum ForeignFile: Hashable, Sendable {
  /// A zip archive that is neither a Word document nor a workbook.
  case zip
  /// A text or a table of OpenOffice or LibreOffice.
  case openDocument
  case presentation
  /// An Office document of before 2007.
  case oldOffice
  /// A Word document or workbook in the envelope that a password gives it.
  case encrypted
  case pdf
  /// A Word document or workbook that is to be read as something else.
  case office

  /// `nil` for what may be `format`.
  init?(_ bytes: [UInt8], as format: InputFormat) {
    if bytes.starts(with: zipSignature) {
      if let kind = Self.foreignArchive(bytes) {
        self = kind
      } else if format != .docx, format != .xlsx {
        self = .office
      } else {
        return nil
      }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let mark = Array("EncryptedPackage".utf8).flatMap { letter -> [UInt8] in [letter, 0] }
      self = contains(bytes[...], mark) ? .encrypted : .oldOffice
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// `nil` for Word documents and workbooks.
  private static func foreignArchive(_ bytes: [UInt8]) -> ForeignFile? {
    if InputFormat.ofArchive(bytes) != nil { return nil }
    let head = bytes.prefix(200)
    if contains(head, Array("application/vnd.oasis.opendocument".utf8)) { return .openDocument }
    let hasSlides = [bytes.prefix(65_536), bytes.suffix(65_536)].contains {
      contains($0, Array("ppt/presentation".utf8))
    }
    return hasSlides ? .presentation : .zip
  }
}

/// What a zip archive starts with, if it has an entry.
let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

extension InputFormat {
  /// Word document or workbook, by the names of the archive's files at its start and end; `nil` for others.
  ///
  /// The start alone is enough where its first files are seen.
  static func ofArchive(_ bytes: [UInt8]) -> InputFormat? {
    guard bytes.starts(with: zipSignature) else { return nil }
    for part in [bytes.suffix(65_536), bytes.prefix(65_536)] {
      if contains(part, Array("word/document".utf8)) { return .docx }
      if contains(part, Array("xl/work".utf8)) { return .xlsx }
    }
    return nil
  }
}

/// Whether `wanted` stands anywhere in `bytes`.
func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
  guard let first = wanted.first else { return true }
  var rest = bytes
  while let at = rest.firstIndex(of: first) {
    if rest[at...].starts(with: wanted) { return true }
    rest = rest[(at + 1)...]
  }
  return false
}
