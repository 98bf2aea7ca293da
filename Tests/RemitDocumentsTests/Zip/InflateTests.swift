import Testing

@testable import RemitDocuments

private func bytes(_ hex: String) -> [UInt8] {
  let digits = Array(hex.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

private let plan = String(
  repeating: "Планирует работу отдела; контролирует исполнение плана. ", count: 6)

/// Data that zlib made: stored, with the fixed code, with codes of its own, and runs.
private let deflated: [(String, String)] = [
  (
    "0300",
    ""
  ),
  (
    "010300fcff616263",
    "abc"
  ),
  (
    "4b4c4a4e444200",
    "abcabcabcabcabc"
  ),
  (
    "ed8d510d80301043ad9c020c606e6c42b030129610c88685778ee8e00711fbeaa5edf5b17291a91c"
      + "1e3c513c9a07191bcda327ebc24ee9add938695405417afd7e742edcaf5955d61cc5647cdb793206"
      + "6770c47900",
    plan
  ),
  (
    "edc13101000000c2a0aceb5fc21a1e40010000ef06",
    String(repeating: "a", count: 3_000)
  ),
]

@Test(arguments: deflated)
func `deflated data gives its text`(hex: String, expected: String) {
  let data = bytes(hex)
  let text = inflate(data, 0..<data.count, size: expected.utf8.count)
  #expect(text.map { String(decoding: $0, as: UTF8.self) } == expected)
}

@Test(arguments: deflated)
func `deflated data that is cut or of another size gives nothing`(hex: String, expected: String) {
  let data = bytes(hex)
  let size = expected.utf8.count
  for end in data.indices { #expect(inflate(data, 0..<end, size: size) == nil, "\(end)") }
  #expect(inflate(data, 0..<data.count, size: size + 1) == nil)
  if size > 0 { #expect(inflate(data, 0..<data.count, size: size - 1) == nil) }
}

@Test(arguments: [
  "07",  // a block of type 3
  "0001000000",  // a stored block whose length and its complement differ
  "050000",  // a code without symbols
  "4b0400",  // whole, and nothing is expected after it
  "630100",
])
func `broken data gives nothing`(hex: String) {
  let data = bytes(hex)
  #expect(inflate(data, 0..<data.count, size: 7) == nil)
}
