import RemitText
import Testing

@testable import RemitLanguage

/// A file with one fault: its text, the code, and the words that are underlined.
private typealias Case = (text: String, code: String, words: String)

private let rulesFaults: [Case] = [
  ("weihg a: strategic 1 as g", "syntax.unknown-statement", "weihg"),
  ("nonsense\n  more", "syntax.unknown-statement", "nonsense"),
  ("use a\n  b", "syntax.unexpected-body", "b"),
  ("group g\n  b", "syntax.unexpected-body", "b"),
  ("pack a\n  use b", "syntax.misplaced-statement", "use"),
  ("words a\n  en b\n    ru c", "syntax.indented-field", "ru"),
  ("use", "syntax.expected-name", ""),
  ("use sales_lead", "syntax.expected-name", "sales_lead"),
  ("use a..b", "syntax.expected-name", "a..b"),
  ("use a—b", "syntax.expected-name", "a—b"),
  ("use \"a\"", "syntax.expected-name", "\"a\""),
  ("use a b", "syntax.unexpected-word", "b"),
  ("pack a b", "syntax.expected-text", "b"),
  ("pack a \"b", "syntax.unclosed-text", "\"b"),
  ("pack a \"b\\c\"", "syntax.unknown-escape", "\\c"),
  ("pack a \"b\" \"c\"", "syntax.unexpected-word", "\"c\""),
  ("pack a\n  version", "syntax.expected-value", ""),
  ("pack a\n  versoin 1", "rules.unknown-field", "versoin"),
  ("pack a\n  version 1\n  version 2", "rules.repeated-field", "version"),
  ("attribute a", "syntax.expected-name", ""),
  ("attribute a b < c, d", "syntax.expected-word", ","),
  ("attribute a b keep most", "syntax.expected-word", "most"),
  ("attribute a b\n  question en", "syntax.expected-text", ""),
  ("attribute a b\n  question en \"x\"\n  question en \"y\"", "rules.repeated-field", "en"),
  ("group g cap x", "syntax.expected-number", "x"),
  ("group g cap -", "syntax.expected-number", "-"),
  ("group g cap 99999999999999999999", "syntax.number-out-of-range", "99999999999999999999"),
  ("thresholds", "rules.empty-statement", "thresholds"),
  ("thresholds\n  far", "syntax.expected-number", ""),
  ("words a", "rules.empty-statement", "a"),
  ("words a\n  en", "syntax.expected-entry", ""),
  ("words a\n  en b,, c", "syntax.expected-entry", ","),
  ("words a\n  en b,", "syntax.expected-entry", ","),
  ("words a\n  en \"\"", "syntax.expected-entry", ""),
  ("words a\n  en 1 2 3 4 5 6 7", "syntax.entry-too-long", "1 2 3 4 5 6 7"),
  ("words a\n  en b \"c\"", "syntax.quote-in-entry", "\""),
  ("words a\n  en \"b\" c", "syntax.quote-in-entry", "c"),
  ("words a\n  en \"b", "syntax.unclosed-text", "\"b"),
  ("words a\n  with b c", "syntax.expected-name", "b c"),
  ("words a\n  e_n b", "syntax.expected-name", "e_n"),
  ("weigh a strategic 1 as g", "syntax.expected-word", "strategic"),
  ("weigh a: strategc 1 as g", "syntax.expected-word", "strategc"),
  ("weigh a: strategic 1 in g", "syntax.expected-word", "in"),
  ("weigh a.b: strategic 1 as g", "syntax.expected-name", "a.b"),
  ("infer a: b c", "syntax.expected-word", "c"),
  ("infer a: b =", "syntax.expected-value", ""),
  ("assign a:", "syntax.expected-word", ""),
  ("assign a: boss accountable", "syntax.expected-word", "boss"),
  ("assign a: head acountable", "syntax.expected-word", "acountable"),
  ("assign a: advisor finance", "syntax.expected-word", "finance"),
  ("assign a: advisor finance legal consulted", "syntax.expected-word", "legal"),
  ("check a: note\n  for half head now", "syntax.unexpected-word", "now"),
  ("check a: note\n  say \"b\"", "syntax.expected-name", "\"b\""),
  ("check a: note\n  say en \"b\"\n  say en \"c\"", "rules.repeated-field", "say"),
  ("limits", "rules.empty-statement", "limits"),
  ("limits\n  rows many", "syntax.expected-number", "many"),
  ("limits now\n  rows 4", "syntax.unexpected-word", "now"),
  ("profile p", "rules.empty-statement", "p"),
  ("profile p\n  limt rows 3", "rules.unknown-field", "limt"),
  ("profile p\n  limit rows", "syntax.expected-number", ""),
  ("profile p\n  severity a.b fatal", "syntax.expected-word", "fatal"),
  ("profile p\n  off", "syntax.expected-name", ""),
  ("profile p\n  because \"a\"\n  because \"b\"", "rules.repeated-field", "because"),
  ("letters l", "rules.empty-statement", "l"),
  ("letters l\n  letter R", "syntax.expected-word", ""),
  ("letters l\n  letter R does", "syntax.expected-word", "does"),
  ("letters l\n  letter R informed en \"I\"", "syntax.expected-text", ""),
  ("letters l\n  letter R informed\n  letter R informed", "rules.repeated-field", "R"),
  (
    "letters l\n  letter R informed en \"a\" \"b\" en \"c\" \"d\"", "rules.repeated-field", "en"
  ),
  ("check a: fatal", "syntax.expected-word", "fatal"),
  ("check a: note\n  wen text has b", "rules.unknown-field", "wen"),
  ("check a: note\n  when", "syntax.bad-condition", ""),
  ("check a: note\n  when text has b c", "syntax.bad-condition", "c"),
  ("check a: note\n  when text b", "syntax.bad-condition", "b"),
  ("check a: note\n  when text has b and", "syntax.bad-condition", ""),
  ("check a: note\n  when and", "syntax.bad-condition", "and"),
  ("check a: note\n  when text has b)", "syntax.bad-condition", ")"),
  ("check a: note\n  when (text has b", "syntax.unclosed-parenthesis", ""),
  ("check a: note\n  when acton in b", "syntax.unknown-part", "acton"),
  ("check a: note\n  when text has b, or text has c", "syntax.expected-name", "or"),
  ("check a: note\n  when text is b", "syntax.expected-word", "text"),
  ("check a: note\n  when b == c", "syntax.expected-value", "="),
  ("check a: note\n  when \"b", "syntax.unclosed-text", "\"b"),
  ("change a.b\n  off", "rules.change-without-reason", "a.b"),
  ("change a.b\n  because \"c\"", "rules.change-without-edit", "a.b"),
  ("change a.b\n  off\n  points 2\n  because \"c\"", "rules.several-edits", "points"),
  ("change a.b\n  off now\n  because \"c\"", "syntax.unexpected-word", "now"),
]

