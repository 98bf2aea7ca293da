/// A table as RFC 4180 has it, with cells that no spreadsheet takes for a formula.
struct CSVTable {
  private(set) var text = ""

  /// One cell: our own number, or words that came from outside.
  enum Cell {
    case number(Int)
    case words(String)
  }

  /// Adds a row, ended by CR LF.
  mutating func row(_ cells: [Cell]) {
    text += cells.map(Self.encoded).joined(separator: ",") + "\r\n"
  }

  private static func encoded(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): return String(number)
    case .words(let words): return quoted(guarded(words))
    }
  }

  /// Puts an apostrophe before what a spreadsheet would run, and pictures for terminal controls.
  private static func guarded(_ words: String) -> String {
    var shown = String.UnicodeScalarView()
    if let first = words.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      shown.append("'")
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": shown.append(scalar)
      default: shown.append(scalar.visible)
      }
    }
    return String(shown)
  }

  private static func quoted(_ words: String) -> String {
    guard words.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return words
    }
    var quoted = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
