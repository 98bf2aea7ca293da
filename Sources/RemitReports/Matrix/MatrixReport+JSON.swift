import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText

extension MatrixReport {
  /// The whole report as one JSON document: letters, roles, rows with reasons (one a line), rules, notes.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("title")
    json.value(matrix.title)
    json.newline(afterValue: true)
    json.key("letters")
    json.add(matrix.letters)
    json.newline(afterValue: true)
    json.key("roles")
    json.open("[")
    for column in matrix.columns { json.add(column) }
    json.close("]")
    json.newline(afterValue: true)
    json.key("rows")
    json.list(matrix.rows) { $0.add($1, matrix.columns) }
    json.newline(afterValue: true)
    json.key("rules")
    json.list(cards.values.sorted { $0.id < $1.id }) { $0.add($1) }
    json.newline(afterValue: true)
    json.key("notes")
    json.list(notes) { $0.add($1) }
    json.close("}")
    json.newline()
    return json.bytes
  }

  /// The rows as JSON lines, one object for each.
  public func ndjson() -> [UInt8] {
    var json = JSONWriter()
    for row in matrix.rows {
      json.add(row, matrix.columns)
      json.newline()
    }
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes a list with one element a line.
  fileprivate mutating func list<Element>(
    _ elements: [Element], _ add: (inout JSONWriter, Element) -> Void
  ) {
    open("[")
    for (number, element) in elements.enumerated() {
      newline(afterValue: number > 0)
      add(&self, element)
    }
    if !elements.isEmpty { newline() }
    close("]")
  }

  fileprivate mutating func add(_ set: LetterSet) {
    open("{")
    key("name")
    value(set.name)
    key("title")
    value(set.title)
    key("letters")
    list(set.letters) { json, letter in
      json.open("{")
      json.key("mark")
      json.value(letter.mark)
      json.key("shows")
      json.value(letter.shows.map(\.rawValue))
      json.key("title")
      json.add(letter.title)
      json.key("meaning")
      json.add(letter.meaning)
      json.close("}")
    }
    close("}")
  }

  private mutating func add(_ words: [Tongue: String]) {
    open("{")
    if let english = words[.english] {
      key("en")
      value(english)
    }
    if let russian = words[.russian] {
      key("ru")
      value(russian)
    }
    close("}")
  }

  fileprivate mutating func add(_ column: Matrix.Column) {
    open("{")
    key("id")
    value(column.id)
    key("title")
    value(column.title)
    key("seats")
    value(column.seats.map(\.rawValue))
    if let above = column.reportsTo {
      key("reportsTo")
      value(above)
    }
    close("}")
  }

  /// A row with the letters and reasons of the roles that have some, in the order of the columns.
  fileprivate mutating func add(_ row: Matrix.Row, _ columns: [Matrix.Column]) {
    open("{")
    key("id")
    value(row.id)
    key("text")
    value(row.text)
    if let section = row.section {
      key("section")
      value(section)
    }
    if let verdict = row.verdict {
      key("verdict")
      value(verdict.rawValue)
    }
    if let half = row.half {
      key("half")
      value(half.rawValue)
    }
    if let decided = row.decided {
      key("decided")
      value(decided)
    }
    key("cells")
    open("[")
    for (column, cell) in zip(columns, row.cells) where !cell.marks.isEmpty {
      add(cell, of: column)
    }
    close("]")
    close("}")
  }

  private mutating func add(_ cell: Matrix.Cell, of column: Matrix.Column) {
    open("{")
    key("role")
    value(column.id)
    key("marks")
    value(cell.marks)
    if !cell.reasons.isEmpty {
      key("reasons")
      open("[")
      for reason in cell.reasons { add(reason) }
      close("]")
    }
    close("}")
  }

  private mutating func add(_ reason: Matrix.Reason) {
    open("{")
    key("mark")
    value(reason.mark)
    key("rule")
    value(reason.rule)
    if let because = reason.because {
      key("because")
      value(because)
    }
    if let choice = reason.choice {
      key("choice")
      value(choice.rawValue)
    }
    if !reason.spans.isEmpty {
      key("spans")
      value(reason.spans)
    }
    close("}")
  }

  fileprivate mutating func add(_ card: RuleCard) {
    open("{")
    key("id")
    value(card.id)
    key("because")
    value(card.because)
    key("reasons")
    add(card.reasons)
    key("source")
    value(card.source)
    close("}")
  }

  fileprivate mutating func add(_ note: MatrixNote) {
    open("{")
    key("note")
    value(note.name)
    key("about")
    value(note.names)
    close("}")
  }
}

extension MatrixNote {
  /// The stable name of the note.
  fileprivate var name: String {
    switch self {
    case .usualRoles: "usual-roles"
    case .unknownOwners: "unknown-owners"
    case .undetermined: "undetermined"
    case .unanswered: "unanswered"
    }
  }

  /// The roles or rows that it speaks of.
  fileprivate var names: [String] {
    switch self {
    case .usualRoles: []
    case .unknownOwners(let names), .undetermined(let names), .unanswered(let names): names
    }
  }
}
