import Testing

@testable import RemitDocuments

private let files: [(name: String, content: [UInt8])] = [
  ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/план.xml", []),
  ("word/document.xml", Array(repeating: 7, count: 300)),
]

private func archive() -> [UInt8] {
  var writer = ZipWriter()
  for file in files { writer.add(file.name, file.content) }
  return writer.archive()
}

/// The fault of reading the archive and the file `name` in it.
private func fault(
  _ bytes: [UInt8], _ name: String = "word/document.xml",
  limits: ZipArchive.Limits = ZipArchive.Limits()
) -> ZipFault? {
  do {
    var archive = try ZipArchive(bytes, limits: limits)
    _ = try archive.contents(of: name)
    return nil
  } catch {
    return error
  }
}

@Test func `what was written is read back`() throws {
  var read = try ZipArchive(archive())
  #expect(read.entries.map(\.name) == files.map(\.name))
  for file in files { #expect(try read.contents(of: file.name) == file.content) }
  #expect(try read.contents(of: "WORD\\Document.xml")?.count == 300)
  #expect(try read.contents(of: "other") == nil)
}

@Test func `an archive behind other bytes is read`() {
  #expect(fault([1, 2, 3] + archive()) == nil)
}

@Test func `an archive cut anywhere is a fault`() {
  let bytes = archive()
  for end in bytes.indices { #expect(fault(Array(bytes[..<end])) != nil, "\(end)") }
}

@Test func `a changed byte of a file shows by the checksum`() {
  var bytes = archive()
  guard let at = bytes.firstIndex(of: 7) else { return #expect(Bool(false)) }
  bytes[at] = 8
  #expect(fault(bytes) == .badData("word/document.xml"))
}

/// Where the directory's record of the last file starts: each record is 46 bytes and the name.
private func lastRecord(_ bytes: [UInt8]) -> Int { bytes.count - 22 - 46 - 17 }

@Test(arguments: [
  (8, [UInt8(1)], ZipFault.encrypted),
  (10, [12, 0], .method(12)),
  (20, [0xFF, 0xFF, 0xFF, 0xFF], .unsupported),
  (34, [1, 0], .unsupported),
  (42, [0, 0, 0, 0], .damaged),
  (42, [9, 0, 0, 0], .damaged),
  (24, [0, 0, 0, 0x70], .tooLarge),
  (0, [0], .damaged),
])
func `an odd record of the directory is a fault`(
  offset: Int, change: [UInt8], expected: ZipFault
) {
  var bytes = archive()
  let at = lastRecord(bytes) + offset
  bytes.replaceSubrange(at..<(at + change.count), with: change)
  #expect(fault(bytes) == expected)
}

@Test func `limits hold`() {
  let bytes = archive()
  #expect(fault(bytes, limits: .init(entries: 2)) == .tooLarge)
  #expect(fault(bytes, limits: .init(entryBytes: 299)) == .tooLarge)
  #expect(fault(bytes, limits: .init(allBytes: 299)) == .tooLarge)
  #expect(fault(bytes, limits: .init(ratio: 1, freeBytes: 0)) == nil)
  #expect(fault(Array("not a zip archive at all, only text".utf8)) == .noDirectory)
}
