import Foundation
import Testing

private let gold = ["Fixtures/judgement/unseen.tsv", "Fixtures/judgement/pairs.tsv"]

private func json(_ run: Run) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
}

@Suite struct `Tools for authors of rules` {
  @Test func `test runs the sentences of the shipped packs and of others`() throws {
    let own = try Run(["rules", "test", "--format", "json"])
    let ownFaults = try #require(try json(own)["faults"] as? [[String: Any]])
    #expect(own.status == (ownFaults.isEmpty ? 0 : 1))
    let folder = try Folder()
    let pack = try folder.put(
      """
      pack acme "Acme"
        version 1.0
      use core
      group own "Own"
      weigh never: strategic 1 as own
        when text has <number>
      """, "broken.rules")
    #expect(try Run(["rules", "test", pack]).status == 1)
    let loud = try folder.put(
      """
      pack acme "Acme"
        version 1.0
      group own "Own"
      words paint
        en  paint
      weigh paints: operational 1 as own
        when text has paint
        because "Paint is daily."
        source  "House rule"
        example "Paints the wall"
        example "Sculpts the wall"
        near    "Painting of walls"
      """, "acme.rules")
    let run = try Run(["rules", "test", "--format", "json", loud])
    let found = try json(run)
    let faults = try #require(found["faults"] as? [[String: Any]]).filter {
      $0["file"] as? String == loud
    }
    #expect(run.status == 1)
    #expect(faults.map { $0["code"] as? String } == ["rules.example-silent", "rules.near-fires"])
    #expect(faults.map { $0["line"] as? Int } == [11, 12])
  }

  @Test func `measure says the same in text and JSON, in any order of files`() throws {
    let one = try Run(["rules", "measure", "--format", "json"] + gold)
    let other = try Run(["rules", "measure", "--format", "json"] + gold.reversed())
    #expect(one == other && one.status == 0 && one.messages == "")
    let found = try json(one)
    let figures = try #require(found["figures"] as? [String: [String: Any]])
    #expect(figures.keys.sorted() == ["all"])
    #expect(figures["all"]?["duties"] as? Int == 350)
    let text = try Run(["rules", "measure", "--language", "en"] + gold)
    #expect(text.text.hasPrefix("                                 all\n  Duties"))
  }

  @Test func `measure holds departments out`() throws {
    let run = try Run(["rules", "measure", "--format", "json", "--hold", "строительство"] + gold)
    let figures = try #require(try json(run)["figures"] as? [String: [String: Any]])
    let held = try #require(figures["held"]?["duties"] as? Int)
    let rest = try #require(figures["rest"]?["duties"] as? Int)
    #expect(held > 0 && held + rest == 350)
    let wrong = try Run(["rules", "measure", "--hold", "строительства", "--language", "en"] + gold)
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("did you mean `строительство`?"))
  }

  @Test func `measure refuses a table with a broken row, and says where`() throws {
    let run = try Run(["rules", "measure"], input: Data("label\ttext\nmaybe\tSets goals\n".utf8))
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(run.messages.contains("<standard input>:2:1"))
    #expect(run.messages.contains("labelled.label"))
  }

  @Test func `a patch by tune is a pack that check accepts and measure can use`() throws {
    let folder = try Folder()
    let patch = folder.url("tuned.rules").path
    let options = ["--stay", "1", "--format", "json", "--patch", patch]
    let run = try Run(["rules", "tune"] + options + gold)
    let changes = try #require(try json(run)["changes"] as? [[String: Any]])
    #expect(run.status == 0 && !changes.isEmpty)
    let check = try Run(["rules", "check", patch])
    #expect(check.status == 0 && check.messages == "", "\(check.messages)")
    let measured = try json(
      try Run(["rules", "measure", "--format", "json", "--rules", patch] + gold))
    let rules = try #require(measured["rules"] as? [[String: Any]])
    let points = Dictionary(
      uniqueKeysWithValues: rules.map { ($0["rule"] as? String ?? "", $0["points"] as? Int) })
    for change in changes {
      #expect(points[change["rule"] as? String ?? ""] == change["proposed"] as? Int)
    }
  }

  @Test func `a patch on standard output stands alone`() throws {
    let run = try Run(["rules", "tune", "--patch", "-"] + gold)
    #expect(run.status == 0 && run.text.hasPrefix("pack tuned "))
    #expect(!run.text.contains("ln("))
  }
}
