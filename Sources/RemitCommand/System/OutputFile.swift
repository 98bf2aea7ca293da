import Glibc

/// Where a result goes: standard output, or a file that is written whole or not at all.
///
/// A file's bytes go to a hidden neighbour, which takes the file's place only in `finish()`. Ended in any
/// other way, the neighbour is removed and the old file stays as it was. What is no regular file
/// (`/dev/null`, a pipe) is written directly.
struct OutputFile: ~Copyable {
  private let name: String
  private let descriptor: Int32
  private var swap: Swap?

  /// The path to replace, and the neighbour that will replace it.
  private struct Swap {
    let replaced: String
    let neighbour: String
  }

  /// Opens standard output.
  init() {
    name = "<standard output>"
    descriptor = 1
    swap = nil
  }

  /// Opens the file at `path`, to be replaced.
  init(replacing path: String) throws(CommandFault) {
    name = path
    (descriptor, swap) = try Self.opened(path)
  }

  deinit {
    if let swap { unsafe unlink(swap.neighbour) }
    if descriptor > 2 { close(descriptor) }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(CommandFault) {
    let code = unsafe bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let base = unsafe buffer.baseAddress?.advanced(by: sent)
        let count = unsafe Glibc.write(descriptor, base, buffer.count - sent)
        if count < 0, errno != EINTR { return errno }
        sent += max(count, 0)
      }
      return 0
    }
    if code == EPIPE { throw .closedPipe }
    if code != 0 { throw .cannotWrite(name, code: code) }
  }

  /// Puts the file in its place.
  consuming func finish() throws(CommandFault) {
    guard let done = swap else { return }
    guard fsync(descriptor) == 0, unsafe rename(done.neighbour, done.replaced) == 0 else {
      throw .cannotWrite(name, code: errno)
    }
    swap = nil
  }

  private static func opened(_ path: String) throws(CommandFault) -> (Int32, Swap?) {
    let target = resolved(path)
    let mode = mode(of: target)
    if let mode, mode & S_IFMT != S_IFREG {
      let descriptor = unsafe open(target, O_WRONLY)
      if descriptor < 0 { throw .cannotWrite(path, code: errno) }
      return (descriptor, nil)
    }
    var template = Array(neighbour(of: target).utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor < 0 { throw .cannotWrite(path, code: errno) }
    fchmod(descriptor, mode.map { $0 & 0o7777 } ?? (0o666 & ~mask()))
    let neighbour = template.dropLast().map(UInt8.init(bitPattern:))
    let swap = Swap(replaced: target, neighbour: String(decoding: neighbour, as: UTF8.self))
    return (descriptor, swap)
  }

  /// A hidden name in the same folder, to be completed by `mkstemp`.
  private static func neighbour(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    return "\(path[..<start]).\(path[start...]).XXXXXX"
  }

  /// The path without symbolic links, so that a link stays a link; itself where there is no such file.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func mask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
