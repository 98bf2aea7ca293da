/// A file of which the first bytes have been read, to see what it is.
struct OpenedInput: ~Copyable {
  /// How many bytes are enough to see what a file is.
  static let headSize = 1 << 16

  /// The first bytes; empty for an empty file.
  let head: [UInt8]
  private let file: InputFile

  /// Opens the file at `path` and reads up to 64 KiB, or less where `isEnough` says so before.
  init(_ path: String, until isEnough: ([UInt8]) -> Bool) throws(CommandFault) {
    let file = try InputFile(path)
    var head: [UInt8] = []
    var chunk: [UInt8] = []
    repeat {
      try file.read(into: &chunk)
      head += chunk
    } while !chunk.isEmpty && head.count < Self.headSize && !isEnough(head)
    self.head = head
    self.file = file
  }

  var name: String { file.name }

  /// Fills `chunk` with the bytes after those that were read before.
  func read(into chunk: inout [UInt8], capacity: Int = 1 << 16) throws(CommandFault) {
    try file.read(into: &chunk, capacity: capacity)
  }

  /// The whole file.
  consuming func contents() throws(CommandFault) -> [UInt8] {
    let head = head
    return head + (try file.contents())
  }
}
