import RemitText
import Testing

@testable import RemitLanguage

/// Numbers that are the same in every run (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Reads, lays out and renders `bytes` as both kinds; records places outside the file.
private func exercise(_ bytes: [UInt8]) {
  let text = SourceText(name: "test", bytes: bytes)
  let results = [
    RulesFile.read(text).diagnostics, DutyFile.read(text).diagnostics,
    Layout.rules(text).diagnostics, Layout.duties(text).diagnostics,
  ]
  for diagnostic in results.joined() {
    let places = [diagnostic.place] + diagnostic.related.map(\.place)
    #expect(places.allSatisfy { Int($0.span.end) <= bytes.count })
  }
  #expect(
    !render(results[0] + results[1], source: text, tongue: .russian, colour: true).contains("\0"))
}

/// The samples cut before and after every run of blanks.
private func pieces(_ text: String) -> [Substring] {
  var pieces: [Substring] = []
  var start = text.startIndex
  for index in text.indices.dropFirst() {
    let before = text[text.index(before: index)]
    if before.isWhitespace != text[index].isWhitespace {
      pieces.append(text[start..<index])
      start = index
    }
  }
  return pieces + [text[start...]]
}

@Test(arguments: [samplePack, sampleDuties])
func `a dropped or doubled token does no harm`(sample: String) {
  let pieces = pieces(sample)
  for index in pieces.indices {
    for count in [0, 2] {
      let new = pieces[..<index] + Array(repeating: pieces[index], count: count)
      exercise(Array((new + pieces[(index + 1)...]).joined().utf8))
    }
  }
}

@Test(arguments: 0..<200)
func `random bytes do no harm`(seed: UInt64) {
  var random = Generator(state: seed)
  let alphabet = Array("-*•1.)( \t\n\n\r#\"\\,:=!<>abя\0".utf8) + [0xFF, 0xD0, 0xE2, 0xC2, 0xA0]
  let words = [
    "words a\n  en ", "weigh a: ", "\n  when ", "not ", "and ", "\nduties ", "\n- ", "role ",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<120 {
    if random.next() % 4 == 0 {
      bytes += Array((words.randomElement(using: &random) ?? "").utf8)
    } else {
      bytes.append(alphabet.randomElement(using: &random) ?? 0)
    }
  }
  exercise(bytes)
}

@Test(arguments: 0..<60)
func `a damaged sample does no harm`(seed: UInt64) {
  var random = Generator(state: seed &+ 1000)
  for sample in [samplePack, sampleDuties] {
    var bytes = Array(sample.utf8)
    for _ in 0...(random.next() % 6) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    exercise(Array(bytes.prefix(Int(random.next() % UInt64(bytes.count)))))
    exercise(bytes)
  }
}

@Test func `long lines of quotes and signs take linear time`() {
  for unit in ["\"", "\\\"", "(", "a,", "- ", "\" ", "# ", "not ", "\t"] {
    let line = String(repeating: unit, count: 100_000 / unit.utf8.count)
    exercise(Array("words a\n  en \(line)\ncheck b: note\n  when \(line)\n- \(line)\n\(line)".utf8))
  }
}
