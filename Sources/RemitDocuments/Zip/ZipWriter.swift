/// Makes a zip archive in memory (PKWARE APPNOTE 6.3): the envelope of Word and Excel files.
///
/// Entries are stored, not compressed, and dated 1 January 1980, so that equal entries give equal
/// archives on every machine.
package struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file; `name` is its path in the archive, parted by `/`.
  ///
  /// - Precondition: names are at most 65,535 bytes long, there are at most 65,535 entries, and
  ///   the archive stays below 4 GiB.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    precondition(count < 0xFFFF && bytes.count + content.count < 0xFFFF_0000, "no zip64 is written")
    let path = Array(name.utf8)
    let offset = UInt32(bytes.count)
    var header: [UInt8] = []
    header.append(little: UInt16(10))  // version needed: stored entries
    // Bit 11: the name is in UTF-8.
    header.append(little: UInt16(path.allSatisfy { $0 < 0x80 } ? 0 : 0x0800))
    header.append(little: UInt16(0))  // stored
    header.append(little: UInt16(0))  // 00:00:00
    header.append(little: UInt16(0x0021))  // 1 January 1980
    header.append(little: crc32(content.span))
    header.append(little: UInt32(content.count))
    header.append(little: UInt32(content.count))
    header.append(little: UInt16(path.count))
    header.append(little: UInt16(0))  // no extra field

    bytes.append(little: UInt32(ZipSignature.entry))
    bytes += header
    bytes += path
    bytes += content

    directory.append(little: UInt32(ZipSignature.directoryEntry))
    directory.append(little: UInt16(10))  // made by: version 1.0, DOS names
    directory += header
    directory.append(little: UInt16(0))  // no comment
    directory.append(little: UInt16(0))  // disk 0
    directory.append(little: UInt16(0))  // internal attributes
    directory.append(little: UInt32(0))  // external attributes
    directory.append(little: offset)
    directory += path
    count += 1
  }

  /// The archive of everything added so far.
  package func archive() -> [UInt8] {
    var out = bytes + directory
    out.append(little: UInt32(ZipSignature.end))
    out.append(little: UInt16(0))  // this disk
    out.append(little: UInt16(0))  // the disk of the directory
    out.append(little: UInt16(count))
    out.append(little: UInt16(count))
    out.append(little: UInt32(directory.count))
    out.append(little: UInt32(bytes.count))
    out.append(little: UInt16(0))  // no comment
    return out
  }
}

/// The numbers that records of a zip archive start with.
enum ZipSignature {
  static let entry = 0x0403_4B50
  static let directoryEntry = 0x0201_4B50
  static let end = 0x0605_4B50
}

extension [UInt8] {
  /// Appends a number with its lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<(number.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
