public import RemitDocuments
public import RemitRules
import RemitText

/// A duty with the ruling on it.
public struct Judged: Hashable, Sendable {
  /// The duty, with what its source says of it.
  public let duty: Duty
  /// The verdict and its ledger.
  public let ruling: Ruling

  /// What to ask the duty's author, where the rules leave it open.
  public let inquiry: Inquiry?

  /// Joins a duty and the ruling on it.
  public init(duty: Duty, ruling: Ruling, inquiry: Inquiry? = nil) {
    self.duty = duty
    self.ruling = ruling
    self.inquiry = inquiry
  }

  /// The words of the duty at each of `spans`; a span outside the text is cut to it.
  func words(at spans: [ByteSpan]) -> [String] {
    spans.map { duty.text.words(at: $0) }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The words at `span`, in UTF-8 bytes, cut to the text; halves of characters become U+FFFD.
  func words(at span: ByteSpan) -> String {
    let bytes = Array(utf8)
    let end = min(Int(span.end), bytes.count)
    let start = min(Int(span.start), end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension Int {
  /// The number with its sign, as reports show points: `+9`, `−4`, `0`.
  var signed: String {
    if self == 0 { return "0" }
    return self > 0 ? "+\(self)" : "\u{2212}\(magnitude)"
  }
}
