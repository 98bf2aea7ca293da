import RemitDocuments
import RemitRules
import RemitText

extension SplitReport {
  /// The report as lines for a terminal: four groups, one reason for each duty, a summary.
  public func text(_ page: Page) -> String { localised(in: page.tongue).localisedText(page) }

  private func localisedText(_ page: Page) -> String {
    var out = TextPage(page)
    for source in sources {
      out.gap()
      add(source, to: &out)
    }
    if sources.count > 1 {
      out.gap()
      out.paragraph(page.say(.summary(tally)), ink: .bold)
    }
    if tally.total > 0 { out.paragraph(page.say(.legend), ink: .faint) }
    return out.text
  }

  private func add(_ source: Source, to out: inout TextPage) {
    if let unit = source.unit {
      out.paragraph(unit, ink: .bold)
      out.paragraph(source.name, ink: .faint)
    } else {
      out.paragraph(source.name, ink: .bold)
    }
    for verdict in Verdict.allCases {
      let group = source.duties(verdict)
      guard !group.isEmpty else { continue }
      out.gap()
      out.paragraph(heading(verdict, in: source, out.page), ink: .of(verdict))
      let numberWidth = group.reduce(0) { max($0, $1.duty.id.visible.displayWidth) }
      for judged in group {
        add(judged, of: source, numberWidth: min(numberWidth, 12), to: &out)
      }
    }
    out.gap()
    out.paragraph(out.page.say(source.summary), ink: .bold)
  }

  private func heading(_ verdict: Verdict, in source: Source, _ page: Page) -> String {
    let titles = source.titles(verdict).joined(separator: ", ")
    let name = page.say(.group(verdict))
    return titles.isEmpty ? name : "\(name): \(titles)"
  }

  private func add(
    _ judged: Judged, of source: Source, numberWidth: Int, to out: inout TextPage
  ) {
    let number = judged.duty.id.visible.padded(to: numberWidth)
    out.paragraph(judged.duty.text, lead: "  \(number). ")
    let indent = String(repeating: " ", count: numberWidth + 4)
    if let decision = judged.duty.decision {
      let page = out.page
      let phrase = Phrase.decided(judged.ruling.verdict, because: decision.because)
      out.paragraph(page.say(phrase), lead: indent)
      let rules = Phrase.rulesSay(judged.ruling.computed, points: judged.ruling.points.signed)
      out.paragraph(page.say(rules), lead: indent)
    }
    for line in reasonLines(judged, out.page) {
      out.paragraph(line.words, lead: indent + line.lead, ink: .faint, leadInk: .faint)
    }
    if let inquiry = judged.inquiry {
      let lead = indent + "  ?  "
      out.paragraph(inquiry.text(in: out.page.tongue), lead: lead, ink: .yellow, leadInk: .yellow)
      let answers = inquiry.answers(in: out.page.tongue)
      out.paragraph(answers, lead: String(repeating: " ", count: lead.displayWidth))
    }
    if let owner = source.misplacedOwner(of: judged) {
      out.paragraph(out.page.say(.today(owner)), lead: indent, ink: .yellow)
    }
  }

  /// The reason of a duty, or of both halves, each with what stands before it.
  private func reasonLines(_ judged: Judged, _ page: Page) -> [(lead: String, words: String)] {
    switch judged.ruling.computed {
    case .strategic, .operational:
      let reason = judged.reason(cards: cards)
      return [(judged.ruling.points.signed.padded(to: 3) + "  ", reason?.sentence ?? "")]
    case .shared:
      return judged.halves(cards: cards).map { half in
        (half.points.signed.padded(to: 3) + "  ", half.sentence(in: page.tongue))
      }
    case .undetermined:
      return [(judged.ruling.points.signed.padded(to: 3) + "  ", judged.open(cards, page.tongue))]
    }
  }
}

extension SplitReport.Source {
  /// The closing line: how many duties, and whose.
  var summary: Phrase {
    duties.isEmpty ? .noDuties : .summary(Tally(duties.lazy.map(\.ruling.verdict)))
  }
}

extension Half {
  /// The half in one sentence: `Head's half: «defines the strategy». Setting direction… «defines»`.
  func sentence(in tongue: Tongue) -> String {
    let name = Phrase.half(side).text(in: tongue) + ":"
    let quoted = clauses.map { "«\($0)»." }
    return ([name] + quoted + [reason?.sentence ?? ""]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension Judged {
  /// Why the rules leave the duty open, with the weightiest line where there is one.
  func open(_ cards: [String: RuleCard], _ tongue: Tongue) -> String {
    guard let reason = reason(cards: cards) else {
      return Phrase.nothingWeighs.text(in: tongue)
    }
    let isBalanced = ruling.strategic > 0 && ruling.operational > 0
    let why =
      isBalanced
      ? Phrase.balanced(strategic: ruling.strategic, operational: ruling.operational) : .tooLittle
    return "\(why.text(in: tongue)) \(reason.sentence)"
  }

  /// The reason as one line of plain words, for tables.
  func reasonSentence(_ cards: [String: RuleCard], _ tongue: Tongue) -> String {
    switch ruling.computed {
    case .strategic, .operational: reason(cards: cards)?.sentence ?? ""
    case .shared: halves(cards: cards).map { $0.sentence(in: tongue) }.joined(separator: " / ")
    case .undetermined:
      [open(cards, tongue), inquiry?.text(in: tongue) ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }
}
