import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import SeededChance
import Testing

@testable import RemitReview

private func matrix(_ rows: [[[String]]], _ texts: [String]) -> Matrix {
  let seats: [[Seat]] = [[.head], [.manager], [.staff], [.advisor]]
  let set = shippedBook.letterSets.first { $0.name == "raci" }
  return Matrix(
    title: nil, letters: set ?? LetterSet(name: "", title: "", letters: []),
    columns: seats.map { Matrix.Column(id: $0[0].rawValue, title: $0[0].rawValue, seats: $0) },
    rows: zip(rows, texts).enumerated().map { number, row in
      Matrix.Row(
        id: "\(number + 1)", text: row.1, cells: row.0.map { Matrix.Cell($0) })
    })
}

private func findings(_ matrix: Matrix) -> [Finding] {
  let source = ReviewSource(name: "a", text: [], matrix: matrix)
  return Reviewer(book: shippedBook).review([source])[0].findings
}

@Test(arguments: [
  ([["R"], [], [], []], "Defines the long-term strategy of the department", "head R A/R"),
  ([["A"], ["R"], [], []], "Checks the daily reports of the shift", "head A I, manager R A/R"),
  (
    [["C"], ["A"], ["R"], []], "Defines the long-term strategy of the department",
    "head C A, manager A R"
  ),
  ([[], ["R"], [], ["A"]], "Checks the daily reports of the shift", "manager R A/R, advisor A C"),
  ([["A"], ["A"], ["R"], ["I"]], "Checks the daily reports of the shift", "head A I"),
  ([[], ["A"], [], ["I"]], "Checks the daily reports of the shift", "staff - R"),
  ([[], ["A", "Z"], ["R"], []], "Checks the daily reports of the shift", "manager A/Z A"),
])
func `the fewest cells that fit the verdict are changed`(
  cells: [[String]], text: String, expected: String
) {
  let fixes = findings(matrix([cells], [text])).compactMap { finding -> String? in
    guard case .cells(let changes) = finding.fix else { return nil }
    return changes.map { change in
      "\(change.role) \(change.from.isEmpty ? "-" : change.from) \(change.to)"
    }.joined(separator: ", ")
  }
  #expect(Set(fixes) == [expected])
}

@Test(arguments: 0..<12) func `a repaired row has nothing wrong but notes`(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let letters = ["R", "A", "C", "I", "X"]
  let rows = (0..<6).map { _ in
    (0..<4).map { _ in
      letters.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    }
  }
  let texts = (0..<6).map { $0 % 2 == 0 ? "Checks the daily reports" : "Defines the strategy" }
  let broken = matrix(rows, texts)
  var changes: Set<CellChange> = []
  for finding in findings(broken) where finding.subject == .row {
    guard case .cells(let own) = finding.fix else { continue }
    changes.formUnion(own)
  }
  let repairedRows = Set(changes.map(\.row))
  let cells = broken.rows.map { row in
    zip(broken.columns, row.cells).map { column, cell in
      let change = changes.first { $0.row == row.id && $0.role == column.id }
      return change.map { $0.to.split(separator: "/").map(String.init) } ?? cell.marks
    }
  }
  let left = findings(matrix(cells, texts)).filter { finding in
    finding.subject == .row && finding.severity != .note
      && finding.rows.contains { repairedRows.contains($0) }
  }
  #expect(left == [])
}
