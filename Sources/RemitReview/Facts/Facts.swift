import RemitRules
import RemitText

/// What is known of one subject of a check: numbers and names that rules compare, and words for messages.
struct Facts: Hashable {
  private(set) var numbers: [String: Int] = [:]
  private(set) var names: [String: String] = [:]
  /// What messages show and no rule compares.
  private(set) var words: [String: [Tongue: String]] = [:]

  subscript(number name: String) -> Int? {
    get { numbers[name] }
    set { numbers[name] = newValue }
  }

  subscript(name name: String) -> String? {
    get { names[name] }
    set { names[name] = newValue }
  }

  /// Words in each language.
  subscript(words name: String) -> [Tongue: String]? {
    get { words[name] }
    set { words[name] = newValue }
  }

  /// Keeps words that are the same for every reader.
  mutating func show(_ name: String, _ text: String) {
    words[name] = [.english: text, .russian: text]
  }

  /// Takes in what `other` knows.
  mutating func add(_ other: Facts) {
    numbers.merge(other.numbers) { $1 }
    names.merge(other.names) { $1 }
    words.merge(other.words) { $1 }
  }

  /// The facts as the rules of `book` compare them; what no pack declares is left out.
  func stated(in book: RuleBook) -> [StatedValue] {
    numbers.compactMap { book.fact($0.key, $0.value) }
      + names.compactMap { book.stated($0.key, $0.value) }
  }

  /// The words for the places of a message.
  func shown(in tongue: Tongue) -> [String: String] {
    var shown = words.compactMapValues { $0[tongue] }
    for (name, number) in numbers { shown[name] = "\(number)" }
    return shown
  }
}

extension Int {
  /// The number as a share of `whole` in per cent, rounded; 0 of nothing.
  func share(of whole: Int) -> Int { whole == 0 ? 0 : (self * 200 + whole) / (2 * whole) }
}
