import RemitDocuments
import RemitMatrix

extension SheetPhrase {
  /// The words in English.
  var english: String {
    switch self {
    case .matrix: "Responsibility matrix"
    case .set(let title): "Responsibility matrix, \(title)"
    case .facts(let duties, let roles):
      "\(duties) \(duties == 1 ? "duty" : "duties"), \(roles) \(roles == 1 ? "role" : "roles")"
    case .number: "No."
    case .duty: "Duty"
    case .level: "Level"
    case .role: "Role"
    case .seat: "Seat"
    case .reportsTo: "Reports to"
    case .letter: "Letter"
    case .stands: "Stands for"
    case .meaning: "Meaning"
    case .total: "Duties"
    case .otherLetters: "Other"
    case .why: "Reason"
    case .choice: "Why this role"
    case .rule: "Rule"
    case .table: "Matrix"
    case .legend: "Letters"
    case .load: "Load"
    case .reasons: "Reasons"
    case .half(.head): "head's half"
    case .half(.manager): "manager's half"
    case .seatName(.head): "head"
    case .seatName(.manager): "manager"
    case .seatName(.staff): "staff"
    case .seatName(.advisor): "advisor"
    case .filter: "Filter"
    case .allRoles: "all roles"
    case .allLetters: "all letters"
    case .words: "Words"
    case .shown: "{} of {} shown"
    case .hint: "Point at a letter, or move to it with Tab, to see why it stands there."
    case .approved: "Approved"
    case .agreed: "Agreed"
    case .date: "Date"
    }
  }
}
