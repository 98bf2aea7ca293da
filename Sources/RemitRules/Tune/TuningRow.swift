/// A duty as tuning sees it: who should own it, and which rules say so.
struct TuningRow: Sendable {
  let isStrategic: Bool
  /// The weighing rules that are live, sorted; points have no effect on which are.
  let live: [Int]

  /// `nil` for a duty that is labelled neither strategic nor operational.
  init?(_ row: Sample.Row) {
    switch row.duty.label {
    case .strategic: isStrategic = true
    case .operational: isStrategic = false
    case .shared, .undetermined: return nil
    }
    live = row.weighing.live.map { Int($0.index) }
  }
}

/// What tuning may do to one rule.
struct Leeway: Hashable, Sendable {
  let now: Int
  /// The points that it may get.
  var range: ClosedRange<Int>
  /// +1 for a rule that speaks for strategic, −1 for one that speaks for operational.
  let sign: Int
  let group: Int

  /// The most points where the group has no cap.
  static let most = 30

  /// `nil` for a rule that does not weigh, or for both sides: those keep their points.
  init?(_ weight: Scale.Weight?, caps: [Int?]) {
    guard let weight, weight.strategic == 0 || weight.operational == 0 else { return nil }
    now = max(weight.strategic, weight.operational)
    sign = weight.strategic > 0 ? 1 : -1
    group = weight.group
    range = 1...max(caps[group] ?? Self.most, now, 1)
  }

  /// The same rule bound to move one way, or not at all.
  func bound(to direction: Int) -> Leeway {
    var bound = self
    if direction > 0 {
      bound.range = now...range.upperBound
    } else {
      bound.range = (direction < 0 ? range.lowerBound : now)...now
    }
    return bound
  }
}
