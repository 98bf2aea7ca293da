import RemitLanguage

extension Seat {
  /// The seat that `name` was probably meant to be.
  static func nearest(to name: String) -> String? {
    RemitLanguage.nearest(name, among: allCases.map(\.rawValue))
  }
}

extension DutyList {
  /// Roles declared twice, and roles that report to each other.
  func roleDiagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var first: [String: Role] = [:]
    for role in roles {
      guard let earlier = first[role.id] else {
        first[role.id] = role
        continue
      }
      let related = Diagnostic.Related(
        earlier.place, english: "first declared here", russian: "впервые объявлена здесь")
      found.append(
        DutyFault.duplicateRole(role.id).diagnostic(at: role.place, related: [related]))
    }
    return found + circles(among: first)
  }

  /// One diagnostic for each circle of reporting, at the role of it that is declared first.
  private func circles(among roles: [String: Role]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var settled: Set<String> = []
    for role in self.roles {
      var path: [String] = []
      var next: String? = role.id
      while let id = next, !settled.contains(id), !path.contains(id), let at = roles[id] {
        path.append(id)
        next = at.reportsTo
      }
      if let next, let start = path.firstIndex(of: next) {
        found.append(
          DutyFault.reportsInCircle(path[start...] + [next]).diagnostic(at: role.place))
      }
      settled.formUnion(path)
    }
    return found
  }

  /// Owners and superiors that no role declares; nothing where there are no roles at all.
  func ownerDiagnostics() -> [Diagnostic] {
    guard !roles.isEmpty else { return [] }
    let ids = roles.map(\.id)
    var reported = Set(ids)
    var found = roleDiagnostics()
    func check(_ id: String?, isOwner: Bool, at place: Place) {
      guard let id, reported.insert(id).inserted else { return }
      let fault = DutyFault.unknownRole(
        id, nearest: nearest(id, among: ids), isOwner: isOwner, declared: ids.count)
      found.append(fault.diagnostic(at: place))
    }
    for duty in duties + rights { check(duty.owner, isOwner: true, at: duty.place) }
    for role in roles { check(role.reportsTo, isOwner: false, at: role.place) }
    return found
  }
}
