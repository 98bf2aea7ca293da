import RemitLanguage
import RemitText

extension Compiler {
  /// A line of a profile whose names were found.
  enum ProfileEdit {
    case limit(String, Int32)
    case severity(rule: String, String)
    case off(rule: String)
  }

  // MARK: Limits

  /// The limits of all packs; a pack's own stand above those that it uses.
  mutating func packLimits() -> [String: Int32] {
    var result: [String: Int32] = [:]
    let scopes = names.scopes
    let packs = Set(index.limits.map(\.pack)).sorted {
      (scopes[$0]?.count ?? 0, $0) < (scopes[$1]?.count ?? 0, $1)
    }
    for pack in packs {
      var found: [String: [(file: String, limit: LimitsStatement.Limit)]] = [:]
      for entry in index.limits where entry.pack == pack {
        for limit in entry.statement.values {
          found[limit.name.value, default: []].append((entry.file, limit))
        }
      }
      for (name, values) in found.sorted(by: { $0.key < $1.key }) {
        if values.count == 1 {
          result[name] = Int32(clamping: values[0].limit.value.value)
        } else {
          reportDuplicate("limit", name, values.map { ($0.file, $0.limit.name.span) })
        }
      }
    }
    return result
  }

  // MARK: Profiles

  /// The profiles that one can choose, sorted by name.
  func profiles() -> [Profile] {
    index.profiles.sorted { $0.key < $1.key }.map { name, parts in
      let parts = parts.sorted { ($0.pack, $0.file) < ($1.pack, $1.file) }.map(\.statement)
      let reasons = parts.flatMap(\.reasons).compactMap { key, text in
        Tongue(rawValue: key).map { ($0, text.value) }
      }
      return Profile(
        name: name, title: parts.compactMap { $0.title?.value }.first ?? name,
        because: parts.compactMap { $0.because?.value }.first ?? "",
        reasons: Dictionary(reasons) { first, _ in first })
    }
  }

  /// The edits of the profile that was chosen; faults of all profiles are reported.
  ///
  /// Two lines of a profile that change the same thing have no effect.
  mutating func chosenEdits(_ limits: [String: Int32]) -> [ProfileEdit] {
    guard case .all(let chosen) = reading else { return [] }
    var result: [ProfileEdit] = []
    for (name, parts) in index.profiles.sorted(by: { $0.key < $1.key }) {
      let edits = edits(of: parts, limits)
      if name == chosen { result = edits }
    }
    return result
  }

  private mutating func edits(
    of parts: [PackIndex.Entry<ProfileStatement>], _ limits: [String: Int32]
  ) -> [ProfileEdit] {
    var found: [String: [(edit: ProfileEdit, file: String, span: ByteSpan)]] = [:]
    for part in parts {
      if part.statement.because == nil {
        let name = part.statement.name
        report(.needsBecause("profile \(name.value)"), part.file, name.span)
      }
      for edit in part.statement.edits {
        guard let (key, known, span) = resolved(edit, limits, part) else { continue }
        found[key, default: []].append((known, part.file, span))
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { key, edits in
      if edits.count == 1 { return edits[0].edit }
      reportDuplicate("profile line", key, edits.map { ($0.file, $0.span) })
      return nil
    }
  }

  /// An edit with its names found and what it changes; `nil`, and a report, where there is none such.
  private mutating func resolved(
    _ edit: ProfileStatement.Edit, _ limits: [String: Int32],
    _ part: PackIndex.Entry<ProfileStatement>
  ) -> (key: String, ProfileEdit, ByteSpan)? {
    switch edit {
    case .limit(let name, let value):
      guard limits[name.value] != nil else {
        let near = nearest(name.value, among: limits.keys.sorted())
        report(.unknownLimit(name.value, nearest: near), part.file, name.span)
        return nil
      }
      let number = Int32(clamping: value.value)
      return ("limit \(name.value)", .limit(name.value, number), name.span)
    case .off(let name):
      return rule(name, part).map { (("rule \($0)"), .off(rule: $0), name.span) }
    case .severity(let name, let severity):
      guard let known = rule(name, part) else { return nil }
      guard case .check = index.rules[known]?.statement.effect else {
        report(.noSeverity(known), part.file, name.span)
        return nil
      }
      return ("rule \(known)", .severity(rule: known, severity.value), name.span)
    }
  }

  private mutating func rule(
    _ name: Located<String>, _ part: PackIndex.Entry<ProfileStatement>
  ) -> String? {
    if let known = names.resolve(name.value, in: part.pack, known: isRule) { return known }
    let near = Names.nearest(to: name.value, among: index.rules.keys)
    report(.unknownRule(name.value, nearest: near), part.file, name.span)
    return nil
  }

  /// Gives rules the severities of a profile, and takes out those that it switches off.
  mutating func apply(_ edits: [ProfileEdit]) {
    for edit in edits {
      switch edit {
      case .limit: break
      case .off(let rule): rules[rule] = nil
      case .severity(let rule, let severity): set(severity, of: rule)
      }
    }
  }

  /// Gives a check another severity.
  mutating func set(_ severity: String, of rule: String) {
    guard case .late(.check(var check)) = rules[rule]?.effect,
      let severity = Diagnostic.Severity(rawValue: severity)
    else { return }
    check.severity = severity
    rules[rule]?.effect = .late(.check(check))
  }
}
