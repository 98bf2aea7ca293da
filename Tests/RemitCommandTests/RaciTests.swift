import Foundation
import Testing

@Test func `several files make one table`() throws {
  let run = try Run(
    ["raci", "--format", "json", "Fixtures/split/sales.duty", "Fixtures/guide/sales.duty"])
  #expect(run.status == 0)
  let whole = try #require(
    try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  let roles = (whole["roles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  #expect(roles == ["director", "rop", "reps", "finance", "hr", "lead"])
  let ids = (whole["rows"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  #expect(Set(ids).count == ids.count)
}

@Test(arguments: [
  (["--letters", "rasic"], "`--letters` cannot be `rasic`"),
  (["--letters", "rasic"], "did you mean `rasci`?"),
  (["--format", "pdf"], "`--format` cannot be `pdf`"),
])
func `a matrix in letters or a format that nobody knows is refused`(
  options: [String], words: String
) throws {
  let run = try Run(["raci", "--language", "en"] + options + ["Fixtures/split/sales.duty"])
  #expect(run.status == 2)
  #expect(run.messages.contains(words))
  #expect(run.output.isEmpty)
}

@Test func `letters of a company's own pack can be used`() throws {
  let pack = """
    pack own
      version 1.0
    letters ok "ОК"
      letter О accountable
        ru "Отвечает" "Отвечает."
      letter К consulted
        ru "Консультирует" "Консультирует."
    """
  let path = "\(NSTemporaryDirectory())own-letters.rules"
  try pack.write(toFile: path, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(atPath: path) }
  let run = try Run(
    ["raci", "--rules", path, "--letters", "ok", "--format", "csv", "Fixtures/split/sales.duty"])
  #expect(run.status == 0)
  #expect(run.text.contains("стратегическая,О,,,К,\r\n"))
}
