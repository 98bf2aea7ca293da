import RemitDocuments
import RemitLanguage
import RemitText

/// A duty as tests compare it: only what they set out to say.
struct Line: Equatable, CustomStringConvertible {
  let text: String
  var section: String?

  init(_ text: String, _ section: String? = nil) {
    self.text = text
    self.section = section
  }

  var description: String { section.map { "\(text) <\($0)>" } ?? text }
}

extension Reading {
  /// Reads `text` as a file called `f`.
  init(_ text: String, _ format: InputFormat, column: String? = nil) {
    self = DutyList.read(Array(text.utf8), named: "f", as: format, column: column)
  }

  var lines: [Line] { list.duties.map { Line($0.text, $0.section) } }

  /// Code and place of each diagnostic.
  var faults: [String] { diagnostics.map { "\($0.code) \($0.place.span.range)" } }

  var codes: [String] { diagnostics.map(\.code) }

  /// What stands in the text where each duty says that its words stand.
  var sources: [String] {
    list.duties.map { String(decoding: text[$0.place.span.range], as: UTF8.self) }
  }

  /// The spans that do not lie inside the text; there must be none.
  var straySpans: [ByteSpan] {
    let duties = (list.duties + list.rights).flatMap { duty in
      [duty.place.span] + duty.attributes.map(\.place.span)
    }
    let spans =
      duties
      + diagnostics.flatMap { [$0.place.span] + $0.related.map(\.place.span) }
    return spans.filter { Int($0.end) > text.count }
  }
}

/// Numbers that are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
