import Remit
import RemitDocuments
import RemitLanguage
import RemitReports
import RemitRules
import RemitText

/// A stream of duties on its way from JSON lines to JSON lines.
struct DutyStream: ~Copyable {
  /// What the last call added to the result.
  private(set) var written: [UInt8] = []
  /// Whether some line could not be read.
  private(set) var hasFaults = false

  private let name: String
  private var judge: Judge
  private let lines: RulingLines
  private let tongue: Tongue
  private var cutter = LineCutter()
  private var line: NDJSONLine

  init(name: String, advisor: Advisor, tongue: Tongue) {
    self.name = name
    judge = Judge(advisor.book)
    lines = RulingLines(advisor.book)
    line = NDJSONLine(
      keys: NDJSONKeys(attributes: Set(advisor.book.schema.attributes.map(\.name))))
    self.tongue = tongue
  }

  /// Whether `head`, the first bytes of a source, is an object with a duty on a line of its own.
  static func isStream(_ head: [UInt8]) -> Bool {
    if InputFormat.guess(name: "", bytes: head) == .ndjson { return true }
    guard let first = head.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first else {
      return false
    }
    var line = NDJSONLine()
    return line.read(Array(first).span) == nil
  }

  /// Takes the next bytes of the stream.
  mutating func push(_ chunk: [UInt8]) {
    cutter.push(chunk)
    drain()
  }

  /// Takes the last line, which may lack its end.
  mutating func finish() {
    cutter.finish()
    drain()
  }

  private mutating func drain() {
    written.removeAll(keepingCapacity: true)
    let bytes = cutter.bytes
    while let cut = cutter.next() {
      switch cut {
      case .line(let range): rule(on: bytes.span.extracting(range))
      case .tooLong:
        let fault = Wording("the line is too long", "строка слишком длинная")
        refuse(fault.text(in: tongue))
      }
    }
  }

  private mutating func rule(on bytes: Span<UInt8>) {
    if NDJSONLine.isBlank(bytes) { return }
    if let fault = line.read(bytes) {
      refuse(fault.message(in: tongue))
      return
    }
    guard line.text.count <= DutyText.longest else {
      let fault = Wording(
        "the duty is longer than \(DutyText.longest) bytes",
        "обязанность длиннее \(DutyText.longest) байт")
      refuse(fault.text(in: tongue))
      return
    }
    let words = line.text
    judge.judge(words.span, stated: stated(bytes))
    write(bytes)
  }

  /// The attributes of the line that the packs know.
  private func stated(_ bytes: Span<UInt8>) -> [StatedValue] {
    if line.attributes.isEmpty { return [] }
    let attributes = line.attributes(of: bytes, file: name)
    return attributes.compactMap { judge.book.stated($0.name, $0.value) }
  }

  private mutating func write(_ bytes: Span<UInt8>) {
    let text = bytes.extracting(line.textToken)
    if let token = line.id, bytes[token.lowerBound] == UInt8(ascii: "\"") {
      lines.append(judge, id: bytes.extracting(token), text: text, to: &written)
    } else {
      let id = quotedID(bytes)
      lines.append(judge, id: id.span, text: text, to: &written)
    }
    if !line.others.isEmpty { writeOthers(bytes) }
    written.append(UInt8(ascii: "}"))
    written.append(UInt8(ascii: "\n"))
  }

  /// The id as a string of JSON: a number in quotes, or the number of the line.
  private func quotedID(_ bytes: Span<UInt8>) -> [UInt8] {
    guard let token = line.id else { return Array("\"\(cutter.number)\"".utf8) }
    var id = [UInt8(ascii: "\"")]
    for i in token { id.append(bytes[i]) }
    return id + [UInt8(ascii: "\"")]
  }

  /// Copies the members of the line that have no meaning here.
  private mutating func writeOthers(_ bytes: Span<UInt8>) {
    for member in line.others where !isOurs(bytes.extracting(member)) {
      written.append(UInt8(ascii: ","))
      for i in member { written.append(bytes[i]) }
    }
  }

  /// Whether a member of the input has a name that the result gives a meaning to.
  private func isOurs(_ member: Span<UInt8>) -> Bool {
    Self.ourNames.contains { name in
      guard member.count >= name.count else { return false }
      for i in name.indices where member[i] != name[i] { return false }
      return true
    }
  }

  private static let ourNames = [
    "language", "verdict", "points", "strategic", "operational", "ledger", "error",
  ].map { Array("\"\($0)\"".utf8) }

  /// Puts an object with the fault in the place of a line that cannot be read.
  private mutating func refuse(_ fault: String) {
    hasFaults = true
    var json = JSONWriter()
    json.open("{")
    json.key("line")
    json.value(cutter.number)
    json.key("error")
    json.value(fault)
    json.close("}")
    json.newline()
    written += json.bytes
  }
}
