import Foundation
import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Testing

@testable import Remit

private let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The second column of a table of labelled duties.
private func duties(_ name: String) throws -> [Duty] {
  let text = try String(
    contentsOfFile: "\(packageFolder)/Fixtures/judgement/\(name)", encoding: .utf8)
  let rows = text.split(separator: "\n").map { $0.split(separator: "\t") }
  let column = try #require(rows.first?.firstIndex(of: "text"))
  return rows.dropFirst().map { row in
    let words = String(row[column])
    return Duty(id: "1", text: words, place: Place(name, ByteSpan(0, words.utf8.count)))
  }
}

@Test(arguments: ["unseen.tsv", "pairs.tsv"])
func `the words of checks change no verdict`(name: String) throws {
  let duties = try duties(name)
  #expect(duties.count > 100)
  let plain = Advisor.load().advisor.rulings(on: duties)
  let late = Advisor.load(reading: .all).advisor.rulings(on: duties)
  let changed = zip(duties, zip(plain, late)).filter { $1.0.verdict != $1.1.verdict }
  #expect(changed.map(\.0.text) == [])
}
