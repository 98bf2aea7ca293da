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
      Wording(
        "cannot read \(file): \(reason(code).english)",
        "не прочитать \(file): \(reason(code).russian)")
    case .isFolder(let file): Wording("\(file) is a folder", "\(file) — папка")
    case .tooLarge(let file, let limit):
      Wording(
        "\(file) is larger than \(limit >> 20) MiB", "\(file) больше \(limit >> 20) МиБ")
    case .noPacks(let folder):
      Wording("no .rules files in \(folder)", "в \(folder) нет файлов .rules")
    case .cannotWrite(let file, let code):
      Wording(
        "cannot write \(file): \(reason(code).english)",
        "не записать \(file): \(reason(code).russian)")
    case .closedPipe, .alreadyReported: nil
    case .internalFault(let what):
      Wording("internal error: \(what)", "внутренняя ошибка: \(what)")
    }
  }

  /// What the system says; in Russian for what people meet.
  private func reason(_ code: Int32) -> Wording {
    let english = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
    let russian =
      switch code {
      case ENOENT: "нет такого файла или папки"
      case EACCES, EPERM: "нет прав"
      case ENOTDIR: "часть пути – не папка"
      case EISDIR: "это папка"
      case ENOSPC, EDQUOT: "на диске нет места"
      case EROFS: "диск только для чтения"
      case EFBIG: "файл слишком велик"
      case ENAMETOOLONG: "слишком длинное имя"
      case EIO: "ошибка ввода-вывода"
      default: english
      }
    return Wording(english, russian)
  }
}
