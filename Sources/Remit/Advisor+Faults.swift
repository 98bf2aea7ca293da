public import RemitDocuments
public import RemitLanguage
import RemitRules
import RemitText

extension Advisor {
  /// What is wrong with the attributes and the length of `duties`, each an error at its place.
  ///
  /// An attribute must be one that a pack declares, with a value that it can have; a duty has at most 65,535
  /// bytes.
  public func faults(of duties: [Duty]) -> [Diagnostic] {
    duties.flatMap { duty in
      let faults = duty.attributes.compactMap { attribute in
        book.fault(of: attribute.name, value: attribute.value, at: attribute.place)
      }
      return (duty.text.utf8.count > DutyText.longest ? [tooLong(duty)] : []) + faults
    }
  }

  private func tooLong(_ duty: Duty) -> Diagnostic {
    let (count, limit) = (duty.text.utf8.count, DutyText.longest)
    return Diagnostic(
      "duty.too-long", at: duty.place,
      english: Diagnostic.Message(
        "the duty has \(count) bytes; at most \(limit) are read", action: "divide it into several"),
      russian: Diagnostic.Message(
        "в обязанности \(count) байт; читается не больше \(limit)",
        action: "разделите её на несколько"))
  }
}
