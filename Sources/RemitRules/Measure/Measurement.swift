import RemitText

/// How well rules agree with labelled duties, and which of them make it so.
package struct Measurement: Sendable {
  /// Figures of the rows that share a value.
  package struct Group: Hashable, Sendable {
    package let name: String
    package let figures: Figures
  }

  /// A duty whose verdict would be another without one rule.
  package struct Rest: Hashable, Sendable {
    package let id: String
    package let rule: String
    package let verdict: Verdict
    package let without: Verdict
  }

  /// Over every row.
  package let whole: Figures
  /// Over the departments held out, and over the others; `nil` where none is held out.
  package let split: (held: Figures, rest: Figures)?
  /// By name.
  package let languages: [Group]
  package let departments: [Group]
  /// The rows that everything below is about: all, or those that are not held out.
  package let studied: Sample
  /// By name.
  package let rules: [RuleFigures]
  package let conflicts: [Conflict]
  /// By row, then by rule.
  package let rests: [Rest]
  /// The duties that one rule alone keeps at their verdict.
  package let restingDuties: Int
  package let unseen: [UnseenWord]

  package init(_ sample: Sample, holding departments: Set<String> = []) {
    let (held, rest) = sample.split(holding: departments)
    whole = Figures(sample.rows)
    split = departments.isEmpty ? nil : (Figures(held.rows), Figures(rest.rows))
    languages = Self.groups(sample) { $0.tongue.rawValue }
    self.departments = Self.groups(sample) { $0.duty.department }
    studied = rest
    let ablation = Ablation(rest)
    rules = ablation.rules
    rests = ablation.rests
    restingDuties = ablation.restingDuties
    conflicts = Conflict.all(in: rest)
    unseen = Self.unseen(in: rest)
  }

  /// The studied rows whose verdict is not their label.
  package var wrong: [Sample.Row] { studied.rows.filter { !$0.isRight } }

  private static func groups(
    _ sample: Sample, by name: (Sample.Row) -> String
  ) -> [Group] {
    Dictionary(grouping: sample.rows, by: name).sorted { $0.key < $1.key }
      .map { Group(name: $0.key, figures: Figures($0.value)) }
  }

  private static func unseen(in sample: Sample) -> [UnseenWord] {
    var judge = Judge(sample.book)
    var words = WordCount()
    for row in sample.rows {
      let bytes = Array(row.duty.text.utf8)
      judge.judge(bytes.span)
      words.add(judge, bytes)
    }
    return words.unseen()
  }
}
