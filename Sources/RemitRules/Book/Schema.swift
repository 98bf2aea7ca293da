public import RemitLanguage
import RemitText

/// The attributes that a book's packs declare, with their types.
public struct Schema: Sendable {
  /// One declared attribute.
  public struct Attribute: Sendable {
    public let name: String
    public let type: Kind
    public let keep: AttributeStatement.Keep
    /// The question to ask for it, per language key.
    public let questions: [String: String]
  }

  /// What values an attribute takes.
  public enum Kind: Sendable, Hashable {
    /// In rising order; values compare.
    case ordered([String])
    /// Values that are only equal or not.
    case named([String])
    /// Hours, written as a number and a unit.
    case duration
    /// A whole number, or the name of a limit.
    case number
  }

  /// Sorted by name.
  public let attributes: [Attribute]
  private let places: [String: Int]
  /// Numbers that have a name.
  let limits: [String: Int32]

  init(_ attributes: [Attribute], limits: [String: Int32] = [:]) {
    self.limits = limits
    self.attributes = attributes.sorted { $0.name < $1.name }
    places = Dictionary(
      uniqueKeysWithValues: self.attributes.enumerated().map { ($1.name, $0) })
  }

  /// The number of the attribute called `name`.
  public func index(of name: String) -> Int? { places[name] }

  /// `text` as a number: the rank of a named value, or the hours of a duration; `nil` if it is neither.
  func value(_ text: String, of attribute: Int) -> Int32? {
    switch attributes[attribute].type {
    case .ordered(let names), .named(let names):
      names.firstIndex(of: text).map { Int32($0) }
    case .duration: Self.hours(text)
    case .number: Int32(text) ?? limits[text]
    }
  }

  /// The spelling of a value.
  func spelling(_ value: Int32, of attribute: Int) -> String {
    switch attributes[attribute].type {
    case .ordered(let names), .named(let names): names[Int(value)]
    case .duration: Self.spelling(hours: value)
    case .number: "\(value)"
    }
  }

  /// Values to try: every named value, or one of each unit.
  ///
  /// Nobody is asked for a number or a verdict.
  func samples(of attribute: Int) -> [Int32] {
    if attributes[attribute].name == Self.verdict { return [] }
    return switch attributes[attribute].type {
    case .ordered(let names), .named(let names): names.indices.map { Int32($0) }
    case .duration: [24, 168, 730, 2190, 8760, 3 * 8760]
    case .number: []
    }
  }

  /// The attribute that late rules may ask for and nobody states.
  static let verdict = "verdict"
  static let verdictAttribute = Attribute(
    name: verdict, type: .named(Verdict.allCases.map(\.rawValue)), keep: .highest, questions: [:])

  /// What is wrong with a value that the attribute cannot have.
  func fault(of text: String, for attribute: Int) -> RuleFault {
    let name = attributes[attribute].name
    if attributes[attribute].type == .number, !limits.isEmpty {
      return .unknownLimit(text, nearest: nearest(text, among: limits.keys.sorted()))
    }
    return .unknownValue(text, attribute: name, expected: expected(for: attribute))
  }

  /// What may be written for an attribute, for messages.
  public func expected(for attribute: Int) -> [String] {
    switch attributes[attribute].type {
    case .ordered(let names), .named(let names): names
    case .duration: ["1 day", "1 week", "1 month", "1 quarter", "1 year"]
    case .number: ["0", "1", "2"]
    }
  }

  /// Units in hours, the largest first; a month is a twelfth of a year of 365 days.
  private static let units: [(hours: Int32, names: [String])] = [
    (8760, ["year", "years", "год", "года", "лет"]),
    (2190, ["quarter", "quarters", "квартал", "квартала", "кварталов"]),
    (730, ["month", "months", "месяц", "месяца", "месяцев"]),
    (168, ["week", "weeks", "неделя", "недели", "недель", "неделю"]),
    (24, ["day", "days", "день", "дня", "дней"]),
    (1, ["hour", "hours", "час", "часа", "часов"]),
  ]

  private static func hours(_ text: String) -> Int32? {
    let words = text.split(separator: " ")
    guard let last = words.last, words.count <= 2,
      let unit = units.first(where: { $0.names.contains(String(last)) })
    else { return nil }
    let number = words.count == 2 ? Int32(words[0]) : 1
    guard let number, number > 0, number <= 1000 else { return nil }
    return number * unit.hours
  }

  private static func spelling(hours: Int32) -> String {
    for unit in units where hours % unit.hours == 0 {
      return "\(hours / unit.hours) \(unit.names[hours == unit.hours ? 0 : 1])"
    }
    return "\(hours) hours"
  }
}

// MARK: - Image

extension Schema {
  func write(to image: inout ImageWriter) {
    image.write(each: attributes) { $1.write(to: &$0) }
    let named = limits.sorted { $0.key < $1.key }
    image.write(each: named) { $0.write($1.key) }
    image.write(named.map(\.value))
  }

  init(from image: inout ImageReader) {
    let attributes = image.each { Attribute(from: &$0) }
    let names = image.each { $0.text() }
    let limits = zip(names, image.list(of: Int32.self))
    self.init(attributes, limits: Dictionary(uniqueKeysWithValues: limits))
  }
}

extension Schema.Attribute {
  fileprivate func write(to image: inout ImageWriter) {
    image.write(name)
    image.write(keep)
    image.write(each: questions.sorted { $0.key < $1.key }) { image, question in
      image.write(question.key)
      image.write(question.value)
    }
    switch type {
    case .ordered(let names): write(names, as: 0, to: &image)
    case .named(let names): write(names, as: 1, to: &image)
    case .duration: write([], as: 2, to: &image)
    case .number: write([], as: 3, to: &image)
    }
  }

  private func write(_ names: [String], as kind: Int, to image: inout ImageWriter) {
    image.write(kind)
    image.write(each: names) { $0.write($1) }
  }

  fileprivate init(from image: inout ImageReader) {
    name = image.text()
    keep = image.value(of: AttributeStatement.Keep.self)
    let questions = image.each { ($0.text(), $0.text()) }
    self.questions = Dictionary(uniqueKeysWithValues: questions)
    let kind = image.number()
    let names = image.each { $0.text() }
    type =
      switch kind {
      case 0: .ordered(names)
      case 1: .named(names)
      case 2: .duration
      default: .number
      }
  }
}
