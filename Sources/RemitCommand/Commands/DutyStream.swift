import Remit
import RemitDocuments
import RemitLanguage
import RemitReports
import RemitRules
import RemitText

/// A stream of duties on its way from JSON lines, or plain lines, to JSON lines.
struct DutyStream: ~Copyable {
  /// What a line of the input is.
  enum Kind: Hashable, Sendable {
    /// An object with a text.
    case json
    /// A duty, perhaps after a bullet or a number.
    case plain
  }

  let kind: Kind
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
  /// The plain duties so far, to number them.
  private var duties = 0

  init(name: String, kind: Kind = .json, advisor: Advisor, tongue: Tongue) {
    self.name = name
    self.kind = kind
    judge = Judge(advisor.book)
    lines = RulingLines(advisor.book)
    line = NDJSONLine(
      keys: NDJSONKeys(attributes: Set(advisor.book.schema.attributes.map(\.name))))
    self.tongue = tongue
  }

  /// Whether the first line of `head` is whole and an object with a duty, so that no more is needed to know.
  static func starts(_ head: [UInt8]) -> Bool {
    guard let end = head.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    var line = NDJSONLine()
    return line.read(Array(head[..<end]).span) == nil
  }

  /// Whether `head`, the first bytes of a source, has an object with a duty on a line of its own.
  ///
  /// The first line may be a bad one, or longer than `head`; but a JSON document is no stream.
  static func isStream(_ head: [UInt8]) -> Bool {
    var line = NDJSONLine()
    let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 100).prefix(100)
    guard let first = lines.first else { return false }
    if line.read(Array(first).span) == nil { return true }
    if InputFormat.guess(name: "", bytes: head) == .json, !startsAsDuty(first) { return false }
    return lines.contains { line.read(Array($0).span) == nil }
      || (lines.count == 1 && head.count >= OpenedInput.headSize && startsAsDuty(first))
  }

  private static func startsAsDuty(_ line: ArraySlice<UInt8>) -> Bool {
    let dense = line.prefix(64).filter { $0 != UInt8(ascii: " ") }
    return ["{\"text\":", "{\"id\":"].contains { dense.starts(with: $0.utf8) }
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
      switch (cut, kind) {
      case (.line(let range), .json): rule(on: bytes.span.extracting(range))
      case (.line(let range), .plain): rule(onPlain: bytes, range)
      case (.tooLong, _): refuse("the line is longer than 1 MiB", "строка длиннее 1 МиБ")
      }
    }
  }

  private mutating func rule(on bytes: Span<UInt8>) {
    if NDJSONLine.isBlank(bytes) { return }
    if let fault = line.read(bytes) {
      refuse(fault.message(in: .english), fault.message(in: .russian))
      return
    }
    guard !isTooLong(line.text.count), let stated = stated(bytes) else { return }
    let words = line.text
    judge.judge(words.span, stated: stated)
    write(bytes)
  }

  private mutating func rule(onPlain bytes: [UInt8], _ range: Range<Int>) {
    switch PlainLine(bytes, range) {
    case .nothing: return
    case .notUTF8(let at):
      let column = at - range.lowerBound
      refuse("byte \(column) of the line is not UTF-8", "байт \(column) строки – не UTF-8")
    case .duty(let words):
      duties += 1
      if isTooLong(words.count) { return }
      let words = bytes.span.extracting(words)
      judge.judge(words)
      var text = JSONWriter()
      text.value(words)
      lines.append(judge, id: Array("\"\(duties)\"".utf8).span, text: text.bytes.span, to: &written)
      written += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    }
  }

  /// Refuses a duty of `count` bytes where that is too long.
  private mutating func isTooLong(_ count: Int) -> Bool {
    guard count > DutyText.longest else { return false }
    let limit = DutyText.longest
    refuse("the duty is longer than \(limit) bytes", "обязанность длиннее \(limit) байт")
    return true
  }

  /// The attributes of the line; `nil` where one is refused.
  private mutating func stated(_ bytes: Span<UInt8>) -> [StatedValue]? {
    if line.attributes.isEmpty { return [] }
    let attributes = line.attributes(of: bytes, file: name)
    for attribute in attributes {
      let (name, value) = (attribute.name, attribute.value)
      guard let fault = judge.book.fault(of: name, value: value, at: attribute.place) else {
        continue
      }
      refuse(Self.sentence(fault, .english), Self.sentence(fault, .russian))
      return nil
    }
    return attributes.compactMap { judge.book.stated($0.name, $0.value) }
  }

  private static func sentence(_ fault: Diagnostic, _ tongue: Tongue) -> String {
    let message = fault.message(in: tongue)
    return message.action.map { "\(message.fact); \($0)" } ?? message.fact
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
  private mutating func refuse(_ english: String, _ russian: String) {
    hasFaults = true
    var json = JSONWriter()
    json.open("{")
    json.key("line")
    json.value(cutter.number)
    json.key("error")
    json.value(Wording(english, russian).text(in: tongue))
    json.close("}")
    json.newline()
    written += json.bytes
  }
}
