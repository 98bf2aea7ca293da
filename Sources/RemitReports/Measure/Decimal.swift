import RemitRules
import RemitText

/// A number of millionths as people and programs write it.
struct Decimal: Hashable, Sendable {
  private let millionths: Int

  init(millionths: Int) { self.millionths = millionths }

  /// The quotient; `nil` of an empty whole.
  init?(_ share: Share) {
    guard let millionths = share.rounded(to: 1_000_000) else { return nil }
    self.init(millionths: millionths)
  }

  /// With `places` digits after the point, 1 to 6, rounded to the nearest.
  func text(places: Int, point: String = ".") -> String {
    var unit = 1
    for _ in places..<6 { unit *= 10 }
    let rounded = (millionths.magnitude + UInt(unit) / 2) / UInt(unit)
    let scale = UInt(1_000_000 / unit)
    let digits = String(rounded % scale)
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    let sign = millionths < 0 && rounded > 0 ? "\u{2212}" : ""
    return "\(sign)\(rounded / scale)\(point)\(zeros)\(digits)"
  }
}

extension Page {
  /// Three digits after the mark of the page's language; a dash for what there is nothing of.
  func decimal(_ millionths: Int?) -> String {
    guard let millionths else { return "\u{2013}" }
    return Decimal(millionths: millionths).text(places: 3, point: tongue.decimalMark)
  }

  func decimal(_ share: Share) -> String { decimal(share.rounded(to: 1_000_000)) }

  func say(_ phrase: MeasurePhrase) -> String { say(.measure(phrase)) }

  func say(_ phrase: TunePhrase) -> String { say(.tune(phrase)) }
}

extension Tongue {
  /// The mark between whole and parts.
  var decimalMark: String {
    switch self {
    case .english: "."
    case .russian: ","
    }
  }
}

extension JSONWriter {
  /// Writes a number with four digits, or null.
  mutating func value(millionths: Int?) {
    guard let millionths else {
      value(nil as String?)
      return
    }
    let sign = millionths < 0 ? "-" : ""
    let digits = Decimal(millionths: abs(millionths)).text(places: 4)
    raw(Array((sign + digits).utf8).span)
  }

  mutating func value(_ share: Share) { value(millionths: share.rounded(to: 1_000_000)) }
}
