import RemitDocuments
import RemitRules
public import RemitText

extension SplitReport {
  /// The report as a table, RFC 4180, one row for each duty; the reason is in `tongue`.
  ///
  /// Columns: id, verdict, owner (the role that has the duty today), points, strategic, operational,
  /// reason, text; with several sources also source.
  public func csv(_ tongue: Tongue) -> String { localised(in: tongue).localisedCsv(tongue) }

  private func localisedCsv(_ tongue: Tongue) -> String {
    var table = CSVTable()
    let head = [
      "id", "verdict", "owner", "points", "strategic", "operational", "reason", "text",
    ]
    let hasSource = sources.count > 1
    table.row((head + (hasSource ? ["source"] : [])).map { .words($0) })
    for source in sources {
      for judged in source.duties {
        let cells = cells(of: judged, tongue)
        table.row(hasSource ? cells + [.words(source.name)] : cells)
      }
    }
    return table.text
  }

  private func cells(of judged: Judged, _ tongue: Tongue) -> [CSVTable.Cell] {
    let ruling = judged.ruling
    let decided = judged.duty.decision.map {
      Phrase.decided(ruling.verdict, because: $0.because).text(in: tongue)
    }
    let reason = [decided, judged.reasonSentence(cards, tongue)].compactMap(\.self)
    return [
      .words(judged.duty.id), .words(ruling.verdict.rawValue), .words(judged.duty.owner ?? ""),
      .number(ruling.points), .number(ruling.strategic), .number(ruling.operational),
      .words(reason.joined(separator: " / ")), .words(judged.duty.text),
    ]
  }
}
