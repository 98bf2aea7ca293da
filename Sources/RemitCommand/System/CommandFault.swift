import Glibc

/// What ends a command before its work is done.
enum CommandFault: Error, Hashable, Sendable {
  case usage(UsageFault)
  case cannotRead(String, code: Int32)
  case isFolder(String)
  case tooLarge(String, limit: Int)
  case noPacks(folder: String)
  case cannotWrite(String, code: Int32)
  /// Whoever reads our output has had enough; no fault, and nothing is said.
  case closedPipe
  /// Diagnostics that were shown already.
  case alreadyReported
  case internalFault(String)

  /// The status that the process ends with.
  ///
  /// A closed pipe is 0: `remit split … | head` did what was asked for.
  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .cannotRead, .isFolder, .tooLarge, .noPacks, .cannotWrite, .alreadyReported: .unreadable
    case .closedPipe: .done
    case .internalFault: .internalFault
    }
  }

  /// What is said on standard error; `nil` where nothing is.
  var wording: Wording? {
    switch self {
    case .usage(let fault): fault.wording
    case .cannotRead(let file, let code):
      Wording("cannot read \(file): \(reason(code))", "не прочитать \(file): \(reason(code))")
    case .isFolder(let file): Wording("\(file) is a folder", "\(file) — папка")
    case .tooLarge(let file, let limit):
      Wording(
        "\(file) is larger than \(limit >> 20) MiB", "\(file) больше \(limit >> 20) МиБ")
    case .noPacks(let folder):
      Wording("no .rules files in \(folder)", "в \(folder) нет файлов .rules")
    case .cannotWrite(let file, let code):
      Wording("cannot write \(file): \(reason(code))", "не записать \(file): \(reason(code))")
    case .closedPipe, .alreadyReported: nil
    case .internalFault(let what):
      Wording("internal error: \(what)", "внутренняя ошибка: \(what)")
    }
  }

  private func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "\(code)" }
    return unsafe String(cString: text)
  }
}
