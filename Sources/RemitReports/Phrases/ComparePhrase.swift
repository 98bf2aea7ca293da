/// A thing that reports on two job descriptions say.
package enum ComparePhrase: Hashable, Sendable {
  // Roles
  case roles(head: String, manager: String)
  case holds(String, duties: Int, strategic: Int, operational: Int, shared: Int, open: Int)
  case overlaps(Int)
  case same, alike(Int), matter
  case keepsHead(String)
  case keepsManager(String)
  case halfHead(String?)
  case halfManager(String?)
  case inverted
  case orphans(of: String, Int)
  case rights(Int)
  case bothMay
  case denied
  case nothing

  // Versions
  case versions(String)
  case added(Int)
  case removed(Int)
  case reworded(Int)
  case moved(Int)
  case verdicts(Int)
  case unchanged(Int)
  case newRules(String)
  case lostRules(String)
  case addedRights(Int)
  case removedRights(Int)
}
