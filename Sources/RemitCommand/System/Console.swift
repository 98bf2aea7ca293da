import Glibc
import RemitLanguage
import RemitText

/// Standard error: messages, diagnostics, progress.
struct Console: Sendable {
  let surroundings: Surroundings
  /// The language that the user asked for.
  let asked: Tongue?
  let colour: ColourChoice

  enum ColourChoice: String, Hashable, Sendable {
    case auto, always, never
  }

  init(_ surroundings: Surroundings, _ invocation: Invocation) {
    self.surroundings = surroundings
    asked = invocation.sheet.job == .stem ? nil : invocation.tongue
    colour = invocation.value(.color).flatMap(ColourChoice.init) ?? .auto
  }

  /// The language of messages before any input is known.
  var tongue: Tongue { asked ?? surroundings.tongue }

  /// Whether what goes to standard output is coloured; a file is no terminal.
  func coloursOutput(toFile: Bool) -> Bool {
    colours(isTerminal: surroundings.isOutputTerminal && !toFile)
  }

  /// The language of messages about `text`: the one asked for, else that of most letters.
  func tongue(of text: [UInt8]) -> Tongue {
    if let asked { return asked }
    var latin = 0
    var cyrillic = 0
    for byte in text.prefix(1 << 16) {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xD0, 0xD1: cyrillic += 1
      default: break
      }
    }
    if latin + cyrillic == 0 { return surroundings.tongue }
    return cyrillic * 2 > latin ? .russian : .english
  }

  /// The language of a report on duties in `tongues`: the one asked for, else that of most duties.
  func tongue(of tongues: some Sequence<Tongue>) -> Tongue {
    if let asked { return asked }
    let lead = tongues.reduce(0) { $0 + ($1 == .russian ? 1 : -1) }
    if lead == 0 { return surroundings.tongue }
    return lead > 0 ? .russian : .english
  }

  /// Shows the diagnostics of one source.
  func show(_ diagnostics: [Diagnostic], of source: SourceText) {
    guard !diagnostics.isEmpty else { return }
    let text = render(
      diagnostics, source: source, tongue: tongue(of: source.bytes),
      colour: colours(isTerminal: surroundings.isErrorTerminal))
    say(text)
  }

  /// Shows why a command ended, if there is something to say.
  func show(_ fault: CommandFault, _ path: [String]) {
    guard let wording = fault.wording else { return }
    say("\(path[0]): \(wording.text(in: tongue))\n")
    guard case .usage = fault else { return }
    let command = path.joined(separator: " ")
    let hint = Wording("Try `\(command) --help`.", "Справка: `\(command) --help`.")
    say(hint.text(in: tongue) + "\n")
  }

  /// Writes to standard error; where that fails there is nobody left to tell.
  func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  private func colours(isTerminal: Bool) -> Bool {
    switch colour {
    case .never: false
    case .auto: isTerminal && !surroundings.forbidsColour
    case .always: !surroundings.forbidsColour
    }
  }
}
