import RemitLanguage
import RemitText

extension Compiler {
  /// Applies `change` statements.
  ///
  /// Two that change the same thing of a rule have no effect.
  mutating func applyChanges() {
    var found: [String: [(rule: String, change: PackIndex.Entry<ChangeStatement>)]] = [:]
    for change in index.changes {
      let edit = change.statement
      guard let known = names.resolve(edit.rule.value, in: change.pack, known: isRule) else {
        let near = Names.nearest(to: edit.rule.value, among: index.rules.keys)
        report(.unknownRule(edit.rule.value, nearest: near), change.file, edit.rule.span)
        continue
      }
      guard edit.because != nil else {
        report(.needsBecause("change \(known)"), change.file, edit.rule.span)
        continue
      }
      found["\(kind(of: edit.edit)) of \(known)", default: []].append((known, change))
    }
    for (name, changes) in found.sorted(by: { $0.key < $1.key }) {
      if changes.count == 1 {
        apply(changes[0].change, to: changes[0].rule)
      } else {
        reportDuplicate(
          "change", name, changes.map { ($0.change.file, $0.change.statement.rule.span) })
      }
    }
  }

  func isRule(_ name: String) -> Bool { index.rules[name] != nil }

  private func kind(of edit: ChangeStatement.Edit) -> String {
    switch edit {
    case .points: "points"
    case .severity: "severity"
    case .off: "off"
    }
  }

  private mutating func apply(_ change: PackIndex.Entry<ChangeStatement>, to rule: String) {
    switch change.statement.edit {
    case .off: rules[rule] = nil
    case .severity(let severity): changeSeverity(of: rule, to: severity, change)
    case .points(let points): changePoints(of: rule, to: points, change)
    }
  }

  private mutating func changePoints(
    of rule: String, to points: Located<Int>, _ change: PackIndex.Entry<ChangeStatement>
  ) {
    guard case .weigh = index.rules[rule]?.statement.effect else {
      report(.noPoints(rule), change.file, change.statement.rule.span)
      return
    }
    guard (1...99).contains(points.value) else {
      report(.pointsOutOfRange(points.value), change.file, points.span)
      return
    }
    guard case .early(.weigh(let s, let o, let group)) = rules[rule]?.effect else { return }
    let count = Int32(points.value)
    rules[rule]?.effect = .early(
      .weigh(strategic: s > 0 ? count : 0, operational: o > 0 ? count : 0, group: group))
  }

  private mutating func changeSeverity(
    of rule: String, to severity: Located<String>, _ change: PackIndex.Entry<ChangeStatement>
  ) {
    guard case .check = index.rules[rule]?.statement.effect else {
      report(.noSeverity(rule), change.file, change.statement.rule.span)
      return
    }
    set(severity.value, of: rule)
  }

  // MARK: Thresholds

  /// The thresholds of all packs; a pack's own stand above those that it uses.
  mutating func thresholds() -> Thresholds {
    var result = Thresholds()
    let scopes = names.scopes
    let packs = Set(index.thresholds.map(\.pack)).sorted {
      (scopes[$0]?.count ?? 0, $0) < (scopes[$1]?.count ?? 0, $1)
    }
    for pack in packs {
      var found: [String: [(file: String, value: ThresholdsStatement.Threshold)]] = [:]
      for entry in index.thresholds where entry.pack == pack {
        for value in entry.statement.values {
          found[value.name.value, default: []].append((entry.file, value))
        }
      }
      for (name, values) in found.sorted(by: { $0.key < $1.key }) {
        if values.count == 1 {
          set(values[0].value, values[0].file, in: &result)
        } else {
          reportDuplicate("threshold", name, values.map { ($0.file, $0.value.name.span) })
        }
      }
    }
    return result
  }

  private mutating func set(
    _ value: ThresholdsStatement.Threshold, _ file: String, in thresholds: inout Thresholds
  ) {
    guard let (path, least) = Self.thresholdNames[value.name.value] else {
      let near = nearest(value.name.value, among: Self.thresholdNames.keys.sorted())
      report(.unknownThreshold(value.name.value, nearest: near), file, value.name.span)
      return
    }
    guard value.points.value >= least else {
      report(.tooFewPoints(value.points.value, least: least), file, value.points.span)
      return
    }
    thresholds[keyPath: path] = value.points.value
  }

  /// By name: the threshold and the least that it can be; distances from zero can be none.
  private static var thresholdNames: [String: (WritableKeyPath<Thresholds, Int>, least: Int)] {
    [
      "strategic": (\.strategic, 1), "operational": (\.operational, 1), "clause": (\.clause, 1),
      "divided": (\.divided, 1), "reach": (\.reach, 0), "balance": (\.balance, 1),
      "margin": (\.margin, 0),
    ]
  }

  /// Reports what is said more than once, at its first place in the order of files.
  mutating func reportDuplicate(_ kind: String, _ name: String, _ places: [(String, ByteSpan)]) {
    let sorted = places.map { Place($0.0, $0.1) }.sorted { ($0.file, $0.span) < ($1.file, $1.span) }
    guard let first = sorted.first else { return }
    let related = sorted.dropFirst().map {
      Diagnostic.Related($0, english: "again here", russian: "ещё раз здесь")
    }
    add(RuleFault.duplicate(kind: kind, name).diagnostic(at: first, related: related))
  }
}
