/// One cell of a CSV file, where it stands.
struct CSVCell: Hashable, Sendable {
  /// The words without outer blanks and quotes.
  let content: Range<Int>
  /// Whether each `""` inside stands for one quote.
  let hasDoubledQuotes: Bool
}

/// Reads rows of RFC 4180, one at a time.
///
/// Lenient where files are careless: rows end in LF, CR LF or CR and may differ in length; a quote
/// inside a bare cell is a quote; a cell with words after its closing quote, or without one, is
/// read as a bare cell and counted.
struct CSVScanner {
  let bytes: [UInt8]
  /// `nil` for files of one column.
  let delimiter: UInt8?
  private(set) var at: Int
  private(set) var strayCells: [Range<Int>] = []
  private(set) var strayCount = 0
  /// The first quote that is never closed.
  private(set) var unclosedQuote: Int?

  init(_ bytes: [UInt8], from start: Int, delimiter: UInt8?) {
    self.bytes = bytes
    self.delimiter = delimiter
    at = start
  }

  /// Puts the cells of the next row into `cells`; `false` at the end of the file.
  mutating func readRow(into cells: inout [CSVCell]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard at < bytes.count else { return false }
    while true {
      cells.append(readCell())
      guard at < bytes.count else { return true }
      let byte = bytes[at]
      at += 1
      if byte == delimiter { continue }
      if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return true
    }
  }

  private mutating func readCell() -> CSVCell {
    let start = at
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      let quote = at
      if let cell = quotedCell() { return cell }
      at = start
      let raw = bareCell()
      if unclosedQuote == quote { return raw }
      strayCount += 1
      if strayCells.count < 20 { strayCells.append(raw.content) }
      return raw
    }
    at = start
    return bareCell()
  }

  private func endsCell(_ i: Int) -> Bool {
    i >= bytes.count || bytes[i] == delimiter || bytes[i] == 0x0A || bytes[i] == 0x0D
  }

  private mutating func bareCell() -> CSVCell {
    let start = at
    while !endsCell(at) { at += 1 }
    return CSVCell(content: trimmed(bytes, start..<at), hasDoubledQuotes: false)
  }

  /// A cell in quotes; `nil` where the quotes do not enclose the cell.
  private mutating func quotedCell() -> CSVCell? {
    let start = at + 1
    var hasDoubledQuotes = false
    var i = start
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "\"") else {
        i += 1
        continue
      }
      if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        i += 2
        continue
      }
      let content = trimmed(bytes, start..<i)
      i += 1
      while i < bytes.count, bytes[i] == 0x20 { i += 1 }
      guard endsCell(i) else { return nil }
      at = i
      return CSVCell(content: content, hasDoubledQuotes: hasDoubledQuotes)
    }
    unclosedQuote = unclosedQuote ?? at
    return nil
  }

  /// The text of a cell.
  func text(_ cell: CSVCell) -> String {
    guard cell.hasDoubledQuotes else { return words(bytes, cell.content) }
    var text: [UInt8] = []
    var i = cell.content.lowerBound
    while i < cell.content.upperBound {
      text.append(bytes[i])
      let isDoubled =
        bytes[i] == UInt8(ascii: "\"") && i + 1 < cell.content.upperBound
        && bytes[i + 1] == UInt8(ascii: "\"")
      i += isDoubled ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
