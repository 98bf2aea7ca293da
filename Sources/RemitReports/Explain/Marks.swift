import RemitText

/// Lines of a text with marks under the words that fired, numbered as the ledger's lines are.
struct Marks {
  /// A run of words to mark, and the number of the ledger line that it belongs to.
  struct Note: Hashable {
    let number: Int
    let span: ByteSpan
  }

  private let text: DisplayText
  private let notes: [Note]

  /// Prepares the marks of `notes` under `text`.
  init(_ text: String, notes: [Note]) {
    self.text = DisplayText(text)
    self.notes = notes
  }

  /// The text in lines of at most `width` columns, each followed by its marks and its numbers.
  func rows(width: Int) -> [(words: String, marks: [String])] {
    text.lines(width: width).map { line in
      let labels = labels(in: line)
      let marks = underline(line)
      return (text.words(line), (marks.isEmpty ? [] : [marks]) + place(labels))
    }
  }

  /// A `~` under each column that a note covers, without blanks at the end.
  private func underline(_ line: Range<Int>) -> String {
    var marks = ""
    for index in line {
      let isMarked = notes.contains { $0.span.range.contains(text.offsets[index]) }
      marks += String(repeating: isMarked ? "~" : " ", count: text.scalars[index].displayWidth)
    }
    return marks.trimmedEnd
  }

  /// The numbers that start in `line`, with their columns; one label for notes on the same words.
  private func labels(in line: Range<Int>) -> [(column: Int, text: String)] {
    var labels: [(column: Int, text: String)] = []
    var column = 0
    for index in line {
      let numbers = notes.filter { $0.span.start == UInt32(text.offsets[index]) }.map(\.number)
      if !numbers.isEmpty {
        let unique = Set(numbers).sorted().map(String.init).joined(separator: ",")
        labels.append((column, unique))
      }
      column += text.scalars[index].displayWidth
    }
    return labels
  }

  /// Rows of labels, each label at its column in the first row with room for it.
  private func place(_ labels: [(column: Int, text: String)]) -> [String] {
    var rows: [String] = []
    for label in labels {
      let free = rows.firstIndex { $0.isEmpty || $0.utf8.count < label.column }
      if free == nil { rows.append("") }
      let row = free ?? rows.count - 1
      rows[row] += String(repeating: " ", count: label.column - rows[row].utf8.count) + label.text
    }
    return rows
  }
}
