public import RemitDocuments
public import RemitLanguage
import RemitRules
import RemitText

extension Advisor {
  /// What is wrong with `duties`, each fault at its place.
  ///
  /// Errors: an attribute that no pack declares, a value that it cannot have, more than 65,535 bytes.
  /// Warnings: words whose letters come from two alphabets; they are read as if from one.
  public func faults(of duties: [Duty]) -> [Diagnostic] {
    duties.flatMap { duty in
      let faults = duty.attributes.compactMap { attribute in
        late.fault(of: attribute.name, value: attribute.value, at: attribute.place)
      }
      guard duty.text.utf8.count <= DutyText.longest else { return [tooLong(duty)] + faults }
      return faults + lookalikes(in: duty)
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

  /// A warning for each word of `duty` that mixes alphabets.
  private func lookalikes(in duty: Duty) -> [Diagnostic] {
    let bytes = Array(duty.text.utf8)
    let hasLatin = bytes.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    let hasCyrillic = bytes.contains { $0 == 0xD0 || $0 == 0xD1 }
    guard hasLatin, hasCyrillic else { return [] }
    var text = DutyText()
    text.read(bytes.span, with: book.lexicon)
    return text.lookalikes.map { span in
      let word = String(decoding: bytes[span.range], as: UTF8.self)
      return Diagnostic(
        "duty.mixed-alphabets", .warning, at: duty.place,
        english: Diagnostic.Message(
          "`\(word)` mixes Latin and Cyrillic letters that look alike",
          action: "type it again in one alphabet"),
        russian: Diagnostic.Message(
          "в слове «\(word)» смешаны похожие латинские и русские буквы",
          action: "наберите его заново в одной раскладке"))
    }
  }
}
