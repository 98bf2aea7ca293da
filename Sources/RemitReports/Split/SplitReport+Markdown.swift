import RemitDocuments
import RemitRules
public import RemitText

extension SplitReport {
  /// The report as Markdown: a heading for each group, a bullet for each duty with its reason below.
  public func markdown(_ tongue: Tongue) -> String {
    localised(in: tongue).localisedMarkdown(tongue)
  }

  private func localisedMarkdown(_ tongue: Tongue) -> String {
    var blocks: [String] = []
    for source in sources { blocks += self.blocks(of: source, tongue) }
    if sources.count > 1 { blocks.append("**\(Phrase.summary(tally).text(in: tongue))**") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(of source: Source, _ tongue: Tongue) -> [String] {
    var blocks = ["# \((source.unit ?? source.name).markdown)"]
    if source.unit != nil { blocks.append(source.name.markdown) }
    for verdict in Verdict.allCases {
      let group = source.duties(verdict)
      guard !group.isEmpty else { continue }
      let titles = source.titles(verdict).map(\.markdown).joined(separator: ", ")
      let name = Phrase.group(verdict).text(in: tongue)
      blocks.append("## \(titles.isEmpty ? name : "\(name): \(titles)")")
      blocks.append(
        group.flatMap { lines(of: $0, in: source, tongue) }.joined(separator: "\n"))
    }
    return blocks + [source.summary.text(in: tongue)]
  }

  private func lines(of judged: Judged, in source: Source, _ tongue: Tongue) -> [String] {
    var lines = ["- **\(judged.duty.id.markdown)** \(judged.duty.text.markdown)"]
    if let decision = judged.duty.decision {
      let decided = Phrase.decided(judged.ruling.verdict, because: decision.because)
      let rules = Phrase.rulesSay(judged.ruling.computed, points: judged.ruling.points.signed)
      lines.append("  - \(decided.text(in: tongue).markdown)")
      lines.append("  - \(rules.text(in: tongue).markdown)")
    }
    switch judged.ruling.computed {
    case .shared:
      for half in judged.halves(cards: cards) {
        lines.append("  - **\(half.points.signed)** \(half.sentence(in: tongue).markdown)")
      }
    case .strategic, .operational, .undetermined:
      let reason = judged.reasonSentence(cards, tongue).markdown
      lines.append("  - **\(judged.ruling.points.signed)** \(reason)".trimmedEnd)
      if let inquiry = judged.inquiry {
        lines.append("  - \(inquiry.answers(in: tongue).markdown)")
      }
    }
    if let owner = source.misplacedOwner(of: judged) {
      lines.append("  - \(Phrase.today(owner).text(in: tongue).markdown)")
    }
    return lines
  }
}
