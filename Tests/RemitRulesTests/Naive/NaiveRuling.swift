import RemitText

@testable import RemitRules

/// What both judges must say alike of one duty.
struct NaiveRuling: Equatable {
  var verdict: Verdict
  var standard: String
  var ledger: [LedgerLine]
  var defeats: [Defeat]
  var facts: [Fact]
  var clausePoints: [Int]

  init(
    verdict: Verdict, standard: String, ledger: [LedgerLine], defeats: [Defeat], facts: [Fact],
    clausePoints: [Int]
  ) {
    self.verdict = verdict
    self.standard = standard
    self.ledger = ledger
    self.defeats = defeats
    self.facts = facts
    self.clausePoints = clausePoints
  }

  init(_ ruling: Ruling) {
    self.init(
      verdict: ruling.verdict, standard: ruling.standard, ledger: ruling.ledger,
      defeats: ruling.defeats, facts: ruling.facts, clausePoints: ruling.parts.map(\.points))
  }
}

/// The spans in order, with those that overlap made one.
func naiveMerged(_ spans: Set<ByteSpan>) -> [ByteSpan] {
  var merged: [ByteSpan] = []
  for span in spans.sorted() {
    guard let last = merged.last, span.start < last.end else {
      merged.append(span)
      continue
    }
    merged[merged.count - 1] = ByteSpan(Int(last.start), Int(max(last.end, span.end)))
  }
  return merged
}
