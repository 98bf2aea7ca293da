import RemitDocuments
import RemitReview
import RemitRules

extension CompareReport {
  static func sections(of roles: RoleComparison, _ say: Speaker) -> [Section] {
    let title = say(.roles(head: roles.head.shown, manager: roles.manager.shown))
    var sections = [
      Section(
        title: title,
        lines: [
          Section.Line(text: say(holds(roles.head, roles.headDuties))),
          Section.Line(text: say(holds(roles.manager, roles.managerDuties))),
        ]),
      Section(
        title: say(.overlaps(roles.overlaps.count)),
        lines: roles.overlaps.map { line($0, roles, say) }),
    ]
    for (post, orphans) in [
      (roles.head, roles.headOrphans), (roles.manager, roles.managerOrphans),
    ] {
      sections.append(
        Section(
          title: say(.orphans(of: post.shown, orphans.count)),
          lines: orphans.map { Section.Line(text: say.line($0)) }))
    }
    let rights = roles.rightConflicts.map { conflict in
      Section.Line(
        text: "«\(conflict.head.text)» / «\(conflict.manager.text)»",
        below: [say(conflict.isDenied ? .denied : .bothMay)])
    }
    sections.append(Section(title: say(.rights(rights.count)), lines: rights))
    return sections
  }

  private static func holds(
    _ post: Post, _ duties: [RoleComparison.Held]
  ) -> ComparePhrase {
    func count(_ verdict: Verdict) -> Int { duties.count { $0.verdict == verdict } }
    return .holds(
      post.shown, duties: duties.count, strategic: count(.strategic),
      operational: count(.operational), shared: count(.shared),
      open: count(.undetermined))
  }

  private static func line(
    _ overlap: RoleComparison.Overlap, _ roles: RoleComparison, _ say: Speaker
  ) -> Section.Line {
    let kind: ComparePhrase =
      switch overlap.kind {
      case .same: .same
      case .alike: .alike(overlap.likeness)
      case .matter: .matter
      }
    var below = [
      "\(roles.head.shown): \(say.line(overlap.head))",
      "\(roles.manager.shown): \(say.line(overlap.manager))",
    ]
    if overlap.isInverted { below.append(say(.inverted)) }
    below.append(say(.keepsHead(say(.halfHead(overlap.area)))))
    below.append(say(.keepsManager(say(.halfManager(overlap.area)))))
    return Section.Line(text: say(kind), below: below)
  }

  static func sections(of versions: VersionComparison, _ say: Speaker) -> [Section] {
    let reworded = versions.changed.filter(\.isReworded)
    let moved = versions.changed.filter(\.isMoved)
    let verdicts = versions.changed.filter(\.isVerdictChanged)
    func lines(_ duties: [RoleComparison.Held]) -> [Section.Line] {
      duties.map { Section.Line(text: say.line($0)) }
    }
    func lines(_ rights: [Duty]) -> [Section.Line] {
      rights.map { Section.Line(text: "«\($0.text)»") }
    }
    return [
      Section(
        title: say(.versions(versions.new.shown)),
        lines: [Section.Line(text: say(.unchanged(versions.unchanged)))]),
      Section(title: say(.added(versions.added.count)), lines: lines(versions.added)),
      Section(title: say(.removed(versions.removed.count)), lines: lines(versions.removed)),
      Section(
        title: say(.reworded(reworded.count)),
        lines: reworded.map {
          Section.Line(
            text: "«\($0.old.duty.text)» → «\($0.new.duty.text)»", below: [say(.alike($0.likeness))]
          )
        }),
      Section(
        title: say(.moved(moved.count)),
        lines: moved.map { change in
          let sections = [change.old, change.new].compactMap(\.duty.section)
          let isElsewhere = change.old.duty.section != change.new.duty.section
          return Section.Line(
            text: "«\(change.new.duty.text)»",
            below: isElsewhere ? [sections.joined(separator: " → ")] : [])
        }),
      Section(title: say(.verdicts(verdicts.count)), lines: verdicts.map { verdict($0, say) }),
      Section(
        title: say(.addedRights(versions.addedRights.count)), lines: lines(versions.addedRights)),
      Section(
        title: say(.removedRights(versions.removedRights.count)),
        lines: lines(versions.removedRights)),
    ]
  }

  private static func verdict(
    _ change: VersionComparison.Change, _ say: Speaker
  ) -> Section.Line {
    var below: [String] = []
    if !change.newRules.isEmpty {
      below.append(say(.newRules(change.newRules.joined(separator: ", "))))
    }
    if !change.lostRules.isEmpty {
      below.append(say(.lostRules(change.lostRules.joined(separator: ", "))))
    }
    return Section.Line(
      text: "«\(change.new.duty.text)»: \(say.verdict(change.old)) → \(say.verdict(change.new))",
      below: below)
  }
}
