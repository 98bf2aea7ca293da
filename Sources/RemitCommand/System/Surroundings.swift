import Glibc
import RemitText

/// What the process finds around it: environment and terminals.
struct Surroundings: Hashable, Sendable {
  /// The language of the locale.
  let tongue: Tongue
  /// Whether the user has asked every program for no colour (no-color.org), or the terminal has none.
  let forbidsColour: Bool
  let isOutputTerminal: Bool
  let isErrorTerminal: Bool
  let isInputTerminal: Bool
  /// The columns of the terminal on standard output, where it says them.
  let width: Int?

  /// Reads a value of the environment by its name; an empty value counts as none.
  init(
    environment: (String) -> String?, terminals: (output: Bool, error: Bool, input: Bool),
    width: Int?
  ) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    tongue = locale.hasPrefix("ru") ? .russian : .english
    forbidsColour = environment("NO_COLOR") != nil || environment("TERM") == "dumb"
    isOutputTerminal = terminals.output
    isErrorTerminal = terminals.error
    isInputTerminal = terminals.input
    self.width = width
  }

  /// The surroundings of this process.
  static func current() -> Surroundings {
    Surroundings(
      environment: { name in
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
      },
      terminals: (isatty(1) == 1, isatty(2) == 1, isatty(0) == 1), width: terminalWidth())
  }

  private static func terminalWidth() -> Int? {
    var size = winsize()
    let status = unsafe withUnsafeMutablePointer(to: &size) {
      unsafe ioctl(1, UInt(TIOCGWINSZ), UnsafeMutableRawPointer($0))
    }
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
