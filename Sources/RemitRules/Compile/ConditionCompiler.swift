import RemitLanguage
import RemitText

/// Turns conditions into atoms and alternatives.
struct ConditionCompiler {
  /// The most alternatives that one condition may have once it is written out.
  static let limit = 512

  /// One alternative: atoms that must hold and atoms that must not.
  struct Term: Hashable {
    var required: Set<Atom> = []
    var forbidden: Set<Atom> = []

    func joined(_ other: Term) -> Term? {
      let term = Term(
        required: required.union(other.required), forbidden: forbidden.union(other.forbidden))
      return term.required.isDisjoint(with: term.forbidden) ? term : nil
    }
  }

  /// What stops a condition from being compiled.
  struct Stop: Error {
    let fault: RuleFault
    let span: ByteSpan?
  }

  let schema: Schema
  /// The class that a name means in the pack of the rule.
  let classNamed: (Located<String>) throws(Stop) -> ClassID
  let attributeNames: [String]
  /// The rule reads verdicts.
  let isLate: Bool

  /// The alternatives of `condition`; empty where it can never hold.
  func terms(
    _ condition: Condition, isNegated: Bool = false
  ) throws(Stop) -> [Term] {
    switch condition {
    case .all(let parts):
      isNegated ? try union(parts, isNegated) : try product(parts, isNegated)
    case .any(let parts):
      isNegated ? try product(parts, isNegated) : try union(parts, isNegated)
    case .not(let inner, _): try terms(inner, isNegated: !isNegated)
    case .words(let part, let names, _): try words(part, names, isNegated)
    case .flag(let name): try [literal(.flag(flag(name)), isNegated)]
    case .compare(let name, let comparison, let value):
      try [literal(compare(name, comparison, value), isNegated)]
    }
  }

  private func literal(_ atom: Atom, _ isNegated: Bool) -> Term {
    isNegated ? Term(forbidden: [atom]) : Term(required: [atom])
  }

  private func union(_ parts: [Condition], _ isNegated: Bool) throws(Stop) -> [Term] {
    var all: Set<Term> = []
    for part in parts { all.formUnion(try terms(part, isNegated: isNegated)) }
    return try bounded(all)
  }

  private func product(_ parts: [Condition], _ isNegated: Bool) throws(Stop) -> [Term] {
    var all: Set<Term> = [Term()]
    for part in parts {
      let more = try terms(part, isNegated: isNegated)
      var next: Set<Term> = []
      for term in all {
        for other in more {
          if let joined = term.joined(other) { next.insert(joined) }
        }
      }
      all = Set(try bounded(next))
    }
    return try bounded(all)
  }

  private func bounded(_ terms: Set<Term>) throws(Stop) -> [Term] {
    guard terms.count <= Self.limit else {
      throw Stop(fault: .tooComplex("", limit: Self.limit), span: nil)
    }
    return Array(terms)
  }

  private func words(
    _ part: Condition.Part, _ names: [Located<String>], _ isNegated: Bool
  ) throws(Stop) -> [Term] {
    var atoms: [Atom] = []
    for name in names { atoms.append(.words(try classNamed(name), part)) }
    if isNegated { return [Term(forbidden: Set(atoms))] }
    return atoms.map { Term(required: [$0]) }
  }

  private func flag(_ name: Located<String>) throws(Stop) -> Clause.Flags {
    if let known = Clause.Flags.names.first(where: { $0.name == name.value }) { return known.flag }
    let near = nearest(name.value, among: Clause.Flags.names.map(\.name))
    throw Stop(fault: .unknownFlag(name.value, nearest: near), span: name.span)
  }

  private func compare(
    _ name: Located<String>, _ comparison: Condition.Comparison, _ text: Located<String>
  ) throws(Stop) -> Atom {
    if name.value == Schema.verdict, !isLate {
      throw Stop(fault: .readsVerdict, span: name.span)
    }
    guard let attribute = schema.index(of: name.value) else {
      let near = nearest(name.value, among: attributeNames)
      throw Stop(fault: .unknownAttribute(name.value, nearest: near), span: name.span)
    }
    guard let value = schema.value(text.value, of: attribute) else {
      throw Stop(fault: schema.fault(of: text.value, for: attribute), span: text.span)
    }
    if case .named = schema.attributes[attribute].type,
      comparison != .equal, comparison != .unequal
    {
      throw Stop(fault: .notOrdered(name.value), span: name.span)
    }
    return .compare(attribute: attribute, comparison, value)
  }
}
