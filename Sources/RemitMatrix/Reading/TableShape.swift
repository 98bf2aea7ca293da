import RemitDocuments
import RemitLanguage

/// Which rows and columns of a table hold what.
struct TableShape: Hashable {
  enum Orientation: Hashable {
    /// A column for each role, letters in the cells: the usual way.
    case rolesAcross
    /// A column for each letter, names of roles in the cells; by column, the mark of the letter.
    case lettersAcross([Int: String])
    /// A row for each role, a column for each duty.
    case rolesDown
  }

  let orientation: Orientation
  /// The row of headings.
  let head: Int
  let duty: Int
  /// The columns that hold letters, or names of roles.
  let cells: [Int]
  /// What other columns hold.
  let others: [Heading: Int]
  /// Columns that a matrix has no place for and that hold something.
  let left: [Int]

  /// Finds the shape of `grid`, whose letters are among those of `alphabets`; `nil` where it is no matrix.
  init?(_ grid: Grid, by alphabets: [Alphabet]) {
    guard
      let found = Self.rolesAcross(grid) ?? Self.lettersAcross(grid, by: alphabets)
    else { return nil }
    self = found
  }

  private init(
    _ grid: Grid, _ orientation: Orientation, head: Int, cells: [Int]
  ) {
    let lead = (0..<grid.width).filter { !cells.contains($0) }
    var others: [Heading: Int] = [:]
    for column in lead {
      guard let heading = Heading(grid.text(head, column)), others[heading] == nil else { continue }
      others[heading] = column
    }
    let duty =
      others[.duty] ?? Self.wordiest(grid, lead.filter { !others.values.contains($0) }, head)
    var isRolesDown = false
    if case .rolesAcross = orientation, others[.duty] == nil {
      isRolesDown = others[.role] != nil || Self.headsAreDuties(grid, head, cells, lead: duty)
    }
    let dutyColumn = duty ?? others[.role] ?? lead.first ?? 0
    others[.role] = nil
    others[.duty] = nil
    if others[.id] == nil { others[.id] = Self.numbers(grid, lead, head, before: dutyColumn) }
    self.orientation = isRolesDown ? .rolesDown : orientation
    self.head = head
    self.cells = cells
    self.duty = dutyColumn
    left = lead.filter { column in
      column != dutyColumn && !others.contains { $0.value == column && $0.key != .aside }
        && (head..<grid.height).contains { !grid.text($0, column).isEmpty }
    }
    self.others = others.filter { [.id, .section, .level].contains($0.key) }
  }

  // MARK: - Roles across

  private static func rolesAcross(_ grid: Grid) -> TableShape? {
    var lettered = (0..<grid.width).filter { column in
      var letters = 0
      var words = 0
      for row in 0..<grid.height {
        let text = grid.text(row, column)
        if CellMarks.isBlank(text) { continue }
        if grid.isLettered(row, column) {
          letters += 1
        } else if text.unicodeScalars.count > 3 {
          words += 1
        }
      }
      return letters > 0 && words <= max(2, letters / 2)
    }
    guard !lettered.isEmpty, let head = head(grid, lettered) else { return nil }
    let heading = lettered.filter { column in
      guard let known = Heading(grid.text(head, column)) else { return false }
      return known == .letter || known == .id
    }
    lettered.removeAll { heading.contains($0) }
    guard let first = lettered.first else { return nil }
    let silent = (0..<grid.width).filter { column in
      !lettered.contains(column) && isSilentRole(grid, head, column)
    }
    let cells = (lettered + silent).sorted()
    let hasDutyHead = (0..<first).contains { Heading(grid.text(head, $0)) == .duty }
    let hasLetters = ((head + 1)..<max(grid.height, head + 1)).contains { row in
      cells.contains { grid.isLettered(row, $0) }
    }
    guard hasLetters, cells.count > 1 || hasDutyHead, cells.count < grid.width else { return nil }
    return TableShape(grid, .rolesAcross, head: head, cells: cells)
  }

  /// The row above the first letters that has words over most of the lettered columns.
  private static func head(_ grid: Grid, _ lettered: [Int]) -> Int? {
    let isFull = { (row: Int) in
      lettered.count { !grid.text(row, $0).isEmpty } * 2 > lettered.count
    }
    // Short names such as PO read as letters: they head the table where a heading stands before them.
    let known = (0..<min(grid.height, 20)).first { row in
      isFull(row) && (0..<(lettered.first ?? 0)).contains { Heading(grid.text(row, $0)) != nil }
    }
    if let known { return known }
    let first = (0..<grid.height).first { row in
      lettered.contains {
        !grid.text(row, $0).isEmpty && grid.isLettered(row, $0)
      }
    }
    guard let first else { return nil }
    return (0..<first).last(where: isFull)
  }

