import RemitDocuments
import RemitRules

extension SplitReport {
  /// The whole report as one JSON document: sources, duties with ledgers (one a line), summary.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("sources")
    json.open("[")
    for source in sources { add(source, to: &json) }
    json.close("]")
    json.newline(afterValue: true)
    json.key("duties")
    json.open("[")
    addDuties(to: &json)
    json.newline()
    json.close("]")
    json.newline(afterValue: true)
    json.key("summary")
    add(tally, to: &json)
    json.close("}")
    json.newline()
    return json.bytes
  }

  /// The report as JSON lines: one object for each duty, in the lists' order.
  public func ndjson() -> [UInt8] {
    var json = JSONWriter()
    for judged in sources.lazy.flatMap(\.duties) {
      json.openRuling(judged.ruling, on: judged.duty)
      json.close("}")
      json.newline()
    }
    return json.bytes
  }

  private func addDuties(to json: inout JSONWriter) {
    var isFirst = true
    for source in sources {
      for judged in source.duties {
        json.newline(afterValue: !isFirst)
        isFirst = false
        json.openRuling(judged.ruling, on: judged.duty)
        if sources.count > 1 {
          json.key("source")
          json.value(source.name)
        }
        json.close("}")
      }
    }
  }

  private func add(_ source: Source, to json: inout JSONWriter) {
    json.open("{")
    json.key("name")
    json.value(source.name)
    if let unit = source.unit {
      json.key("unit")
      json.value(unit)
    }
    json.key("roles")
    json.open("[")
    for role in source.roles {
      json.open("{")
      json.key("id")
      json.value(role.id)
      json.key("title")
      json.value(role.title)
      json.key("seats")
      json.value(role.seats.map(\.rawValue))
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private func add(_ tally: Tally, to json: inout JSONWriter) {
    json.open("{")
    json.key("duties")
    json.value(tally.total)
    json.key("strategic")
    json.value(tally.strategic)
    json.key("operational")
    json.value(tally.operational)
    json.key("shared")
    json.value(tally.shared)
    json.key("undetermined")
    json.value(tally.undetermined)
    json.close("}")
  }
}
