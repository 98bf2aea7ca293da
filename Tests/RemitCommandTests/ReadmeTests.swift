import Foundation
import Testing

private let readme =
  (try? String(contentsOfFile: "\(packageFolder)/README.md", encoding: .utf8)) ?? ""

@Test(arguments: [
  ("duty", "sales.duty"), ("rules", "acme.rules"), ("rules", "acme-matrix.rules"),
])
func `the examples of the README are files that tests and commands use`(
  kind: String, file: String
) throws {
  let path = "\(packageFolder)/Fixtures/guide/\(file)"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  #expect(readme.contains("```\(kind)\n\(text)```"))
}

@Test func `the first two commands of the README set everything up`() throws {
  let block = try #require(readme.components(separatedBy: "```sh\n").dropFirst().first)
  let lines = block.components(separatedBy: "```")[0].split(separator: "\n")
  #expect(
    lines == [
      "swift run -c release remit split Fixtures/split/sales.duty", "swift test --disable-xctest",
    ])
}

@Test func `a company's own rule beats a rule that is built in`() throws {
  let text = ["explain", "--format", "json", "--text", "Approves discounts for key clients"]
  let own = try Run(text + ["--rules", "Fixtures/guide/acme.rules"])
  #expect(try Run(text).text.contains(#""verdict":"strategic""#))
  #expect(own.text.contains(#""verdict":"operational""#))
  #expect(own.text.contains(#""rule":"core.decides","by":["acme.discounts-are-daily"]"#))
}
