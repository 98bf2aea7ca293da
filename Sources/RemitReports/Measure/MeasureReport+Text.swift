import RemitRules

extension MeasureReport {
  /// How many conflicts and words a text shows; JSON has all.
  private static let mostConflicts = 20
  private static let mostWords = 60

  /// The report as lines for a terminal.
  package func text(_ page: Page) -> String {
    var out = TextPage(page)
    out.add(figureTable(page))
    addConfusion(to: &out)
    for breakdown in breakdowns { add(breakdown, to: &out) }
    addCalibration(to: &out)
    if measured.split != nil {
      out.gap()
      out.paragraph(page.say(.restOnly))
    }
    addRules(to: &out)
    addConflicts(to: &out)
    out.gap()
    let studied = measured.studied.rows.count
    out.paragraph(page.say(.resting(measured.restingDuties, of: studied)))
    addUnseen(to: &out)
    if listsWrong { addWrong(to: &out) }
    return out.text
  }

  private func figureTable(_ page: Page) -> TextTable {
    var table = TextTable(head: [""] + columns.map { page.say($0.name) })
    func row(_ name: MeasurePhrase, _ value: (Figures) -> String) {
      table.add([page.say(name)] + columns.map { value($0.figures) })
    }
    row(.duties) { String($0.total) }
    row(.accuracy) { page.decimal($0.accuracy) }
    row(.clearAccuracy) { page.decimal($0.clearAccuracy) }
    row(.opposite) { page.decimal($0.opposite) }
    row(.coverage) { page.decimal($0.coverage) }
    for label in [Verdict.strategic, .operational, .shared] {
      row(.f1(label)) { page.decimal($0.f1(label)) }
    }
    row(.macroF1) { page.decimal($0.macroF1) }
    row(.calibrationError) { page.decimal($0.calibration.error) }
    return table
  }

  private func addConfusion(to out: inout TextPage) {
    let page = out.page
    out.heading(.confusion)
    let verdicts = Verdict.allCases
    var table = TextTable(head: [""] + verdicts.map { page.say(.verdict($0)) })
    for label in verdicts where measured.whole.labelled(label) > 0 {
      table.add([page.say(.verdict(label))] + verdicts.map { String(measured.whole[label, $0]) })
    }
    out.add(table)
  }

  private func add(_ breakdown: Breakdown, to out: inout TextPage) {
    let page = out.page
    let (heading, groups): (MeasurePhrase, [Measurement.Group]) =
      switch breakdown {
      case .language: (.byLanguage, measured.languages)
      case .department: (.byDepartment, measured.departments)
      }
    out.heading(heading)
    let short = MeasurePhrase.Short.allCases.map { page.say(.short($0)) }
    var table = TextTable(head: ["", "n"] + short)
    for group in groups {
      let figures = group.figures
      let shares = [
        figures.accuracy, figures.clearAccuracy, figures.opposite, figures.coverage,
        figures.f1(.strategic), figures.f1(.operational), figures.f1(.shared),
      ]
      let name = group.name.isEmpty ? page.say(.noDepartment) : group.name
      table.add([name, String(figures.total)] + shares.map(page.decimal))
    }
    out.add(table)
  }

  private func addCalibration(to out: inout TextPage) {
    let page = out.page
    out.heading(.calibration)
    let names = columns.flatMap { [$0.name, .mean, .share].map { page.say($0) } }
    var table = TextTable(head: [page.say(.probability)] + names)
    for tenth in 0..<10 {
      let from = page.decimal(tenth * 100_000).dropLast(2)
      let to = page.decimal((tenth + 1) * 100_000).dropLast(2)
      let cells = columns.flatMap { column in
        let bin = column.figures.calibration.bins[tenth]
        return [String(bin.rows), page.decimal(bin.mean), page.decimal(bin.share)]
      }
      table.add(["\(from)\u{2013}\(to)"] + cells)
    }
    out.add(table)
  }

  private func addRules(to out: inout TextPage) {
    let page = out.page
    out.heading(.rules)
    out.paragraph(page.say(.rulesNote), lead: "  ", ink: .faint)
    let head: [MeasurePhrase] = [
      .points, .fired, .live, .overridden, .agrees, .opposes, .precision, .off, .carries,
    ]
    var table = TextTable(head: [page.say(.rule)] + head.map { page.say($0) })
    for rule in ranked {
      let counts = [rule.fired, rule.live, rule.overridden].map(String.init)
      let judged =
        rule.side == .infers
        ? ["", "", ""]
        : [String(rule.agrees), String(rule.opposes), page.decimal(rule.precision)]
      table.add(
        [rule.name, rule.pointsShown] + counts + judged
          + [rule.ablation.signed, String(rule.carries)])
    }
    out.add(table)
  }

  private func addConflicts(to out: inout TextPage) {
    guard !measured.conflicts.isEmpty else { return }
    let page = out.page
    out.heading(.conflicts)
    var table = TextTable(
      head: ["", page.say(.duties), page.say(.heavierRight)])
    for conflict in measured.conflicts.prefix(Self.mostConflicts) {
      table.add([
        "\(conflict.strategic) \u{2194} \(conflict.operational)", String(conflict.duties),
        page.decimal(conflict.heavierRight),
      ])
    }
    out.add(table)
    addMore(measured.conflicts.count - Self.mostConflicts, to: &out)
  }

  private func addUnseen(to out: inout TextPage) {
    guard !measured.unseen.isEmpty else { return }
    out.heading(.unseen(measured.unseen.count))
    let words = measured.unseen.prefix(Self.mostWords).map { "\($0.form) \($0.count)" }
    out.paragraph(words.joined(separator: ", "), lead: "  ")
    addMore(measured.unseen.count - Self.mostWords, to: &out)
  }

  private func addMore(_ count: Int, to out: inout TextPage) {
    if count > 0 { out.paragraph(out.page.say(.more(count)), lead: "  ", ink: .faint) }
  }

  private func addWrong(to out: inout TextPage) {
    let page = out.page
    out.heading(.wrong(measured.wrong.count))
    for row in measured.wrong {
      let change = "\(page.say(.verdict(row.duty.label))) → \(page.say(.verdict(row.verdict)))"
      out.paragraph("\(change) (\(row.points.signed))", lead: "  \(row.duty.id.visible)  ")
      out.paragraph(row.duty.text, lead: "    ")
    }
  }
}

extension RuleFigures {
  /// The points with the sign of the rule's side.
  var pointsShown: String {
    switch side {
    case .strategic: points.signed
    case .operational: (-points).signed
    case .divided: "±\(points)"
    case .infers: ""
    }
  }
}
