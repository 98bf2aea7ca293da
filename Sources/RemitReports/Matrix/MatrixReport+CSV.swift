import RemitMatrix
public import RemitText

extension MatrixReport {
  /// The table as RFC 4180 has it, one row for each duty: number, section where there are some, duty, level,
  /// then a column for each role.
  public func csv(_ tongue: Tongue) -> String {
    let view = view(tongue)
    let hasSections = matrix.rows.contains { $0.section != nil }
    var heads = [view.say(.number)]
    if hasSections { heads.append(view.say(.section)) }
    heads.append(view.say(.duty))
    if view.hasLevels { heads.append(view.say(.level)) }
    var table = CSVTable()
    table.row((heads + matrix.columns.map(\.title)).map { .words($0) })
    for row in matrix.rows {
      var cells = [row.id]
      if hasSections { cells.append(row.section ?? "") }
      cells.append(row.text)
      if view.hasLevels { cells.append(view.level(of: row)) }
      table.row((cells + row.cells.map(\.text)).map { .words($0) })
    }
    return table.text
  }
}
