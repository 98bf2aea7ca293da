import Foundation
import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText
import SeededChance
import Testing

@testable import Remit

@Suite struct `The shipped assign rules` {
  private let book = Advisor.load(reading: .all).advisor.late
  private static let sets = ["daci", "paris", "raci", "raci-vs", "rapid", "rasci"]

  /// The list of a file in `Fixtures`.
  private func list(_ path: String) throws -> DutyList {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Array(Data(contentsOf: root.appending(path: "Fixtures/\(path)")))
    return DutyList.read(bytes, named: path, as: InputFormat.guess(name: path, bytes: bytes)).list
  }

  private func made(_ list: DutyList, _ letters: String = "raci") throws -> AssignedMatrix {
    let set = try #require(book.letterSets.first { $0.name == letters })
    return MatrixMaker(book, letters: set).matrix(of: list, tongue: .russian)
  }

  @Test func `have letter sets whose words are there for all readers`() {
    #expect(book.letterSets.map(\.name) == Self.sets)
    for letter in book.letterSets.flatMap(\.letters) {
      #expect(Set(letter.title.keys) == Set(Tongue.allCases))
      #expect(Set(letter.meaning.keys) == Set(Tongue.allCases))
    }
  }

  @Test func `carry sentences that fire them, and reasons in both languages`() {
    let late = Set(book.lateRules.map(\.name))
    #expect(book.exampleFaults() == [])
    #expect(book.exampleGaps().filter { $0.place.file.hasPrefix("matrix/") } == [])
    #expect(late.contains("matrix.head-answers"))
    for rule in book.lateRules {
      #expect(rule.statement.reasons["ru"] != nil, "\(rule.name) has no reason in Russian")
    }
  }

  @Test(arguments: [
    "split/sales.duty", "split/sales-en.duty", "split/warehouse.duty", "split/pasted.txt",
    "split/hr.csv", "split/it-support.md", "split/finance.json",
  ])
  func `give each duty whose level is clear one A and one R or more, and open ones nothing`(
    path: String
  ) throws {
    let list = try list(path)
    for set in Self.sets {
      let made = try made(list, set)
      let letters = made.matrix.letters
      let answers = try #require(letters.letter(for: .accountable)?.mark)
      let does = try #require(letters.letter(for: .responsible)?.mark)
      for row in made.matrix.rows {
        let marks = row.cells.flatMap(\.marks)
        let isOpen = row.verdict == .undetermined
        #expect(marks.count { $0 == answers } == (isOpen ? 0 : 1), "\(set) \(row.id) \(row.text)")
        #expect(marks.isEmpty == isOpen)
        #expect(isOpen || marks.contains(does), "\(set) \(row.id) \(row.text)")
      }
    }
  }

  @Test(arguments: sets)
  func `give a reason for every letter`(set: String) throws {
    let made = try made(try list("split/sales.duty"), set)
    let rules = Set(book.lateRules.map(\.name))
    for row in made.matrix.rows {
      for cell in row.cells {
        #expect(Set(cell.marks) == Set(cell.reasons.map(\.mark)))
        #expect(cell.reasons.allSatisfy { rules.contains($0.rule) || $0.rule == "decided" })
        let order = cell.marks.map { mark in
          made.matrix.letters.letters.firstIndex { $0.mark == mark } ?? -1
        }
        #expect(order == order.sorted())
      }
    }
  }

  @Test func `let a person's decision stand, with its reason`() throws {
    let matrix = try made(try list("split/sales.duty")).matrix
    let row = try #require(
      matrix.rows.first { $0.text.hasPrefix("Ежедневно просматривает заявки") })
    #expect(row.verdict == .operational)
    #expect(row.decided?.hasPrefix("решение совещания") == true)
    let manager = try #require(matrix.columns.firstIndex { $0.id == "rop" })
    #expect(row.cells[manager].reasons.first?.rule == "decided")
    #expect(row.cells[manager].reasons.first?.because == row.decided)
  }

  @Test func `put A on the head for some rows and on the manager for others`() throws {
    let matrix = try made(try list("split/sales.duty")).matrix
    let answering = matrix.columns.indices.map { column in
      matrix.rows.count { $0.cells[column].marks.contains("A") }
    }
    #expect(answering[0] > 10)
    #expect(answering[1] > 20)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `give the same row whatever the order of duties and rules`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    var list = try list("split/sales.duty")
    let plain = try made(list).matrix
    let files = Advisor.shippedPacks.map { RulesFile.read($0).file }.map {
      RulesFile(name: $0.name, statements: $0.statements.shuffled(using: &chance))
    }
    let other = RuleBook.compile(files.shuffled(using: &chance), reading: .all).book
    list.duties.shuffle(using: &chance)
    let rows = MatrixMaker(other, letters: plain.letters).matrix(of: list, tongue: .russian).matrix
      .rows
    #expect(rows.sorted { $0.id < $1.id } == plain.rows.sorted { $0.id < $1.id })
  }

  @Test(arguments: [
    ([Seat.head, .manager], 1, 1), ([.head], 0, 1), ([.manager], 1, 0), ([.staff], 0, 0),
    ([], 0, 0),
  ])
  func `answer only in seats that somebody takes`(seats: [Seat], manager: Int, head: Int) throws {
    let nowhere = Place("x", ByteSpan(0, 0))
    let roles =
      seats.isEmpty
      ? [Role(id: "x", title: "X", seats: [], reportsTo: nil, place: nowhere)]
      : seats.map {
        Role(id: $0.rawValue, title: $0.rawValue, seats: [$0], reportsTo: nil, place: nowhere)
      }
    let duties = [("1", "Approves the strategy for five years"), ("2", "Keeps the daily log")].map {
      Duty(id: $0, text: $1, place: nowhere)
    }
    let matrix = try made(DutyList(roles: roles, duties: duties)).matrix
    let counts = matrix.rows.map { $0.cells.flatMap(\.marks).count { $0 == "A" } }
    #expect(counts == [head, max(manager, head)])
  }
}
