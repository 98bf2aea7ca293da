import Remit
import RemitDocuments
import RemitLanguage
import RemitReports
import RemitText

/// A stream of duties on its way from JSON lines to JSON lines.
struct DutyStream {
  /// What the last call added to the result.
  private(set) var written: [UInt8] = []
  /// Whether some line could not be read.
  private(set) var hasFaults = false

  private let name: String
  private let advisor: Advisor
  private let tongue: Tongue
  private var cutter = LineCutter()
  private var line = NDJSONLine()

  init(name: String, advisor: Advisor, tongue: Tongue) {
    self.name = name
    self.advisor = advisor
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
    while let cut = cutter.next() {
      switch cut {
      case .line(let range): rule(on: Array(cutter.bytes[range]))
      case .tooLong:
        let fault = Wording("the line is too long", "строка слишком длинная")
        refuse(fault.text(in: tongue))
      }
    }
  }

  private mutating func rule(on bytes: [UInt8]) {
    if NDJSONLine.isBlank(bytes.span) { return }
    if let fault = line.read(bytes.span) {
      refuse(fault.message(in: tongue))
      return
    }
    let duty = Duty(
      id: line.idText(of: bytes.span) ?? "\(cutter.number)",
      text: String(decoding: line.text, as: UTF8.self), place: Place(name, ByteSpan(0, 0)),
      attributes: line.attributes(of: bytes.span, file: name))
    var json = JSONWriter()
    json.openRuling(advisor.ruling(on: duty), on: duty)
    for member in line.others where !isOurs(bytes[member]) {
      json.raw(bytes.span.extracting(member))
    }
    json.close("}")
    json.newline()
    written += json.bytes
  }

  /// Whether a member of the input has a name that the result gives a meaning to.
  private func isOurs(_ member: ArraySlice<UInt8>) -> Bool {
    let names = ["language", "verdict", "points", "strategic", "operational", "ledger", "error"]
    return names.contains { member.starts(with: "\"\($0)\"".utf8) }
  }

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
