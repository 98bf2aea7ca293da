import RemitLanguage
import RemitText

/// What the author of a table should know of the way it was read.
enum MatrixFault: Hashable {
  case noMatrix
  /// Cells were written in another way than the matrix writes them.
  case changed(CellMarks.Change, count: Int, from: String, to: String)
  /// Columns that a matrix has no place for.
  case columnsLeftOut([String])
  /// A row of words without letters that heads the rows below.
  case headings(count: Int)
  /// Rows that sum up or repeat the headings.
  case rowsLeftOut(count: Int)
  case tablesLeftOut(count: Int)
  case rowWithoutDuty(count: Int)
  case turned
  /// The letters were told by what occurs alone.
  case lettersGuessed(LetterSet)
  /// Cyrillic letters without a legend.
  case lettersAssumed(LetterSet)
  /// The legend of the file gives letters other meanings than any set.
  case ownLetters(LetterSet)
  case shape

  var code: String {
    switch self {
    case .noMatrix: "matrix.none"
    case .changed(.lowerCase, _, _, _): "matrix.lower-case"
    case .changed(.lookalike, _, _, _): "matrix.lookalike"
    case .changed(.layout, _, _, _): "matrix.cell-layout"
    case .changed(.word, _, _, _): "matrix.word-for-letter"
    case .changed(.twice, _, _, _): "matrix.letter-twice"
    case .columnsLeftOut: "matrix.columns-left-out"
    case .headings: "matrix.heading-rows"
    case .rowsLeftOut: "matrix.rows-left-out"
    case .tablesLeftOut: "matrix.tables-left-out"
    case .rowWithoutDuty: "matrix.row-without-duty"
    case .turned: "matrix.turned"
    case .lettersGuessed: "matrix.letters-guessed"
    case .lettersAssumed: "matrix.letters-assumed"
    case .ownLetters: "matrix.own-letters"
    case .shape: "matrix.json-shape"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .noMatrix, .shape: .error
    case .changed(.lookalike, _, _, _), .changed(.twice, _, _, _), .tablesLeftOut, .rowWithoutDuty,
      .lettersAssumed:
      .warning
    case .changed, .columnsLeftOut, .headings, .rowsLeftOut, .turned, .lettersGuessed, .ownLetters:
      .note
    }
  }

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(code, severity, at: place, english: english, russian: russian)
  }
}

extension LetterSet {
  /// The letters with their titles: `R Responsible, A Accountable`.
  func explained(in tongue: Tongue) -> String {
    letters.map { "\($0.mark) \($0.title[tongue] ?? "")" }.joined(separator: ", ")
  }
}