@Test(arguments: rulesFaults)
fileprivate func `a fault of a rules file has one code and one place`(_ fault: Case) {
  let text = source(fault.text)
  let found = RulesFile.read(text).diagnostics.map { [$0.code, text.string($0.place.span)] }
  #expect(found == [[fault.code, fault.words]])
}

private let dutyFaults: [Case] = [
  ("dutes of rop\n  - a", "syntax.unknown-statement", "dutes"),
  ("duties:\n  - a", "syntax.unknown-statement", "duties:"),
  ("- a\nhorizon 1 year", "syntax.unknown-statement", "horizon"),
  ("unit \"a\"\n  - b", "syntax.unexpected-body", "- b"),
  ("unit a", "syntax.expected-text", "a"),
  ("section", "syntax.expected-text", ""),
  ("duties in rop", "syntax.expected-word", "in"),
  ("duties of", "syntax.expected-name", ""),
  ("rights\n  - a", "syntax.expected-word", ""),
  ("rights of a b", "syntax.unexpected-word", "b"),
  ("duties\n  section \"a\"\n  - b", "syntax.misplaced-statement", "section"),
  ("duties\n  - a\n  horizon 1 year", "duty.expected-item", "horizon"),
  ("-a", "duty.mark-without-blank", "-"),
  ("duties\n  -", "duty.empty-item", "-"),
  ("- # a", "duty.empty-item", "-"),
  ("- a\n  horizon", "duty.attribute-without-value", "horizon"),
  ("- a\n  b: c", "syntax.expected-name", "b:"),
  ("- a\n  b c\n    d e", "syntax.unexpected-body", "d e"),
  ("- a\n  decided head", "duty.decided-without-reason", "decided head"),
  ("- a\n  decided head because", "duty.decided-without-reason", "decided head"),
  ("- a\n  decided head because \" \"", "duty.decided-without-reason", "decided head"),
  ("- a\n  decided head becuase \"b\"", "syntax.expected-word", "becuase"),
  ("- a\n  decided head because b", "syntax.expected-text", "b"),
  ("- a\n  decided boss because \"b\"", "syntax.expected-word", "boss"),
  (
    "- a\n  decided head because \"b\"\n  decided shared because \"c\"", "duty.decided-twice",
    "decided"
  ),
  ("role", "syntax.expected-name", ""),
  ("role rop manager", "syntax.expected-text", "manager"),
  ("role rop \"a\" manager", "syntax.expected-word", "manager"),
  ("role rop is manger", "syntax.expected-word", "manger"),
  ("role rop is head reports boss", "syntax.expected-word", "boss"),
  ("role rop is head, manager", "syntax.expected-word", "manager"),
  ("role rop is head\n  - a", "syntax.unexpected-body", "- a"),
]

