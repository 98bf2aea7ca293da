import Foundation
import Testing

@Test(
  arguments: [
    ([], 0), (["--fail-on", "warning"], 1), (["--fail-on", "note"], 1),
    (["--fail-on", "error"], 0),
    (["--profile", "strict"], 1), (["--profile", "nobody"], 2), (["--fail-on", "all"], 2),
  ] as [([String], Int32)])
func `the status of a check is that of its weightiest finding`(
  options: [String], status: Int32
) throws {
  let run = try Run(["check", "Fixtures/matrices/wrong-level.md"] + options)
  #expect(run.status == status)
}

@Test func `a check of nothing wrong says so`() throws {
  let run = try Run(["check", "--input-format", "text"], input: Data("- Stamps letters\n".utf8))
  #expect(run.status == 0 && run.text == "1 file: nothing found.\n" && run.messages.isEmpty)
}

@Test func `an unreadable file leaves a check without a result`() throws {
  let run = try Run(["check", "Fixtures/descriptions/shop-lead.html", "/nowhere.md"])
  #expect(run.status == 3 && run.output.isEmpty)
}

@Test(
  arguments: [
    (["Fixtures/compare/roster-2025.md"], 2),
    (["Fixtures/compare/roster-2025.md", "Fixtures/matrices/doubles.csv"], 2),
    (["Fixtures/compare/roster-2025.md", "Fixtures/compare/roster-2026.md"], 0),
    (
      ["--fail-on", "any", "Fixtures/compare/roster-2025.md", "Fixtures/compare/roster-2026.md"], 1
    ),
    (
      ["--fail-on", "any", "Fixtures/compare/roster-2025.md", "Fixtures/compare/roster-2025.md"], 0
    ),
    (["Fixtures/check/weak.duty"], 2),
  ] as [([String], Int32)])
func `a comparison needs two roles and may fail on what it finds`(
  arguments: [String], status: Int32
) throws {
  #expect(try Run(["compare"] + arguments).status == status)
}

@Test func `each result of SARIF points at its rule and at the words in the file`() throws {
  let path = "Fixtures/descriptions/it-support-manager.md"
  let run = try Run(["check", "--format", "sarif", "--language", "en", path])
  let log = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
  let first = (log?["runs"] as? [[String: Any]])?.first
  let driver = (first?["tool"] as? [String: Any])?["driver"] as? [String: Any]
  let rules = try #require(driver?["rules"] as? [[String: Any]])
  let results = try #require(first?["results"] as? [[String: Any]])
  let lines = try String(contentsOfFile: "\(packageFolder)/\(path)", encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false)
  #expect(results.count == 12)
  for result in results {
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    let location = (result["locations"] as? [[String: Any]])?.first
    let physical = try #require(location?["physicalLocation"] as? [String: Any])
    #expect((physical["artifactLocation"] as? [String: Any])?["uri"] as? String == path)
    guard let region = physical["region"] as? [String: Int] else {
      // What is missing stands nowhere.
      #expect(result["ruleId"] as? String == "check.no-subordinates")
      continue
    }
    let (line, start, end) = (region["startLine"], region["startColumn"], region["endColumn"])
    let text = lines[try #require(line) - 1]
    #expect(region["endLine"] == line)
    let words = text.dropFirst(try #require(start) - 1).prefix(try #require(end) - (start ?? 0))
    #expect(!words.isEmpty && words == text.drop { $0 == "-" || $0 == "#" || $0 == " " })
  }
}
