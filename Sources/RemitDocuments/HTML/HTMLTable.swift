/// A table of a page on its way to a table of the document: cells are put where spans leave room.
struct HTMLTable {
  /// The lists around the table.
  let listDepth: Int
  /// What stands in the table but in no cell.
  private var stray: [FlowPiece] = []
  private var rows: [[Cell]] = []
  private var row: [Cell] = []
  private var hasRow = false
  private var open: (pieces: [FlowPiece], columns: Int, rows: Int)?
  /// For each column, how many more rows a cell above reaches down.
  private var reach: [Int] = []

  private struct Cell {
    var pieces: [FlowPiece] = []
    var cover = DocumentTable.Cover.none
  }

  private static let columnLimit = 256
  private static let rowSpanLimit = 10_000

  init(listDepth: Int) {
    self.listDepth = listDepth
  }

  mutating func add(_ piece: FlowPiece) {
    if open == nil { stray.append(piece) } else { open?.pieces.append(piece) }
  }

  mutating func startRow() {
    endRow()
    hasRow = true
  }

  mutating func startCell(columns: Int, rows: Int) {
    endCell()
    hasRow = true
    open = ([], min(max(columns, 1), Self.columnLimit), min(max(rows, 1), Self.rowSpanLimit))
  }

  mutating func endCell() {
    guard let cell = open else { return }
    open = nil
    coverFromAbove()
    for i in 0..<cell.columns where row.count < Self.columnLimit {
      let column = row.count
      row.append(i == 0 ? Cell(pieces: cell.pieces) : Cell(cover: .left))
      while reach.count <= column { reach.append(0) }
      reach[column] = cell.rows - 1
    }
  }

  /// Fills the next columns as long as cells above reach into this row.
  private mutating func coverFromAbove() {
    while row.count < reach.count, reach[row.count] > 0 {
      reach[row.count] -= 1
      row.append(Cell(cover: .above))
    }
  }

  private mutating func endRow() {
    endCell()
    guard hasRow else { return }
    coverFromAbove()
    rows.append(row)
    row = []
    hasRow = false
  }

  /// What stood beside the cells, then the table.
  mutating func finish() -> [FlowPiece] {
    endRow()
    var table = FlowTable()
    for (index, cells) in rows.enumerated() {
      table.rows.append(
        FlowTable.Row(
          number: index + 1,
          cells: cells.map { FlowTable.Cell($0.pieces, cover: $0.cover) }))
    }
    return stray + [.table(table)]
  }
}
