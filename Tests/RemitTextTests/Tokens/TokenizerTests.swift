import SeededChance
import Testing

@testable import RemitText

/// The tokens of `text`: words and numbers as written, numbers with `#`, marks by kind.
private func tokens(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  var found: [String] = []
  Tokenizer.forEachToken(in: bytes.span) { start, end, kind in
    let piece = String(decoding: bytes[start..<end], as: UTF8.self)
    switch kind {
    case .word: found.append(piece)
    case .number: found.append("#\(piece)")
    case .comma, .colon, .dash, .slash, .stop, .open, .close, .mark: found.append("<\(kind)>")
    }
  }
  return found
}

@Suite struct `Text` {
  @Test(arguments: [
    ("", []),
    (" \t\u{A0}\u{2009}\u{202F}\u{200B}\u{FEFF}", []),
    ("Sets prices", ["Sets", "prices"]),
    ("сдаёт отчёт", ["сдаёт", "отчёт"]),
    ("long-term план\u{2011}факт", ["long", "term", "план", "факт"]),
    ("a - b -c d-", ["a", "<dash>", "b", "<dash>", "c", "d", "<dash>"]),
    ("a — b–c —d", ["a", "<dash>", "b", "c", "<dash>", "d"]),
    (
      "company's don’t 'quoted' James'",
      [
        "company's", "don’t", "<mark>", "quoted", "<mark>", "James", "<mark>",
      ]
    ),
    (
      "3,5 1.000.000 12% 2-3 3-й 24/7",
      [
        "#3,5", "#1.000.000", "#12", "<mark>", "#2", "#3", "#3", "й", "#24", "<slash>", "#7",
      ]
    ),
    ("1С q1 2025г 5, 6.", ["#1С", "q1", "#2025г", "#5", "<comma>", "#6", "<stop>"]),
    ("R&D C++ a_b", ["R", "&", "D", "C", "<mark>", "<mark>", "a_b"]),
    (
      "A. B; C! D? E\nF\r\nG",
      [
        "A", "<stop>", "B", "<stop>", "C", "<stop>", "D", "<stop>", "E", "<stop>", "F", "<stop>",
        "<stop>", "G",
      ]
    ),
    (
      "и т.д. и пр. руб. за",
      [
        "и", "т", "<mark>", "д", "<mark>", "и", "пр", "<mark>", "руб", "<mark>", "за",
      ]
    ),
    ("e.g. budgets. Next", ["e", "<mark>", "g", "<mark>", "budgets", "<stop>", "Next"]),
    ("п. 4.2 устава. Далее", ["п", "<mark>", "#4.2", "устава", "<stop>", "Далее"]),
    (
      "a:(b)[c]{d}/e\\f|g",
      [
        "a", "<colon>", "<open>", "b", "<close>", "<open>", "c", "<close>", "<open>", "d",
        "<close>",
        "<slash>", "e", "<slash>", "f", "<slash>", "g",
      ]
    ),
    (
      "«план» “plan” … • ‣",
      [
        "<mark>", "план", "<mark>", "<mark>", "plan", "<mark>", "<mark>", "<mark>", "<mark>",
      ]
    ),
    ("со\u{AD}гласование за\u{301}мок", ["со\u{AD}гласование", "за\u{301}мок"]),
    ("日本 🙂 ª½", ["日本", "🙂", "ª", "<mark>"]),
    ("a\u{2028}b\u{2029}c", ["a", "<stop>", "b", "<stop>", "c"]),
  ])
  func `is cut into words, numbers and marks`(text: String, expected: [String]) {
    #expect(tokens(of: text) == expected)
  }

  /// Whatever the bytes are, tokens come in order, hold something, and leave out blanks and hyphens alone.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `of any bytes gives tokens in order`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pool: [UInt8] =
      seed % 2 == 0
      ? Array(0...255)
      : [0x20, 0x27, 0x2D, 0x2E, 0x41, 0x31, 0xC2, 0xA0, 0xE2, 0x80, 0x99, 0xEF, 0xD0]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pool[Int.random(in: pool.indices, using: &random)]
      }
      var end = 0
      Tokenizer.forEachToken(in: bytes.span) { start, next, _ in
        #expect(start >= end && next > start && next <= bytes.count, "\(bytes)")
        end = next
      }
    }
  }
}
