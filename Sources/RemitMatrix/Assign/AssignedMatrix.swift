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
