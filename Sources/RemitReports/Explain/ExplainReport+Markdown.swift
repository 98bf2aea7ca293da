import RemitDocuments
import RemitRules
public import RemitText

extension ExplainReport {
  /// The report as Markdown, with the ledger as a table.
  public func markdown(_ tongue: Tongue) -> String {
    localised(in: tongue).localisedMarkdown(tongue)
  }

  private func localisedMarkdown(_ tongue: Tongue) -> String {
    let verdict = ruling.verdict
    var blocks = [
      "# \(duty.id.markdown). \(say(.verdict(verdict), tongue)), \(say(.seat(verdict), tongue)): "
        + ruling.points.signed + (duty.decision == nil ? likely(tongue) : "").markdown
    ]
    if let decision = duty.decision {
      blocks.append(say(.decided(verdict, because: decision.because), tongue).markdown)
      let rules = Phrase.rulesSay(ruling.computed, points: ruling.points.signed)
      blocks.append((say(rules, tongue) + likely(tongue)).markdown)
    }
    blocks.append("> \(duty.text.markdown)")
    blocks.append("## \(say(.ledger, tongue))")
    blocks.append(ledgerTable(tongue))
    blocks.append(
      "**\(sum)**, \(say(sides, tongue)). "
        + say(.standard(ruling.standard, threshold: threshold), tongue))
    for (head, lines) in sections(tongue) where !lines.isEmpty {
      blocks.append("## \(say(head, tongue))")
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func say(_ phrase: Phrase, _ tongue: Tongue) -> String { phrase.text(in: tongue) }

  private func ledgerTable(_ tongue: Tongue) -> String {
    guard !ruling.ledger.isEmpty else { return say(.nothingWeighs, tongue) }
    let head: [Phrase] = [.points, .rule, .groupHead, .words, .because, .sourceHead]
    var rows = [row(head.map { say($0, tongue) }), "|--:|---|---|---|---|---|"]
    for line in ruling.ledger {
      let card = cards[line.rule]
      let because = line.isCap ? say(.cap(group: line.group), tongue) : card?.because ?? ""
      let words = judged.words(at: line.spans).map { "«\($0)»" }.joined(separator: ", ")
      let cells = [line.rule, line.group, words, because, card?.source ?? ""].map(\.markdown)
      rows.append(row([line.points.signed + line.sidesShown] + cells))
    }
    return rows.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// The lists that follow the ledger, each with its heading; some may be empty.
  private func sections(_ tongue: Tongue) -> [(Phrase, [String])] {
    [
      (
        .overridden,
        ruling.defeats.map {
          let by = say(.overriddenBy($0.by.joined(separator: ", ")), tongue)
          return "- \($0.rule.markdown): \(by.markdown)"
        }
      ),
      (.facts, ruling.facts.map { "- " + sentence(of: $0, tongue).markdown }),
      (.parts, ruling.parts.count > 1 ? ruling.parts.map(line) : []),
      (
        .whyNot(other),
        explanation.nearMisses.map {
          "- **\($0.points.signed)** \(sentence(of: $0, tongue).markdown)"
        }
      ),
      (.flips, explanation.flips.map { line(of: $0, tongue) }),
      (.questions, inquiries.flatMap { lines(of: $0, tongue) }),
    ]
  }

  private func line(of part: Part) -> String {
    "- **\(part.points.signed)** «\(duty.text.words(at: part.span).markdown)»"
  }

  private func line(of flip: Flip, _ tongue: Tongue) -> String {
    let change = say(flip.change.phrase, tongue).markdown
    let verdict = say(.verdict(flip.verdict), tongue)
    let text = flip.text == duty.text ? "" : ": \(flip.text.markdown)"
    return "- \(change): **\(verdict)** (\(flip.points.signed))\(text)"
  }

  private func lines(of inquiry: Inquiry, _ tongue: Tongue) -> [String] {
    ["- " + inquiry.text(in: tongue).markdown]
      + inquiry.question.answers.map {
        let answer = "\(inquiry.question.attribute) \($0.value)".markdown
        return "  - \(answer): \(say(.verdict($0.verdict), tongue))"
      }
  }
}
