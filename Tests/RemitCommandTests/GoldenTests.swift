import Foundation
import Testing

/// What people see of every duty list in `Fixtures/split`, byte for byte.
///
/// With `UPDATE_GOLDEN=1` in the environment the reports of now are accepted.
@Suite(.serialized) struct GoldenTests {
  struct Golden: CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var status: Int32 = 0
    var testDescription: String { name }
  }

  static let golden: [Golden] = everyList + formats + explanations + matrices + checks + comparisons

  /// Each list as text.
  static var everyList: [Golden] {
    let lists = (try? FileManager.default.contentsOfDirectory(atPath: "\(packageFolder)/\(folder)"))
    return (lists ?? []).sorted().map {
      Golden(name: "split/\($0).txt", arguments: ["split", "\(folder)/\($0)"])
    }
  }

  static let formats = ["markdown", "csv", "json", "ndjson", "html"].map {
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

  /// Each description and each table, with the status that its errors give; one of them in every format.
  static var checks: [Golden] {
    let wrong = [
      "descriptions/sales-manager.docx", "descriptions/it-support-manager.md",
      "descriptions/warehouse-supervisor.txt", "matrices/nobody-answers.md",
      "matrices/two-answer.md", "matrices/nobody-works.md", "matrices/unknown-letters.md",
      "matrices/doubles.csv",
    ]
    let files = ["descriptions", "matrices"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(packageFolder)/Fixtures/\(folder)"))
        ?? []).sorted().map { "\(folder)/\($0)" }
    }
    let texts = files.map { file in
      Golden(
        name: "check/\(file.replacing("/", with: "_")).txt",
        arguments: ["check", "Fixtures/\(file)"],
        status: wrong.contains(file) ? 1 : 0)
    }
    let formats = ["markdown", "json", "sarif", "github", "html"].map { format in
      Golden(
        name: "check/it-support.\(format)",
        arguments: ["check", "--format", format, "Fixtures/descriptions/it-support-manager.md"],
        status: 1)
    }
    return texts + formats
  }

  static var comparisons: [Golden] {
    let roles = [
      "Fixtures/descriptions/head-of-sales.docx", "Fixtures/descriptions/sales-manager.docx",
    ]
    let versions = ["Fixtures/compare/roster-2025.md", "Fixtures/compare/roster-2026.md"]
    return [("roles", roles), ("versions", versions)].flatMap { name, files in
      ["text", "markdown", "json"].map { format in
        Golden(
          name: "compare/\(name).\(format)", arguments: ["compare", "--format", format] + files)
      }
    }
  }

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
    matrix("sales.html", ["--format", "html"]),
    Golden(name: "raci/quality.txt", arguments: ["raci", "Fixtures/raci/quality.xlsx"]),
    Golden(
      name: "raci/prices.md",
      arguments: ["raci", "--format", "markdown", "--language", "en", "Fixtures/raci/prices.html"]),
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
    #expect(run.status == golden.status)
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
