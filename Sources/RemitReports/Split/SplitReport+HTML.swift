import RemitDocuments
import RemitRules
public import RemitText

extension SplitReport {
  /// The report as one page of HTML that needs nothing else, on a screen or on paper.
  public func html(_ tongue: Tongue) -> [UInt8] { localised(in: tongue).localisedHTML(tongue) }

  private func localisedHTML(_ tongue: Tongue) -> [UInt8] {
    let title = sources.map { $0.unit ?? $0.name }.joined(separator: ", ")
    let page = HTMLPage(title: title, tongue: tongue, style: SplitStyle.style)
    return page.bytes { html in
      html.raw("<main>\n")
      for source in sources { add(source, tongue, to: &html) }
      if sources.count > 1 {
        html.element("p", .kind("sum"), words: Phrase.summary(tally).text(in: tongue))
      }
      if tally.total > 0 {
        html.element("p", .kind("soft"), words: Phrase.legend.text(in: tongue))
      }
      html.raw("\n</main>\n")
    }
  }

  private func add(_ source: Source, _ tongue: Tongue, to html: inout HTMLWriter) {
    if source.unit != nil { html.element("p", .kind("kind"), words: source.name) }
    html.element("h1", words: source.unit ?? source.name)
    html.element("p", .kind("facts"), words: source.summary.text(in: tongue))
    html.newline()
    for verdict in Verdict.allCases {
      let group = source.duties(verdict)
      guard !group.isEmpty else { continue }
      let titles = source.titles(verdict).joined(separator: ", ")
      let name = Phrase.group(verdict).text(in: tongue)
      let heading = titles.isEmpty ? name : "\(name): \(titles)"
      html.element("h2", .kind(verdict.rawValue), words: heading)
      html.raw("\n<table class=\"plain split\">\n<thead class=\"unseen\"><tr>")
      let heads = [Phrase.sheet(.number), .sheet(.duty), .points, .because]
      for head in heads {
        html.element("th", HTMLAttribute("scope", "col"), words: head.text(in: tongue))
      }
      html.raw("</tr></thead>\n<tbody>\n")
      for judged in group { add(judged, of: source, tongue, to: &html) }
      html.raw("</tbody></table>\n")
    }
  }

  private func add(
    _ judged: Judged, of source: Source, _ tongue: Tongue, to html: inout HTMLWriter
  ) {
    html.raw("<tr>")
    html.element("td", .kind("id"), words: judged.duty.id)
    html.open("th", HTMLAttribute("scope", "row"))
    html.words(judged.duty.text)
    if let owner = source.misplacedOwner(of: judged) {
      html.element("p", .kind("warn"), words: Phrase.today(owner).text(in: tongue))
    }
    html.close("th")
    html.element("td", .kind("points"), words: judged.ruling.points.signed)
    html.raw("<td>")
    for line in lines(of: judged, tongue) { html.element("p", words: line) }
    html.raw("</td></tr>\n")
  }

  /// Why the duty is whose it is: the decision, the rules, each half, or what to ask.
  private func lines(of judged: Judged, _ tongue: Tongue) -> [String] {
    var lines: [String] = []
    if let decision = judged.duty.decision {
      let rules = Phrase.rulesSay(judged.ruling.computed, points: judged.ruling.points.signed)
      lines = [
        Phrase.decided(judged.ruling.verdict, because: decision.because).text(in: tongue),
        rules.text(in: tongue),
      ]
    }
    switch judged.ruling.computed {
    case .shared:
      lines += judged.halves(cards: cards).map { "\($0.points.signed) \($0.sentence(in: tongue))" }
    case .strategic, .operational: lines.append(judged.reasonSentence(cards, tongue))
    case .undetermined:
      lines.append(judged.open(cards, tongue))
      if let inquiry = judged.inquiry {
        lines += [inquiry.text(in: tongue), inquiry.answers(in: tongue)]
      }
    }
    return lines
  }
}

/// What the page of a split needs beyond the shared look.
private enum SplitStyle {
  static let style = """
    main { max-width: 76rem; margin: 0 auto; }
    h2 { padding-left: 0.625rem; border-left: 4px solid var(--rule); }
    h2.strategic { border-color: var(--lead); }
    h2.operational { border-color: var(--work); }
    h2.undetermined { border-left-style: dotted; }
    .split { width: 100%; }
    .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .split .id { width: 3.25rem; text-align: right; color: var(--soft); }
    .split th { width: 40%; overflow-wrap: anywhere; }
    .split .points { width: 3.5rem; text-align: right; }
    .split td p { color: var(--soft); }
    .split p { margin: 0 0 0.25rem; }
    .warn { color: var(--warn); font-size: 0.8125rem; }
    .sum { margin-top: 2.5rem; font-weight: 600; }
    @media (max-width: 45rem) {
      .split tr { display: grid; grid-template-columns: 2.25rem 1fr auto; }
      .split th { width: auto; }
      .split td:last-child { grid-column: 2 / 4; }
      .split tbody tr > td:last-child, .split tbody tr + tr > :nth-child(n + 4) { border-top: 0; }
    }
    """
}
