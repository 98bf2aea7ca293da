import RemitMatrix
public import RemitText

extension MatrixReport {
  /// The report as Markdown: one table with bold rows for sections, the letters, the load; with `reasons` a
  /// list of why each letter stands where it does.
  public func markdown(_ tongue: Tongue, reasons: Bool = false) -> String {
    let view = view(tongue)
    var blocks = ["# \(view.title.markdown)"]
    if matrix.title != nil { blocks.append(view.say(.set(matrix.letters.title)).markdown) }
    blocks.append(matrix.rows.isEmpty ? view.say(.noDuties) : view.markdownTable)
    if !notes.isEmpty {
      blocks.append(notes.map { "- \(view.say($0.phrase).markdown)" }.joined(separator: "\n"))
    }
    blocks += ["## \(view.say(.legend))", view.markdownLegend]
    blocks += ["## \(view.say(.load))", view.markdownLoad]
    if reasons { blocks += ["## \(view.say(.reasons))", view.markdownReasons] }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension MatrixView {
  fileprivate var markdownTable: String {
    let levels = hasLevels
    let heads = [say(.number), say(.duty)] + (levels ? [say(.level)] : [])
    var lines = [row(heads.map(\.markdown) + matrix.columns.map(\.title.markdown))]
    lines.append(rule(heads.count, matrix.columns.count))
    for section in sections {
      if let title = section.title {
        let rest = Array(repeating: "", count: heads.count - 2 + matrix.columns.count)
        lines.append(row(["", "**\(title.markdown)**"] + rest))
      }
      for duty in matrix.rows[section.rows] {
        let words = [duty.id.markdown, duty.text.markdown] + (levels ? [level(of: duty)] : [])
        lines.append(row(words + duty.cells.map(\.text.markdown)))
      }
    }
    return lines.joined(separator: "\n")
  }

  fileprivate var markdownLegend: String {
    matrix.letters.letters.map { letter in
      let words = [letter.title[tongue], letter.meaning[tongue]].compactMap { $0?.markdown }
      return "- **\(letter.mark.markdown)** \(words.joined(separator: ". "))"
    }.joined(separator: "\n")
  }

  fileprivate var markdownLoad: String {
    let (head, rows) = loadTable
    let lines = [row(head.map(\.markdown)), rule(1, head.count - 1)]
    return (lines + rows.map { row($0.map(\.markdown)) }).joined(separator: "\n")
  }

  fileprivate var markdownReasons: String {
    var lines: [String] = []
    for row in matrix.rows where row.cells.contains(where: { !$0.reasons.isEmpty }) {
      let remark = remark(on: row).map { " (\($0))" } ?? ""
      lines.append("- **\(row.id.markdown)** \((row.text + remark).markdown)")
      for (column, cell) in zip(matrix.columns, row.cells) {
        lines += cell.reasons.map { reason in
          "  - **\(reason.mark.markdown)** \("\(column.title): \(sentence(reason))".markdown)"
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The line under a head: `words` columns to the left, `marks` columns centred.
  private func rule(_ words: Int, _ marks: Int) -> String {
    row(Array(repeating: "---", count: words) + Array(repeating: ":---:", count: marks))
  }
}
