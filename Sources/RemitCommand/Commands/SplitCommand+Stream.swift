import Remit
import RemitDocuments
import RemitLanguage

extension SplitCommand {
  /// Rules on a stream of duties one by one, in their order and in bounded memory.
  ///
  /// Works for one source of JSON lines or plain lines that is to be written as JSON lines; `nil` where the
  /// source is neither, with the file as far as it was read in `opened`.
  func stream(
    by advisor: Advisor, opened: inout OpenedInput?
  ) throws(CommandFault) -> ExitStatus? {
    guard invocation.value(.format) == "ndjson", invocation.files.count == 1 else { return nil }
    if invocation.files[0] == "-" {
      Inputs(invocation: invocation, console: console).hintAtStandardInput()
    }
    let asked = invocation.value(.inputFormat).flatMap(InputFormat.init(rawValue:))
    let input = try OpenedInput(invocation.files[0]) {
      asked == .ndjson || asked == .text || DutyStream.starts($0)
    }
    guard let kind = kind(of: input.name, head: input.head, asked: asked) else {
      opened = consume input
      return nil
    }
    let stream = DutyStream(
      name: input.name, kind: kind, advisor: advisor, tongue: console.tongue(of: input.head))
    return try pump(input, through: stream)
  }

  /// Whether the source is a stream, and of what.
  private func kind(of name: String, head: [UInt8], asked: InputFormat?) -> DutyStream.Kind? {
    if let asked { return DutyStream.Kind(asked) }
    if name == InputFile.standardInput, DutyStream.isStream(head) { return .json }
    return DutyStream.Kind(InputFormat.guess(name: name, bytes: head))
  }

  private func pump(
    _ input: consuming OpenedInput, through start: consuming DutyStream
  ) throws(CommandFault) -> ExitStatus {
    var stream = start
    let output = try OutputFile(invocation)
    var chunk = input.head
    if stream.kind == .plain, !PlainLine.isUTF8(chunk) {
      stream.push(try decoded(input))
      try output.write(stream.written)
    } else {
      while !chunk.isEmpty {
        stream.push(chunk)
        try output.write(stream.written)
        try input.read(into: &chunk, capacity: 1 << 14)
      }
    }
    stream.finish()
    try output.write(stream.written)
    try output.finish()
    return stream.hasFaults ? .unreadable : .done
  }

  /// The whole of a text in another encoding, brought to UTF-8; what that takes is told.
  private func decoded(_ input: consuming OpenedInput) throws(CommandFault) -> [UInt8] {
    let name = input.name
    let reading = DutyList.read(try input.contents(), named: name, as: .text)
    let told = reading.diagnostics.filter {
      $0.severity == .error || $0.code == "input.other-encoding"
    }
    console.show(told, of: SourceText(name: name, bytes: reading.text))
    if told.contains(where: { $0.severity == .error }) { throw .alreadyReported }
    return reading.text
  }
}

extension DutyStream.Kind {
  /// `nil` for what is read as a whole.
  init?(_ format: InputFormat) {
    switch format {
    case .ndjson: self = .json
    case .text: self = .plain
    case .duty, .markdown, .csv, .json, .docx, .xlsx, .html, .rtf: return nil
    }
  }
}
