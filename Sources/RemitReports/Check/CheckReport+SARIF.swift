import RemitLanguage
import RemitReview
import RemitRules
package import RemitText

extension CheckReport {
  /// The findings as SARIF 2.1.0 (OASIS), with the rules, the regions and the fixes.
  ///
  /// Columns count Unicode code points. A file that is no text has no regions, only the place that its readers
  /// would name.
  package func sarif(_ tongue: Tongue, version: String) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.pair(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.pair("version", "2.1.0")
    json.key("runs")
    json.open("[")
    json.open("{")
    json.key("tool")
    json.open("{")
    json.key("driver")
    json.open("{")
    json.pair("name", "remit")
    json.pair("version", version)
    json.rows("rules", Array(rules.enumerated())) { add($1.element, tongue, to: &$0) }
    json.close("}")
    json.close("}")
    json.pair("language", tongue.rawValue)
    json.pair("columnKind", "unicodeCodePoints")
    let results = zip(reviews, sources).flatMap { review, source in
      review.findings.map { (finding: $0, review: review, source: source) }
    }
    json.rows("results", results) { add($1.finding, $1.review, $1.source, tongue, to: &$0) }
    json.close("}")
    json.close("]")
    json.close("}")
    json.newline()
    return json.bytes
  }

  // MARK: Rules

  private func add(_ rule: LateRule, _ tongue: Tongue, to json: inout JSONWriter) {
    let card = rule.card.localised(in: tongue)
    json.pair("id", rule.name)
    json.message("shortDescription", card.because)
    let examples = rule.statement.examples.map { "\u{2717} \($0.value)" }
    let nears = rule.statement.nears.map { "\u{2713} \($0.value)" }
    let help = [card.because, Phrase.source(card.source).text(in: tongue)] + examples + nears
    json.message("help", help.joined(separator: "\n"))
    if case .check(let check) = rule.effect {
      json.key("defaultConfiguration")
      json.open("{")
      json.pair("level", check.severity.rawValue)
      json.close("}")
    }
  }

  // MARK: Results

  private func add(
    _ finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue,
    to json: inout JSONWriter
  ) {
    json.pair("ruleId", finding.rule)
    if let index = rules.firstIndex(where: { $0.name == finding.rule }) {
      json.pair("ruleIndex", index)
    }
    json.pair("level", finding.severity.rawValue)
    let proposal = finding.proposal(in: tongue, review).map { " → \($0)" } ?? ""
    json.message("message", finding.fact(in: tongue) + proposal)
    json.key("locations")
    json.open("[")
    add(finding.place, review, source, tongue, id: nil, label: nil, to: &json)
    json.close("]")
    if !finding.related.isEmpty {
      json.key("relatedLocations")
      json.open("[")
      for (number, related) in finding.related.enumerated() {
        let label = tongue == .russian ? related.russian : related.english
        let other = reviews.firstIndex { $0.source.name == related.place.file }
        add(
          related.place, other.map { reviews[$0] } ?? review,
          other.map { sources[$0] } ?? source, tongue, id: number + 1, label: label, to: &json)
      }
      json.close("]")
    }
    addFix(of: finding, review, source, tongue, to: &json)
  }

  private func add(
    _ place: Place?, _ review: Review, _ source: SourceText, _ tongue: Tongue, id: Int?,
    label: String?, to json: inout JSONWriter
  ) {
    json.open("{")
    if let id { json.pair("id", id) }
    json.key("physicalLocation")
    json.open("{")
    json.artifact(review.source.name)
    if let place, review.source.hasLines { json.region("region", place.span, source) }
    json.close("}")
    if let locator = review.locator(of: place, in: tongue) {
      json.key("logicalLocations")
      json.open("[")
      json.open("{")
      json.pair("fullyQualifiedName", locator)
      json.close("}")
      json.close("]")
    }
    if let label { json.message("message", label) }
    json.close("}")
  }

  /// The change as a replacement, where it is one of words in a file with lines.
  private func addFix(
    of finding: Finding, _ review: Review, _ source: SourceText, _ tongue: Tongue,
    to json: inout JSONWriter
  ) {
    guard review.source.hasLines, let (place, text) = finding.replacement(in: source) else {
      return
    }
    json.key("fixes")
    json.open("[")
    json.open("{")
    json.message("description", finding.proposal(in: tongue, review) ?? text)
    json.key("artifactChanges")
    json.open("[")
    json.open("{")
    json.artifact(review.source.name)
    json.key("replacements")
    json.open("[")
    json.open("{")
    json.region("deletedRegion", place.span, source)
    json.message("insertedContent", text)
    json.close("}")
    json.close("]")
    json.close("}")
    json.close("]")
    json.close("}")
    json.close("]")
  }
}

extension Finding {
  /// The words that a fix puts in the place of others.
  ///
  /// The pieces of a split duty get lines of their own, which begin as its line does.
  fileprivate func replacement(in source: SourceText) -> (Place, String)? {
    switch fix {
    case nil, .cells: return nil
    case .replace(let place, let text): return (place, text)
    case .split(let place, let pieces):
      let start = Int(place.span.start)
      let line = source.span(ofLine: source.line(of: start))
      let lead = source.string(ByteSpan(min(Int(line.start), start), start))
      guard !lead.contains(where: { $0.isLetter || $0 == "|" || $0 == "\"" }) else { return nil }
      return (place, pieces.map(\.text).joined(separator: "\n\(lead)"))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func message(_ name: StaticString, _ text: String) {
    key(name)
    open("{")
    pair("text", text)
    close("}")
  }

  fileprivate mutating func artifact(_ name: String) {
    key("artifactLocation")
    open("{")
    pair("uri", name.uriReference)
    close("}")
  }

  /// The lines and columns of `span`, the last column being the one behind it.
  fileprivate mutating func region(
    _ name: StaticString, _ span: ByteSpan, _ source: SourceText
  ) {
    key(name)
    open("{")
    pair("startLine", source.line(of: Int(span.start)))
    pair("startColumn", source.column(of: Int(span.start)))
    pair("endLine", source.line(of: Int(span.end)))
    pair("endColumn", source.column(of: Int(span.end)))
    close("}")
  }
}

extension String {
  /// The path as a relative reference of RFC 3986; a name such as `<standard input>` too.
  fileprivate var uriReference: String {
    var text = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
