import Foundation
import Testing

/// What `remit raci` writes, it reads as it stands: the reasons come back from tables beside the matrix, or are not
/// shown at all.
@Suite struct MatrixFilesTests {
  @Test(
    arguments: ["csv", "markdown", "html", "xlsx", "json"],
    ["raci", "rasci", "raci-vs", "daci", "rapid", "paris"])
  func `a matrix that was written is read and written again alike`(
    format: String, letters: String
  ) throws {
    let options = ["--language", "ru", "--format", format, "--letters", letters]
    let first = try Run(["raci"] + options + ["Fixtures/split/sales.duty"])
    #expect(first.status == 0)
    let file = FileManager.default.temporaryDirectory
      .appending(path: "remit-\(UUID().uuidString).\(format)")
    try first.output.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let second = try Run(["raci"] + options + [file.path])
    #expect(second.status == 0)
    #expect(second.output == first.output)
  }
}
