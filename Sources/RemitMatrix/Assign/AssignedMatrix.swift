import RemitLanguage
import RemitRules

/// A matrix that the rules made, and what its reader must know of how it came about.
public struct AssignedMatrix: Hashable, Sendable {
  public let matrix: Matrix
  public let notes: [MatrixNote]

  /// Puts the two together.
  public init(matrix: Matrix, notes: [MatrixNote]) {
    self.matrix = matrix
    self.notes = notes
  }
}

/// Something about a made matrix that its cells do not say.
public enum MatrixNote: Hashable, Sendable {
  /// The list declares no roles, so that the usual three were taken.
  case usualRoles
  /// Roles that have duties today and that the list does not declare.
  case unknownOwners([String])
  /// Rows without letters, because the words do not say at what level the duty lies.
  case undetermined([String])
  /// Rows that nobody answers for, because no role takes the seat that should.
  case unanswered([String])
}

extension MatrixNote {
  /// What the rows of a judged matrix say of themselves: which are open, and which nobody answers for.
  static func about(_ matrix: Matrix) -> [MatrixNote] {
    let mark = matrix.letters.letter(for: .accountable)?.mark
    let open = matrix.rows.filter { $0.verdict == .undetermined }.map(\.id)
    let unanswered = matrix.rows.filter { row in
      row.verdict != nil && row.verdict != .undetermined
        && !row.cells.contains { $0.marks.contains { $0 == mark } }
    }
    return (open.isEmpty ? [] : [.undetermined(open)])
      + (unanswered.isEmpty ? [] : [.unanswered(unanswered.map(\.id))])
  }
}

extension AssignedMatrix {
  /// A matrix that was read, with what its rows say of themselves.
  public init(read matrix: Matrix) {
    self.init(matrix: matrix, notes: MatrixNote.about(matrix))
  }
}
