package import RemitText

/// Labelled duties with what the rules of one book say of each.
///
/// Rows are sorted, so the order of files and of their rows has no effect on anything measured.
package struct Sample: Sendable {
  package struct Row: Sendable {
    package let duty: LabelledDuty
    /// The language that the file states, or else the one that was read.
    package let tongue: Tongue
    package let verdict: Verdict
    /// Strategic less operational.
    package let points: Int
    let evidence: Evidence
    let weighing: Weighing

    package var isRight: Bool { verdict == duty.label }
  }

  package let book: RuleBook
  package let rows: [Row]

  /// Judges `duties` by `book`, without attributes; `step` is called after each.
  package init(
    _ duties: [LabelledDuty], by book: RuleBook, step: () -> Void = {}
  ) {
    let scale = Scale(book)
    var judge = Judge(book)
    self.book = book
    rows = duties.sorted().map { duty in
      judge.judge(Array(duty.text.utf8.prefix(DutyText.longest)).span)
      let evidence = Evidence(judge)
      step()
      return Row(
        duty: duty, tongue: duty.language ?? judge.text.tongue, verdict: judge.outcome.verdict,
        points: judge.outcome.strategic - judge.outcome.operational, evidence: evidence,
        weighing: scale.weighing(evidence))
    }
  }

  init(rows: [Row], book: RuleBook) {
    self.rows = rows
    self.book = book
  }

  /// The rows of `departments`, and the others.
  package func split(holding departments: Set<String>) -> (held: Sample, rest: Sample) {
    (
      Sample(rows: rows.filter { departments.contains($0.duty.department) }, book: book),
      Sample(rows: rows.filter { !departments.contains($0.duty.department) }, book: book)
    )
  }

  /// The departments, sorted; rows without one count under the empty name.
  package var departments: [String] { Set(rows.map(\.duty.department)).sorted() }
}
