/// Sums that a score is made from, for samples that are put together.
struct Scores {
  private var loss = 0
  private var clear = 0
  private var clearRight = 0
  private var right = 0
  private var rows = 0

  init() {}

  mutating func add(_ other: Scores) {
    loss += other.loss
    clear += other.clear
    clearRight += other.clearRight
    right += other.right
    rows += other.rows
  }

  /// Counts a row that came out so.
  mutating func add(_ row: Sample.Row, _ weighing: Weighing) {
    rows += 1
    let isRight = weighing.verdict == row.duty.label
    if isRight { right += 1 }
    guard let tuned = TuningRow(row) else { return }
    clear += 1
    if isRight { clearRight += 1 }
    loss += Decibans.loss(tuned.isStrategic ? weighing.points : -weighing.points)
  }

  var score: Tuning.Score {
    Tuning.Score(
      loss: clear > 0 ? loss / 1000 / clear : nil, accuracy: Share(right, of: rows),
      clearAccuracy: Share(clearRight, of: clear))
  }
}

extension Sample {
  /// How the rows come out under `points` by rule, or under the book's own.
  func scores(under points: [Int]?) -> Scores {
    var scale = Scale(book)
    if let points { scale.set(points) }
    var scores = Scores()
    for row in rows { scores.add(row, scale.weighing(row.evidence)) }
    return scores
  }
}

extension Scale {
  /// Gives rules other points; 0 leaves a rule as it is, and rules for both sides stay too.
  mutating func set(_ points: [Int]) {
    for (rule, count) in points.enumerated() where count > 0 {
      guard let weight = weights[rule] else { continue }
      weights[rule]?.strategic = weight.strategic > 0 ? count : 0
      weights[rule]?.operational = weight.operational > 0 ? count : 0
    }
  }
}
