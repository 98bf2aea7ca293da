import Remit
import RemitDocuments

extension SplitCommand {
  /// Rules on JSON lines one by one, in their order and in bounded memory.
  ///
  /// Works for one source that is to be written as JSON lines; `nil` where it is no such stream, with what
  /// was read of standard input in `head`.
  func stream(by advisor: Advisor, head: inout [UInt8]) throws(CommandFault) -> ExitStatus? {
    guard invocation.value(.format) == "ndjson", invocation.files.count == 1 else { return nil }
    let path = invocation.files[0]
    let asked = invocation.value(.inputFormat).flatMap(InputFormat.init(rawValue:))
    if let asked, asked != .ndjson { return nil }
    if path != "-", asked == nil, InputFormat.guess(name: path, bytes: []) != .ndjson {
      return nil
    }
    let input = try InputFile(path)
    var chunk: [UInt8] = []
    try input.read(into: &chunk)
    if asked == nil, path == "-", !DutyStream.isStream(chunk) {
      head = chunk
      return nil
    }
    return try pump(input, first: chunk, by: advisor)
  }

  private func pump(
    _ input: borrowing InputFile, first: [UInt8], by advisor: Advisor
  ) throws(CommandFault) -> ExitStatus {
    let output = try OutputFile(invocation)
    var stream = DutyStream(name: input.name, advisor: advisor, tongue: console.tongue)
    var chunk = first
    while !chunk.isEmpty {
      stream.push(chunk)
      try output.write(stream.written)
      try input.read(into: &chunk, capacity: 1 << 14)
    }
    stream.finish()
    try output.write(stream.written)
    try output.finish()
    return stream.hasFaults ? .unreadable : .done
  }
}
