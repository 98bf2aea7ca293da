import RemitLanguage
import RemitReview
import RemitRules
package import RemitText

extension CheckReport {
  /// One document: the files with their findings, the rules behind them, the sums.
  package func json(_ tongue: Tongue) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.pair("language", tongue.rawValue)
    json.key("files")
    json.open("[")
    for (review, source) in zip(reviews, sources) {
      json.newline(afterValue: json.bytes.last != 0x5B)
      json.open("{")
      json.pair("name", review.source.name)
      json.pair("form", review.source.form.rawValue)
      json.rows("findings", review.findings) { add($1, review, source, tongue, to: &$0) }
      json.close("}")
    }
    json.close("]")
    json.rows("rules", cards(in: tongue)) { json, card in
      json.pair("rule", card.id)
      json.pair("because", card.because)
      json.pair("source", card.source)
    }
    json.newline(afterValue: true)
    json.key("summary")
    json.open("{")
    json.pair("errors", reviews.reduce(0) { $0 + $1.count(.error) })
    json.pair("warnings", reviews.reduce(0) { $0 + $1.count(.warning) })
    json.pair("notes", reviews.reduce(0) { $0 + $1.count(.note) })
    json.close("}")
    json.close("}")
    json.newline()
    return json.bytes
  }

  private func add(
    _ finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue,
    to json: inout JSONWriter
  ) {
    json.pair("rule", finding.rule)
    json.pair("severity", finding.severity.rawValue)
    json.pair("subject", finding.subject.rawValue)
    json.pair("message", finding.fact(in: tongue))
    if let place = finding.place {
      json.key("span")
      json.value(place.span)
      json.pair("line", source.line(of: Int(place.span.start)))
      json.pair("column", source.column(of: Int(place.span.start)))
      json.pair("text", source.string(place.span))
    }
    if let locator = review.locator(of: finding.place, in: tongue) { json.pair("place", locator) }
    if !finding.rows.isEmpty {
      json.key("rows")
      json.value(finding.rows)
    }
    if !finding.roles.isEmpty {
      json.key("roles")
      json.value(finding.roles)
    }
    add(finding.fix, to: &json)
  }

  private func add(_ fix: Fix?, to json: inout JSONWriter) {
    guard let fix else { return }
    json.key("fix")
    json.open("{")
    switch fix {
    case .replace(_, let text): json.pair("replace", text)
    case .split(_, let pieces):
      json.key("split")
      json.open("[")
      for piece in pieces {
        json.open("{")
        json.pair("text", piece.text)
        json.pair("verdict", piece.verdict.rawValue)
        json.close("}")
      }
      json.close("]")
    case .cells(let changes):
      json.key("cells")
      json.open("[")
      for change in changes {
        json.open("{")
        json.pair("row", change.row)
        json.pair("role", change.role)
        json.pair("from", change.from)
        json.pair("to", change.to)
        json.close("}")
      }
      json.close("]")
    }
    json.close("}")
  }
}
