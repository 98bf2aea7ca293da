package import RemitRules
import RemitText

/// Writes what a judge found as one JSON line for each duty, without a value in between.
///
/// The names of rules and groups are laid out as JSON once, so that a line is copied together from bytes.
package struct RulingLines: Sendable {
  /// By rule: `{"rule":"core.sets","points":`.
  private let ruleHeads: [[UInt8]]
  /// By group: `,"group":"decision","spans":[`.
  private let groupTails: [[UInt8]]
  /// By group: `{"rule":"cap.decision","points":`.
  private let capHeads: [[UInt8]]

  package init(_ book: RuleBook) {
    ruleHeads = book.ruleNames.map { Self.head($0) }
    groupTails = book.groupNames.map { Array(",\"group\":\"\($0)\",\"spans\":[".utf8) }
    capHeads = book.groupNames.map { Self.head("cap.\($0)") }
  }

  private static func head(_ rule: String) -> [UInt8] {
    Array("{\"rule\":\"\(rule)\",\"points\":".utf8)
  }

  /// Appends the object of the duty that `judge` judged last, without its closing brace.
  ///
  /// `id` and `text` are tokens of JSON.
  package func append(
    _ judge: borrowing Judge, id: Span<UInt8>, text: Span<UInt8>, to out: inout [UInt8]
  ) {
    append("{\"id\":", &out)
    append(id, &out)
    append(",\"text\":", &out)
    append(text, &out)
    append(",\"language\":\"", &out)
    append(judge.text.tongue == .russian ? "ru" : "en", &out)
    append("\",\"verdict\":\"", &out)
    append(name(judge.outcome.verdict), &out)
    append("\",\"points\":", &out)
    append(judge.outcome.strategic - judge.outcome.operational, &out)
    append(",\"strategic\":", &out)
    append(judge.outcome.strategic, &out)
    append(",\"operational\":", &out)
    append(judge.outcome.operational, &out)
    append(",\"ledger\":[", &out)
    for i in judge.outcome.lines.indices {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      append(judge.outcome.lines[i], judge, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private func append(
    _ line: Outcome.Line, _ judge: borrowing Judge, _ out: inout [UInt8]
  ) {
    out.append(contentsOf: line.isCap ? capHeads[Int(line.source)] : ruleHeads[Int(line.source)])
    append(Int(line.strategic - line.operational), &out)
    if line.strategic != 0, line.operational != 0 {
      append(",\"strategic\":", &out)
      append(Int(line.strategic), &out)
      append(",\"operational\":", &out)
      append(Int(line.operational), &out)
    }
    out.append(contentsOf: groupTails[Int(line.group)])
    for k in Int(line.spanStart)..<Int(line.spanEnd) {
      let range = judge.outcome.spans[k]
      let span = judge.bytes(range.start, range.end)
      append(k > Int(line.spanStart) ? ",[" : "[", &out)
      append(Int(span.start), &out)
      out.append(UInt8(ascii: ","))
      append(Int(span.end), &out)
      out.append(UInt8(ascii: "]"))
    }
    append("]}", &out)
  }

  private func name(_ verdict: Verdict) -> StaticString {
    switch verdict {
    case .strategic: "strategic"
    case .operational: "operational"
    case .shared: "shared"
    case .undetermined: "undetermined"
    }
  }

  @inline(__always)
  private func append(_ text: StaticString, _ out: inout [UInt8]) {
    unsafe out.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  private func append(_ bytes: Span<UInt8>, _ out: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
  }

  @inline(__always)
  private func append(_ number: Int, _ out: inout [UInt8]) {
    if number < 0 { out.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 {
      out.append(UInt8(ascii: "0") + UInt8(rest))
      return
    }
    let start = out.count
    while rest > 0 {
      out.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    out[start...].reverse()
  }
}
