import RemitDocuments
import RemitReview
import RemitRules

extension CompareReport {
  /// The comparison as one JSON document; it has no words in any language but those of the sources.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    switch content {
    case .roles(let roles): add(roles, to: &json)
    case .versions(let versions): add(versions, to: &json)
    }
    json.close("}")
    json.newline()
    return json.bytes
  }

  // MARK: Roles

  private func add(_ roles: RoleComparison, to json: inout JSONWriter) {
    json.pair("mode", "roles")
    json.key("head")
    add(roles.head, roles.headDuties, to: &json)
    json.key("manager")
    add(roles.manager, roles.managerDuties, to: &json)
    json.rows("overlaps", roles.overlaps) { json, overlap in
      json.pair("kind", overlap.kind.rawValue)
      json.pair("likeness", overlap.likeness)
      if let area = overlap.area { json.pair("area", area) }
      json.pair("inverted", overlap.isInverted ? 1 : 0)
      json.key("head")
      add(overlap.head, to: &json)
      json.key("manager")
      add(overlap.manager, to: &json)
    }
    json.rows("headOrphans", roles.headOrphans) { addMembers($1, to: &$0) }
    json.rows("managerOrphans", roles.managerOrphans) { addMembers($1, to: &$0) }
    json.rows("rightConflicts", roles.rightConflicts) { json, conflict in
      json.pair("head", conflict.head.text)
      json.pair("manager", conflict.manager.text)
      json.pair("denied", conflict.isDenied ? 1 : 0)
    }
  }

  private func add(
    _ post: Post, _ duties: [RoleComparison.Held], to json: inout JSONWriter
  ) {
    json.open("{")
    json.pair("title", post.title)
    json.key("seats")
    json.value(post.seats.map(\.rawValue))
    json.rows("duties", duties) { addMembers($1, to: &$0) }
    json.close("}")
  }

  // MARK: Versions

  private func add(_ versions: VersionComparison, to json: inout JSONWriter) {
    json.pair("mode", "versions")
    json.pair("title", versions.new.title)
    json.pair("unchanged", versions.unchanged)
    json.rows("added", versions.added) { addMembers($1, to: &$0) }
    json.rows("removed", versions.removed) { addMembers($1, to: &$0) }
    json.rows("changed", versions.changed) { json, change in
      json.pair("likeness", change.likeness)
      json.pair("reworded", change.isReworded ? 1 : 0)
      json.pair("moved", change.isMoved ? 1 : 0)
      json.pair("verdictChanged", change.isVerdictChanged ? 1 : 0)
      json.key("newRules")
      json.value(change.newRules)
      json.key("lostRules")
      json.value(change.lostRules)
      json.key("old")
      add(change.old, to: &json)
      json.key("new")
      add(change.new, to: &json)
    }
    json.key("addedRights")
    json.value(versions.addedRights.map(\.text))
    json.key("removedRights")
    json.value(versions.removedRights.map(\.text))
  }

  // MARK: Duties

  private func add(_ held: RoleComparison.Held, to json: inout JSONWriter) {
    json.open("{")
    addMembers(held, to: &json)
    json.close("}")
  }

  private func addMembers(_ held: RoleComparison.Held, to json: inout JSONWriter) {
    json.pair("id", held.duty.id)
    json.pair("text", held.duty.text)
    if let section = held.duty.section { json.pair("section", section) }
    json.pair("verdict", held.verdict.rawValue)
    json.pair("rule", held.rule)
  }
}
