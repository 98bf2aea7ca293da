import RemitRules
import RemitText

extension TuneReport {
  /// The report as one JSON document, one change a line.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.pair("objective", Phrase.tune(.objective).text(in: .english))
    json.pair("stay", millionths: tuning.stay * 1000)
    json.pair("duties", tuning.rows)
    json.pair("leftOut", tuning.leftOut)
    json.key("folds")
    json.open("{")
    json.pair("count", tuning.folds.count)
    json.pair("unit", tuning.folds.unit.rawValue)
    json.pair("quorum", tuning.folds.quorum)
    json.close("}")
    json.key("training")
    json.comparison(tuning.training)
    json.key("crossValidated")
    json.comparison(tuning.crossed)
    if let held = tuning.held {
      json.key("held")
      json.comparison(held)
    }
    json.key("borneOut")
    json.raw(Array((tuning.isBorneOut ? "true" : "false").utf8).span)
    json.rows("changes", tuning.changes) { $0.change($1) }
    json.newline(afterValue: true)
    json.key("refused")
    json.value(tuning.refused)
    json.close("}")
    json.newline()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func comparison(_ comparison: Tuning.Comparison) {
    open("{")
    key("now")
    score(comparison.now)
    key("proposed")
    score(comparison.then)
    close("}")
  }

  private mutating func score(_ score: Tuning.Score) {
    open("{")
    pair("loss", millionths: score.loss)
    pair("accuracy", score.accuracy)
    pair("clearAccuracy", score.clearAccuracy)
    close("}")
  }

  fileprivate mutating func change(_ change: Tuning.Change) {
    pair("rule", change.rule)
    pair("side", change.side.rawValue)
    pair("group", change.group)
    pair("now", change.now)
    pair("proposed", change.proposed)
    pair("gain", millionths: change.gain)
    pair("live", change.precision.whole)
    pair("precision", change.precision)
    pair("folds", change.folds)
  }
}
