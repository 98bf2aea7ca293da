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

  private let fixed = PieceList(FixedPiece.allCases.map(\.json))

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
    put(piece: .id, &out)
    out.put(id)
    put(piece: .text, &out)
    out.put(text)
    switch judge.text.tongue {
    case .english: put(piece: .english, &out)
    case .russian: put(piece: .russian, &out)
    }
    put(outcome.verdict, &out)
    out.put(outcome.strategic - outcome.operational)
    put(piece: .strategic, &out)
    out.put(outcome.strategic)
    put(piece: .operational, &out)
    out.put(outcome.operational)
    put(piece: .ledger, &out)
    for i in 0..<outcome.lines.count {
      if i > 0 { out.put(UInt8(ascii: ",")) }
      write(outcome.lines[i], outcome, judge, &out)
    }
    out.put(UInt8(ascii: "]"))
  }

  /// Writes a line of the ledger.
  private func write(
    _ line: Outcome.Line, _ outcome: borrowing Outcome, _ judge: borrowing Judge,
    _ writer: inout PieceWriter
  ) {
    // A copy stays in registers, since no write can change it.
    var out = writer
    if line.isCap {
      out.put(Int(line.source), of: capHeads)
    } else {
      out.put(Int(line.source), of: ruleHeads)
    }
    out.put(Int(line.strategic - line.operational))
    if line.strategic != 0, line.operational != 0 {
      put(piece: .strategic, &out)
      out.put(Int(line.strategic))
      put(piece: .operational, &out)
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
    out.put(UInt8(ascii: "]"))
    out.put(UInt8(ascii: "}"))
    writer = out
  }

  @inline(__always)
  private func put(_ verdict: Verdict, _ out: inout PieceWriter) {
    switch verdict {
    case .strategic: put(piece: .isStrategic, &out)
    case .operational: put(piece: .isOperational, &out)
    case .shared: put(piece: .isShared, &out)
    case .undetermined: put(piece: .isUndetermined, &out)
    }
  }

  @inline(__always)
  private func put(piece: FixedPiece, _ out: inout PieceWriter) {
    out.put(piece.rawValue, of: fixed)
  }
}

/// The pieces that are the same for every book.
private enum FixedPiece: Int, CaseIterable {
  case id, text, english, russian, strategic, operational, ledger
  case isStrategic, isOperational, isShared, isUndetermined

  var json: String {
    switch self {
    case .id: "{\"id\":"
    case .text: ",\"text\":"
    case .english: ",\"language\":\"en\",\"verdict\":\""
    case .russian: ",\"language\":\"ru\",\"verdict\":\""
    case .strategic: ",\"strategic\":"
    case .operational: ",\"operational\":"
    case .ledger: ",\"ledger\":["
    case .isStrategic: "strategic\",\"points\":"
    case .isOperational: "operational\",\"points\":"
    case .isShared: "shared\",\"points\":"
    case .isUndetermined: "undetermined\",\"points\":"
    }
  }
}
