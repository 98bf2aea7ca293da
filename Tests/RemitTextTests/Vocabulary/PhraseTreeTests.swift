import Testing

@testable import RemitText

/// The phrases found in `text`, as `class: words`; `phrases` are those of class 0, then 1 and so on.
private func found(
  in text: String, _ phrases: [[String]], barred: [String] = []
) throws -> [String] {
  var small = SmallLexicon(classes: phrases.count + 1, roles: [phrases.count: .number])
  for form in barred { _ = small.bar(form, from: 0) }
  for (number, entries) in phrases.enumerated() {
    for entry in entries { try small.add(entry, to: number) }
  }
  try small.add("two", to: phrases.count)
  var duty = DutyText()
  duty.read(text, small.builder.build())
  let bytes = Array(text.utf8)
  return duty.matches.map { match in
    let start = Int(duty.tokens[Int(match.start)].span.start)
    let end = Int(duty.tokens[Int(match.end) - 1].span.end)
    return "\(match.classID.index): \(String(decoding: bytes[start..<end], as: UTF8.self))"
  }
}

@Suite struct `A phrase` {
  @Test(arguments: [
    ("Sets the prices", [["price"]], ["0: prices"]),
    ("Long-term planning", [["long term plan"]], ["0: Long-term planning"]),
    ("long, term plan", [["long term plan"]], []),
    (
      "plan planned plan", [["plan"], ["plan plan"]],
      [
        "0: plan", "1: plan planned", "0: planned", "1: planned plan", "0: plan",
      ]
    ),
    ("plan plan", [["plan", "plans", "planning"]], ["0: plan", "0: plan"]),
    ("ПЛАНОВ отчётов", [["план"], ["отчет"]], ["0: ПЛАНОВ", "1: отчётов"]),
    ("плaн", [["план"]], ["0: плaн"]),
    ("planned plan", [["\"plan\""]], ["0: plan"]),
    ("Long term plans", [["\"long term plan\""]], []),
    ("LONG TERM PLAN", [["\"long term plan\""]], ["0: LONG TERM PLAN"]),
    (
      "up to 24 hours, up to two hours", [["up to <number> hour"]],
      [
        "0: up to 24 hours", "0: up to two hours",
      ]
    ),
    ("24 hours 12 months", [["12 month"], ["<number> month"]], ["0: 12 months", "1: 12 months"]),
    ("3 plans", [["<number>"], ["plan"]], ["0: 3", "1: plans"]),
    ("a b c d e f g", [["a b c d e f"]], ["0: a b c d e f"]),
    ("R&D budgets", [["R&D"]], ["0: R&D"]),
    ("nothing here", [["plan"]], []),
    ("", [["plan"]], []),
  ])
  func `is found in any inflection, exactly, or with a number`(
    text: String, phrases: [[String]], expected: [String]
  ) throws {
    #expect(try found(in: text, phrases) == expected)
  }

  @Test(arguments: [
    ("operate operator", ["operate"], ["0: operate"]),
    ("operator", ["operate", "operator"], ["0: operator"]),
    ("machine operator", ["operate", "machine operate"], []),
    ("machine operator", ["operate", "machine operator"], ["0: machine operator"]),
    ("OPERATOR", ["operate"], []),
  ])
  func `leaves barred forms out, but where it is written with them`(
    text: String, phrases: [String], expected: [String]
  ) throws {
    #expect(try found(in: text, [phrases], barred: ["operator"]) == expected)
  }

  @Test(arguments: [
    ("", LexiconBuilder.Fault.noWord), ("—", .noWord), ("a b c d e f g", .tooManyWords(7)),
  ])
  func `has one to six words`(phrase: String, fault: LexiconBuilder.Fault) {
    var small = SmallLexicon(classes: 1)
    var found: LexiconBuilder.Fault?
    do throws(LexiconBuilder.Fault) { try small.add(phrase, to: 0) } catch { found = error }
    #expect(found == fault)
  }

  @Test(arguments: ["", " plan", "long term", "plan,", "—a"])
  func `cannot be barred: only a single word can`(form: String) {
    var small = SmallLexicon(classes: 1)
    let isBarred = small.bar(form, from: 0)
    #expect(!isBarred)
  }
}
