import RemitDocuments
package import RemitLanguage
import RemitMatrix
package import RemitReview
package import RemitRules
import RemitText

/// What is wrong with some files: what `remit check` shows.
package struct CheckReport: Sendable {
  package let reviews: [Review]
  /// The rules of the findings, sorted by name.
  let rules: [LateRule]
  let sources: [SourceText]

  /// Makes a report of `reviews`, by the rules of `book`.
  package init(_ reviews: [Review], book: RuleBook) {
    self.reviews = reviews
    let found = Set(reviews.flatMap(\.findings).map(\.rule))
    rules = book.lateRules.filter { found.contains($0.name) }
    sources = reviews.map { SourceText(name: $0.source.name, bytes: $0.source.text) }
  }

  package var findings: [Finding] { reviews.flatMap(\.findings) }

  /// The weightiest severity that was found.
  package var worst: Diagnostic.Severity? {
    Diagnostic.Severity.allCases.first { severity in
      findings.contains { $0.severity == severity }
    }
  }

  var summary: CheckPhrase {
    if findings.isEmpty { return .nothing(files: reviews.count) }
    func count(_ severity: Diagnostic.Severity) -> Int {
      reviews.reduce(0) { $0 + $1.count(severity) }
    }
    return .found(
      errors: count(.error), warnings: count(.warning), notes: count(.note), files: reviews.count)
  }

  /// The reason and the source of each rule that found something, in `tongue`.
  func cards(in tongue: Tongue) -> [RuleCard] { rules.map { $0.card.localised(in: tongue) } }
}

extension Review {
  /// Where readers of a document find the place; `nil` for sources that have lines of their own.
  func locator(of place: Place?, in tongue: Tongue) -> String? {
    guard let place, let document = source.document, !source.hasLines else { return nil }
    return document.locator(at: place.span)?.text(in: tongue)
  }
}

extension ReviewSource {
  /// Lines and columns of the text are those of the file.
  var hasLines: Bool {
    let format = document?.format.rawValue ?? ""
    return !["docx", "xlsx", "html", "rtf"].contains(format)
  }
}

extension Finding {
  /// What was found, in the language of the reader.
  func fact(in tongue: Tongue) -> String { fact[tongue] ?? fact[.english] ?? rule }

  /// The proposal in words; `nil` where there is none.
  func proposal(in tongue: Tongue, _ review: Review) -> String? {
    func say(_ phrase: CheckPhrase) -> String { Phrase.check(phrase).text(in: tongue) }
    switch fix {
    case nil: return nil
    case .replace(_, let text): return say(.replace(text))
    case .split(_, let pieces):
      let parts = pieces.map { piece in
        "«\(piece.text)» (\(Phrase.verdict(piece.verdict).text(in: tongue)))"
      }
      return say(.split) + " " + parts.joined(separator: ", ")
    case .cells(let changes):
      let titles = Dictionary(
        (review.source.matrix?.columns ?? []).map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
      return changes.map { change in
        let none = say(.noLetter)
        return say(
          .cell(
            row: change.row, role: titles[change.role] ?? change.role,
            from: change.from.isEmpty ? none : change.from,
            to: change.to.isEmpty ? none : change.to))
      }.joined(separator: "; ")
    }
  }

  /// The finding as a diagnostic, so that it is shown like any other.
  func diagnostic(in review: Review) -> Diagnostic {
    func message(_ tongue: Tongue) -> Diagnostic.Message {
      let place = review.locator(of: self.place, in: tongue).map { " (\($0))" } ?? ""
      return Diagnostic.Message(fact(in: tongue) + place, action: proposal(in: tongue, review))
    }
    return Diagnostic(
      rule, severity, at: place ?? Place(review.source.name, ByteSpan(0, 0)),
      english: message(.english), russian: message(.russian), related: related)
  }
}
