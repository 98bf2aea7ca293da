import RemitDocuments
import RemitLanguage
import RemitRules

/// Makes rows and columns of a matrix from one table.
struct TableRows {
  let grid: Grid
  let shape: TableShape
  let alphabet: Alphabet
  /// Whether a row that ends before the roles has no cells there; workbooks leave out empty ones.
  let mayEndEarly: Bool
  /// The heading of the table.
  var section: String?
  /// The number of the first row, for rows without one.
  var firstNumber: Int

  mutating func read(_ tally: inout ReadingTally) -> (columns: [Matrix.Column], rows: [Matrix.Row])
  {
    switch shape.orientation {
    case .rolesAcross: (columns(of: shape.cells), rolesAcross(&tally))
    case .lettersAcross(let marks): lettersAcross(marks, &tally)
    case .rolesDown: rolesDown(&tally)
    }
  }

  /// Columns by their headings; equal titles get numbers in their ids.
  private func columns(of cells: [Int]) -> [Matrix.Column] {
    columns(cells.map { (grid.text(shape.head, $0), grid.place(shape.head, $0)) })
  }

  private func columns(_ titles: [(title: String, place: Place?)]) -> [Matrix.Column] {
    var counts: [String: Int] = [:]
    return titles.map { title, place in
      let count = counts[title, default: 0] + 1
      counts[title] = count
      return Matrix.Column(
        id: count == 1 ? title : "\(title) (\(count))", title: title, place: place)
    }
  }

  /// The rows below the headings, without those that repeat them or sum up.
  private func bodyRows(_ tally: inout ReadingTally) -> [Int] {
    let heads = (0..<grid.width).map { grid.text(shape.head, $0) }
    return ((shape.head + 1)..<max(grid.height, shape.head + 1)).filter { row in
      let texts = (0..<grid.width).map { grid.text(row, $0) }
      if texts.allSatisfy(\.isEmpty) || isLegend(texts) { return false }
      guard texts == heads || isTotal(row, texts) else { return true }
      tally.addLeftOut(at: grid.place(row, shape.duty))
      return false
    }
  }

  /// Whether the row sums up the columns: numbers under a word for a sum.
  private func isTotal(_ row: Int, _ texts: [String]) -> Bool {
    guard shape.cells.contains(where: { texts[$0].contains(where: \.isNumber) }) else {
      return false
    }
    let words = folded(lead(row))
    return ["итого", "всего", "total", "sum"].contains { words.hasPrefix($0) }
  }

  /// Whether the row explains a letter: `R | Responsible`, `R = Responsible`.
  private func isLegend(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count <= 3, let first = filled.first else { return false }
    let parts =
      filled.count == 1
      ? first.split { "-=:\u{2013}\u{2014}".contains($0) }.map(String.init) : filled
    guard parts.count > 1 else { return false }
    let mark = undecorated(parts[0])
    return mark.count == 1 && alphabet.set.letter(mark) != nil
      && Involvement(words: parts[1]) != nil
  }

  private func lead(_ row: Int) -> String {
    let duty = grid.text(row, shape.duty)
    if !duty.isEmpty { return duty }
    return (0..<grid.width).lazy.filter { !shape.cells.contains($0) }.map { grid.text(row, $0) }
      .first { !$0.isEmpty } ?? ""
  }

  private func id(_ row: Int, _ index: Int) -> String {
    let written = shape.others[.id].map { grid.text(row, $0) } ?? ""
    return written.isEmpty ? String(firstNumber + index) : written
  }

  // MARK: - Roles across

  private mutating func rolesAcross(_ tally: inout ReadingTally) -> [Matrix.Row] {
    let body = bodyRows(&tally)
    let headings = SectionRows(grid, shape, body, mayEndEarly: mayEndEarly)
    var rows: [Matrix.Row] = []
    for row in body {
      if headings.rows.contains(row) {
        let title = lead(row)
        section = CellMarks.isBlank(title) ? nil : title
        if headings.isDoubtful { tally.addHeading(at: grid.place(row, shape.duty)) }
        continue
      }
      rows.append(matrixRow(row, index: rows.count, &tally))
    }
    return rows
  }

  private func matrixRow(
    _ row: Int, index: Int, _ tally: inout ReadingTally
  ) -> Matrix.Row {
    let cells = shape.cells.map { column in
      let text = grid.text(row, column)
      let marks = CellMarks(text, by: alphabet)
      tally.add(marks, from: text, at: grid.place(row, column))
      return Matrix.Cell(marks.marks)
    }
    let text = grid.text(row, shape.duty)
    if text.isEmpty { tally.addWordless(at: grid.place(row, shape.cells.first ?? 0)) }
    let level = shape.others[.level].map { grid.text(row, $0) } ?? ""
    let written = shape.others[.section].map { grid.text(row, $0) } ?? ""
    return Matrix.Row(
      id: id(row, index), text: text, half: Matrix.Half(named: level),
      section: written.isEmpty ? section : written, verdict: Verdict(named: level),
      place: grid.place(row, shape.duty), cells: cells)
  }

