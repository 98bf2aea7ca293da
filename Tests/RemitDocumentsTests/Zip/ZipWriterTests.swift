import Testing

@testable import RemitDocuments

@Test(arguments: [
  ("", UInt32(0)), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43),
  ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
])
func `the checksum is the one of zip`(text: String, expected: UInt32) {
  #expect(crc32(Array(text.utf8).span) == expected)
}

@Test func `equal entries give equal archives`() {
  func archive() -> [UInt8] {
    var writer = ZipWriter()
    writer.add("a/b.xml", Array("<b/>".utf8))
    writer.add("план.txt", [])
    return writer.archive()
  }
  #expect(archive() == archive())
  #expect(archive().count == 30 + 7 + 4 + 30 + 12 + 46 + 7 + 46 + 12 + 22)
}

@Test func `an archive without entries is only an end record`() {
  #expect(ZipWriter().archive() == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
}
