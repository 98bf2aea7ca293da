/// The central directory of an archive, read and checked.
struct ZipDirectory {
  private(set) var entries: [ZipArchive.Entry] = []
  private let bytes: [UInt8]
  /// What stands before the archive, as in self-extracting files; added to every offset.
  private let lead: Int
  private let directory: Range<Int>

  init(_ bytes: [UInt8], limits: ZipArchive.Limits) throws(ZipFault) {
    guard let end = Self.endRecord(bytes) else { throw .noDirectory }
    let disks = (bytes.little16(end + 4), bytes.little16(end + 6))
    let counts = (bytes.little16(end + 8), bytes.little16(end + 10))
    let size = bytes.little32(end + 12)
    let offset = bytes.little32(end + 16)
    if counts.1 == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw .unsupported }
    guard disks == (0, 0), counts.0 == counts.1 else { throw .unsupported }
    guard offset + size <= end else { throw .damaged }
    if counts.0 > limits.entries { throw .tooLarge }
    self.bytes = bytes
    lead = end - offset - size
    directory = (end - size)..<end
    try read(count: counts.0)
    try checkOverlaps()
  }

  /// The place of the record that ends the archive: the last one that its comment fits behind.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: first, by: -1).first { at in
      bytes[at] == 0x50 && bytes.little32(at) == ZipSignature.end
        && at + 22 + bytes.little16(at + 20) <= bytes.count
    }
  }

  private mutating func read(count: Int) throws(ZipFault) {
    entries.reserveCapacity(count)
    var at = directory.lowerBound
    for _ in 0..<count {
      guard at + 46 <= directory.upperBound,
        bytes.little32(at) == ZipSignature.directoryEntry
      else { throw .damaged }
      let nameEnd = at + 46 + bytes.little16(at + 28)
      let next = nameEnd + bytes.little16(at + 30) + bytes.little16(at + 32)
      guard next <= directory.upperBound else { throw .damaged }
      let name = String(decoding: bytes[(at + 46)..<nameEnd], as: UTF8.self)
      entries.append(try entry(named: name, at: at))
      at = next
    }
  }

  /// The entry whose directory record stands at `at`.
  private func entry(named name: String, at: Int) throws(ZipFault) -> ZipArchive.Entry {
    let packed = bytes.little32(at + 20)
    let size = bytes.little32(at + 24)
    let offset = bytes.little32(at + 42)
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw .unsupported }
    if bytes.little16(at + 34) != 0 { throw .unsupported }
    let local = lead + offset
    guard local + 30 <= directory.lowerBound, bytes.little32(local) == ZipSignature.entry else {
      throw .damaged
    }
    let data = local + 30 + bytes.little16(local + 26) + bytes.little16(local + 28)
    guard data + packed <= directory.lowerBound else { throw .damaged }
    let flags = bytes.little16(at + 8)
    return ZipArchive.Entry(
      name: name, data: data..<(data + packed), size: size,
      checksum: UInt32(truncatingIfNeeded: bytes.little32(at + 16)),
      method: bytes.little16(at + 10), isEncrypted: flags & 1 != 0)
  }

  private func checkOverlaps() throws(ZipFault) {
    let ranges = entries.map(\.data).sorted { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ranges, ranges.dropFirst())
    where range.upperBound + 30 > next.lowerBound {
      throw .damaged
    }
  }
}

extension [UInt8] {
  /// The number in the two bytes at `at`, the lower one first.
  func little16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }

  /// The number in the four bytes at `at`, the lowest one first.
  func little32(_ at: Int) -> Int { little16(at) | little16(at + 2) << 16 }
}
