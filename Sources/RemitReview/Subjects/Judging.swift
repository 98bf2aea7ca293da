import RemitDocuments
import RemitMatrix
import RemitRules
import RemitText

/// A duty as the rules see it.
struct JudgedDuty {
  let duty: Duty
  let ruling: Ruling
  let stems: Stems
  /// Things to do that stand side by side.
  let actions: Int
  let words: Int
  /// It starts with a noun that names an action.
  let isNominal: Bool
  /// It says how much, how often or until when.
  let isMeasured: Bool
  /// It decides something, by the class `deciding` of the check pack.
  let isDeciding: Bool
}

/// Judges duties one after the other and keeps what checks need of each.
struct DutyJudge: ~Copyable {
  var judge: Judge
  private var stems: StemReader
  private var classes: ClassReader

  init(_ book: RuleBook, verdicts: RuleBook) {
    judge = Judge(verdicts)
    stems = StemReader(book)
    classes = ClassReader(book, pack: "check", names: ["measure", "deciding"])
  }

  mutating func read(_ duty: Duty) -> JudgedDuty {
    let ruling = judge.ruling(on: duty)
    let clauses = judge.text.clauses
    let acting = clauses.filter { $0.flags.contains(.acting) }
    let words = judge.text.tokens.count { $0.kind == .word || $0.kind == .number }
    let hits = classes.hits(in: duty.text)
    let read = classes.text
    let stems = stems.stems(of: duty.text)
    return JudgedDuty(
      duty: duty, ruling: ruling, stems: stems,
      actions: Set(acting.map(\.actionStart)).count, words: words,
      isNominal: clauses.first?.flags.contains(.nominal) == true,
      isMeasured: hits.contains { $0.name == "measure" },
      isDeciding: hits.contains { hit in
        // What is denied stands behind the denial: `may not set goals`.
        hit.name == "deciding"
          && (stems.isNegated || ruling.verdict == .strategic
            || read.clauses.contains { $0.isAction(UInt16(hit.start)) })
      })
  }
}
