import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

@testable import RemitMatrix

let nowhere = Place("x.duty", ByteSpan(0, 0))

func role(_ id: String, _ seats: Seat..., title: String? = nil, under: String? = nil) -> Role {
  Role(id: id, title: title ?? id, seats: seats, reportsTo: under, place: nowhere)
}

/// A duty whose verdict a person gave: `head`, `manager` or `shared`; open where `decided` is `nil`.
func duty(
  _ id: String, _ text: String = "Sells", decided: String? = nil, owner: String? = nil,
  section: String? = nil
) -> Duty {
  Duty(
    id: id, text: text, place: nowhere, owner: owner, section: section,
    decision: decided.map { Decision(owner: $0, because: "charter", place: nowhere) })
}

/// Rules that give each verdict its letters, and none to an open duty.
let smallPack = """
  pack small
  attribute owner-seat none, head, manager, staff, advisor
  attribute half none, head, manager
  attribute managers number
  words money
    en  money, finance
  assign a-head: head accountable
    when verdict = strategic or half = head
  assign a-manager: manager accountable
    when verdict = operational or half = manager
  assign r-manager: manager responsible
    when verdict != undetermined
  assign i-manager: manager informed
    when verdict != undetermined and managers > 1
  assign c-money: advisor money consulted
    when duty has money
  assign i-money: advisor money informed
    when duty has money
  assign i-cfo: advisor "cfo" informed
    when verdict = strategic
  assign s-owner: owner supports
    for half head
    when owner-seat = staff
  letters raci "RACI"
    letter A accountable
      en "Accountable" "Answers."
      ru "Отвечает" "Отвечает."
    letter R responsible, supports
    letter C consulted
    letter I informed
  letters only-a
    letter X accountable
  """

let smallBook: RuleBook = {
  let source = SourceText(name: "small.rules", bytes: Array(smallPack.utf8))
  return RuleBook.compile([RulesFile.read(source).file], reading: .all).book
}()

/// The rows of a matrix as text: `1a: A/R - C`, a dash for an empty cell.
func rows(_ list: DutyList, letters: String = "raci") -> [String] {
  made(list, letters: letters).matrix.rows.map { row in
    "\(row.id): " + row.cells.map { $0.marks.isEmpty ? "-" : $0.text }.joined(separator: " ")
  }
}

func made(_ list: DutyList, letters: String = "raci") -> AssignedMatrix {
  let set = smallBook.letterSets.first { $0.name == letters }
  return MatrixMaker(smallBook, letters: set ?? LetterSet(name: "", title: "", letters: []))
    .matrix(of: list, tongue: .english)
}
