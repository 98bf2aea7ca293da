import SeededChance
import Testing

@testable import RemitText

@Suite struct `A duty text` {
  private static func lexicon() throws -> Lexicon {
    var small = SmallLexicon(classes: 5, roles: [1: .join, 2: .negation, 3: .light, 4: .article])
    small.builder.setAction(ClassID(0))
    for word in ["set", "утвердить", "draw up"] { try small.add(word, to: 0) }
    for (word, number) in [
      ("and", 1), ("и", 1), ("not", 2), ("не", 2), ("carry out", 3), ("the", 4),
    ] {
      try small.add(word, to: number)
    }
    return small.builder.build()
  }

  @Test(arguments: [
    ("Sets prices", Tongue.english, []), ("Утверждает план", .russian, []), ("", .english, []),
    ("123 — …", .english, []), ("SAP ERP план", .english, []), ("план ERP", .russian, []),
    ("бюджeт", .russian, ["бюджeт"]), ("plаn", .english, ["plаn"]),
  ])
  func `knows its language and its mixed words`(text: String, tongue: Tongue, mixed: [String])
    throws
  {
    var duty = DutyText()
    duty.read(text, try Self.lexicon())
    #expect(duty.tongue == tongue)
    let bytes = Array(text.utf8)
    #expect(duty.lookalikes.map { String(decoding: bytes[$0.range], as: UTF8.self) } == mixed)
  }

  @Test func `reads the same whatever it has read before`() throws {
    let lexicon = try Self.lexicon()
    var random = SeededGenerator(seed: 7)
    var used = DutyText()
    for _ in 0..<200 {
      let text = Fuzz.text(using: &random)
      var fresh = DutyText()
      used.read(text.span, with: lexicon)
      fresh.read(text.span, with: lexicon)
      #expect(used.tokens.map(\.span) == fresh.tokens.map(\.span))
      #expect(used.tokens.map(\.word) == fresh.tokens.map(\.word))
      #expect(used.matches == fresh.matches)
      #expect(used.tongue == fresh.tongue)
      #expect(used.clauses.map(\.summary) == fresh.clauses.map(\.summary))
    }
  }

  @Test func `forgets words when it knows too many, and still reads right`() throws {
    let lexicon = try Self.lexicon()
    var duty = DutyText()
    for number in 0..<40 {
      let words = (0..<1000).map { "w\(number)x\($0)" }.joined(separator: " ")
      duty.read(words + " set", lexicon)
      #expect(duty.tokens.count == 1001)
      #expect(duty.matches.map { [Int($0.start), Int($0.end)] } == [[1000, 1001]])
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `has clauses in order, with everything inside`(seed: UInt64) throws {
    let lexicon = try Self.lexicon()
    var random = SeededGenerator(seed: seed)
    var duty = DutyText()
    for _ in 0..<100 {
      let text = Fuzz.text(using: &random)
      duty.read(text.span, with: lexicon)
      expectOrder(duty, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test(arguments: ["a", "я", "a ", ".", "'", "-", "set ", "set, ", "\u{301}", "日"])
  func `is read up to its longest`(piece: String) throws {
    let text = String(repeating: piece, count: DutyText.longest / piece.utf8.count)
    var duty = DutyText()
    duty.read(text, try Self.lexicon())
    expectOrder(duty, piece)
    #expect(duty.tokens.count <= text.utf8.count)
  }

  private func expectOrder(_ duty: DutyText, _ text: String) {
    #expect(duty.matches.allSatisfy { $0.start < $0.end && $0.end <= duty.tokens.count }, "\(text)")
    #expect(zip(duty.matches, duty.matches.dropFirst()).allSatisfy { $0.start <= $1.start })
    var end: UInt16 = 0
    for (number, clause) in duty.clauses.enumerated() {
      #expect(clause.start >= end && clause.start < clause.end, "\(text)")
      #expect(clause.end <= duty.tokens.count, "\(text)")
      #expect(clause.start <= clause.actionStart && clause.actionStart <= clause.actionEnd)
      #expect(clause.flags.contains(.acting) == (clause.actionStart < clause.actionEnd), "\(text)")
      #expect(
        clause.focusAfter.start <= clause.focusAfter.end && clause.focusAfter.end <= clause.end)
      let shared = number + Int(clause.shares)
      #expect(duty.clauses.indices.contains(shared), "\(text)")
      end = clause.end
    }
    #expect(duty.clauses.first?.flags.contains(.first) != false)
    #expect((duty.clauses.count == 1) == (duty.clauses.first?.flags.contains(.alone) == true))
  }
}

extension Clause {
  /// Everything that a clause holds, to compare.
  fileprivate var summary: [Int] {
    [start, end, actionStart, actionEnd, focusBefore.start, focusBefore.end, focusAfter.start]
      .map { Int($0) } + [Int(focusAfter.end), Int(shares), Int(flags.rawValue)]
  }
}

/// Random bytes with some sense in them.
private enum Fuzz {
  private static let pieces = [
    "set", "Sets", "утвердить", "утвердит", "draw up", "and", "и", "not", "не", "carry out", "the",
    "plan", "план", "24", "3,5", ",", ".", ";", ":", " — ", "(", ")", "/", "-", "\n", "'", "’",
    "\u{AD}", "\u{301}", "🙂", "日本", "&", "\"",
  ].map { Array($0.utf8) }

  static func text(using random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += pieces[Int.random(in: pieces.indices, using: &random)]
      }
      if Bool.random(using: &random) { bytes.append(0x20) }
    }
    return bytes
  }
}
