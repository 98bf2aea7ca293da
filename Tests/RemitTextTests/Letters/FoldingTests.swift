import SeededChance
import Testing

@testable import RemitText

/// A folded word and what folding found out about it.
private struct Folded: Equatable {
  let word: String
  let folding: Folding

  init(_ word: String, _ script: Script, lookalikes: Bool = false) {
    self.word = word
    folding = Folding(script: script, hasLookalikes: lookalikes)
  }

  init(folding text: String) {
    var word: [UInt8] = Array("left over from before".utf8)
    let bytes = Array("(\(text))".utf8)
    folding = fold(bytes.span, 1..<(bytes.count - 1), into: &word)
    self.word = String(decoding: word, as: UTF8.self)
  }

  static func == (a: Folded, b: Folded) -> Bool {
    a.folding == b.folding && a.word.unicodeScalars.elementsEqual(b.word.unicodeScalars)
  }
}

@Test(arguments: [
  ("", "", Script.other), ("A", "a", .latin), ("42", "42", .other), ("ПЛАН", "план", .cyrillic),
  ("Budget2", "budget2", .latin), ("Café ÉTÉ ÜBER", "café été über", .latin),
  ("ŻÓŁĆ ŸĲŽ", "żółć ÿĳž", .latin), ("İ", "i", .latin), ("Ẁ", "Ẁ", .latin),
  ("АБВГДЕЖЗИЙКЛМНОП", "абвгдежзийклмноп", .cyrillic),
  ("РСТУФХЦЧШЩЪЫЬЭЮЯ", "рстуфхцчшщъыьэюя", .cyrillic),
  ("Ёлка отчёт", "елка отчет", .cyrillic), ("ЇЖАК Ґ Қ Ӂ Ӏ", "їжак ґ қ ӂ ӏ", .cyrillic),
  ("ΣΤΡ", "ΣΤΡ", .other), ("×÷", "×÷", .other), ("план—", "план—", .cyrillic), ("𝔸", "𝔸", .other),
])
func `letters become lower case and tell their script`(
  text: String, word: String, script: Script
) {
  #expect(Folded(folding: text) == Folded(word, script))
}

@Test(arguments: [
  ("head\u{2019}s", "head's"), ("\u{2018}head", "'head"), ("o\u{2BC}clock", "o'clock"),
  ("co\u{2011}own", "co-own"), ("co\u{2010}own", "co-own"), ("stra\u{AD}tegy", "strategy"),
  ("a\u{200B}b\u{2060}c\u{FEFF}d", "abcd"), ("re\u{301}sume", "resume"), ("u\u{308}", "u\u{308}"),
])
func `typographic signs become plain and marks without meaning go`(text: String, word: String) {
  #expect(Folded(folding: text) == Folded(word, .latin))
}

@Test(arguments: [
  ("И\u{306}од", "йод"), ("краи\u{306}", "край"), ("Е\u{308}лка", "елка"), ("е\u{308}", "е"),
  ("за\u{301}мок", "замок"), ("а\u{300}", "а"), ("а\u{306}", "а\u{306}"), ("ы\u{308}", "ы\u{308}"),
])
func `Cyrillic letters and their marks are joined`(text: String, word: String) {
  #expect(Folded(folding: text) == Folded(word, .cyrillic))
}

@Test(arguments: [
  ("Cтратегия", "стратегия", Script.cyrillic), ("oтчёт", "отчет", .cyrillic),
  ("Kомитет", "комитет", .cyrillic), ("отчëт", "отчет", .cyrillic),
  ("отчe\u{308}т", "отчет", .cyrillic),
  ("бabcehkmoptxy", "бавсенкмортху", .cyrillic), ("fавсенкмортхуѕіј", "fabcehkmoptxysij", .latin),
  ("рlan", "plan", .latin), ("соmраnу", "company", .latin), ("СRM", "crm", .latin),
  ("топ-мeнeджер", "топ-менеджер", .cyrillic), ("plаn/план", "plan/план", .mixed),
  ("ТOП", "топ", .cyrillic), ("сaо", "сао", .cyrillic), ("aсo", "aco", .latin),
  ("сo", "co", .latin), ("d'aссоrd", "d'accord", .latin),
])
func `look-alikes are put right in the script that the word is meant in`(
  text: String, word: String, script: Script
) {
  #expect(Folded(folding: text) == Folded(word, script, lookalikes: true))
}

@Test(arguments: [
  ("IT-отдел", "it-отдел"), ("B2B-продажи", "b2b-продажи"), ("ITшник", "itшник"),
  ("о-o", "о-o"), ("strategiя", "strategiя"),
])
func `words in two scripts that are no look-alikes stay as they are`(text: String, word: String) {
  #expect(Folded(folding: text) == Folded(word, .mixed))
}

@Test(
  arguments: [
    [0x80], [0xD0], [0xC1, 0x81], [0xC0, 0x80, 0x61], [0xE2, 0x80], [0xFF, 0xFE], [0xD0, 0x41],
    [0xF0, 0x9F, 0x98], [0xCC], [0x7A, 0xD0, 0xB1, 0xC3],
    [0xD0, 0xB1, 0x7A, 0x80, 0xED, 0xA0, 0x80],
  ] as [[UInt8]])
func `bytes that are no UTF-8 stay as they are`(bytes: [UInt8]) {
  var word: [UInt8] = []
  _ = fold(bytes.span, 0..<bytes.count, into: &word)
  #expect(word == bytes.map { $0 == 0x41 ? 0x61 : $0 })
}

@Test func `folding a folded word changes nothing`() {
  var generator = SeededGenerator(seed: 5)
  let letters = "aAeëLzтТёЁйИ\u{306}\u{301}\u{308}еЕ'’-‑7ÉİĿŸіЇӁ€𝔸\u{AD}".unicodeScalars.map { $0 }
  for _ in 0..<3000 {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      text.append(letters.randomElement(using: &generator) ?? "a")
    }
    let once = Folded(folding: String(text))
    let twice = Folded(folding: once.word)
    #expect(twice == Folded(once.word, once.folding.script), "\(String(text))")
  }
}
