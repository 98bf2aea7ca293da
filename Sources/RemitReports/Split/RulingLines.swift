package import RemitRules
import RemitText

/// Writes what a judge found as one JSON line for each duty, without a value in between.
///
/// The names of rules and groups are laid out as JSON once, so that a line is copied together from bytes
/// into room that is made once.
package struct RulingLines: ~Copyable, Sendable {
  /// By rule: `{"rule":"core.sets","points":`.
  private let ruleHeads: PieceList
  /// By group: `,"group":"decision","spans":[`.
  private let groupTails: PieceList
  /// By group: `{"rule":"cap.decision","points":`.
  private let capHeads: PieceList

  package init(_ book: RuleBook) {
    ruleHeads = PieceList(book.ruleNames.map { Self.head($0) })
    groupTails = PieceList(book.groupNames.map { ",\"group\":\"\($0)\",\"spans\":[" })
    capHeads = PieceList(book.groupNames.map { Self.head("cap.\($0)") })
  }

  private static func head(_ rule: String) -> String { "{\"rule\":\"\(rule)\",\"points\":" }

  /// Appends the object of the duty that `judge` judged last, without its closing brace.
  ///
  /// `id` and `text` are tokens of JSON.
  package func append(
    _ judge: borrowing Judge, id: Span<UInt8>, text: Span<UInt8>, to out: inout [UInt8]
  ) {
    let bound = bound(judge.outcome) + id.count + text.count
    out.append(addingCapacity: bound) { room in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        var writer = unsafe PieceWriter(free)
        write(judge.outcome, judge, id, text, &writer)
        count += writer.count
      }
    }
  }

  /// The most bytes that a line may have beyond id and text.
  private func bound(_ outcome: borrowing Outcome) -> Int {
    let line = max(ruleHeads.longest, capHeads.longest) + groupTails.longest + 128
    return 256 + outcome.lines.count * line + outcome.spans.count * 24
  }

  private func write(
    _ outcome: borrowing Outcome, _ judge: borrowing Judge, _ id: Span<UInt8>,
    _ text: Span<UInt8>, _ out: inout PieceWriter
  ) {
    out.put("{\"id\":")
    out.put(id)
    out.put(",\"text\":")
    out.put(text)
    switch judge.text.tongue {
    case .english: out.put(",\"language\":\"en\",\"verdict\":\"")
    case .russian: out.put(",\"language\":\"ru\",\"verdict\":\"")
    }
    put(outcome.verdict, &out)
    out.put(outcome.strategic - outcome.operational)
    out.put(",\"strategic\":")
    out.put(outcome.strategic)
    out.put(",\"operational\":")
    out.put(outcome.operational)
    out.put(",\"ledger\":[")
    for i in 0..<outcome.lines.count {
      if i > 0 { out.put(UInt8(ascii: ",")) }
      write(outcome.lines[i], outcome, judge, &out)
    }
    out.put(UInt8(ascii: "]"))
  }

  @inline(__always)
  private func write(
    _ line: Outcome.Line, _ outcome: borrowing Outcome, _ judge: borrowing Judge,
    _ out: inout PieceWriter
  ) {
    if line.isCap {
      out.put(Int(line.source), of: capHeads)
    } else {
      out.put(Int(line.source), of: ruleHeads)
    }
    out.put(Int(line.strategic - line.operational))
    if line.strategic != 0, line.operational != 0 {
      out.put(",\"strategic\":")
      out.put(Int(line.strategic))
      out.put(",\"operational\":")
      out.put(Int(line.operational))
    }
    out.put(Int(line.group), of: groupTails)
    for k in Int(line.spanStart)..<Int(line.spanEnd) {
      let range = outcome.spans[k]
      let span = judge.bytes(range.start, range.end)
      if k > Int(line.spanStart) { out.put(UInt8(ascii: ",")) }
      out.put(UInt8(ascii: "["))
      out.put(Int(span.start))
      out.put(UInt8(ascii: ","))
      out.put(Int(span.end))
      out.put(UInt8(ascii: "]"))
    }
    out.put("]}")
  }

  @inline(__always)
  private func put(_ verdict: Verdict, _ out: inout PieceWriter) {
    switch verdict {
    case .strategic: out.put("strategic\",\"points\":")
    case .operational: out.put("operational\",\"points\":")
    case .shared: out.put("shared\",\"points\":")
    case .undetermined: out.put("undetermined\",\"points\":")
    }
  }
}
