package import RemitMatrix

/// A thing that the report on a made matrix says.
package enum MatrixPhrase: Hashable, Sendable {
  case usualRoles
  case unknownOwners([String])
  case undetermined([String])
  case unanswered([String])
  case decided(because: String)
  case choice(Matrix.Choice)
  case section
  case noDuties
  case part(Int, of: Int)
}
