import SeededChance
import Testing

@testable import RemitText

@Suite struct `A table of strings` {
  @Test func `numbers strings in the order of arrival`() {
    var table = ByteTable()
    let words = ["plan", "", "план", "plan", "p", "plans", "план"]
    let numbers = words.map { table.insert(Array($0.utf8).span) }
    #expect(numbers == [1, 2, 3, 1, 4, 5, 3])
    #expect(table.count == 5)
    #expect(table.number(of: Array("pla".utf8).span) == 0)
    #expect(
      (1...5).map { String(decoding: table[$0], as: UTF8.self) } == [
        "plan", "", "план", "p", "plans",
      ])
  }

  @Test(arguments: [0, 1, 64, 5000])
  func `agrees with a dictionary however much it grows`(capacity: Int) {
    var random = SeededGenerator(seed: UInt64(capacity))
    var table = ByteTable(minimumCapacity: capacity)
    var numbers: [[UInt8]: UInt32] = [:]
    for round in 0..<2 {
      for _ in 0..<2000 {
        let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
          UInt8.random(in: 0...3, using: &random)
        }
        let expected = numbers[bytes] ?? UInt32(numbers.count + 1)
        #expect(table.number(of: bytes.span) == numbers[bytes] ?? 0)
        let number = table.insert(bytes.span)
        #expect(number == expected)
        numbers[bytes] = expected
      }
      #expect(table.count == numbers.count)
      #expect(numbers.allSatisfy { Array(table[$0.value]) == $0.key })
      guard round == 0 else { continue }
      table.removeAll()
      #expect(table.count == 0)
      #expect(numbers.keys.allSatisfy { table.number(of: $0.span) == 0 })
      numbers = [:]
    }
  }

  @Test func `tells strings apart that differ in one byte or in length`() {
    let base = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    var table = ByteTable()
    for i in base.indices {
      var other = base
      other[i] ^= 1
      table.insert(other.span)
      table.insert(base.span.extracting(first: i))
    }
    #expect(table.count == 2 * base.count)
    #expect(table.number(of: base.span) == 0)
  }
}
