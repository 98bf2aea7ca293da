import Foundation

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// One run of the built command, from start to end.
struct Run: Equatable {
  var output = Data()
  var messages = ""
  var status: Int32 = 0

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs `remit` in the package's folder, in a locale without a language, with `input` on standard input.
  init(_ arguments: [String], input: Data = Data(), language: String = "C") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("remit")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: packageFolder)
    process.environment = ["LC_ALL": language]
    let folder = try Folder()
    process.standardInput = try FileHandle(forReadingFrom: folder.put(input, "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.put(Data(), "out"))
    process.standardError = try FileHandle(forWritingTo: folder.put(Data(), "err"))
    try process.run()
    process.waitUntilExit()
    output = try Data(contentsOf: folder.url("out"))
    messages = String(decoding: try Data(contentsOf: folder.url("err")), as: UTF8.self)
    status = process.terminationStatus
  }
}

/// A folder of its own for one test, removed with all it has when the last user lets go.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/remit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  /// Writes a file, and gives its place.
  @discardableResult
  func put(_ data: Data, _ name: String) throws -> URL {
    try data.write(to: url(name))
    return url(name)
  }

  /// Writes a text, and gives its path.
  func put(_ text: String, _ name: String) throws -> String {
    try put(Data(text.utf8), name).path
  }
}
