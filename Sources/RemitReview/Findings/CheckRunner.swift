import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

/// Asks the check rules of a book about subjects, one after the other.
struct CheckRunner: ~Copyable {
  let book: RuleBook
  private var judge: Judge
  private var verdicts: Judge
  /// Rules that gave reasons before.
  private var cards: [String: RuleCard] = [:]

  init(_ book: RuleBook, verdicts: RuleBook) {
    self.book = book
    judge = Judge(book)
    self.verdicts = Judge(verdicts)
  }

  /// A rule that found something, and where.
  private typealias Hit = (rule: LateRule, check: Check, spans: [ByteSpan])

  /// What the rules find wrong with `subject`, before silencers, sorted by rule.
  mutating func findings(on subject: Subject) -> [Finding] {
    let hits = hits(on: subject)
    if hits.isEmpty { return [] }
    let isAsked = hits.contains { $0.check.says.values.contains { $0.facts.contains("reason") } }
    let reason = isAsked ? self.reason(of: subject) : [:]
    return hits.map { finding($0, on: subject, reason) }
  }

  /// The names of the rules that find something wrong with `subject`, with the weight of each.
  mutating func severities(on subject: Subject) -> [String: Diagnostic.Severity] {
    let hits = hits(on: subject)
    return Dictionary(uniqueKeysWithValues: hits.map { ($0.rule.name, $0.check.severity) })
  }

  /// What the words alone say of the subject asked about last.
  var verdict: Verdict { verdicts.outcome.verdict }

  private mutating func hits(on subject: Subject) -> [Hit] {
    let words = subject.text.utf8Prefix(DutyText.longest)
    let stated = subject.stated.filter { !isCounted($0.name) }
    judge.judge(words.span, stated: stated.compactMap { book.stated($0.name, $0.value) })
    verdicts.judge(
      words.span, stated: stated.compactMap { verdicts.book.stated($0.name, $0.value) })
    let live = judge.live(
      .check(subject.kind), facts: subject.facts.stated(in: book),
      verdict: subject.verdict ?? verdict)
    return live.compactMap { found in
      let rule = book.lateRules[found.rule]
      guard case .check(let check) = rule.effect else { return nil }
      return (rule, check, found.spans)
    }
  }

  /// What is counted or looked up here no author can state.
  private func isCounted(_ name: String) -> Bool {
    if ["seat", "titled", "form", "answers"].contains(name) { return true }
    return book.schema.index(of: name).map { book.schema.attributes[$0].type == .number } ?? false
  }

  private func finding(
    _ hit: Hit, on subject: Subject, _ reason: [Tongue: String]
  ) -> Finding {
    var facts = subject.facts
    facts.show("words", quoted(hit.spans, of: subject.text))
    facts[words: "reason"] = reason
    var said: [Tongue: String] = [:]
    for tongue in Tongue.allCases {
      let shown = facts.shown(in: tongue).merging(limits) { $1 }
      said[tongue] =
        hit.check.says[tongue]?.filled(with: shown)
        ?? hit.rule.card.localised(in: tongue).because
    }
    let quotes = hit.check.says.values.first?.facts ?? []
    let related = quotes.compactMap { subject.related[$0] }.map {
      Diagnostic.Related($0, english: "is here", russian: "стоит здесь")
    }
    return Finding(
      rule: hit.rule.name, severity: hit.check.severity,
      place: place(of: hit.spans.first, in: subject), subject: subject.kind, rows: subject.rows,
      roles: subject.roles, fact: said, related: related)
  }

  private var limits: [String: String] { book.limits.mapValues { "\($0)" } }

  /// The words that fired a rule; the whole text where none did.
  private func quoted(_ spans: [ByteSpan], of text: String) -> String {
    let bytes = Array(text.utf8)
    let words = spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let shown = words.isEmpty ? [text] : words
    return shown.map { "«\($0)»" }.joined(separator: ", ")
  }

  /// The words that fired a rule at their place, or the place of the subject.
  ///
  /// What is missing in a whole document or table stands nowhere.
  private func place(of span: ByteSpan?, in subject: Subject) -> Place? {
    switch subject.kind {
    case .document, .matrix: span.flatMap { subject.place(of: $0) }
    case .role, .duty, .right, .row, .column: subject.place
    }
  }

  /// The weightiest reason for the verdict of the duty judged last, in each language.
  private mutating func reason(of subject: Subject) -> [Tongue: String] {
    let ruling = verdicts.ruling(decided: subject.verdict)
    let side = ruling.computed == .strategic ? 1 : -1
    let lines = ruling.ledger.filter { !$0.isCap && $0.points * side > 0 }
    let own = lines.filter { !$0.spans.isEmpty && card(of: $0.rule)?.isGeneral == false }
    let best = (own.isEmpty ? lines : own).max { $0.points * side < $1.points * side }
    guard let best, let card = card(of: best.rule) else { return [:] }
    let isWhole = best.spans.reduce(0) { $0 + $1.count } + 2 > subject.text.utf8.count
    let words = isWhole || best.spans.isEmpty ? "" : " " + quoted(best.spans, of: subject.text)
    return Dictionary(
      uniqueKeysWithValues: Tongue.allCases.map { ($0, card.localised(in: $0).because + words) })
  }

  /// The card of a rule, kept for the next time: a book looks through all its rules for one.
  private mutating func card(of rule: String) -> RuleCard? {
    if let known = cards[rule] { return known }
    let card = book.card(of: rule)
    cards[rule] = card
    return card
  }
}

extension String {
  /// The first `count` bytes in UTF-8.
  func utf8Prefix(_ count: Int) -> [UInt8] { Array(utf8.prefix(count)) }
}
