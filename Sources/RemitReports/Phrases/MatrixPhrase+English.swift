import RemitMatrix

extension MatrixPhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .usualRoles:
      "The list names no roles, so the table has the usual three: a head, a manager and staff."
    case .unknownOwners(let names):
      "Not declared as roles, so without a column: \(names.joined(separator: ", "))."
    case .undetermined(let ids):
      "Left open, since the words do not say at what level they lie (ask `remit explain`): "
        + "\(ids.joined(separator: ", "))."
    case .unanswered(let ids):
      "Nobody answers for these, since no role takes the seat that should: "
        + "\(ids.joined(separator: ", "))."
    case .decided(let because): "decided, because: \(because)"
    case .choice(let choice):
      switch choice {
      case .owner: "this role of several, because it has the duty today"
      case .line: "this role of several, because the duty's owner stands in its line of reporting"
      case .words: "this role of several, because its title has the duty's words"
      case .lowest: "this role of several, because it is the lowest"
      case .first: "this role of several, because it comes first in the list"
      }
    case .section: "Section"
    case .noDuties: "No duties found."
    case .part(let number, let count): "Roles, part \(number) of \(count)"
    }
  }
}
