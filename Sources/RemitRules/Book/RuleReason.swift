import RemitLanguage
import RemitText

/// What a rule says of itself to a reader.
struct RuleReason {
  let because: String
  let source: String
  /// In other words for the readers of a language.
  let reasons: [Tongue: String]

  init(_ statement: RuleStatement) {
    because = statement.because?.value ?? ""
    source = statement.source?.value ?? ""
    let reasons = statement.reasons.compactMap { key, text in
      Tongue(rawValue: key).map { ($0, text.value) }
    }
    self.reasons = Dictionary(reasons) { first, _ in first }
  }

  fileprivate init(from image: inout ImageReader) {
    because = image.text()
    source = image.text()
    let reasons = image.each { ($0.value(of: Tongue.self), $0.text()) }
    self.reasons = Dictionary(uniqueKeysWithValues: reasons)
  }

  fileprivate func write(to image: inout ImageWriter) {
    image.write(because)
    image.write(source)
    image.write(each: reasons.sorted { $0.key.rawValue < $1.key.rawValue }) { image, reason in
      image.write(reason.key)
      image.write(reason.value)
    }
  }
}

/// The reasons of a book's rules in an image, each read when it is asked for.
struct PreparedReasons: Sendable {
  /// At the first reason.
  private let image: ImageReader
  /// By rank: how far behind the first a reason begins.
  private let starts: [Int]

  init(from image: inout ImageReader) {
    starts = image.list(of: Int.self)
    let length = image.number()
    self.image = image
    image.place += length
  }

  func reason(of rule: RuleID) -> RuleReason {
    var image = image
    image.place += starts[Int(rule.index)]
    return RuleReason(from: &image)
  }

  /// Writes the reasons of all rules, in their order.
  static func write(_ reasons: [RuleReason], to image: inout ImageWriter) {
    var texts = ImageWriter()
    var starts: [Int] = []
    for reason in reasons {
      starts.append(texts.bytes.count)
      reason.write(to: &texts)
    }
    image.write(starts)
    image.write(texts.bytes.count)
    image.append(texts)
  }
}
