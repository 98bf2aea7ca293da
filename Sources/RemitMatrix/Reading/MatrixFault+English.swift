import RemitLanguage
import RemitText

extension MatrixFault {
  var english: Diagnostic.Message {
    switch self {
    case .noMatrix:
      .init(
        "no table with letters for roles was found",
        action: "give each role a column, and each duty a row with R, A, C, I in the cells")
    case .changed(let change, let count, let from, let to):
      .init(
        "\(count) \(count == 1 ? "cell" : "cells") \(change.english), as `\(from)`, read as `\(to)`"
      )
    case .columnsLeftOut(let titles):
      .init("columns without letters are left out: \(titles.joined(separator: ", "))")
    case .headings(let count):
      .init("\(count) \(count == 1 ? "row" : "rows") without letters read as headings of sections")
    case .rowsLeftOut(let count):
      .init("\(count) \(count == 1 ? "row" : "rows") of totals or repeated headings left out")
    case .tablesLeftOut(let count):
      .init(
        "\(count) further \(count == 1 ? "table" : "tables") with other roles left out",
        action: "put each matrix into a file of its own")
    case .rowWithoutDuty(let count):
      .init("\(count) \(count == 1 ? "row has" : "rows have") letters and no words for the duty")
    case .turned: .init("the table was turned: duties are rows now, roles are columns")
    case .lettersGuessed(let set):
      .init(
        "the letters are read as \(set.title), by those that occur",
        action: "name another set with `--letters`, or add a legend")
    case .lettersAssumed(let set):
      .init(
        "the file does not say what its letters mean; read as: \(set.explained(in: .english))",
        action: "add a legend, such as `О — ответственный`")
    case .ownLetters(let set):
      .init("the letters are read by the legend of the file: \(set.explained(in: .english))")
    case .shape:
      .init(
        "this JSON is no matrix", action: "a matrix has the members `letters`, `roles` and `rows`")
    }
  }
}

extension CellMarks.Change {
  fileprivate var english: String {
    switch self {
    case .lowerCase: "with small letters"
    case .lookalike: "with letters of another alphabet that look alike"
    case .layout: "with letters laid out in another way"
    case .word: "with a word for a letter"
    case .twice: "with a letter written twice"
    }
  }
}
