public import RemitLanguage
public import RemitText

/// A document as it is built: headings, items, paragraphs and tables in the order of reading.
public struct Document: Hashable, Sendable {
  /// What places call the file.
  public let name: String
  public let format: InputFormat
  /// In the order of reading; empty for `.duty`, JSON and JSON lines, which hold duties and no text.
  public let blocks: [DocumentBlock]
  /// Faults, warnings and notes of reading, by place.
  public let diagnostics: [Diagnostic]
  /// The text that places refer to: the source in UTF-8, or what was taken out of a file that is not text.
  public let text: [UInt8]

  /// Makes a document.
  public init(
    name: String, format: InputFormat, blocks: [DocumentBlock], diagnostics: [Diagnostic],
    text: [UInt8]
  ) {
    self.name = name
    self.format = format
    self.blocks = blocks
    self.diagnostics = diagnostics
    self.text = text
  }

  /// The tables, in the order of reading.
  public var tables: [DocumentTable] { blocks.compactMap(\.table) }

  /// Where a reader of the document finds the words at `span`; `nil` between blocks.
  public func locator(at span: ByteSpan) -> Locator? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].place.span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, span.start <= blocks[low - 1].place.span.end else { return nil }
    let block = blocks[low - 1]
    guard let table = block.table else { return block.locator }
    return table.locator(at: span, below: block.locator)
  }
}

extension DocumentTable {
  /// The locator of the cell that holds `span`; that of the whole table where none does.
  func locator(at span: ByteSpan, below whole: Locator) -> Locator {
    for row in rows {
      guard let first = row.cells.first, let last = row.cells.last,
        first.place.span.start <= span.start, span.start <= last.place.span.end,
        let column = row.cells.lastIndex(where: {
          $0.place.span.start <= span.start && $0.cover == .none
        })
      else { continue }
      return whole.cell(column: column + 1, row: row.number)
    }
    return whole
  }
}

extension Locator {
  /// The locator of one cell of the table that this one locates.
  func cell(column: Int, row: Int) -> Locator {
    switch part {
    case .table(let table):
      Locator(section: section, .tableCell(table: table, row: row, column: column))
    case .sheet(let name): Locator(section: section, .sheetCell(name, column: column, row: row))
    case .heading, .paragraph, .item, .tableCell, .sheetCell: self
    }
  }
}
