/// A thing that the report on tuned points says.
package enum TunePhrase: Hashable, Sendable {
  case tuned(duties: Int, leftOut: Int)
  case objective
  case stay(String)
  case bounds
  case foldsBy(Int, department: Bool)
  case now
  case proposed
  case loss
  case onTraining
  case onFolds
  case onHeld
  case changes(quorum: Int, folds: Int)
  case noChanges
  case gain
  case folds
  case gainNote
  case refused(Int)
  case notBorneOut
  case patchTitle
  case patchBecause(live: Int, precision: String, folds: Int, of: Int)
}
