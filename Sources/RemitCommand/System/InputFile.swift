import Glibc

/// A file, or standard input, that is read in chunks.
struct InputFile: ~Copyable {
  /// The largest source that is read whole, in bytes.
  static let limit = 256 << 20

  /// What messages call standard input.
  static let standardInput = "<standard input>"

  /// The name that messages show.
  let name: String
  private let descriptor: Int32

  /// Opens the file at `path`; `-` is standard input.
  init(_ path: String) throws(CommandFault) {
    name = path == "-" ? Self.standardInput : path
    guard path != "-" else {
      descriptor = 0
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .cannotRead(path, code: errno) }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Fills `chunk` with the next bytes, up to `capacity`; it is empty at the end.
  func read(into chunk: inout [UInt8], capacity: Int = 1 << 16) throws(CommandFault) {
    chunk.removeAll(keepingCapacity: true)
    var code: Int32 = 0
    chunk.append(addingCapacity: capacity) { space in
      unsafe space.withUnsafeMutableBufferPointer { buffer, count in
        repeat {
          let got = unsafe Glibc.read(descriptor, buffer.baseAddress, capacity)
          code = got < 0 ? errno : 0
          count = max(got, 0)
        } while code == EINTR
      }
    }
    if code == EISDIR { throw .isFolder(name) }
    if code != 0 { throw .cannotRead(name, code: code) }
  }

  /// Reads everything to the end.
  consuming func contents() throws(CommandFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk: [UInt8] = []
    repeat {
      try read(into: &chunk, capacity: 1 << 18)
      bytes += chunk
      if bytes.count > Self.limit { throw .tooLarge(name, limit: Self.limit) }
    } while !chunk.isEmpty
    return bytes
  }
}
