import RemitMatrix
import RemitRules

extension MatrixView {
  /// The table itself: a body for each section, a row for each duty.
  func table(_ html: inout HTMLWriter) {
    let kind = matrix.columns.count > 8 ? "matrix many" : "matrix"
    html.open("table", .kind(kind), HTMLAttribute("aria-label", title))
    html.raw("\n<thead><tr>")
    html.element("th", HTMLAttribute("scope", "col"), .kind("id"), words: say(.number))
    html.element("th", HTMLAttribute("scope", "col"), .kind("duty"), words: say(.duty))
    if hasLevels { html.element("th", HTMLAttribute("scope", "col"), words: say(.level)) }
    for column in matrix.columns {
      html.element("th", HTMLAttribute("scope", "col"), .kind("role"), words: column.title)
    }
    html.raw("</tr></thead>\n")
    let width = matrix.columns.count + (hasLevels ? 3 : 2)
    for section in sections {
      html.raw("<tbody>\n")
      if let title = section.title {
        html.raw("<tr class=\"section\">")
        html.open(
          "th", HTMLAttribute("colspan", String(width)), HTMLAttribute("scope", "rowgroup"))
        html.element("span", words: title)
        html.raw("</th></tr>\n")
      }
      for row in section.rows { self.row(row, &html) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n")
  }

  private func row(_ index: Int, _ html: inout HTMLWriter) {
    let row = matrix.rows[index]
    html.raw("<tr>")
    html.element("td", .kind("id"), words: row.id)
    html.element("th", HTMLAttribute("scope", "row"), words: row.text)
    if hasLevels {
      html.element("td", .kind("level \(row.verdict?.rawValue ?? "")"), words: level(of: row))
    }
    for (column, cell) in row.cells.enumerated() {
      html.raw("<td>")
      if !cell.marks.isEmpty { letters(cell, row: index, column, &html) }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  /// The letters of a cell; with reasons they lead to them and show them at the foot of the window.
  private func letters(
    _ cell: Matrix.Cell, row: Int, _ column: Int, _ html: inout HTMLWriter
  ) {
    if !cell.reasons.isEmpty {
      html.open(
        "a", HTMLAttribute("href", "#why\(row + 1)"),
        HTMLAttribute("data-why", note(cell, row: row, column)))
    }
    for (place, mark) in cell.marks.enumerated() {
      if place > 0 { html.raw("<i>/</i>") }
      badge(mark, &html)
    }
    if !cell.reasons.isEmpty { html.close("a") }
  }

  /// The reasons of a cell, a line each under whose they are.
  func note(_ cell: Matrix.Cell, row: Int, _ column: Int) -> String {
    let head = "\(matrix.rows[row].id). \(matrix.columns[column].title.inline)"
    let lines = cell.reasons.map { reason in
      let choice = reason.choice == nil ? "" : " \(self.choice(reason).inline)"
      return "\(reason.mark): \(why(reason).inline)\(choice) (\(reason.rule))"
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
