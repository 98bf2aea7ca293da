public import RemitLanguage

extension RuleBook {
  /// An attribute that an author stated, in numbers; `nil` where the packs know no such name or value.
  package func stated(_ name: String, _ value: String) -> StatedValue? {
    guard name != Schema.verdict, let attribute = schema.index(of: name),
      let number = schema.value(value, of: attribute)
    else { return nil }
    return StatedValue(attribute: attribute, value: number)
  }

  /// What is wrong with an attribute that an author stated; `nil` where nothing is.
  public func fault(of name: String, value: String, at place: Place) -> Diagnostic? {
    guard name != Schema.verdict, let attribute = schema.index(of: name) else {
      let known = schema.attributes.map(\.name).filter { $0 != Schema.verdict }
      let near = nearest(name, among: known)
      return RuleFault.unknownAttribute(name, nearest: near).diagnostic(at: place)
    }
    guard schema.value(value, of: attribute) == nil else { return nil }
    return RuleFault.unknownValue(
      value, attribute: name, expected: schema.expected(for: attribute)
    ).diagnostic(at: place)
  }
}