@Test(arguments: dutyFaults)
fileprivate func `a fault of a duty file has one code and one place`(_ fault: Case) {
  let text = source(fault.text)
  let found = DutyFile.read(text).diagnostics.map { [$0.code, text.string($0.place.span)] }
  #expect(found == [[fault.code, fault.words]])
}

@Test func `every fault has words in both languages`() {
  let files = rulesFaults.map { RulesFile.read(source($0.text)).diagnostics }
  let lists = dutyFaults.map { DutyFile.read(source($0.text)).diagnostics }
  for diagnostic in (files + lists).joined() {
    let messages = Tongue.allCases.map { diagnostic.message(in: $0) }
    #expect(messages[0].fact != messages[1].fact)
    #expect(
      messages.map { $0.action == nil } == [messages[0].action == nil, messages[0].action == nil])
    #expect(messages[1].fact.unicodeScalars.contains { (0x430...0x44F).contains($0.value) })
  }
}

@Test func `all faults of a file come in one run and in order`() {
  let text = "usr a\nweigh b: strategic x as g\n  wen text has\n  because \"c\nuse\n"
  let found = RulesFile.read(source(text)).diagnostics.map(\.code)
  #expect(
    found == [
      "syntax.unknown-statement", "syntax.expected-number", "rules.unknown-field",
      "syntax.unclosed-text", "syntax.expected-name",
    ])
}

@Test func `bytes that are no text are reported with their offset, and the rest is read`() {
  let text = SourceText(
    name: "test", bytes: Array("- a".utf8) + [0xFF, 0x0A] + Array("- b\0".utf8))
  let reading = DutyFile.read(text)
  #expect(reading.diagnostics.map(\.code) == ["syntax.invalid-utf8", "syntax.nul-byte"])
  #expect(reading.diagnostics.map(\.place.span) == [ByteSpan(3, 4), ByteSpan(8, 9)])
  guard case .duties(_, let items)? = reading.file.statements.first else {
    Issue.record("nothing was read")
    return
  }
  #expect(items.map(\.text.value) == ["a\u{FFFD}", "b\0"])
}

@Test func `a line over the limit is left out`() {
  let long = "- " + String(repeating: "a", count: 1 << 20)
  let reading = DutyFile.read(source("\(long)\n- b"))
  #expect(reading.diagnostics.map(\.code) == ["syntax.line-too-long"])
  #expect(shape(reading.file.statements).contains("\"b\""))
}

@Test func `a file over the limit is not read`() {
  let text = SourceText(name: "test", bytes: [UInt8](repeating: 0x61, count: (64 << 20) + 1))
  #expect(DutyFile.read(text).diagnostics.map(\.code) == ["syntax.file-too-large"])
}

@Test func `deep nesting is a fault`() {
  let ladder = (0..<200).map { String(repeating: " ", count: $0) + "- a" }
  let parentheses = String(repeating: "(", count: 50_000)
  let negations = String(repeating: "not ", count: 50_000)
  let codes = [
    DutyFile.read(source(ladder.joined(separator: "\n"))).diagnostics,
    RulesFile.read(source("check a: note\n  when \(parentheses)")).diagnostics,
    RulesFile.read(source("check a: note\n  when \(negations)")).diagnostics,
  ].map { $0.map(\.code) }
  #expect(codes == [["syntax.too-deep"], ["syntax.too-deep"], ["syntax.too-deep"]])
}

@Test func `reading stops after ten thousand faults, and a hundred are shown`() {
  let text = source(String(repeating: "x\n", count: 20_000))
  let found = RulesFile.read(text).diagnostics
  #expect(found.count == 10_001)
  #expect(found.last?.code == "syntax.too-many-faults")
  let shown = render(found, source: text, tongue: .english, colour: false)
  #expect(shown.split(separator: "\n").filter { $0.contains("error[") }.count == 100)
  #expect(shown.hasSuffix("… and 9901 more\n"))
}
