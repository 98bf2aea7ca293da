import RemitDocuments
import RemitRules

/// A table that Remit writes beside a matrix: the roles with their seats, or the reasons.
enum OwnTable: Hashable {
  /// Columns of role, seat and the role above.
  case roles(Int, Int, Int)
  /// Columns of number, role, letter, reason, the choice of the role, and rule.
  case reasons([Int])

  init?(_ grid: Grid) {
    guard grid.height > 0 else { return nil }
    let heads = (0..<grid.width).map { Heading(grid.text(0, $0)) }
    func column(_ heading: Heading) -> Int? { heads.firstIndex { $0 == heading } }
    if let role = column(.role), let seat = column(.seat), let above = column(.reportsTo) {
      self = .roles(role, seat, above)
    } else if let id = column(.id), let role = column(.role), let letter = column(.letter),
      let why = column(.why), let choice = column(.choice), let rule = column(.rule)
    {
      self = .reasons([id, role, letter, why, choice, rule])
    } else {
      return nil
    }
  }
}

/// What such tables add to a matrix that was read.
struct OwnTables {
  private var seats: [String: [Seat]] = [:]
  private var above: [String: String] = [:]
  private var reasons: [(id: String, role: String, reason: Matrix.Reason)] = []

  mutating func add(_ kind: OwnTable, _ grid: Grid) {
    for row in 1..<max(grid.height, 1) {
      switch kind {
      case .roles(let role, let seat, let superior):
        let title = grid.text(row, role)
        seats[title] = Seat.named(grid.text(row, seat))
        let name = grid.text(row, superior)
        if !name.isEmpty { above[title] = name }
      case .reasons(let columns):
        let texts = columns.map { grid.text(row, $0) }
        let reason = Matrix.Reason(
          mark: texts[2], rule: texts[5], because: texts[5] == "decided" ? texts[3] : nil,
          choice: Matrix.Choice(named: texts[4]))
        reasons.append((texts[0], texts[1], reason))
      }
    }
  }

  /// The column with the seats that the tables give it; `columns` are all of the matrix.
  func completed(_ column: Matrix.Column, among columns: [Matrix.Column]) -> Matrix.Column {
    let superior = above[column.title].map { title in
      columns.first { $0.title == title }?.id ?? title
    }
    return Matrix.Column(
      id: column.id, title: column.title, seats: seats[column.title] ?? column.seats,
      reportsTo: superior ?? column.reportsTo, place: column.place)
  }

  /// The rows with their reasons, which stand in the order of rows and cells.
  func completed(_ rows: [Matrix.Row], _ columns: [Matrix.Column]) -> [Matrix.Row] {
    var next = 0
    return rows.map { row in
      var found: [[Matrix.Reason]] = Array(repeating: [], count: columns.count)
      var column = 0
      while next < reasons.count, reasons[next].id == row.id {
        let (_, role, reason) = reasons[next]
        guard
          let place = (column..<columns.count).first(where: {
            columns[$0].title == role && row.cells[$0].marks.contains(reason.mark)
          })
        else { break }
        // A second reason for a letter of a cell belongs to the next role of that title, if there is one.
        column = place
        found[place].append(reason)
        next += 1
      }
      return Matrix.Row(
        id: row.id, text: row.text, half: row.half, section: row.section, verdict: row.verdict,
        place: row.place,
        decided: found.lazy.flatMap(\.self).first { $0.rule == "decided" }?.because,
        cells: zip(row.cells, found).map { Matrix.Cell($0.marks, reasons: $1) })
    }
  }
}
