import RemitMatrix
import RemitText

extension MatrixReport {
  /// The report as lines for a terminal: the table, the letters, the load; with `reasons` why each letter
  /// stands where it does.
  ///
  /// A table that is too wide for the page is cut into blocks of columns; on a page that is too narrow for
  /// any column each duty is a card.
  public func text(_ page: Page, reasons: Bool = false) -> String {
    let view = view(page.tongue)
    var out = TextPage(page)
    out.paragraph(view.title, ink: .bold)
    if matrix.title != nil { out.paragraph(view.say(.set(matrix.letters.title)), ink: .faint) }
    out.gap()
    if matrix.rows.isEmpty {
      out.paragraph(view.say(.noDuties))
    } else if let grid = MatrixGrid(view, page) {
      grid.write(to: &out)
    } else {
      view.addCards(to: &out)
    }
    for note in notes {
      out.gap()
      out.paragraph(view.say(note.phrase), lead: "  ! ", ink: .yellow, leadInk: .yellow)
    }
    view.addLegend(to: &out)
    view.addLoad(to: &out)
    if reasons { view.addReasons(to: &out) }
    return out.text
  }
}

extension MatrixView {
  fileprivate func addLegend(to out: inout TextPage) {
    out.gap()
    out.paragraph(say(.legend), ink: .bold)
    for letter in matrix.letters.letters {
      let words = [letter.title[tongue], letter.meaning[tongue]].compactMap(\.self)
      out.paragraph(words.joined(separator: ". "), lead: "  \(letter.mark)  ", leadInk: .bold)
    }
  }

  fileprivate func addLoad(to out: inout TextPage) {
    out.gap()
    out.paragraph(say(.load), ink: .bold)
    let (head, rows) = loadTable
    let numbers = head.dropFirst().reduce(0) { $0 + max($1.displayWidth, 3) + 2 }
    var table = TextTable(head: head)
    for row in rows {
      let room = max(out.page.width - numbers - 2, 8)
      let lines = row[0].lines(width: room)
      for line in lines.dropLast() { table.add([line]) }
      table.add([lines.last ?? ""] + row.dropFirst())
    }
    out.add(table)
  }

  fileprivate func addReasons(to out: inout TextPage) {
    out.gap()
    out.paragraph(say(.reasons), ink: .bold)
    for row in matrix.rows where row.cells.contains(where: { !$0.marks.isEmpty }) {
      out.gap()
      let remark = remark(on: row).map { " (\($0))" } ?? ""
      out.paragraph(row.text + remark, lead: "  \(row.id.visible). ")
      for (column, cell) in zip(matrix.columns, row.cells) {
        for reason in cell.reasons {
          out.paragraph(
            "\(column.title): \(sentence(reason))", lead: "    \(reason.mark.visible)  ",
            ink: .faint, leadInk: .bold)
        }
      }
    }
  }

  /// Each duty with its letters below it, for a page that no table fits.
  fileprivate func addCards(to out: inout TextPage) {
    for section in sections {
      if let title = section.title {
        out.gap()
        out.paragraph(title, ink: .bold)
      }
      for row in matrix.rows[section.rows] { addCard(row, to: &out) }
    }
  }

  private func addCard(_ row: Matrix.Row, to out: inout TextPage) {
    out.gap()
    let remark = subtitle(of: row).map { " (\($0))" } ?? ""
    out.paragraph(row.text + remark, lead: "\(row.id.visible). ")
    let marks = matrix.letters.letters.map(\.mark)
    let others = Set(row.cells.flatMap(\.marks)).subtracting(marks).sorted()
    for mark in marks + others {
      let roles = zip(matrix.columns, row.cells).filter { $1.marks.contains(mark) }.map(\.0.title)
      guard !roles.isEmpty else { continue }
      out.paragraph(
        roles.joined(separator: ", "), lead: "  \(mark.visible)  ", leadInk: .bold)
    }
  }
}
