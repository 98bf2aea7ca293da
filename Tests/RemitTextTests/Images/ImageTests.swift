import SeededChance
import Testing

@testable import RemitText

/// A record without padding, of fields of several sizes.
private struct Record: BitwiseCopyable, Hashable {
  let a: UInt64
  let b: Int32
  let c: UInt16
  let d: UInt16

  init(_ random: inout SeededGenerator) {
    let bits = random.next()
    a = random.next()
    b = Int32(truncatingIfNeeded: bits)
    c = UInt16(truncatingIfNeeded: bits >> 32)
    d = UInt16(truncatingIfNeeded: bits >> 48)
  }
}

@Suite struct `An image` {
  @Test(arguments: [
    (0, "0"), (1, "1"), (31, "O"), (32, "P1"), (1000, "XO"), (1023, "oO"),
    (Int.max, "oooooooooooo7"),
  ])
  func `writes a number five bits at a time`(number: Int, line: String) {
    var image = ImageWriter()
    image.write(number)
    #expect(String(decoding: image.bytes, as: UTF8.self) == line)
    var reader = ImageReader(image.bytes)
    #expect(reader.number() == number)
    #expect(reader.place == image.bytes.count)
  }

  @Test func `writes six bytes in eight characters`() {
    var image = ImageWriter()
    image.write([1, 0, 0xFF, 0x80, 0, 0, 0x41] as [UInt8])
    #expect(String(decoding: image.bytes, as: UTF8.self) == "1710`o020011000000")
  }

  @Test(arguments: ["", "a", "«Бюджет» \"#\\\n\0", "𝄞 e\u{301}"])
  func `keeps texts as they are`(text: String) {
    var image = ImageWriter()
    image.write(text)
    var reader = ImageReader(image.bytes)
    #expect(reader.text() == text)
  }

  @Test(arguments: 0..<40 as Range<Int>)
  func `keeps lists of every length, one behind the other`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let records = (0..<count).map { _ in Record(&random) }
    var image = ImageWriter()
    image.write(bytes)
    image.write(count % 2 == 0)
    image.write(records)
    image.write(each: bytes) { $0.write(Int($1)) }
    #expect(image.bytes.allSatisfy { (0x30...0x6F).contains($0) })
    var reader = ImageReader(image.bytes)
    #expect(reader.list(of: UInt8.self) == bytes)
    #expect(reader.bool() == (count % 2 == 0))
    #expect(reader.list(of: Record.self) == records)
    #expect(reader.each { UInt8($0.number()) } == bytes)
    #expect(reader.place == image.bytes.count)
  }

  @Test func `is read from a literal where it lies`() {
    var reader = ImageReader("1710`o020011000000P1")
    #expect(reader.list(of: UInt8.self) == [1, 0, 0xFF, 0x80, 0, 0, 0x41])
    #expect(reader.number() == 32)
  }

  @Test func `of other types is refused`() async {
    await #expect(processExitsWith: .failure) {
      var image = ImageWriter()
      image.write([1, 2, 3] as [UInt16])
      var reader = ImageReader(image.bytes)
      _ = reader.list(of: UInt32.self)
    }
  }

  @Test func `that ends too early is refused`() async {
    await #expect(processExitsWith: .failure) {
      var image = ImageWriter()
      image.write([1, 2, 3] as [UInt64])
      var reader = ImageReader(Array(image.bytes.dropLast()))
      _ = reader.list(of: UInt64.self)
    }
  }
}
