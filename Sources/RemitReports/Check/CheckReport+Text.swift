import RemitLanguage
import RemitReview
import RemitRules

extension CheckReport {
  /// Each finding with the line that it stands on, the reasons of the rules, a summary.
  package func text(_ page: Page) -> String {
    var text = ""
    for (review, source) in zip(reviews, sources) {
      for finding in review.findings {
        let isPlaced = finding.place != nil
        text += render(
          finding.diagnostic(in: review),
          source: isPlaced ? source : SourceText(name: "", bytes: []), tongue: page.tongue,
          colour: page.isColoured)
        text += "\n"
      }
    }
    var end = TextPage(page)
    let cards = cards(in: page.tongue)
    if !cards.isEmpty {
      end.add(end.paint(page.say(.check(.reasons)), .bold))
      for card in cards {
        end.paragraph("\(card.id): \(card.because)", lead: "  ")
        if !card.source.isEmpty {
          end.paragraph(page.say(.source(card.source)), lead: "    ", ink: .faint)
        }
      }
      end.gap()
    }
    end.paragraph(page.say(.check(summary)))
    return text + end.text
  }
}
