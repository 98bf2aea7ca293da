import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText

extension Reviewer {
  /// Other words for a duty that settle `finding`, judged and checked again; `nil` where none are known.
  ///
  /// Words without meaning are taken out, and a duty of several actions is split by its clauses. The first must
  /// leave the verdict as it is and settle the finding; of the second each piece must have a verdict of its own,
  /// which the proposal states.
  func rewording(
    _ finding: Finding, of subject: Subject, _ duty: JudgedDuty, _ runner: inout CheckRunner,
    _ judge: inout DutyJudge
  ) -> Fix? {
    switch finding.rule {
    case "check.empty-modifier": shortened(finding, subject, duty, &runner, &judge)
    case "check.compound-duty", "check.two-levels": split(finding, duty, &judge)
    default: nil
    }
  }

  private func shortened(
    _ finding: Finding, _ subject: Subject, _ duty: JudgedDuty, _ runner: inout CheckRunner,
    _ judge: inout DutyJudge
  ) -> Fix? {
    var classes = ClassReader(book, pack: "check", names: ["empty-modifier"])
    let hits = classes.hits(in: duty.duty.text)
    let tokens = classes.text.tokens
    var bytes = Array(duty.duty.text.utf8)
    var end = bytes.count
    for hit in hits.sorted(by: { ($0.start, $0.end) > ($1.start, $1.end) }) {
      let span = Int(tokens[hit.start].span.start)..<Int(tokens[hit.end - 1].span.end)
      // Of two phrases that overlap the longer one is taken out already.
      guard span.upperBound <= end else { continue }
      end = span.lowerBound
      bytes.removeSubrange(span)
    }
    let text = String(decoding: bytes, as: UTF8.self).tidied
    let changed = Duty(
      id: duty.duty.id, text: text, place: duty.duty.place, owner: duty.duty.owner,
      section: duty.duty.section, attributes: duty.duty.attributes, decision: duty.duty.decision)
    let again = judge.read(changed)
    guard !text.isEmpty, again.ruling.computed == duty.ruling.computed else { return nil }
    var other = Subject(.duty, text: text, facts: subject.facts, place: subject.place)
    other.stated = subject.stated
    other.verdict = subject.verdict
    guard runner.severities(on: other)[finding.rule] == nil else { return nil }
    return .replace(duty.duty.place, with: text)
  }

  private func split(_ finding: Finding, _ duty: JudgedDuty, _ judge: inout DutyJudge) -> Fix? {
    let texts = judge.clauses(of: duty.duty)
    guard texts.count > 1, Set(texts).count == texts.count else { return nil }
    let pieces = texts.map { text in
      let part = Duty(
        id: duty.duty.id, text: text, place: duty.duty.place, owner: duty.duty.owner,
        attributes: duty.duty.attributes)
      return Fix.Piece(text: text, verdict: judge.read(part).ruling.computed)
    }
    let verdicts = Set(pieces.map(\.verdict))
    if verdicts.contains(.undetermined) { return nil }
    if finding.rule == "check.two-levels", !verdicts.isSuperset(of: [.strategic, .operational]) {
      return nil
    }
    return .split(duty.duty.place, into: pieces)
  }
}

extension DutyJudge {
  /// The clauses of a duty as duties of their own: each action with its object, or with the one it shares.
  mutating func clauses(of duty: Duty) -> [String] {
    _ = judge.ruling(on: duty)
    let bytes = Array(duty.text.utf8)
    let clauses = judge.text.clauses
    guard clauses.allSatisfy({ $0.flags.contains(.acting) && !$0.flags.contains(.late) }) else {
      return []
    }
    return clauses.indices.map { i in
      let clause = clauses[i]
      var text = words(bytes, clause.actionStart, clause.end)
      if clause.shares != 0, clauses.indices.contains(i + Int(clause.shares)) {
        let other = clauses[i + Int(clause.shares)]
        text = words(bytes, clause.actionStart, clause.actionEnd)
        text += " " + words(bytes, other.actionEnd, other.end)
      }
      return text.tidied
    }
  }

  private func words(_ bytes: [UInt8], _ start: UInt16, _ end: UInt16) -> String {
    let span = judge.bytes(start, end)
    return String(decoding: bytes[span.range], as: UTF8.self)
  }
}

extension String {
  /// The words as a duty: single blanks, no mark or conjunction left over at either end, a capital at the start.
  var tidied: String {
    var words = split { $0 == " " || $0 == "\n" || $0 == "\t" }
    let loose: Set<Substring> = [
      "и", "а", "или", "также", "and", "or", "&", ",", "-", "–", "—", ";",
    ]
    while let last = words.last, loose.contains(last) { words.removeLast() }
    while let first = words.first, loose.contains(first) { words.removeFirst() }
    var text = words.joined(separator: " ")
    for mark in [" ,", " ;", " ."] { text = text.replacing(mark, with: String(mark.dropFirst())) }
    while let last = text.last, ",;: ".contains(last) { text.removeLast() }
    guard let first = text.first else { return "" }
    return first.uppercased() + text.dropFirst()
  }
}