  // MARK: - Letters across

  /// Roles are the names in the cells, in the order in which they come.
  private func lettersAcross(
    _ marks: [Int: String], _ tally: inout ReadingTally
  ) -> (columns: [Matrix.Column], rows: [Matrix.Row]) {
    tally.isTurned = true
    var titles: [(title: String, place: Place?)] = []
    var indices: [String: Int] = [:]
    var cells: [(row: Int, letters: [Int: [String]])] = []
    for row in bodyRows(&tally) {
      var letters: [Int: [String]] = [:]
      for (column, mark) in marks.sorted(by: { $0.key < $1.key }) {
        for name in names(grid.cell(row, column)?.text ?? "") {
          let index = indices[folded(name)] ?? titles.count
          if index == titles.count {
            indices[folded(name)] = index
            titles.append((name, grid.place(row, column)))
          }
          letters[index, default: []].append(mark)
        }
      }
      cells.append((row, letters))
    }
    let order = alphabet.set.letters.map(\.mark)
    let rows = cells.enumerated().map { index, cell in
      Matrix.Row(
        id: id(cell.row, index), text: grid.text(cell.row, shape.duty), section: section,
        place: grid.place(cell.row, shape.duty),
        cells: titles.indices.map { column in
          let found = cell.letters[column] ?? []
          return Matrix.Cell(order.filter(found.contains) + found.filter { !order.contains($0) })
        })
    }
    return (columns(titles), rows)
  }

  /// The names that a cell holds, parted by commas, semicolons or lines.
  private func names(_ text: String) -> [String] {
    text.split { ",;\n".contains($0) }.map { undecorated(String($0)) }
      .filter { !$0.isEmpty && !CellMarks.isBlank($0) }
  }

  // MARK: - Roles down

  private func rolesDown(
    _ tally: inout ReadingTally
  ) -> (columns: [Matrix.Column], rows: [Matrix.Row]) {
    tally.isTurned = true
    let body = bodyRows(&tally)
    let columns = columns(body.map { (grid.text($0, shape.duty), grid.place($0, shape.duty)) })
    let rows = shape.cells.enumerated().map { index, column in
      Matrix.Row(
        id: String(firstNumber + index), text: grid.text(shape.head, column), section: section,
        place: grid.place(shape.head, column),
        cells: body.map { row in
          let text = grid.text(row, column)
          let marks = CellMarks(text, by: alphabet)
          tally.add(marks, from: text, at: grid.place(row, column))
          return Matrix.Cell(marks.marks)
        })
    }
    return (columns, rows)
  }
}

/// Which rows of a table head the rows below them.
///
/// A row with words in one cell and no letters is a heading where its number is missing beside rows that have one,
/// where it has too few cells, or where the words end in a colon or are in capitals. Where none of this can be
/// seen, such a row is a heading if it comes first or there are several; a single one in the middle is a duty for
/// which nobody has a letter.
struct SectionRows {
  private(set) var rows: Set<Int> = []
  /// Whether rows are headings by their place alone.
  private(set) var isDoubtful = false

  init(_ grid: Grid, _ shape: TableShape, _ body: [Int], mayEndEarly: Bool) {
    let bare = body.filter { row in
      let filled = (0..<grid.width).filter { !grid.text(row, $0).isEmpty }
      return filled.count == 1 && !shape.cells.contains(filled[0])
    }
    let numbered = shape.others[.id].map { id in
      body.count { !bare.contains($0) && !grid.text($0, id).isEmpty } * 2 > body.count - bare.count
    }
    let clear = bare.filter { row in
      let words = (0..<grid.width).lazy.map { grid.text(row, $0) }.first { !$0.isEmpty } ?? ""
      let isShort = mayEndEarly && grid.cell(row, shape.cells.first ?? 0) == nil
      let isCovered = grid.cell(row, shape.cells.first ?? 0)?.cover == .left
      let isLoud = words.count > 2 && words == words.uppercased() && words != words.lowercased()
      return isShort || isCovered || isLoud || words.hasSuffix(":") || CellMarks.isBlank(words)
        || numbered == true
    }
    rows = Set(clear)
    guard clear.isEmpty, let last = body.last else { return }
    let doubtful = bare.filter { $0 != last && !bare.contains($0 + 1) }
    if doubtful.count > 1 || doubtful.first != nil && doubtful.first == body.first {
      rows = Set(doubtful)
      isDoubtful = true
    }
  }
}
