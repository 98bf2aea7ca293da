import RemitDocuments
import RemitRules
import RemitText

extension ExplainReport {
  /// The report as lines for a terminal.
  public func text(_ page: Page) -> String { localised(in: page.tongue).localisedText(page) }

  private func localisedText(_ page: Page) -> String {
    var out = TextPage(page)
    addVerdict(to: &out)
    addDuty(to: &out)
    addLedger(to: &out)
    addDefeats(to: &out)
    addFacts(to: &out)
    addParts(to: &out)
    addNearMisses(to: &out)
    addFlips(to: &out)
    addQuestions(to: &out)
    return out.text
  }

  private func addVerdict(to out: inout TextPage) {
    let page = out.page
    let verdict = ruling.verdict
    let seat = page.say(.seat(verdict))
    let sum = ruling.points.signed + (duty.decision == nil ? likely(page.tongue) : "")
    let head = "\(page.say(.verdict(verdict))), \(seat): \(sum)"
    out.paragraph(head, lead: "\(duty.id.visible). ", ink: .of(verdict), leadInk: .bold)
    guard let decision = duty.decision else { return }
    out.paragraph(page.say(.decided(verdict, because: decision.because)))
    let rules = page.say(.rulesSay(ruling.computed, points: ruling.points.signed))
    out.paragraph(rules + likely(page.tongue))
  }

  private func addDuty(to out: inout TextPage) {
    out.gap()
    var notes: [Marks.Note] = []
    for (index, line) in ruling.ledger.enumerated() where !line.isCap {
      notes += line.spans.map { Marks.Note(number: index + 1, span: $0) }
    }
    for row in Marks(duty.text, notes: notes).rows(width: out.page.width - 2) {
      out.add("  " + row.words)
      for marks in row.marks { out.add("  " + out.paint(marks, .faint)) }
    }
  }

  private func addLedger(to out: inout TextPage) {
    let page = out.page
    heading(.ledger, in: &out)
    for (index, line) in ruling.ledger.enumerated() {
      let lead = "  \(line.points.signed.padded(to: 4))  \("\(index + 1)".padded(to: 2))  "
      out.paragraph("\(line.rule) [\(line.group)]\(line.sidesShown)", lead: lead, leadInk: .bold)
      let indent = String(repeating: " ", count: lead.displayWidth)
      if line.isCap { out.paragraph(page.say(.cap(group: line.group)), lead: indent) }
      let words = judged.words(at: line.spans).map { "«\($0)»" }.joined(separator: ", ")
      if !words.isEmpty { out.paragraph(words, lead: indent) }
      guard let card = cards[line.rule] else { continue }
      if !card.because.isEmpty { out.paragraph(card.because, lead: indent) }
      if !card.source.isEmpty {
        out.paragraph(page.say(.source(card.source)), lead: indent, ink: .faint)
      }
    }
    if ruling.ledger.isEmpty { out.paragraph(page.say(.nothingWeighs), lead: "  ") }
    out.paragraph(sum, lead: "  ", ink: .bold)
    out.paragraph(page.say(sides), lead: "  ")
    out.paragraph(page.say(.standard(ruling.standard, threshold: threshold)), lead: "  ")
  }

  private func addDefeats(to out: inout TextPage) {
    guard !ruling.defeats.isEmpty else { return }
    heading(.overridden, in: &out)
    for defeat in ruling.defeats {
      let by = out.page.say(.overriddenBy(defeat.by.joined(separator: ", ")))
      let words = judged.words(at: defeat.spans).map { "«\($0)»" }.joined(separator: ", ")
      out.paragraph("\(defeat.rule): \(by) \(words)", lead: "  ")
    }
  }

  private func addFacts(to out: inout TextPage) {
    guard !ruling.facts.isEmpty else { return }
    heading(.facts, in: &out)
    for fact in ruling.facts {
      out.paragraph(sentence(of: fact, out.page.tongue), lead: "  ")
    }
  }

  private func addParts(to out: inout TextPage) {
    guard ruling.parts.count > 1 else { return }
    heading(.parts, in: &out)
    for part in ruling.parts {
      let lead = "  \(part.points.signed.padded(to: 4))  "
      out.paragraph("«\(duty.text.words(at: part.span))»", lead: lead)
    }
  }

  private func addNearMisses(to out: inout TextPage) {
    guard !explanation.nearMisses.isEmpty else { return }
    heading(.whyNot(other), in: &out)
    for miss in explanation.nearMisses {
      let lead = "  \(miss.points.signed.padded(to: 4))  "
      out.paragraph(sentence(of: miss, out.page.tongue), lead: lead)
    }
  }

  private func addFlips(to out: inout TextPage) {
    guard !explanation.flips.isEmpty else { return }
    heading(.flips, in: &out)
    for flip in explanation.flips {
      let page = out.page
      let result = "\(page.say(.verdict(flip.verdict))) (\(flip.points.signed))"
      out.paragraph("\(page.say(flip.change.phrase)): \(result)", lead: "  ")
      if flip.text != duty.text { out.paragraph(flip.text, lead: "    ", ink: .faint) }
    }
  }

  private func addQuestions(to out: inout TextPage) {
    guard !inquiries.isEmpty else { return }
    heading(.questions, in: &out)
    for inquiry in inquiries {
      out.paragraph(inquiry.text(in: out.page.tongue), lead: "  ")
      for answer in inquiry.question.answers {
        let verdict = out.page.say(.verdict(answer.verdict))
        out.paragraph("\(inquiry.question.attribute) \(answer.value): \(verdict)", lead: "    ")
      }
    }
    out.paragraph(out.page.say(.answers), lead: "  ", ink: .faint)
  }

  private func heading(_ phrase: Phrase, in out: inout TextPage) {
    out.gap()
    out.paragraph(out.page.say(phrase), ink: .bold)
  }
}

extension ExplainReport {
  /// The two sides of the sum.
  var sides: Phrase {
    .sides(
      strategic: ruling.strategic, operational: ruling.operational, total: ruling.points.signed)
  }

  /// A fact in one line: `horizon = 3 years, inferred by core.years «three years»`.
  func sentence(of fact: Fact, _ tongue: Tongue) -> String {
    let origin = fact.rule.map { Phrase.inferred(rule: $0) } ?? .stated
    let words = judged.words(at: fact.spans).map { " «\($0)»" }.joined(separator: ",")
    return "\(fact.attribute) = \(fact.value), \(origin.text(in: tongue))\(words)"
  }

  /// A near miss in one line: `core.controls lacks a word like “checks” (action in control)`.
  func sentence(of miss: NearMiss, _ tongue: Tongue) -> String {
    "\(miss.rule) \(Phrase.lacks(miss.failing, word: miss.word).text(in: tongue))"
  }
}
