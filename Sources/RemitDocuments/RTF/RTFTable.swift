/// A table on its way: cells end with `\cell`, rows with `\row`.
struct RTFTable {
  private var rows: [[FlowTable.Cell]] = []
  private var row: [[FlowPiece]] = []
  private var cell: [FlowPiece] = []
  private var covers: [DocumentTable.Cover] = []
  private var cover = DocumentTable.Cover.none

  private static let columnLimit = 256

  mutating func add(_ piece: FlowPiece) {
    cell.append(piece)
  }

  mutating func startDefinition() { (covers, cover) = ([], .none) }

  /// One word of the definition of a row's cells; `cellx` ends that of one cell.
  mutating func define(_ word: String) {
    switch word {
    case "clmrg": cover = .left
    case "clvmrg": cover = .above
    default:
      if covers.count < Self.columnLimit { covers.append(cover) }
      cover = .none
    }
  }

  mutating func endCell() {
    if row.count < Self.columnLimit { row.append(cell) }
    cell = []
  }

  mutating func endRow() {
    if !cell.isEmpty { endCell() }
    guard !row.isEmpty else { return }
    rows.append(
      row.enumerated().map { column, pieces in
        let cover = covers.indices.contains(column) ? covers[column] : .none
        return FlowTable.Cell(pieces, cover: cover)
      })
    row = []
  }

  /// The table, if there is one.
  mutating func finish() -> [FlowPiece] {
    endRow()
    guard !rows.isEmpty else { return [] }
    var table = FlowTable()
    for (index, cells) in rows.enumerated() {
      table.rows.append(FlowTable.Row(number: index + 1, cells: cells))
    }
    return [.table(table)]
  }
}
