/// The checksum of zip entries: the reflected polynomial EDB88320 (ISO 3309, PKWARE APPNOTE 4.4.7).
func crc32(_ bytes: Span<UInt8>) -> UInt32 {
  var sum = UInt32.max
  for i in bytes.indices {
    sum = crcTable[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[i])] ^ sum >> 8
  }
  return ~sum
}

private let crcTable = InlineArray<256, UInt32> { index in
  var sum = UInt32(index)
  for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  return sum
}
