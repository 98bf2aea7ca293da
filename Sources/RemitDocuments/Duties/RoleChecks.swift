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
    let known = Set(ids)
    let owners = (duties + rights).compactMap { duty in duty.owner.map { ($0, duty.place) } }
    let superiors = roles.compactMap { role in role.reportsTo.map { ($0, role.place) } }
    var reported: Set<String> = []
    let unknown = (owners + superiors).filter { !known.contains($0.0) }
    return roleDiagnostics()
      + unknown.filter { reported.insert($0.0).inserted }.map { id, place in
        DutyFault.unknownRole(id, nearest: nearest(id, among: ids), declared: ids.count)
          .diagnostic(at: place)
      }
  }
}
