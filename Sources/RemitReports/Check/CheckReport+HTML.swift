import RemitLanguage
import RemitReview
import RemitRules
package import RemitText

extension CheckReport {
  /// The report as one page of HTML that needs nothing else, on a screen or on paper.
  package func html(_ tongue: Tongue) -> [UInt8] {
    let title = reviews.map(\.source.name).joined(separator: ", ")
    let page = HTMLPage(title: title, tongue: tongue, style: CheckStyle.style)
    return page.bytes { html in
      html.raw("<main>\n")
      for (review, source) in zip(reviews, sources) { add(review, source, tongue, to: &html) }
      add(cards: tongue, to: &html)
      html.element("p", .kind("sum"), words: Phrase.check(summary).text(in: tongue))
      html.raw("\n</main>\n")
    }
  }

  private func add(
    _ review: Review, _ source: SourceText, _ tongue: Tongue, to html: inout HTMLWriter
  ) {
    let form = Phrase.check(.form(review.source.form)).text(in: tongue)
    html.element("p", .kind("kind"), words: form)
    html.element("h1", words: review.source.name)
    let counts = CheckReport.counts(of: review).text(in: tongue)
    html.element("p", .kind("facts"), words: counts)
    if review.findings.isEmpty { return html.newline() }
    html.raw("\n<table class=\"plain check\">\n<thead><tr>")
    for head in [CheckPhrase.place, .finding, .fix] {
      html.element("th", HTMLAttribute("scope", "col"), words: Phrase.check(head).text(in: tongue))
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for finding in review.findings { add(finding, review, source, tongue, to: &html) }
    html.raw("</tbody></table>\n")
  }

  private static func counts(of review: Review) -> Phrase {
    if review.findings.isEmpty { return .check(.nothing(files: 1)) }
    return .check(
      .found(
        errors: review.count(.error), warnings: review.count(.warning), notes: review.count(.note),
        files: 1))
  }

  private func add(
    _ finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue,
    to html: inout HTMLWriter
  ) {
    html.raw("<tr>")
    html.element("td", .kind("at"), words: review.shownPlace(of: finding, source, tongue))
    html.open("td")
    let weight = Phrase.check(.severity(finding.severity)).text(in: tongue)
    html.open("p")
    html.element("strong", .kind(finding.severity.rawValue), words: weight)
    html.raw(" ")
    html.words(finding.fact(in: tongue))
    html.close("p")
    if let place = finding.place, place.span.count > 0, finding.subject != .role {
      html.element("p", .kind("quote"), words: source.string(place.span))
    }
    html.element("p", .kind("code soft"), words: finding.rule)
    html.close("td")
    html.element("td", .kind("fix"), words: finding.proposal(in: tongue, review) ?? "")
    html.raw("</tr>\n")
  }

  private func add(cards tongue: Tongue, to html: inout HTMLWriter) {
    let cards = cards(in: tongue)
    if cards.isEmpty { return }
    html.element("h2", words: Phrase.check(.reasons).text(in: tongue))
    html.raw("\n<dl>\n")
    for card in cards {
      html.element("dt", .kind("code"), words: card.id)
      html.open("dd")
      html.words(card.because)
      html.raw(" ")
      html.element(
        "span", .kind("soft"), words: Phrase.source(card.source).text(in: tongue))
      html.close("dd")
      html.newline()
    }
    html.raw("</dl>\n")
  }
}

/// What the page of a check needs beyond the shared look.
private enum CheckStyle {
  static let style = """
    main { max-width: 76rem; margin: 0 auto; }
    h1 { overflow-wrap: anywhere; }
    h1 ~ .kind { margin-top: 2.5rem; }
    .check { width: 100%; margin-top: 1rem; }
    .check .at { width: 11rem; color: var(--soft); overflow-wrap: anywhere; }
    .check .fix { width: 30%; overflow-wrap: anywhere; }
    .check p { margin: 0 0 0.25rem; }
    .quote { padding-left: 0.625rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
    .error { color: var(--bad); }
    .warning { color: var(--warn); }
    .note { color: var(--soft); }
    dt { margin-top: 0.75rem; }
    dd { margin: 0 0 0 1.5rem; max-width: 46rem; }
    .sum { margin-top: 2.5rem; font-weight: 600; }
    @media (max-width: 45rem) {
      .check thead { position: absolute; clip-path: inset(50%); }
      .check tr { display: block; padding: 0.5rem 0; border-top: 1px solid var(--line); }
      .check td { display: block; width: auto; border: 0; padding: 0.125rem 0.375rem; }
      .check .at, .check .fix { width: auto; }
      table.check tbody tr + tr > * { border-top: 0; }
      .check .fix:empty { display: none; }
    }
    """
}
