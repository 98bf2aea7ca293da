public import RemitDocuments
import RemitLanguage
public import RemitRules
public import RemitText

/// Makes matrices of duty lists: judges each duty, lets the assign rules speak, and gives letters.
///
/// Nothing is stamped: a letter stands where a live rule put it, and a duty that the rules leave open gets
/// none. What only one role can have (to be accountable, to be responsible) goes to one role of a seat.
public struct MatrixMaker: Sendable {
  private let book: RuleBook
  private let verdicts: RuleBook
  private let letters: LetterSet

  /// Makes matrices by the assign rules of `book`, which must have been read with all strata.
  ///
  /// Verdicts come from `verdicts`; without it from `book`.
  public init(_ book: RuleBook, letters: LetterSet, verdicts: RuleBook? = nil) {
    self.book = book
    self.verdicts = verdicts ?? book
    self.letters = letters
  }

  /// The matrix of `list`; titles of roles that it lacks are worded in `tongue`.
  ///
  /// `step` is called after each duty.
  public func matrix(
    of list: DutyList, tongue: Tongue, step: () -> Void = {}
  ) -> AssignedMatrix {
    let roles = list.roles.isEmpty ? Self.usualRoles(tongue) : list.roles
    var assigner = Assigner(book, letters, Roster(roles), verdicts: verdicts)
    var rows: [Matrix.Row] = []
    for duty in Self.bySection(list.duties) {
      rows += assigner.rows(of: duty)
      step()
    }
    let columns = zip(roles, assigner.roster.seats).map { role, seats in
      Matrix.Column(
        id: role.id, title: role.title, seats: seats, reportsTo: role.reportsTo,
        place: list.roles.isEmpty ? nil : role.place)
    }
    let matrix = Matrix(title: list.unit, letters: letters, columns: columns, rows: rows)
    return AssignedMatrix(matrix: matrix, notes: notes(on: matrix, list, assigner.roster))
  }

  /// The duties of each section together, sections in the order in which they begin.
  private static func bySection(_ duties: [Duty]) -> [Duty] {
    var order: [String?: Int] = [:]
    for duty in duties where order[duty.section] == nil { order[duty.section] = order.count }
    guard order.count > 1 else { return duties }
    var groups: [[Duty]] = Array(repeating: [], count: order.count)
    for duty in duties { groups[order[duty.section] ?? 0].append(duty) }
    return groups.flatMap(\.self)
  }

  /// A head, a manager and staff, for a list that names nobody.
  private static func usualRoles(_ tongue: Tongue) -> [Role] {
    let titles =
      switch tongue {
      case .english: ["Head", "Manager", "Staff"]
      case .russian: ["Начальник", "Руководитель", "Сотрудники"]
      }
    let nowhere = Place("", ByteSpan(0, 0))
    return zip([Seat.head, .manager, .staff], titles).map { seat, title in
      let above: Seat? =
        switch seat {
        case .head, .advisor: nil
        case .manager: .head
        case .staff: .manager
        }
      return Role(
        id: seat.rawValue, title: title, seats: [seat], reportsTo: above?.rawValue, place: nowhere)
    }
  }

  private func notes(
    on matrix: Matrix, _ list: DutyList, _ roster: Roster
  ) -> [MatrixNote] {
    var notes: [MatrixNote] = list.roles.isEmpty ? [.usualRoles] : []
    var strangers: [String] = []
    for owner in list.duties.compactMap(\.owner)
    where roster.number(of: owner) == nil && !strangers.contains(owner) {
      strangers.append(owner)
    }
    if !strangers.isEmpty { notes.append(.unknownOwners(strangers)) }
    notes += MatrixNote.about(matrix)
    return notes
  }
}
