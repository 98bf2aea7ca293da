import Testing

@testable import RemitDocuments

/// The lines of `bytes`, pushed in pieces of `size` bytes.
private func cut(_ bytes: [UInt8], size: Int, limit: Int = 1 << 20) -> [String] {
  var cutter = LineCutter(limit: limit)
  var lines: [String] = []
  func take() {
    while let next = cutter.next() {
      switch next {
      case .line(let range):
        lines.append("\(cutter.number):" + String(decoding: cutter.bytes[range], as: UTF8.self))
      case .tooLong: lines.append("\(cutter.number)!")
      }
    }
  }
  var start = 0
  while start < bytes.count {
    let end = min(start + size, bytes.count)
    cutter.push(Array(bytes[start..<end]))
    take()
    start = end
  }
  cutter.finish()
  take()
  return lines
}

@Test(
  arguments: [
    ("", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]), ("\n\n", ["1:", "2:"]),
    ("a\r\nb\rc\r\n", ["1:a", "2:b\rc"]), ("\u{FEFF}a\n\u{FEFF}b", ["1:a", "2:\u{FEFF}b"]),
  ], [1, 2, 3, 7, 100])
func `a stream is cut into lines however it arrives`(given: (String, [String]), size: Int) {
  #expect(cut(Array(given.0.utf8), size: size) == given.1)
}

@Test(arguments: [1, 3, 5, 64])
func `a line past the limit is told once and skipped`(size: Int) {
  let long = String(repeating: "x", count: 40)
  let text = "12345678\n123456789\n\(long)\nab\n\(long)"
  #expect(cut(Array(text.utf8), size: size, limit: 8) == ["1:12345678", "2!", "3!", "4:ab", "5!"])
}

@Test func `memory stays within the limit and one chunk`() {
  var cutter = LineCutter(limit: 100)
  let chunk = [UInt8](repeating: 0x78, count: 64)
  var most = 0
  for _ in 0..<1_000 {
    cutter.push(chunk)
    most = max(most, cutter.bytes.count)
    while cutter.next() != nil {}
  }
  #expect(most <= 64 * 3)
}
