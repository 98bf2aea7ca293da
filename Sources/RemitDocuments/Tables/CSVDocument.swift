import RemitLanguage
import RemitText

/// The whole of a CSV file as one table.
func csvTable(_ bytes: [UInt8], from start: Int, file: String) -> DocumentTable {
  let table = Table(bytes, from: start)
  var scanner = CSVScanner(bytes, from: table.start, delimiter: table.delimiter)
  var cells: [CSVCell] = []
  var rows: [DocumentTable.Row] = []
  var number = 0
  while scanner.readRow(into: &cells) {
    number += 1
    guard cells.contains(where: { !$0.content.isEmpty }) else { continue }
    rows.append(
      DocumentTable.Row(
        number: number,
        cells: cells.map { cell in
          DocumentTable.Cell(
            text: scanner.text(cell),
            place: Place(file, ByteSpan(cell.content.lowerBound, cell.content.upperBound)))
        }))
  }
  return DocumentTable(name: nil, rows: rows)
}
