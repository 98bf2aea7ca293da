import RemitLanguage
import RemitReview
import RemitRules
package import RemitText

extension CheckReport {
  /// A section for each file, a list item for each finding.
  package func markdown(_ tongue: Tongue) -> String {
    var text = ""
    for (review, source) in zip(reviews, sources) {
      let form = Phrase.check(.form(review.source.form)).text(in: tongue)
      text += "## \(review.source.name.markdown)\n\n\(form)\n\n"
      for finding in review.findings { text += item(finding, review, source, tongue) }
      if !review.findings.isEmpty { text += "\n" }
    }
    let cards = cards(in: tongue)
    if !cards.isEmpty {
      text += "## \(Phrase.check(.reasons).text(in: tongue))\n\n"
      for card in cards {
        let source = Phrase.source(card.source).text(in: tongue)
        text += "- `\(card.id)`: \(card.because.markdown) \(source.markdown)\n"
      }
      text += "\n"
    }
    return text + Phrase.check(summary).text(in: tongue).markdown + "\n"
  }

  private func item(
    _ finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue
  ) -> String {
    let weight = Phrase.check(.severity(finding.severity)).text(in: tongue)
    let place = review.shownPlace(of: finding, source, tongue).markdown
    var text = "- **\(weight)** \(place): \(finding.fact(in: tongue).markdown) `\(finding.rule)`\n"
    if let proposal = finding.proposal(in: tongue, review) {
      let head = Phrase.check(.fix).text(in: tongue)
      text += "  - \(head): \(proposal.markdown)\n"
    }
    return text
  }
}

extension Review {
  /// `12:3` in a file with lines, otherwise the place as readers of the document say it.
  func shownPlace(of finding: Finding, _ text: SourceText, _ tongue: Tongue) -> String {
    guard let place = finding.place else { return source.name }
    if let locator = locator(of: place, in: tongue) { return locator }
    return "\(text.line(of: Int(place.span.start))):\(text.column(of: Int(place.span.start)))"
  }
}
