/// How the process ends, for the shell.
enum ExitStatus: Int32, Hashable, Sendable {
  case done = 0
  /// The call worked and found something to report.
  case findings = 1
  case usage = 2
  /// Something could not be read or written.
  case unreadable = 3
  case internalFault = 70
}
