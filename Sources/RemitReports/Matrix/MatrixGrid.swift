import RemitMatrix
import RemitText

/// The table of a matrix as a terminal shows it: duties on the left, a column for each role.
struct MatrixGrid {
  private let view: MatrixView
  private let page: Page
  /// Columns of the page for the number, the words of the duty, and each role.
  private let numberWidth: Int
  private let dutyWidth: Int
  private let widths: [Int]
  /// Roles in blocks that fit the page side by side.
  private let blocks: [Range<Int>]

  /// What the words of a duty need at least, and take at most.
  private static let duty = (least: 26, most: 60)
  private static let gap = 2
  /// How wide the longest word of a title may be, the best first; a longer word is cut.
  private static let titles = [16, 14, 12, 10, 8]
  /// With more blocks than this, a card for each duty reads better.
  private static let mostBlocks = 4

  /// Lays the table out for `page`; `nil` where it would fall into too many blocks.
  init?(_ view: MatrixView, _ page: Page) {
    self.view = view
    self.page = page
    let matrix = view.matrix
    numberWidth = min(matrix.rows.reduce(1) { max($0, $1.id.visible.displayWidth) }, 12)
    let room = page.width - numberWidth - Self.gap - Self.duty.least
    let layouts = Self.titles.map { Self.widths(of: matrix, titles: $0) }
    let sums = layouts.map { $0.reduce(0) { $0 + $1 + Self.gap } }
    let whole = sums.firstIndex { $0 <= room }
    let widths = layouts[whole ?? 0]
    let blocks = Self.blocks(widths, room)
    guard let widest = widths.max(), widest + Self.gap <= room, blocks.count <= Self.mostBlocks
    else { return nil }
    let used = blocks.map { widths[$0].reduce(0) { $0 + $1 + Self.gap } }.max() ?? 0
    dutyWidth = min(page.width - numberWidth - Self.gap - used, Self.duty.most)
    self.widths = widths
    self.blocks = blocks
  }

  /// The width of each role's column, where the longest word of a title takes at most `titles` columns.
  private static func widths(of matrix: Matrix, titles: Int) -> [Int] {
    matrix.columns.enumerated().map { number, column in
      let words = column.title.visible.split(separator: " ").map { String($0).displayWidth }
      let marks = matrix.rows.reduce(1) { max($0, $1.cells[number].text.displayWidth) }
      return max(marks, min(words.max() ?? 1, titles))
    }
  }

  /// As many roles in each block as fit into `room`, the blocks about equally full.
  private static func blocks(_ widths: [Int], _ room: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    var used = 0
    for (number, width) in widths.enumerated() {
      if used + width + gap > room, number > start {
        blocks.append(start..<number)
        (start, used) = (number, 0)
      }
      used += width + gap
    }
    return start < widths.count ? blocks + [start..<widths.count] : blocks
  }

  // MARK: Writing

  func write(to out: inout TextPage) {
    for (number, block) in blocks.enumerated() {
      out.gap()
      if blocks.count > 1 {
        out.paragraph(view.say(.part(number + 1, of: blocks.count)), ink: .bold)
      }
      addHead(block, to: &out)
      for section in view.sections {
        if let title = section.title { out.paragraph(title, ink: .bold) }
        for row in view.matrix.rows[section.rows] {
          add(row, block, isFirst: number == 0, to: &out)
        }
      }
    }
  }

  private func addHead(_ block: Range<Int>, to out: inout TextPage) {
    let titles = block.map { view.matrix.columns[$0].title.lines(width: widths[$0]) }
    let height = titles.map(\.count).max() ?? 0
    for line in 0..<height {
      let isLast = line == height - 1
      var text = blanks(numberWidth + Self.gap)
      text += isLast ? view.say(.duty).filled(to: dutyWidth) : blanks(dutyWidth)
      for (title, column) in zip(titles, block) {
        let place = line - (height - title.count)
        text += blanks(Self.gap) + (place < 0 ? "" : title[place]).filled(to: widths[column])
      }
      out.add(out.paint(text.trimmedEnd, .faint))
    }
    let used = block.reduce(0) { $0 + widths[$1] + Self.gap }
    out.add(
      out.paint(String(repeating: "─", count: numberWidth + Self.gap + dutyWidth + used), .faint))
  }

  /// Adds a row; beside the first block with all its words, beside the others with one line of them.
  private func add(
    _ row: Matrix.Row, _ block: Range<Int>, isFirst: Bool, to out: inout TextPage
  ) {
    var lines = row.text.lines(width: dutyWidth).map { ($0, Ink.plain) }
    if !isFirst, lines.count > 1 { lines = [(shortened(row.text), .plain)] }
    if let remark = view.subtitle(of: row), isFirst {
      lines += remark.lines(width: dutyWidth).map { ($0, Ink.faint) }
    }
    for (number, line) in lines.enumerated() {
      let id = number == 0 ? row.id.visible : ""
      var text = id.padded(to: numberWidth) + blanks(Self.gap)
      text += out.paint(line.0, line.1)
      if number == 0 {
        text += blanks(dutyWidth - line.0.displayWidth)
        for column in block {
          let marks = row.cells[column].text.visible
          text +=
            blanks(Self.gap) + out.paint(marks, .bold) + blanks(widths[column] - marks.displayWidth)
        }
      }
      out.add(text)
    }
  }

  /// The first words of a duty, as many as one line takes, with an ellipsis.
  private func shortened(_ text: String) -> String {
    (text.lines(width: dutyWidth - 1).first ?? "") + "…"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

extension String {
  /// The words with blanks behind them, to take at least `width` columns.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - displayWidth, 0))
  }
}
