import RemitLanguage
import RemitMatrix
import RemitRules

extension Reviewer {
  /// What is wrong with a matrix: its rows, its columns, the whole.
  func findings(
    on matrix: Matrix, _ source: ReviewSource, _ runner: inout CheckRunner
  ) -> [Finding] {
    let facts = MatrixFacts(matrix, hasLegend: source.hasLegend, book)
    var found: [Finding] = []
    for row in matrix.rows.indices {
      let findings = runner.findings(on: facts.row(row))
      if findings.isEmpty { continue }
      let repair = MatrixRepair(facts).changes(of: row, &runner)
      found += findings.map { finding in
        guard let repair, repair.settled.contains(finding.rule) else { return finding }
        return finding.withFix(.cells(repair.changes))
      }
    }
    for column in matrix.columns.indices { found += runner.findings(on: facts.column(column)) }
    return found + runner.findings(on: facts.whole())
  }
}
