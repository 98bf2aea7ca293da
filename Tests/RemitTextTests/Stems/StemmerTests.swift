import SeededChance
import Testing

@testable import RemitText

/// A word and its stem, as the samples list them.
struct StemPair: Hashable, Sendable, CustomTestStringConvertible {
  let word: String
  let stem: String

  var testDescription: String { "\(word) \(stem)" }

  static func read(_ sample: String) -> [StemPair] {
    sample.split { $0 == "," || $0.isNewline }.map { line in
      let words = line.split(separator: " ")
      return StemPair(word: String(words[0]), stem: String(words[1]))
    }
  }
}

private func stem(_ word: String, _ stemmer: Stemmer) -> String {
  var bytes = Array(word.utf8)
  stemmer.stem(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}

@Test(arguments: StemPair.read(englishSample))
func `English words have the stems that Snowball gives them`(pair: StemPair) {
  #expect(StemPair(word: pair.word, stem: stem(pair.word, .english)) == pair)
}

@Test(arguments: StemPair.read(russianSample))
func `Russian words have the stems that Snowball gives them`(pair: StemPair) {
  #expect(StemPair(word: pair.word, stem: stem(pair.word, .russian)) == pair)
}

@Test(arguments: [
  ("", "", ""), ("'", "'", "'"), ("''", "''", "''"), ("''s'", "", "''s'"), ("é's", "é", "é's"),
  ("ы", "ы", "ы"), ("ё", "ё", "е"),
])
func `the shortest words are safe to stem`(word: String, english: String, russian: String) {
  #expect([stem(word, .english), stem(word, .russian)] == [english, russian])
}

@Test func `words of 64 letters are stemmed and longer ones are left alone`() {
  let latin = String(repeating: "b", count: 60)
  #expect(stem(latin + "aing", .english) == latin + "a")
  #expect(stem("b" + latin + "aing", .english) == "b" + latin + "aing")
  let russian = String(repeating: "ба", count: 30)
  #expect(stem(russian + "ёбом", .russian) == russian + "еб")
  #expect(stem("б" + russian + "ёбом", .russian) == "б" + russian + "ёбом")
}

@Test(arguments: Stemmer.allCases)
func `a stem needs no more bytes than its word, whatever the bytes are`(stemmer: Stemmer) {
  var generator = SeededGenerator(seed: 11)
  let pieces: [[UInt8]] = [
    [0x80], [0xD0], [0xD1, 0x91], [0xE2, 0x80], [0xFF], [0], Array("'s".utf8), Array("ying".utf8),
    Array("eedly".utf8), Array("ившись".utf8), Array("ость".utf8), Array("нн".utf8), [0xC3, 0xA9],
  ]
  for _ in 0..<3000 {
    let word = (0..<Int.random(in: 0...6, using: &generator))
      .flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
    var stem = word
    stemmer.stem(&stem)
    #expect(stem.count <= word.count, "\(word)")
  }
}

@Test func `stemmers are known by Snowball's names`() {
  #expect(Stemmer.allCases.map(\.rawValue) == ["english", "russian"])
}
