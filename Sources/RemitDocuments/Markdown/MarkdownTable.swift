import RemitLanguage
import RemitText

/// A table as it stands, the line of headings first; `lines` are its lines without the rule.
func markdownTable(_ lines: [TextLine], _ bytes: [UInt8], file: String) -> DocumentTable {
  let rows = lines.enumerated().map { index, line in
    DocumentTable.Row(
      number: index + 1,
      cells: tableCells(bytes, line.content).map { cell in
        DocumentTable.Cell(
          text: plainMarkdown(bytes[cell]),
          place: Place(file, ByteSpan(cell.lowerBound, cell.upperBound)))
      })
  }
  return DocumentTable(name: nil, rows: rows.filter { $0.cells.contains { !$0.text.isEmpty } })
}
