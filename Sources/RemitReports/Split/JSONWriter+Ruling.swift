package import RemitDocuments
package import RemitRules
import RemitText

extension JSONWriter {
  /// Writes the object that stands for one duty in every JSON format, without its closing brace.
  ///
  /// Keys: id, text, language, verdict, points, strategic, operational, ledger; for a duty that a person
  /// decided also computed and decided. The caller may add keys and must close the brace.
  package mutating func openRuling(_ ruling: Ruling, on duty: Duty) {
    open("{")
    key("id")
    value(duty.id)
    key("text")
    value(duty.text)
    rulingKeys(ruling)
    if let decision = duty.decision {
      key("computed")
      value(ruling.computed.rawValue)
      key("decided")
      open("{")
      key("owner")
      value(decision.owner)
      key("because")
      value(decision.because)
      close("}")
    }
  }

  /// Writes the keys from language to ledger into the open object; a stream writes id and text itself.
  package mutating func rulingKeys(_ ruling: Ruling) {
    key("language")
    value(ruling.tongue.rawValue)
    key("verdict")
    value(ruling.verdict.rawValue)
    key("points")
    value(ruling.points)
    key("strategic")
    value(ruling.strategic)
    key("operational")
    value(ruling.operational)
    key("ledger")
    open("[")
    for line in ruling.ledger { self.line(line) }
    close("]")
  }

  private mutating func line(_ line: LedgerLine) {
    open("{")
    key("rule")
    value(line.rule)
    key("points")
    value(line.points)
    if line.strategic != 0, line.operational != 0 {
      key("strategic")
      value(line.strategic)
      key("operational")
      value(line.operational)
    }
    key("group")
    value(line.group)
    key("spans")
    value(line.spans)
    close("}")
  }
}
