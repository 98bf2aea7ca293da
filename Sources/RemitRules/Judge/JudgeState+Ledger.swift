extension JudgeState {
  /// Adds up the clause whose firings begin at `from`.
  mutating func addClause(from: Int, _ tables: FiringTables) {
    clearGroups()
    var last: RuleID?
    for i in from..<firings.count where firings[i].isLive && firings[i].rule != last {
      last = firings[i].rule
      addToGroup(tables.rules[Int(firings[i].rule.index)])
    }
    var points: Int32 = 0
    for i in groupSums.indices {
      let cap = tables.caps[i]
      points += min(groupSums[i].strategic, cap) - min(groupSums[i].operational, cap)
    }
    outcome.clausePoints.append(points)
  }

  private mutating func clearGroups() {
    for i in groupSums.indices { groupSums[i] = GroupSum() }
  }

  private mutating func addToGroup(_ rule: FiringTables.Rule) {
    groupSums[Int(rule.place)].strategic += rule.strategic
    groupSums[Int(rule.place)].operational += rule.operational
  }

  /// Makes the ledger of the duty and its verdict.
  mutating func finish(_ tables: FiringTables) {
    outcome.lines.removeAll(keepingCapacity: true)
    outcome.spans.removeAll(keepingCapacity: true)
    clearGroups()
    for i in firings.indices where firings[i].isFirst {
      let rule = tables.rules[Int(firings[i].rule.index)]
      addToGroup(rule)
      addLine(i, rule, tables)
    }
    sortLines()
    addCaps(tables)
    sum(tables.thresholds)
  }

  private mutating func addLine(
    _ firing: Int, _ rule: FiringTables.Rule, _ tables: FiringTables
  ) {
    var spans: [Outcome.TokenRange] = []
    swap(&spans, &outcome.spans)
    let first = Int32(spans.count)
    addLiveSpans(from: firing, tables, to: &spans)
    swap(&spans, &outcome.spans)
    outcome.lines.append(
      Outcome.Line(
        source: firings[firing].rule.index, isCap: false, group: rule.place,
        strategic: rule.strategic,
        operational: rule.operational, spanStart: first, spanEnd: Int32(outcome.spans.count)))
  }

  /// Adds the lines up and compares the sums with the standards.
  private mutating func sum(_ thresholds: Thresholds) {
    var sums = Thresholds.Sums()
    for i in outcome.lines.indices {
      let line = outcome.lines[i]
      sums.strategic += Int(line.strategic)
      sums.operational += Int(line.operational)
      sums.divided += max(0, Int(min(line.strategic, line.operational)))
    }
    let first = outcome.clausePoints.first ?? 0
    var (high, low) = (first, first)
    for i in outcome.clausePoints.indices {
      high = max(high, outcome.clausePoints[i])
      low = min(low, outcome.clausePoints[i])
    }
    sums.clausesOppose = Int(high) >= thresholds.clause && Int(low) <= -thresholds.clause
    outcome.strategic = sums.strategic
    outcome.operational = sums.operational
    (outcome.verdict, outcome.standard) = thresholds.verdict(sums)
  }

  /// Heaviest first, then by rule: an insertion sort.
  private mutating func sortLines() {
    let count = outcome.lines.count
    guard count > 1 else { return }
    for i in 1..<count {
      let line = outcome.lines[i]
      let weight = max(line.strategic, line.operational)
      var k = i
      while k > 0 {
        let other = outcome.lines[k - 1]
        let otherWeight = max(other.strategic, other.operational)
        if otherWeight > weight || (otherWeight == weight && other.source < line.source) { break }
        outcome.lines[k] = other
        k -= 1
      }
      outcome.lines[k] = line
    }
  }

  private mutating func addCaps(_ tables: FiringTables) {
    for index in groupSums.indices {
      let cap = tables.caps[index]
      let s = max(0, groupSums[index].strategic - cap)
      let o = max(0, groupSums[index].operational - cap)
      guard s > 0 || o > 0 else { continue }
      outcome.lines.append(
        Outcome.Line(
          source: UInt16(index), isCap: true, group: UInt16(index), strategic: -s,
          operational: -o, spanStart: 0, spanEnd: 0))
    }
  }
}
