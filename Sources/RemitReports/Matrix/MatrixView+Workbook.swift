import RemitMatrix

extension MatrixView {
  /// The matrix as a workbook: the table, the letters, the load and the reasons.
  func xlsx() -> [UInt8] {
    let table = tableSheet()
    return Workbook(
      title: title,
      sheets: [table, legendSheet(), loadSheet(of: table)] + (hasReasons ? [reasonsSheet()] : [])
    ).bytes()
  }

  /// The columns before those of the roles.
  private var leadCount: Int { hasLevels ? 3 : 2 }

  private func tableSheet() -> Sheet {
    var sheet = Sheet(
      name: say(.table),
      widths: [7, 58] + (hasLevels ? [18] : [])
        + Array(repeating: matrix.columns.count > 12 ? 12 : 16, count: matrix.columns.count))
    sheet.row([.words(title, .title)])
    sheet.row([.words(pageFacts, .soft)])
    sheet.heads(
      [.words(say(.number), .head), .words(say(.duty), .head)]
        + (hasLevels ? [.words(say(.level), .head)] : [])
        + matrix.columns.map { .words($0.title, .centredHead) })
    sheet.frozen.columns = 2
    for section in sections {
      if let title = section.title { sheet.row(heading(title, width: sheet.widths.count)) }
      for index in section.rows { add(index, to: &sheet) }
    }
    sheet.colours = colours(lastRow: sheet.rows.count)
    return sheet
  }

  private var pageFacts: String {
    let facts = SheetPhrase.facts(duties: matrix.rows.count, roles: matrix.columns.count)
    let set = matrix.title == nil ? [] : [say(.set(matrix.letters.title))]
    return (set + [say(facts)]).joined(separator: ". ")
  }

  private func heading(_ title: String, width: Int) -> [SheetCell] {
    [SheetCell(.blank, .section), .words(title, .section)]
      + Array(repeating: SheetCell(.blank, .section), count: width - 2)
  }

  private func add(_ index: Int, to sheet: inout Sheet) {
    let row = matrix.rows[index]
    let number = sheet.rows.count
    sheet.row(
      [.words(row.id, .code), .words(row.text, .wrapped)]
        + (hasLevels ? [.words(level(of: row), .code)] : [])
        + row.cells.map { .words($0.text, .centred) })
    for (column, cell) in row.cells.enumerated() where !cell.reasons.isEmpty {
      sheet.notes.append(
        SheetNote(
          column: leadCount + column, row: number, text: note(cell, row: index, column)))
    }
  }

  private func colours(lastRow: Int) -> (range: String, rules: [ColourRule]) {
    guard !matrix.columns.isEmpty, !matrix.rows.isEmpty else { return ("", []) }
    let first = cellName(column: leadCount, row: 4)
    let last = cellName(column: leadCount + matrix.columns.count - 1, row: lastRow)
    let letters = Emphasis.allCases.flatMap { emphasis in
      matrix.letters.letters.filter { Emphasis(of: $0) == emphasis }.map { ($0.mark, emphasis) }
    }
    return (
      "\(first):\(last)",
      letters.map { mark, emphasis in
        ColourRule(
          formula: "ISNUMBER(FIND(\"/\(mark.inFormula)/\",\"/\"&\(first)&\"/\"))",
          emphasis: emphasis)
      }
    )
  }

  private func legendSheet() -> Sheet {
    var sheet = Sheet(name: say(.legend), widths: [10, 26, 80])
    sheet.heads([
      .words(say(.letter), .head), .words(say(.stands), .head), .words(say(.meaning), .head),
    ])
    for letter in matrix.letters.letters {
      sheet.row([
        .words(letter.mark, .bold), .words(letter.title[tongue] ?? "", .wrapped),
        .words(letter.meaning[tongue] ?? "", .wrapped),
      ])
    }
    sheet.colours = colours(ofLegend: sheet.rows.count)
    return sheet
  }

  private func colours(ofLegend last: Int) -> (range: String, rules: [ColourRule]) {
    (
      "A2:A\(max(last, 2))",
      matrix.letters.letters.map {
        ColourRule(formula: "EXACT(A2,\"\($0.mark.inFormula)\")", emphasis: Emphasis(of: $0))
      }
    )
  }

  private func reasonsSheet() -> Sheet {
    var sheet = Sheet(name: say(.reasons), widths: [7, 34, 9, 80, 36, 32])
    sheet.heads(reasonHeads.map { .words($0, .head) })
    for row in matrix.rows {
      for (column, cell) in row.cells.enumerated() {
        for reason in cell.reasons {
          sheet.row([
            .words(row.id, .code), .words(matrix.columns[column].title, .wrapped),
            .words(reason.mark, .bold), .words(why(reason), .wrapped),
            .words(choice(reason), .wrapped), .words(reason.rule, .code),
          ])
        }
      }
    }
    return sheet
  }

  /// Who has how many of each letter, counted by formulas of the table.
  private func loadSheet(of table: Sheet) -> Sheet {
    let loads = matrix.columns.indices.map { RoleLoad(column: $0, of: matrix) }
    let hasOthers = loads.contains { $0.others > 0 }
    let marks = matrix.letters.letters.map(\.mark)
    let heads = marks + (hasOthers ? [say(.otherLetters)] : []) + [say(.total)]
    var sheet = Sheet(
      name: say(.load), widths: [40, 22, 40] + heads.map { _ in 14 })
    sheet.heads(
      [SheetPhrase.role, .seat, .reportsTo].map { .words(say($0), .head) }
        + heads.map { .words($0, .centredHead) })
    for (index, load) in loads.enumerated() {
      let column = matrix.columns[index]
      let name = columnName(leadCount + index)
      let range = "\(table.quotedName)!$\(name)$4:$\(name)$\(max(table.rows.count, 4))"
      sheet.row(
        [
          .words(column.title, .wrapped), .words(seats(of: column), .wrapped),
          .words(above(column), .wrapped),
        ]
          + zip(marks, load.counts).map { mark, count in
            SheetCell(.formula(countFormula(mark, in: range), value: count), .centred)
          }
          + (hasOthers ? [SheetCell(.number(load.others), .centred)] : [])
          + [SheetCell(.formula("COUNTA(\(range))", value: load.rows), .centred)])
    }
    return sheet
  }

  /// Counts the cells that hold the letter, be it alone or with others as in `A/R`.
  private func countFormula(_ mark: String, in range: String) -> String {
    let pattern = mark.inPattern
    return [pattern, "\(pattern)/*", "*/\(pattern)", "*/\(pattern)/*"]
      .map { "COUNTIF(\(range),\"\($0)\")" }.joined(separator: "+")
  }
}

extension String {
  /// The words between the quotes of a formula.
  fileprivate var inFormula: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }

  /// The words as a pattern of `COUNTIF` that matches only them.
  fileprivate var inPattern: String {
    var pattern = ""
    for scalar in unicodeScalars {
      if "~*?".unicodeScalars.contains(scalar) { pattern += "~" }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern.inFormula
  }
}
