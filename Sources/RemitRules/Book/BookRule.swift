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
  /// Two clauses decide opposite ways when each passes this on its own.
  public var clause = 10
  /// Shared by division: what rules that speak for both sides must give to each.
  public var divided = 6
  /// Shared by division: how far from zero the total may be where both sides get just `divided`.
  ///
  /// What they get beyond it reaches as much farther.
  public var reach = 3
  /// Shared by balance: what each side must have.
  public var balance = 16
  /// Shared by balance: how far from zero the total may be.
  public var margin = 0

  /// The sums that are compared.
  struct Sums {
    var strategic = 0
    var operational = 0
    /// What rules that speak for both sides gave to each.
    var divided = 0
    var clausesOppose = false
  }

  /// The verdict of a duty and the standard that gave it.
  func verdict(_ sums: Sums) -> (Verdict, String) {
    let total = sums.strategic - sums.operational
    if sums.clausesOppose { return (.shared, "clauses") }
    if sums.divided >= divided, abs(total) <= reach + sums.divided - divided {
      return (.shared, "divided")
    }
    if min(sums.strategic, sums.operational) >= balance, abs(total) <= margin {
      return (.shared, "balance")
    }
    if total >= strategic { return (.strategic, "strategic") }
    if total <= -operational { return (.operational, "operational") }
    return (.undetermined, "none")
  }
}
