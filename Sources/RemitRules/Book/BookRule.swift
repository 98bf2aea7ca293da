import RemitLanguage

/// A rule of a book, checked and ready to be read.
struct BookRule: Sendable {
  enum Effect: Sendable {
    case infer(attribute: Int, value: Int32)
    /// Points for each side; a divided rule has both.
    case weigh(strategic: Int32, operational: Int32, group: Int)
  }

  /// `pack.rule`.
  let name: String
  let effect: Effect
  /// The rules that override this one, sorted.
  let overriders: [RuleID]
  /// Overriders have lower depth than what they override.
  let depth: Int
  let statement: RuleStatement
  /// The file that it stands in.
  let file: String
}

/// A group of rules whose points may be capped.
struct BookGroup: Sendable {
  let name: String
  let title: String
  /// The most that either side may count.
  let cap: Int32?
}

/// The named standards that a total is compared with, in points.
public struct Thresholds: Sendable, Hashable {
  /// A total from here on is strategic.
  public var strategic = 1
  /// A total from minus this down is operational.
  public var operational = 1
  /// Shared needs this much on each side …
  public var balance = 6
  /// … and a total no farther from zero than this.
  public var margin = 3
  /// Two clauses decide opposite ways when each passes this on its own.
  public var clause = 8

  /// The verdict of a total.
  func verdict(strategic s: Int, operational o: Int, clausesOppose: Bool) -> (Verdict, String) {
    if clausesOppose { return (.shared, "clauses") }
    let total = s - o
    if min(s, o) >= balance, abs(total) <= margin { return (.shared, "balance") }
    if total >= strategic { return (.strategic, "strategic") }
    if total <= -operational { return (.operational, "operational") }
    return (.undetermined, "none")
  }
}
