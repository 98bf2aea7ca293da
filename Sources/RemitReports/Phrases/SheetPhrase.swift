package import RemitMatrix
package import RemitDocuments

/// A thing that pages in HTML and workbooks say around a matrix.
package enum SheetPhrase: Hashable, Sendable {
  case matrix
  case set(String)
  case facts(duties: Int, roles: Int)

  // Heads of columns and tables
  case number
  case duty
  case level
  case role
  case seat
  case reportsTo
  case letter
  case stands
  case meaning
  case total
  case otherLetters
  case why
  case choice
  case rule

  // Parts
  case table
  case legend
  case load
  case reasons
  case half(Matrix.Half)
  case seatName(Seat)

  // On the page
  case filter
  case allRoles
  case allLetters
  case words
  case shown
  case hint
  case approved
  case agreed
  case date
}
