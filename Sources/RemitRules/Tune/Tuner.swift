/// Tunes one sample, whole and fold by fold.
struct Tuner {
  let sample: Sample
  let stay: Int
  let scale: Scale
  /// By rule.
  let leeways: [Leeway?]

  /// What came out for the rows of one fold, tuned on the others.
  struct Trial {
    let fold: Int
    let points: [Int]
  }

  init(_ sample: Sample, stay: Int) {
    self.sample = sample
    self.stay = stay
    scale = Scale(sample.book)
    let caps = scale.caps
    leeways = scale.weights.map { Leeway($0, caps: caps) }
  }

  /// All rows, every rule free.
  func descent() -> Descent { descent(on: sample.rows, leeways) }

  /// All rows; only rules that enough folds agree on may move, and only their way.
  func descent(bound agreement: Agreement, quorum: Int) -> Descent {
    let bound = leeways.enumerated().map { rule, leeway in
      leeway?.bound(to: agreement.direction(of: rule, quorum: quorum))
    }
    return descent(on: sample.rows, bound)
  }

  private func descent(on rows: [Sample.Row], _ leeways: [Leeway?]) -> Descent {
    var descent = Descent(rows.compactMap(TuningRow.init), leeways, scale, stay: stay)
    descent.run()
    return descent
  }

  func trials(_ folds: Folds) -> [Trial] {
    (0..<folds.count).map { fold in
      let others = zip(sample.rows, folds.numbers).filter { $1 != fold || folds.count == 1 }
      return Trial(fold: fold, points: descent(on: others.map(\.0), leeways).points)
    }
  }

  /// Each fold by the points of its own trial.
  func score(of trials: [Trial], _ folds: Folds) -> Tuning.Score {
    var scores = Scores()
    for trial in trials {
      let rows = zip(sample.rows, folds.numbers).filter { $1 == trial.fold }.map(\.0)
      scores.add(Sample(rows: rows, book: sample.book).scores(under: trial.points))
    }
    return scores.score
  }

  func changes(_ descent: Descent, _ agreement: Agreement) -> [Tuning.Change] {
    let names = sample.book.ruleNames
    var changes: [Tuning.Change] = []
    for (rule, leeway) in leeways.enumerated() {
      guard let leeway, descent.points[rule] != leeway.now else { continue }
      let rows = sample.rows.compactMap(TuningRow.init).filter { $0.live.contains(rule) }
      changes.append(
        Tuning.Change(
          rule: names[rule], side: leeway.sign > 0 ? .strategic : .operational,
          group: sample.book.groupNames[leeway.group], now: leeway.now,
          proposed: descent.points[rule], gain: descent.lossChange(rule, to: leeway.now) / 1000,
          precision: Share(rows.count { $0.isStrategic == (leeway.sign > 0) }, of: rows.count),
          folds: agreement.folds(moving: rule, by: descent.points[rule] - leeway.now)))
    }
    return changes.sorted { (-$0.gain, $0.rule) < (-$1.gain, $1.rule) }
  }

  /// The rules that `points` move, where `isKept` too.
  func names(movedBy points: [Int], where isKept: (Int) -> Bool) -> [String] {
    leeways.indices.filter { rule in
      leeways[rule].map { $0.now != points[rule] } ?? false && isKept(rule)
    }.map { sample.book.ruleNames[$0] }
  }
}

/// Which way each fold moves each rule.
struct Agreement {
  /// By rule: folds that raise it, and folds that lower it.
  private let moves: [(up: Int, down: Int)]

  init(_ trials: [[Int]], _ leeways: [Leeway?]) {
    moves = leeways.enumerated().map { rule, leeway in
      guard let leeway else { return (0, 0) }
      return (
        trials.count { $0[rule] > leeway.now }, trials.count { $0[rule] < leeway.now }
      )
    }
  }

  /// +1, −1, or 0 where fewer than `quorum` folds agree.
  func direction(of rule: Int, quorum: Int) -> Int {
    if moves[rule].up >= quorum { return 1 }
    return moves[rule].down >= quorum ? -1 : 0
  }

  func folds(moving rule: Int, by change: Int) -> Int {
    change > 0 ? moves[rule].up : moves[rule].down
  }
}
