import Glibc
import Testing

@testable import RemitCommand

/// A folder of its own for one test, removed with all its files at the end.
private func inFolder(_ body: (String) throws -> Void) throws {
  var template = Array("/tmp/remit-tests.XXXXXX".utf8CString)
  guard unsafe mkdtemp(&template) != nil else { throw CommandFault.internalFault("no folder") }
  let folder = String(
    decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer {
    for name in names(folder) { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }
  try body(folder)
}

private func names(_ folder: String) -> [String] {
  (folderContents(folder) ?? []).filter { $0 != "." && $0 != ".." }
}

private func contents(_ path: String) throws -> String {
  String(decoding: try InputFile(path).contents(), as: UTF8.self)
}

private func put(_ text: String, _ path: String) throws {
  let output = try OutputFile(replacing: path)
  try output.write(Array(text.utf8))
  try output.finish()
}

@Test func `a file is replaced only when it is finished`() throws {
  try inFolder { folder in
    let path = "\(folder)/a"
    try put("old", path)
    do {
      let output = try OutputFile(replacing: path)
      try output.write(Array("half".utf8))
      #expect(try contents(path) == "old")
      #expect(names(folder).count == 2)
    }
    #expect(names(folder) == ["a"])
    #expect(try contents(path) == "old")
    try put("new", path)
    #expect(try contents(path) == "new")
    #expect(names(folder) == ["a"])
  }
}

@Test func `a symbolic link stays a link, and permissions stay`() throws {
  try inFolder { folder in
    try put("old", "\(folder)/a")
    unsafe chmod("\(folder)/a", 0o640)
    unsafe symlink("a", "\(folder)/link")
    try put("new", "\(folder)/link")
    #expect(try contents("\(folder)/a") == "new")
    var status = stat()
    unsafe lstat("\(folder)/link", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    unsafe stat("\(folder)/a", &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}

@Test func `what cannot be read or written is a fault with its reason`() throws {
  #expect(throws: CommandFault.cannotWrite("/no/such/folder", code: ENOENT)) {
    try put("x", "/no/such/folder")
  }
  #expect(throws: CommandFault.cannotWrite("/dev/full", code: ENOSPC)) { try put("x", "/dev/full") }
  #expect(throws: CommandFault.cannotRead("/no/such/file", code: ENOENT)) {
    try contents("/no/such/file")
  }
  #expect(throws: CommandFault.isFolder("/tmp")) { try contents("/tmp") }
  try put("x", "/dev/null")
}

@Test(arguments: [
  (CommandFault.usage(.missingValue("-o")), RemitCommand.ExitStatus.usage), (.closedPipe, .done),
  (.cannotRead("a", code: 2), .unreadable), (.alreadyReported, .unreadable),
  (.cannotWrite("a", code: 28), .unreadable), (.internalFault("x"), .internalFault),
])
func `each fault has its exit status`(fault: CommandFault, status: RemitCommand.ExitStatus) {
  #expect(fault.status == status)
}

@Test(arguments: ["text", "markdown", "csv", "json", "ndjson"])
func `a split goes to a file in each format`(format: String) throws {
  try inFolder { folder in
    try put("- Holds meetings\n- Sets goals\n", "\(folder)/in.txt")
    let call = ["split", "--format", format, "-o", "\(folder)/out", "\(folder)/in.txt"]
    #expect(Program(arguments: call).run() == .done)
    #expect(try contents("\(folder)/out").contains("Sets goals"))
  }
}

@Test func `a layout is checked, then written, then clean`() throws {
  try inFolder { folder in
    let path = "\(folder)/a.duty"
    try put("duties\n - Does x\n", path)
    let out = ["-o", "\(folder)/out"]
    #expect(Program(arguments: ["format", "--check", path] + out).run() == .usage)
    #expect(Program(arguments: ["format", path]).run() == .done)
    #expect(try contents(path) == "duties\n  - Does x\n")
    #expect(Program(arguments: ["format", "--check", path]).run() == .done)
  }
}
