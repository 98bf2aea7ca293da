import RemitRules
package import RemitText

extension TuneReport {
  /// The report as lines for a terminal.
  package func text(_ page: Page) -> String {
    var out = TextPage(page)
    out.paragraph(page.say(.tuned(duties: tuning.rows, leftOut: tuning.leftOut)))
    out.paragraph(page.say(.objective))
    out.paragraph(page.say(.stay(page.decimal(tuning.stay * 1000))))
    out.paragraph(page.say(.bounds))
    let folds = tuning.folds
    out.paragraph(page.say(.foldsBy(folds.count, department: folds.unit == .department)))
    addScores(to: &out)
    addChanges(to: &out)
    guard !tuning.refused.isEmpty else { return out.text }
    out.heading(.refused(tuning.refused.count))
    out.paragraph(tuning.refused.joined(separator: ", "), lead: "  ")
    return out.text
  }

  private func addScores(to out: inout TextPage) {
    let page = out.page
    for (name, scores) in comparisons {
      out.heading(name)
      var table = TextTable(head: ["", page.say(.now), page.say(.proposed)])
      func row(_ name: Phrase, _ value: (Tuning.Score) -> String) {
        table.add([page.say(name), value(scores.now), value(scores.then)])
      }
      row(.tune(.loss)) { page.decimal($0.loss) }
      row(.measure(.accuracy)) { page.decimal($0.accuracy) }
      row(.measure(.clearAccuracy)) { page.decimal($0.clearAccuracy) }
      out.add(table)
    }
  }

  private func addChanges(to out: inout TextPage) {
    let page = out.page
    guard !tuning.changes.isEmpty else {
      out.gap()
      out.paragraph(page.say(.noChanges), ink: .bold)
      return
    }
    if !tuning.isBorneOut {
      out.gap()
      out.paragraph(page.say(.notBorneOut), ink: .yellow)
    }
    out.heading(.changes(quorum: tuning.folds.quorum, folds: tuning.folds.count))
    out.paragraph(page.say(.gainNote), lead: "  ", ink: .faint)
    let head: [Phrase] = [
      .tune(.now), .tune(.proposed), .tune(.gain), .measure(.live), .measure(.precision),
      .tune(.folds),
    ]
    var table = TextTable(head: [page.say(.rule)] + head.map { page.say($0) })
    for change in tuning.changes {
      table.add([
        change.rule, change.signed(change.now), change.signed(change.proposed),
        page.decimal(change.gain), String(change.precision.whole), page.decimal(change.precision),
        String(change.folds),
      ])
    }
    out.add(table)
  }

  /// The proposal as a rule pack that a person can accept: one `change` for each rule.
  package func patch(_ tongue: Tongue) -> String {
    func say(_ phrase: TunePhrase) -> String { Phrase.tune(phrase).text(in: tongue) }
    var text = "pack tuned \"\(say(.patchTitle))\"\n  version 1.0\n"
    let packs = Set(tuning.changes.map { String($0.rule.prefix { $0 != "." }) }).sorted()
    if !packs.isEmpty { text += "\n" + packs.map { "use \($0)\n" }.joined() }
    if packs.isEmpty { text += "\n# \(say(.noChanges))\n" }
    for change in tuning.changes.sorted(by: { $0.rule < $1.rule }) {
      let share = change.precision.rounded(to: 100).map { "\($0) %" } ?? "\u{2013}"
      let because = TunePhrase.patchBecause(
        live: change.precision.whole, precision: share, folds: change.folds,
        of: tuning.folds.count)
      text += "\nchange \(change.rule)\n  points \(change.proposed)  # \(change.now)\n"
      text += "  because \"\(say(because))\"\n"
    }
    return text
  }
}

extension Tuning.Change {
  /// The points with the sign of the rule's side.
  fileprivate func signed(_ points: Int) -> String {
    side == .operational ? (-points).signed : points.signed
  }
}
