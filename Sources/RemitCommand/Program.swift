import Glibc
import RemitText

/// One run of the command.
struct Program {
  /// The words after the command's name.
  let arguments: [String]

  static let version = "1.0.0"

  /// Does what the arguments ask for.
  func run() -> ExitStatus {
    // A closed pipe or a file over the limit would kill the process before it can clean up.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let surroundings = Surroundings.current()
    var parser = ArgumentParser(arguments)
    do {
      let invocation = try parser.parse()
      let console = Console(surroundings, invocation)
      do {
        return try perform(invocation, console)
      } catch {
        console.show(error, invocation.path)
        return error.status
      }
    } catch {
      let console = Console(surroundings, parser.invocation)
      let fault = CommandFault.usage(error)
      console.show(fault, parser.invocation.path)
      return fault.status
    }
  }

  private func perform(
    _ invocation: Invocation, _ console: Console
  ) throws(CommandFault) -> ExitStatus {
    if invocation.has(.help) {
      let page = HelpPage(
        path: invocation.path, sheet: invocation.sheet, tongue: console.tongue)
      return try write(page.text)
    }
    switch invocation.sheet.job {
    case .overview, .rules: return try write("remit \(Self.version)\n")
    case .split: return try SplitCommand(invocation: invocation, console: console).run()
    case .explain: return try ExplainCommand(invocation: invocation, console: console).run()
    case .raci: return try RaciCommand(invocation: invocation, console: console).run()
    case .check: return try CheckCommand(invocation: invocation, console: console).run()
    case .compare: return try CompareCommand(invocation: invocation, console: console).run()
    case .format: return try FormatCommand(invocation: invocation, console: console).run()
    case .checkRules: return try CheckRulesCommand(invocation: invocation, console: console).run()
    case .testRules: return try TestRulesCommand(invocation: invocation, console: console).run()
    case .measure: return try MeasureCommand(invocation: invocation, console: console).run()
    case .tune: return try TuneCommand(invocation: invocation, console: console).run()
    case .stem: return try StemCommand(invocation: invocation).run()
    case .completions:
      let completions = Completions(root: .remit, tongue: console.tongue)
      return try write(completions.script(for: invocation.operands[0]) ?? "")
    }
  }

  private func write(_ text: String) throws(CommandFault) -> ExitStatus {
    let output = OutputFile()
    try output.write(Array(text.utf8))
    try output.finish()
    return .done
  }
}
