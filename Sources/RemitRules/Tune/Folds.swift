/// A sample cut into parts of about the same size, so that no department is in two.
package struct Folds: Sendable {
  /// What is kept together.
  package enum Unit: String, Hashable, Sendable {
    case department
    /// There are not two departments: single duties.
    case duty
  }

  package let count: Int
  package let unit: Unit
  /// By row of the sample.
  let numbers: [Int]

  /// At most `wanted` folds, since each needs a unit of its own.
  init(_ sample: Sample, wanted: Int) {
    let sizes = Dictionary(grouping: sample.rows.indices) { sample.rows[$0].duty.department }
    guard sizes.count > 1 else {
      unit = .duty
      count = max(min(wanted, sample.rows.count), 1)
      let folds = count
      numbers = sample.rows.indices.map { $0 % folds }
      return
    }
    unit = .department
    count = min(wanted, sizes.count)
    var filled = Array(repeating: 0, count: count)
    var numbers = Array(repeating: 0, count: sample.rows.count)
    // The largest department first, each to the emptiest fold.
    let sorted = sizes.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    for (_, rows) in sorted {
      let fold = filled.indices.min { (filled[$0], $0) < (filled[$1], $1) } ?? 0
      filled[fold] += rows.count
      for row in rows { numbers[row] = fold }
    }
    self.numbers = numbers
  }

  /// How many folds must move a rule the same way before the move is proposed: four fifths.
  package var quorum: Int { (4 * count + 4) / 5 }
}
