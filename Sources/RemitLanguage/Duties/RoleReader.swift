import RemitText

extension DutyReader {
  /// The places in an organisation that a role can take.
  static let seats = ["head", "manager", "staff", "advisor"]

  /// Reads `role ID "Title" is SEAT and SEAT, reports to ID`.
  ///
  /// Without `is` the role takes the seat of the one that it reports to, so that one must be named.
  mutating func role(_ node: Int, _ line: inout TokenReader) -> RoleStatement? {
    faults.attempt { () throws(Fault) in
      let id = try line.name(.role)
      let title = line.next?.kind == .text ? try line.text() : nil
      if title == nil, line.nextWord != "is" { throw line.missing(.text) }
      let seats = line.isAtManager ? [] : try line.places()
      let manager = line.isAtEnd ? nil : try line.manager()
      try line.finish()
      return RoleStatement(id: id, title: title, seats: seats, reportsTo: manager)
    }
  }
}

extension TokenReader {
  /// Whether the next thing is `, reports to` rather than `is`.
  fileprivate var isAtManager: Bool { next?.kind == .comma || nextWord == "reports" }

  /// `is SEAT and SEAT`.
  fileprivate mutating func places() throws(Fault) -> [Located<String>] {
    try keyword("is")
    var seats = [try choice(of: DutyReader.seats)]
    while take(word: "and") { seats.append(try choice(of: DutyReader.seats)) }
    return seats
  }

  /// `, reports to ID`; the comma may be left out.
  fileprivate mutating func manager() throws(Fault) -> Located<String> {
    let hasComma = take(.comma)
    if !hasComma, nextWord != "reports" { throw missing(.oneOf(["and", ","])) }
    try keyword("reports")
    try keyword("to")
    return try name(.role)
  }
}
