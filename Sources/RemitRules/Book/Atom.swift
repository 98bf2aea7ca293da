import RemitLanguage
import RemitText

/// The smallest thing that a condition asks, by its number in a book.
struct AtomID: Hashable, Sendable, BitwiseCopyable, Comparable {
  let index: UInt16

  init(_ index: Int) { self.index = UInt16(index) }

  /// One of 64 bits: a set of them says quickly what is not in a list.
  @inline(__always)
  var bit: UInt64 { 1 << UInt64(index & 63) }

  static func < (a: AtomID, b: AtomID) -> Bool { a.index < b.index }
}

/// What an atom asks of a clause.
enum Atom: Hashable, Sendable {
  /// A phrase of the class stands in the part.
  case words(ClassID, Condition.Part)
  case flag(Clause.Flags)
  /// The attribute has a value, and it compares so.
  case compare(attribute: Int, Condition.Comparison, Int32)
}

/// One way for a rule to fire: all required atoms hold, and no forbidden one.
struct Conjunct: Sendable, Hashable {
  let rule: RuleID
  let required: ArraySlice<AtomID>
  let forbidden: ArraySlice<AtomID>
}

/// A rule by its rank among the book's rules, sorted by name.
struct RuleID: Hashable, Sendable, BitwiseCopyable, Comparable {
  let index: UInt16

  init(_ index: Int) { self.index = UInt16(index) }

  static func < (a: RuleID, b: RuleID) -> Bool { a.index < b.index }
}

extension Condition.Comparison {
  /// Whether `a` stands so to `b`.
  func holds(_ a: Int32, _ b: Int32) -> Bool {
    switch self {
    case .equal: a == b
    case .unequal: a != b
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    }
  }
}
