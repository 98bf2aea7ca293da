import Glibc

/// Generated duties in two files: JSON lines for the command, plain lines for `wc`.
struct Corpus {
  let duties: Int
  let linesPath: String
  let textPath: String
  private(set) var words = 0
  /// The bytes of the plain lines.
  private(set) var textBytes = 0

  init(_ folder: borrowing TemporaryFolder, name: String, duties: Int) throws(BenchFault) {
    self.duties = duties
    linesPath = "\(folder.path)/\(name).ndjson"
    textPath = "\(folder.path)/\(name).txt"
    let lines = try FileWriter(linesPath)
    let text = try FileWriter(textPath)
    var writer = DutyWriter(seed: 20_260_101)
    for number in 1...duties {
      let duty = Array(writer.duty().utf8)
      words += duty.split(separator: 0x20).count
      textBytes += duty.count + 1
      lines.write(Array("{\"id\":\"\(number)\",\"text\":\"".utf8))
      lines.write(duty)
      lines.write(Array("\"}\n".utf8))
      text.write(duty)
      text.write([0x0A])
    }
  }
}

/// A folder that goes when it is no longer needed, with its files.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(BenchFault) {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/remit-bench.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .cannotWrite(base) }
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    path = String(decoding: bytes, as: UTF8.self)
  }

  deinit {
    for name in ["all", "tenth", "single"] {
      unsafe unlink("\(path)/\(name).ndjson")
      unsafe unlink("\(path)/\(name).txt")
    }
    unsafe rmdir(path)
  }
}

/// A file that is written from its start.
@safe private struct FileWriter: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws(BenchFault) {
    guard let file = unsafe fopen(path, "w") else { throw .cannotWrite(path) }
    unsafe self.file = unsafe file
  }

  deinit { unsafe fclose(file) }

  func write(_ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
  }
}
