import RemitLanguage
import RemitReview
package import RemitText

extension CheckReport {
  /// A workflow command of GitHub for each finding, one a line.
  package func github(_ tongue: Tongue) -> String {
    var text = ""
    for (review, source) in zip(reviews, sources) {
      for finding in review.findings { text += line(finding, review, source, tongue) + "\n" }
    }
    return text
  }

  private func line(
    _ finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue
  ) -> String {
    let kind =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=\(review.source.name.property)"]
    if let place = finding.place, review.source.hasLines {
      let (start, end) = (
        Int(place.span.start), max(Int(place.span.start), Int(place.span.end) - 1)
      )
      properties += [
        "line=\(source.line(of: start))", "endLine=\(source.line(of: end))",
        "col=\(source.column(of: start))",
      ]
      if source.line(of: start) == source.line(of: end) {
        properties.append("endColumn=\(source.column(of: end))")
      }
    }
    properties.append("title=\(finding.rule.property)")
    let locator = review.locator(of: finding.place, in: tongue).map { " (\($0))" } ?? ""
    let proposal = finding.proposal(in: tongue, review).map { " → \($0)" } ?? ""
    let message = (finding.fact(in: tongue) + locator + proposal).commandData
    return "::\(kind) \(properties.joined(separator: ","))::\(message)"
  }
}

extension String {
  /// The words as the message of a workflow command: `%` and line ends are escaped.
  fileprivate var commandData: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar.visible)
      }
    }
    return text
  }

  /// The words as a property of a workflow command: `:` and `,` are escaped too.
  fileprivate var property: String {
    commandData.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
