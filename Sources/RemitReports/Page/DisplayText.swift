/// A text as a terminal shows it, scalar by scalar, with the way back to its UTF-8 bytes.
struct DisplayText {
  /// What is shown; one scalar for each scalar of the text.
  let scalars: [Unicode.Scalar]
  /// The byte of the text at which each scalar starts.
  let offsets: [Int]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar.visible)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The shown words of `range`.
  func words(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Cuts the text into lines of at most `width` columns, at blanks where there are some.
  ///
  /// Blanks at a cut belong to no line. Never empty: an empty text is one empty line.
  func lines(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = skipBlanks(from: 0)
    while start < scalars.count {
      let end = lineEnd(from: start, width: max(width, 1))
      lines.append(start..<trimmedEnd(start, end))
      start = skipBlanks(from: end)
    }
    return lines.isEmpty ? [0..<0] : lines
  }

  /// The end of the longest line that starts at `start`, before its last blanks are trimmed.
  private func lineEnd(from start: Int, width: Int) -> Int {
    var columns = 0
    var lastBlank: Int?
    for index in start..<scalars.count {
      if scalars[index] == " " { lastBlank = index }
      columns += scalars[index].displayWidth
      guard columns > width else { continue }
      if let lastBlank { return lastBlank }
      return max(index, start + 1)
    }
    return scalars.count
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index] == " " { index += 1 }
    return index
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, scalars[end - 1] == " " { end -= 1 }
    return end
  }
}

extension String {
  /// The words as lines of at most `width` columns, cut at blanks.
  package func lines(width: Int) -> [String] {
    let shown = DisplayText(self)
    return shown.lines(width: width).map { shown.words($0) }
  }
}
