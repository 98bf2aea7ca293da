/// Reads one sheet of a workbook as a table.
struct SheetReader {
  private var xml: XMLReader
  private let strings: [String]
  private let formats: CellFormats
  private var table = FlowTable()
  private var cellCount = 0
  /// Whether the sheet goes on past what is read of one.
  private(set) var isCut = false

  static let rowLimit = 1_048_576
  static let columnLimit = 1_000
  /// All cells of a sheet, with the empty ones before a filled one in its row.
  private static let cellLimit = 4_000_000
  /// All cells that merged cells cover, so that hostile merges cost no more than a sheet.
  private static let coverLimit = 4_000_000

  init(_ part: XMLReader, strings: [String], formats: CellFormats) {
    xml = part
    self.strings = strings
    self.formats = formats
  }

  mutating func table(named name: String) throws(XMLFault) -> FlowTable {
    table.name = name
    var merges: [Area] = []
    while let event = try xml.next() {
      guard event == .start else { continue }
      switch xml.name {
      case "row": try readRow()
      case "mergeCell":
        if let area = try xml.attribute("ref").flatMap(Area.init) { merges.append(area) }
      default: continue
      }
    }
    cover(merges)
    return table
  }

  private mutating func readRow() throws(XMLFault) {
    let next = (table.rows.last?.number ?? 0) + 1
    let number = try xml.attribute("r").flatMap { Int($0) } ?? next
    // Rows stand in their order; one that does not is taken for the next.
    var row = FlowTable.Row(number: number >= next ? number : next)
    let outer = xml.depth - 1
    while xml.depth > outer, let event = try xml.next() {
      if event == .start, xml.name == "c" { try readCell(into: &row) }
    }
    guard row.cells.contains(where: { !$0.text.isEmpty }) else { return }
    if row.number <= Self.rowLimit { table.rows.append(row) } else { isCut = true }
  }

  private mutating func readCell(into row: inout FlowTable.Row) throws(XMLFault) {
    let reference = try xml.attribute("r")
    let column = reference.flatMap(CellAddress.init)?.column ?? row.cells.count + 1
    let text = try cellText()
    guard !text.isEmpty else { return }
    guard column <= Self.columnLimit, cellCount < Self.cellLimit else {
      isCut = true
      return
    }
    while row.cells.count < column {
      row.cells.append(FlowTable.Cell(text: ""))
      cellCount += 1
    }
    row.cells[column - 1].text = text
  }

  /// The words of the cell that just started.
  private mutating func cellText() throws(XMLFault) -> String {
    let type = try xml.attribute("t") ?? "n"
    let format = try xml.attribute("s").flatMap { Int($0) }
    var value = ""
    var inline: String?
    let outer = xml.depth - 1
    var isValue = false
    while xml.depth > outer, let event = try xml.next() {
      switch event {
      case .start where xml.name == "is": inline = try richText(&xml)
      case .start: isValue = xml.name == "v"
      case .text: if isValue { value += try xml.text() }
      case .end: isValue = false
      }
    }
    switch type {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": return inline ?? value
    case "b": return value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case "str", "e", "d": return value
    default: return inline ?? (value.isEmpty ? "" : formats.shown(value, format: format))
    }
  }

  /// Marks the cells that merged ones cover.
  private mutating func cover(_ merges: [Area]) {
    let numbers = table.rows.map(\.number)
    var budget = Self.coverLimit
    for area in merges {
      var index = firstIndex(in: numbers, from: area.rows.lowerBound)
      while index < numbers.count, numbers[index] <= area.rows.upperBound, budget > 0 {
        cover(area, in: index, &budget)
        index += 1
      }
    }
  }

  private mutating func cover(_ area: Area, in index: Int, _ budget: inout Int) {
    let isFirst = table.rows[index].number == area.rows.lowerBound
    let last = min(area.columns.upperBound, Self.columnLimit)
    guard area.columns.lowerBound <= last else { return }
    budget -= 1
    for column in area.columns.lowerBound...last where budget > 0 {
      if isFirst, column == area.columns.lowerBound { continue }
      budget -= 1
      while table.rows[index].cells.count < column {
        table.rows[index].cells.append(FlowTable.Cell(text: ""))
        budget -= 1
      }
      table.rows[index].cells[column - 1] = FlowTable.Cell(
        text: "", cover: isFirst ? .left : .above)
    }
  }

  /// The first of the ascending `numbers` that is not below `low`.
  private func firstIndex(in numbers: [Int], from low: Int) -> Int {
    var start = 0
    var end = numbers.count
    while start < end {
      let middle = (start + end) / 2
      if numbers[middle] < low { start = middle + 1 } else { end = middle }
    }
    return start
  }
}

/// Where a cell stands: `B7` is column 2, row 7.
struct CellAddress: Hashable, Sendable {
  let column: Int
  let row: Int

  init?(_ text: String) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0, column < 100_000 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard row < 100_000_000 else { return nil }
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells: `A1:D2`.
struct Area: Hashable, Sendable {
  let columns: ClosedRange<Int>
  let rows: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":").map { CellAddress(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.column <= last.column,
      first.row <= last.row
    else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
  }
}
