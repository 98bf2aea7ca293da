/// Coordinate descent on whole points.
///
/// The objective is the sum of the rows' logistic losses, caps included, and for each rule `stay` thousandths
/// of a nat for each squared point that it moves. Every step lowers it, so what comes out is never worse
/// than the present points. Losses are whole thousand-millionths of a nat: no order has an effect.
struct Descent {
  private let rows: [TuningRow]
  /// By rule; `nil` for one that keeps its points.
  private let leeways: [Leeway?]
  private let caps: [Int?]
  private let stay: Int
  /// By rule: the rows that it is live in.
  private let rowsOf: [[Int]]
  /// By row, then by group and side.
  private var sums: [Int]
  private var totals: [Int]
  /// By rule; 0 for one that keeps its points.
  private(set) var points: [Int]

  private static let steps = [1, -1, 2, -2, 4, -4, 8, -8]
  private static let mostSweeps = 200

  init(_ rows: [TuningRow], _ leeways: [Leeway?], _ scale: Scale, stay: Int) {
    self.rows = rows
    self.leeways = leeways
    self.stay = stay
    caps = scale.caps
    points = leeways.map { $0?.now ?? 0 }
    var rowsOf: [[Int]] = Array(repeating: [], count: leeways.count)
    for (number, row) in rows.enumerated() {
      for rule in row.live { rowsOf[rule].append(number) }
    }
    self.rowsOf = rowsOf
    sums = Array(repeating: 0, count: rows.count * caps.count * 2)
    totals = Array(repeating: 0, count: rows.count)
    for (number, row) in rows.enumerated() { add(row, number, scale) }
  }

  private mutating func add(_ row: TuningRow, _ number: Int, _ scale: Scale) {
    for rule in row.live {
      guard let weight = scale.weights[rule] else { continue }
      sums[place(number, weight.group, sign: 1)] += weight.strategic
      sums[place(number, weight.group, sign: -1)] += weight.operational
    }
    for group in caps.indices {
      totals[number] += cut(sums[place(number, group, sign: 1)], group)
      totals[number] -= cut(sums[place(number, group, sign: -1)], group)
    }
  }

  private func place(_ row: Int, _ group: Int, sign: Int) -> Int {
    (row * caps.count + group) * 2 + (sign > 0 ? 0 : 1)
  }

  private func cut(_ sum: Int, _ group: Int) -> Int { min(sum, caps[group] ?? .max) }

  /// The sum of the rows' losses, in thousand-millionths of a nat.
  var loss: Int {
    rows.indices.reduce(0) { $0 + LossTable.shared.loss(totals[$1], rows[$1].isStrategic) }
  }

  /// Steps until no step of one rule lowers the objective.
  mutating func run() {
    for _ in 0..<Self.mostSweeps {
      var moved = false
      for rule in leeways.indices {
        guard let leeway = leeways[rule], let best = best(of: rule, leeway) else { continue }
        move(rule, leeway, to: best)
        moved = true
      }
      if !moved { return }
    }
  }

  /// The points that lower the objective most; the present ones also where they do not raise it.
  private func best(of rule: Int, _ leeway: Leeway) -> Int? {
    var best: (points: Int, gain: Int)?
    let tried = Self.steps.map { points[rule] + $0 } + [leeway.now]
    for candidate in tried
    where leeway.range.contains(candidate) && candidate != points[rule] {
      let change =
        lossChange(rule, leeway, to: candidate) + penaltyChange(rule, leeway, to: candidate)
      guard change < best?.gain ?? 0 || (change == 0 && candidate == leeway.now && best == nil)
      else { continue }
      best = (candidate, change)
    }
    return best?.points
  }

  private func penaltyChange(_ rule: Int, _ leeway: Leeway, to candidate: Int) -> Int {
    let old = points[rule] - leeway.now
    let new = candidate - leeway.now
    return stay * 1_000_000 * (new * new - old * old)
  }

  /// What the losses grow by when `rule` gets `candidate` points.
  func lossChange(_ rule: Int, to candidate: Int) -> Int {
    leeways[rule].map { lossChange(rule, $0, to: candidate) } ?? 0
  }

  private func lossChange(_ rule: Int, _ leeway: Leeway, to candidate: Int) -> Int {
    var change = 0
    for row in rowsOf[rule] {
      let sum = sums[place(row, leeway.group, sign: leeway.sign)]
      let moved = cut(sum + candidate - points[rule], leeway.group) - cut(sum, leeway.group)
      guard moved != 0 else { continue }
      let isStrategic = rows[row].isStrategic
      change += LossTable.shared.loss(totals[row] + leeway.sign * moved, isStrategic)
      change -= LossTable.shared.loss(totals[row], isStrategic)
    }
    return change
  }

  private mutating func move(_ rule: Int, _ leeway: Leeway, to candidate: Int) {
    for row in rowsOf[rule] {
      let at = place(row, leeway.group, sign: leeway.sign)
      let old = cut(sums[at], leeway.group)
      sums[at] += candidate - points[rule]
      totals[row] += leeway.sign * (cut(sums[at], leeway.group) - old)
    }
    points[rule] = candidate
  }
}

/// The losses of every total that matters, computed once.
private struct LossTable: Sendable {
  static let shared = LossTable()
  /// Totals beyond this lose what this does.
  private static let reach = 2000
  private let losses = (-reach...reach).map { Decibans.loss($0) }

  func loss(_ total: Int, _ isStrategic: Bool) -> Int {
    let margin = isStrategic ? total : -total
    return losses[min(max(margin, -Self.reach), Self.reach) + Self.reach]
  }
}
