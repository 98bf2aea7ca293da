import RemitDocuments
import RemitMatrix

extension MatrixView {
  /// The matrix as one page of HTML that needs nothing else, on a screen or on paper.
  func html() -> [UInt8] {
    var page = HTMLPage(title: pageTitle, tongue: tongue)
    page.style = MatrixStyle.style
    page.script = MatrixStyle.script
    return page.bytes { html in
      header(&html)
      filters(&html)
      table(&html)
      html.raw("<div class=\"after\">\n")
      load(&html)
      signatures(&html)
      if hasReasons { reasons(&html) }
      html.raw("</div>\n")
    }
  }

  private var pageTitle: String {
    let set = say(.set(matrix.letters.title))
    return matrix.title.map { "\($0): \(set)" } ?? set
  }

  private func header(_ html: inout HTMLWriter) {
    html.raw("<header>\n")
    if matrix.title != nil {
      html.element("p", .kind("kind"), words: say(.set(matrix.letters.title)))
    }
    html.element("h1", words: title)
    let facts = SheetPhrase.facts(duties: matrix.rows.count, roles: matrix.columns.count)
    html.element("p", .kind("facts"), words: say(facts))
    html.newline()
    legend(&html)
    html.raw("</header>\n")
  }

  private func legend(_ html: inout HTMLWriter) {
    html.open("table", .kind("legend"))
    html.raw("<thead><tr>")
    for head in [SheetPhrase.letter, .stands, .meaning] {
      html.element("th", HTMLAttribute("scope", "col"), words: say(head))
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for letter in matrix.letters.letters {
      html.raw("<tr><td>")
      html.element("b", .kind(Emphasis(of: letter).rawValue), words: letter.mark)
      html.raw("</td>")
      html.element("th", HTMLAttribute("scope", "row"), words: letter.title[tongue] ?? "")
      html.element("td", words: letter.meaning[tongue] ?? "")
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table>\n")
  }

  /// The choice of rows; only a page whose script runs shows it.
  private func filters(_ html: inout HTMLWriter) {
    html.open(
      "form", .kind("filters screen"), HTMLAttribute("aria-label", say(.filter)),
      HTMLAttribute("hidden"))
    let roles = matrix.columns.map(\.title)
    choice(.role, "role", all: .allRoles, roles, &html)
    choice(.letter, "letter", all: .allLetters, matrix.letters.letters.map(\.mark), &html)
    html.raw("<label>")
    html.words(say(.words))
    html.raw(" <input name=\"words\" type=\"search\"></label>")
    html.element(
      "output", HTMLAttribute("aria-live", "polite"), HTMLAttribute("data-words", say(.shown)),
      words: "")
    html.closeLine("form")
    if hasReasons { html.element("p", .kind("soft hint screen"), words: say(.hint)) }
    html.newline()
  }

  private func choice(
    _ label: SheetPhrase, _ name: String, all: SheetPhrase, _ values: [String],
    _ html: inout HTMLWriter
  ) {
    html.raw("<label>")
    html.words(say(label))
    html.raw(" ")
    html.open("select", HTMLAttribute("name", name))
    html.element("option", HTMLAttribute("value", ""), words: say(all))
    for (index, value) in values.enumerated() {
      let stored = label == .role ? String(index) : value
      html.element("option", HTMLAttribute("value", stored), words: value)
    }
    html.raw("</select></label>\n")
  }

  private func load(_ html: inout HTMLWriter) {
    let loads = matrix.columns.indices.map { RoleLoad(column: $0, of: matrix) }
    let hasOthers = loads.contains { $0.others > 0 }
    html.element("h2", words: say(.load))
    html.raw("\n<table class=\"plain load\">\n<thead><tr>")
    let heads = [SheetPhrase.role, .seat, .reportsTo].map(say)
    for head in heads { html.element("th", HTMLAttribute("scope", "col"), words: head) }
    let marks = matrix.letters.letters.map(\.mark) + (hasOthers ? [say(.otherLetters)] : [])
    for head in marks + [say(.total)] {
      html.element("th", HTMLAttribute("scope", "col"), .kind("number"), words: head)
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for (column, load) in zip(matrix.columns, loads) {
      html.raw("<tr>")
      html.element("th", HTMLAttribute("scope", "row"), words: column.title)
      html.element("td", words: seats(of: column))
      html.element("td", words: above(column))
      for count in load.counts + (hasOthers ? [load.others] : []) + [load.rows] {
        html.element("td", .kind("number"), words: String(count))
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table>\n")
  }

  private func reasons(_ html: inout HTMLWriter) {
    html.element("h2", .kind("reasons-part"), words: say(.reasons))
    html.raw("\n<table class=\"plain reasons\">\n<thead><tr>")
    for head in reasonHeads { html.element("th", HTMLAttribute("scope", "col"), words: head) }
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, row) in matrix.rows.enumerated() {
      var isFirst = true
      for (column, cell) in row.cells.enumerated() {
        for reason in cell.reasons {
          if isFirst { html.open("tr", .id("why\(index + 1)")) } else { html.raw("<tr>") }
          isFirst = false
          html.element("td", .kind("id"), words: row.id)
          html.element("td", words: matrix.columns[column].title)
          html.raw("<td>")
          badge(reason.mark, &html)
          html.raw("</td>")
          html.element("td", words: why(reason))
          html.element("td", words: choice(reason))
          html.element("td", .kind("code"), words: reason.rule)
          html.raw("</tr>\n")
        }
      }
    }
    html.raw("</tbody></table>\n")
  }

  /// Lines for the names of those who answer for the matrix, on paper only.
  private func signatures(_ html: inout HTMLWriter) {
    let heads = matrix.columns.filter { $0.seats.contains(.head) }
    let managers = matrix.columns.filter { $0.seats.contains(.manager) && !heads.contains($0) }
    html.raw("<div class=\"signatures\">\n")
    signature(.approved, of: heads.first?.title ?? "", &html)
    for manager in managers.prefix(2) { signature(.agreed, of: manager.title, &html) }
    html.raw("</div>\n")
  }

  private func signature(_ word: SheetPhrase, of title: String, _ html: inout HTMLWriter) {
    html.raw("<p>")
    html.element("b", words: say(word))
    html.element("span", words: title)
    html.raw("<i></i>")
    html.element("span", words: say(.date))
    html.raw("<i class=\"short\"></i></p>\n")
  }

  /// A letter in the look of its weight.
  func badge(_ mark: String, _ html: inout HTMLWriter) {
    html.element(
      "b", .kind(Emphasis(of: matrix.letters.letter(mark)).rawValue), words: mark)
  }
}
