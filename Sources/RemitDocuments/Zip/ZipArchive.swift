/// Reads a zip archive in memory (PKWARE APPNOTE 6.3), by its central directory.
///
/// The whole directory is checked before anything is unpacked: every entry lies inside the file and
/// over no other one. Names compare as office packages do (ECMA-376-2, 6.3.5): ASCII case does not
/// count, and `\` is `/`.
struct ZipArchive {
  /// One file of the archive.
  struct Entry: Hashable, Sendable {
    let name: String
    /// The packed bytes in the archive.
    let data: Range<Int>
    let size: Int
    let checksum: UInt32
    let method: Int
    let isEncrypted: Bool
  }

  /// How much is unpacked before a reader gives up.
  struct Limits: Hashable, Sendable {
    var entries = 10_000
    var entryBytes = 128 << 20
    var allBytes = 256 << 20
    /// The bytes that one packed byte may give, where an entry gives more than `freeBytes`.
    var ratio = 250
    var freeBytes = 4 << 20
  }

  /// In the order of the directory.
  let entries: [Entry]
  private let bytes: [UInt8]
  private let limits: Limits
  private let byName: [String: Int]
  private var unpacked = 0

  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipFault) {
    self.bytes = bytes
    self.limits = limits
    entries = try ZipDirectory(bytes, limits: limits).entries
    var byName: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where byName[Self.key(entry.name)] == nil {
      byName[Self.key(entry.name)] = index
    }
    self.byName = byName
  }

  /// Whether the archive has that file.
  func has(_ name: String) -> Bool { byName[Self.key(name)] != nil }

  /// The bytes of a file; `nil` where the archive has no such file.
  mutating func contents(of name: String) throws(ZipFault) -> [UInt8]? {
    guard let index = byName[Self.key(name)] else { return nil }
    let entry = entries[index]
    if entry.isEncrypted { throw .encrypted }
    let isBomb =
      entry.size > limits.freeBytes && entry.size / limits.ratio > entry.data.count
    unpacked += entry.size
    guard !isBomb, entry.size <= limits.entryBytes, unpacked <= limits.allBytes else {
      throw .tooLarge
    }
    let content: [UInt8]?
    switch entry.method {
    case 0: content = entry.data.count == entry.size ? Array(bytes[entry.data]) : nil
    case 8: content = inflate(bytes, entry.data, size: entry.size)
    default: throw .method(entry.method)
    }
    guard let content, crc32(content.span) == entry.checksum else { throw .badData(entry.name) }
    return content
  }

  private static func key(_ name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : lower($0) },
      as: UTF8.self)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