  /// Whether a column has a heading and nothing, or only short marks, below it.
  private static func isSilentRole(_ grid: Grid, _ head: Int, _ column: Int) -> Bool {
    guard !grid.text(head, column).isEmpty, Heading(grid.text(head, column)) == nil else {
      return false
    }
    return ((head + 1)..<grid.height).allSatisfy { row in
      let text = grid.text(row, column)
      return CellMarks.isBlank(text)
        || text.unicodeScalars.count <= 3 && !text.unicodeScalars.contains { ("0"..."9") ~= $0 }
    }
  }

  /// Whether the headings over the letters are sentences and the words before them are short.
  private static func headsAreDuties(
    _ grid: Grid, _ head: Int, _ cells: [Int], lead: Int?
  ) -> Bool {
    guard let lead else { return false }
    let heads = cells.map { grid.text(head, $0).count }
    let leads = ((head + 1)..<grid.height).map { grid.text($0, lead).count }
    let mean = heads.reduce(0, +) / max(heads.count, 1)
    return mean > 40 && mean > 2 * leads.reduce(0, +) / max(leads.count, 1)
  }

  // MARK: - Letters across

  private static func lettersAcross(_ grid: Grid, by alphabets: [Alphabet]) -> TableShape? {
    for head in 0..<min(grid.height, 10) {
      let found = alphabets.map { headings(grid, head, by: $0) }.max { $0.weight < $1.weight }
      // Two columns called «ответственный» and «исполнитель» are a list with owners, not yet a matrix.
      guard let found, found.marks.count > (found.weight >= 10 ? 1 : 2),
        found.marks.count < grid.width, hold(grid, found.marks, below: head)
      else { continue }
      return TableShape(
        grid, .lettersAcross(found.marks), head: head, cells: found.marks.keys.sorted())
    }
    return nil
  }

  /// The letters of one alphabet over the columns; letters and titles weigh ten times as much as words that
  /// mean the same.
  private static func headings(
    _ grid: Grid, _ head: Int, by alphabet: Alphabet
  ) -> (marks: [Int: String], weight: Int) {
    var marks: [Int: String] = [:]
    var weight = 0
    for column in 0..<grid.width {
      guard let (mark, isSure) = letter(ofHeading: grid.text(head, column), by: alphabet),
        !marks.values.contains(mark)
      else { continue }
      marks[column] = mark
      weight += isSure ? 10 : 1
    }
    return (marks, weight)
  }

  /// The letter that a heading names: `R`, `Responsible`, `R (Responsible)`, `Accountable — A`, or a word
  /// for what the letter means, which is less sure.
  private static func letter(
    ofHeading words: String, by alphabet: Alphabet
  ) -> (mark: String, isSure: Bool)? {
    let parts = words.split { "()-:=\u{2013}\u{2014}".contains($0) }.map { undecorated(String($0)) }
    guard (1...2).contains(parts.count) else { return nil }
    for part in parts {
      var changes: Set<CellMarks.Change> = []
      let places = alphabet.places(of: part, changes: &changes)
      if places.count == 1, case .letter(let index) = places[0],
        changes.isSubset(of: [.lookalike, .word])
      {
        return (alphabet.set.letters[index].mark, true)
      }
    }
    guard parts.count == 1, parts[0].split(separator: " ").count < 3,
      let meant = Involvement(words: parts[0]),
      let letter = alphabet.set.letters.first(where: { $0.shows.first == meant })
    else { return nil }
    return (letter.mark, false)
  }

  /// Whether the cells below the letters hold names: words that are no letters and no numbers.
  private static func hold(
    _ grid: Grid, _ marks: [Int: String], below head: Int
  ) -> Bool {
    var names = 0
    var rest = 0
    for row in (head + 1)..<max(grid.height, head + 1) {
      for column in marks.keys where !CellMarks.isBlank(grid.text(row, column)) {
        let isName =
          grid.text(row, column).contains(where: \.isLetter)
          && !grid.isLettered(row, column)
        if isName { names += 1 } else { rest += 1 }
      }
    }
    return names > 1 && names > 2 * rest
  }

  // MARK: - Other columns

  private static func wordiest(_ grid: Grid, _ columns: [Int], _ head: Int) -> Int? {
    columns.max { a, b in
      let count = { (column: Int) in
        ((head + 1)..<max(grid.height, head + 1)).reduce(0) {
          $0 + grid.text($1, column).utf8.count
        }
      }
      return (count(a), -a) < (count(b), -b)
    }
  }

  /// A column without a heading whose cells are short and begin with digits.
  private static func numbers(
    _ grid: Grid, _ lead: [Int], _ head: Int, before duty: Int
  ) -> Int? {
    lead.first { column in
      guard column < duty, grid.text(head, column).count < 4 else { return false }
      let texts = ((head + 1)..<max(grid.height, head + 1)).map { grid.text($0, column) }
        .filter { !$0.isEmpty }
      return !texts.isEmpty
        && texts.allSatisfy { $0.count < 8 && $0.unicodeScalars.contains { ("0"..."9") ~= $0 } }
    }
  }
}
