import Foundation
import Testing

/// What people see of every duty list in `Fixtures/split`, byte for byte.
///
/// With `UPDATE_GOLDEN=1` in the environment the reports of now are accepted.
@Suite(.serialized) struct GoldenTests {
  struct Golden: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var testDescription: String { name }
  }

  static let golden: [Golden] = everyList + formats + explanations + matrices

  /// Each list as text.
  static var everyList: [Golden] {
    let lists = (try? FileManager.default.contentsOfDirectory(atPath: "\(packageFolder)/\(folder)"))
    return (lists ?? []).sorted().map {
      Golden(name: "split/\($0).txt", arguments: ["split", "\(folder)/\($0)"])
    }
  }

  static let formats = ["markdown", "csv", "json", "ndjson"].map {
    Golden(name: "split/sales.\($0)", arguments: ["split", "--format", $0, "\(folder)/sales.duty"])
  }

  static let explanations = [
    explained("sales.duty", ["3", "11", "40"]),
    explained("sales.duty", ["26"], ["--language", "en"]),
    explained("sales-en.duty", ["1", "2", "8", "27", "40"]),
    explained("sales-en.duty", ["2"], ["--format", "markdown"]),
    explained("sales-en.duty", ["2"], ["--format", "json"]),
    explained("sales.duty", ["11"], ["--width", "40"]),
  ]

  static let matrices = [
    matrix("sales.txt", ["--width", "110", "--reasons"]),
    matrix("sales-60.txt", ["--width", "60"]),
    matrix("sales-40.txt", ["--width", "40"]),
    matrix("sales.md", ["--format", "markdown", "--reasons"]),
    matrix("sales.csv", ["--format", "csv"]), matrix("sales.json", ["--format", "json"]),
    matrix("sales.ndjson", ["--format", "ndjson"]),
    matrix("sales-rapid.txt", ["--width", "110", "--letters", "rapid"]),
    matrix("sales-en.txt", ["--width", "110"], of: "sales-en.duty"),
    matrix(
      "sales-en-raci-vs.md", ["--format", "markdown", "--letters", "raci-vs"], of: "sales-en.duty"),
    matrix("pasted.txt", [], of: "pasted.txt"), matrix("hr.txt", [], of: "hr.csv"),
  ]

  private static func matrix(
    _ name: String, _ options: [String], of list: String = "sales.duty"
  ) -> Golden {
    Golden(name: "raci/\(name)", arguments: ["raci"] + options + ["\(folder)/\(list)"])
  }

  private static let folder = "Fixtures/split"

  private static func explained(
    _ list: String, _ duties: [String], _ options: [String] = []
  ) -> Golden {
    let name = ([list] + duties + options).joined(separator: "_").replacing("--", with: "")
    return Golden(
      name: "explain/\(name).txt",
      arguments: ["explain", "\(folder)/\(list)"] + duties.flatMap { ["--duty", $0] } + options)
  }

  @Test(arguments: golden)
  func `a report is the one that was accepted`(golden: Golden) throws {
    let run = try Run(golden.arguments)
    #expect(run.status == 0)
    let file = URL(fileURLWithPath: "\(packageFolder)/Fixtures/golden/\(golden.name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try run.output.write(to: file)
    }
    let accepted = try Data(contentsOf: file)
    if run.output == accepted { return }
    let (found, expected) = firstDifference(run.output, accepted)
    #expect(found == expected, "remit \(golden.arguments.joined(separator: " "))")
    Issue.record("UPDATE_GOLDEN=1 swift test --disable-xctest --filter Golden accepts the change")
  }

  @Test func `each accepted report belongs to a test`() throws {
    let names = Set(Self.golden.map(\.name))
    #expect(names.count == Self.golden.count)
    let root = "\(packageFolder)/Fixtures/golden"
    let found = try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      $0.contains(".")
    }
    #expect(Set(found) == names)
  }

  /// The first lines that differ, with their numbers.
  private func firstDifference(_ a: Data, _ b: Data) -> (String, String) {
    let a = String(decoding: a, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let b = String(decoding: b, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let number = zip(a, b).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> String {
      number < lines.count ? "\(number + 1): \(lines[number])" : "\(number + 1): end"
    }
    return (line(a), line(b))
  }
}
