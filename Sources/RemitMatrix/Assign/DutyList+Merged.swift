public import RemitDocuments

extension DutyList {
  /// One list of several: roles and duties in the order of the lists.
  ///
  /// A role that several lists declare is one role, with the seats of all and the title of the first that
  /// gives one. A duty whose identifier an earlier list has taken gets the next free number.
  public static func merged(_ lists: [DutyList]) -> DutyList {
    guard var whole = lists.first else { return DutyList() }
    for list in lists.dropFirst() {
      whole.unit = whole.unit ?? list.unit
      for role in list.roles { whole.add(role) }
      whole.duties = numbered(whole.duties, and: list.duties)
      whole.rights = numbered(whole.rights, and: list.rights)
    }
    return whole
  }

  private mutating func add(_ role: Role) {
    guard let known = roles.firstIndex(where: { $0.id == role.id }) else {
      roles.append(role)
      return
    }
    let old = roles[known]
    roles[known] = Role(
      id: old.id, title: old.title == old.id ? role.title : old.title,
      seats: old.seats + role.seats.filter { !old.seats.contains($0) },
      reportsTo: old.reportsTo ?? role.reportsTo, place: old.place)
  }

  private static func numbered(_ first: [Duty], and others: [Duty]) -> [Duty] {
    var taken = Set(first.map(\.id))
    var free = Set(first.map(\.id) + others.map(\.id))
    var next = 1
    return first
      + others.map { duty in
        if taken.insert(duty.id).inserted { return duty }
        while !free.insert(String(next)).inserted { next += 1 }
        taken.insert(String(next))
        return Duty(
          id: String(next), text: duty.text, place: duty.place, owner: duty.owner,
          section: duty.section, attributes: duty.attributes, decision: duty.decision)
      }
  }
}
