import RemitRules
import RemitText

extension MeasureReport {
  /// The report as one JSON document, one rule, pair, word or duty a line.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("figures")
    json.open("{")
    for (name, figures) in columns {
      switch name {
      case .held: json.key("held")
      case .rest: json.key("rest")
      default: json.key("all")
      }
      json.figures(figures)
    }
    json.close("}")
    json.rows("languages", measured.languages) { $0.group($1) }
    json.rows("departments", measured.departments) { $0.group($1) }
    json.rows("rules", measured.rules) { $0.rule($1) }
    json.rows("conflicts", measured.conflicts) { $0.conflict($1) }
    json.newline(afterValue: true)
    json.key("resting")
    json.value(measured.restingDuties)
    json.rows("rests", measured.rests) { $0.rest($1) }
    json.rows("unseen", measured.unseen) { $0.unseen($1) }
    if listsWrong { json.rows("wrong", measured.wrong) { $0.wrong($1) } }
    json.close("}")
    json.newline()
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes a list of objects, each on a line of its own.
  mutating func rows<Item>(
    _ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    newline(afterValue: true)
    key(name)
    open("[")
    for (index, item) in items.enumerated() {
      newline(afterValue: index > 0)
      open("{")
      write(&self, item)
      close("}")
    }
    close("]")
  }

  mutating func pair(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  mutating func pair(_ name: StaticString, _ share: Share) {
    key(name)
    value(share)
  }

  mutating func pair(_ name: StaticString, millionths: Int?) {
    key(name)
    value(millionths: millionths)
  }

  mutating func pair(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  fileprivate mutating func figures(_ figures: Figures) {
    open("{")
    figureKeys(figures)
    close("}")
  }

  fileprivate mutating func group(_ group: Measurement.Group) {
    pair("name", group.name)
    figureKeys(group.figures)
  }

  private mutating func figureKeys(_ figures: Figures) {
    pair("duties", figures.total)
    pair("accuracy", figures.accuracy)
    pair("clearAccuracy", figures.clearAccuracy)
    pair("opposite", figures.opposite)
    pair("coverage", figures.coverage)
    key("f1")
    open("{")
    pair("strategic", figures.f1(.strategic))
    pair("operational", figures.f1(.operational))
    pair("shared", figures.f1(.shared))
    close("}")
    pair("macroF1", millionths: figures.macroF1)
    confusion(figures)
    calibration(figures.calibration)
  }

  /// By label: how many duties got each verdict.
  private mutating func confusion(_ figures: Figures) {
    key("confusion")
    open("{")
    for label in Verdict.allCases {
      key(label.jsonKey)
      open("{")
      for verdict in Verdict.allCases { pair(verdict.jsonKey, figures[label, verdict]) }
      close("}")
    }
    close("}")
  }

  private mutating func calibration(_ calibration: Calibration) {
    key("calibration")
    open("{")
    pair("duties", calibration.rows)
    pair("error", millionths: calibration.error)
    key("bins")
    open("[")
    for (tenth, bin) in calibration.bins.enumerated() {
      open("{")
      pair("from", millionths: tenth * 100_000)
      pair("duties", bin.rows)
      pair("mean", millionths: bin.mean)
      pair("strategic", bin.share)
      close("}")
    }
    close("]")
    close("}")
  }

  fileprivate mutating func rule(_ rule: RuleFigures) {
    pair("rule", rule.name)
    pair("side", rule.side.rawValue)
    if rule.side != .infers {
      pair("points", rule.points)
      pair("group", rule.group)
    }
    pair("fired", rule.fired)
    pair("live", rule.live)
    pair("overridden", rule.overridden)
    pair("coverage", rule.coverage)
    if rule.side != .infers {
      pair("agrees", rule.agrees)
      pair("opposes", rule.opposes)
      pair("precision", rule.precision)
    }
    key("ablation")
    open("{")
    pair("right", rule.ablation)
    pair("accuracy", millionths: rule.ablationShare)
    pair("verdicts", rule.carries)
    close("}")
  }

  fileprivate mutating func conflict(_ conflict: Conflict) {
    pair("strategic", conflict.strategic)
    pair("operational", conflict.operational)
    pair("duties", conflict.duties)
    pair("heavierRight", conflict.heavierRight)
  }

  fileprivate mutating func rest(_ rest: Measurement.Rest) {
    pair("id", rest.id)
    pair("rule", rest.rule)
    pair("verdict", rest.verdict.rawValue)
    pair("without", rest.without.rawValue)
  }

  fileprivate mutating func unseen(_ word: UnseenWord) {
    pair("word", word.form)
    pair("count", word.count)
  }

  fileprivate mutating func wrong(_ row: Sample.Row) {
    pair("id", row.duty.id)
    pair("language", row.tongue.rawValue)
    pair("department", row.duty.department)
    pair("label", row.duty.label.rawValue)
    pair("verdict", row.verdict.rawValue)
    pair("points", row.points)
    pair("text", row.duty.text)
  }
}

extension RuleFigures {
  /// What switching the rule off adds to the accuracy, in millionths.
  fileprivate var ablationShare: Int? {
    guard let size = Share(abs(ablation), of: rows).rounded(to: 1_000_000) else { return nil }
    return ablation < 0 ? -size : size
  }
}

extension Verdict {
  fileprivate var jsonKey: StaticString {
    switch self {
    case .strategic: "strategic"
    case .operational: "operational"
    case .shared: "shared"
    case .undetermined: "undetermined"
    }
  }
}
