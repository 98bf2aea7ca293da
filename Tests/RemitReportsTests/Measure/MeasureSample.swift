import RemitLanguage
import RemitReports
import RemitRules
import RemitText

/// A pack with a silent example and hardly any reasons.
let smallPack = SourceText(
  name: "small.rules",
  bytes: Array(
    """
    pack small "Small"
      version 1.0
    group work cap 9 "Work"
    group plan "Plan"
    words set
      en  set, decide
    words check
      en  check
    weigh sets: strategic 3 as plan
      when text has set
      because "A goal binds."
      source "Drucker"
      example "set goals"
      example "sets aims"
      near "checks goals"
    weigh checks: operational 6 as work
      when text has check
      example "goals"
      near "check goals"

    """.utf8))

let smallBook = RuleBook.compile([RulesFile.read(smallPack).file]).book

/// Eight duties of two departments; in each the strategic rule should weigh more.
let smallDuties = ["a", "b"].flatMap { department in
  [
    LabelledDuty(
      id: "\(department)1", language: .english, department: department, label: .strategic,
      text: "set goals"),
    LabelledDuty(
      id: "\(department)2", language: .english, department: department, label: .operational,
      text: "check goals"),
    LabelledDuty(
      id: "\(department)3", language: .english, department: department, label: .strategic,
      text: "set and check goals"),
    LabelledDuty(
      id: "\(department)4", language: .english, department: department, label: .shared,
      text: "goals"),
  ]
}

let smallSample = Sample(smallDuties, by: smallBook)
