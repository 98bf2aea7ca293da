import RemitDocuments
import RemitRules

extension ExplainReport {
  /// The reports as one JSON document: under `duties`, one object a line.
  public static func json(_ reports: [ExplainReport]) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("duties")
    json.open("[")
    for (index, report) in reports.enumerated() {
      json.newline(afterValue: index > 0)
      report.add(to: &json)
    }
    json.newline()
    json.close("]")
    json.close("}")
    json.newline()
    return json.bytes
  }

  /// Writes the object of every format, then what only an explanation has.
  private func add(to json: inout JSONWriter) {
    json.openRuling(ruling, on: duty)
    json.key("standard")
    json.value(ruling.standard)
    if let threshold {
      json.key("threshold")
      json.value(threshold)
    }
    if let probability = ruling.probability {
      json.key("probability")
      json.value(millionths: min(probability, 999_900))
    }
    json.list("facts", ruling.facts) { $0.fact($1) }
    json.list("parts", ruling.parts) { $0.part($1) }
    json.list("overridden", ruling.defeats) { $0.defeat($1) }
    json.list("near", explanation.nearMisses) { $0.nearMiss($1) }
    json.list("flips", explanation.flips) { $0.flip($1) }
    json.list("questions", explanation.questions) { $0.question($1) }
    let sorted = cards.values.sorted { $0.id < $1.id }
    json.list("rules", sorted) { $0.card($1) }
    json.close("}")
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    open("[")
    for item in items {
      open("{")
      write(&self, item)
      close("}")
    }
    close("]")
  }

  fileprivate mutating func fact(_ fact: Fact) {
    key("attribute")
    value(fact.attribute)
    key("value")
    value(fact.value)
    key("rule")
    value(fact.rule)
    key("spans")
    value(fact.spans)
  }

  fileprivate mutating func part(_ part: Part) {
    key("span")
    value(part.span)
    key("action")
    value(part.action)
    key("points")
    value(part.points)
  }

  fileprivate mutating func defeat(_ defeat: Defeat) {
    key("rule")
    value(defeat.rule)
    key("by")
    value(defeat.by)
    key("spans")
    value(defeat.spans)
  }

  fileprivate mutating func nearMiss(_ miss: NearMiss) {
    key("rule")
    value(miss.rule)
    key("points")
    value(miss.points)
    key("failing")
    value(miss.failing)
    key("word")
    value(miss.word)
  }

  fileprivate mutating func flip(_ flip: Flip) {
    switch flip.change {
    case .words(let from, let to):
      key("from")
      value(from)
      key("to")
      value(to)
    case .attribute(let name, let given):
      key("attribute")
      value(name)
      key("value")
      value(given)
    }
    key("text")
    value(flip.text)
    key("verdict")
    value(flip.verdict.rawValue)
    key("points")
    value(flip.points)
  }

  fileprivate mutating func question(_ question: Question) {
    key("attribute")
    value(question.attribute)
    list("answers", question.answers) {
      $0.key("value")
      $0.value($1.value)
      $0.key("verdict")
      $0.value($1.verdict.rawValue)
    }
  }

  fileprivate mutating func card(_ card: RuleCard) {
    key("id")
    value(card.id)
    key("because")
    value(card.because)
    key("source")
    value(card.source)
  }
}
