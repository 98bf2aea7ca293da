import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText
import Rules
import Testing

@testable import RemitReview

@Suite struct `The check rules` {
  @Test func `are compiled without a fault`() {
    var files: [RulesFile] = []
    var diagnostics: [Diagnostic] = []
    Packs.forEach { name, bytes in
      let (file, faults) = RulesFile.read(SourceText(name: name, bytes: bytes))
      files.append(file)
      diagnostics += faults
    }
    diagnostics += RuleBook.compile(files, reading: .all).diagnostics
    #expect(diagnostics == [])
  }

  @Test func `fire on their sentences and carry reasons`() {
    let faults = shippedBook.exampleFaults() + shippedBook.exampleGaps()
    #expect(faults.filter { $0.place.file.hasPrefix("check/") } == [])
  }

  @Test func `have a fixture that each fires on, and one that it does not`() throws {
    let paths = ["descriptions", "matrices", "check", "split"].flatMap(fixtures)
    let reviews = try paths.map { path in
      Set(Reviewer(book: shippedBook).review([try fixture(path)])[0].findings.map(\.rule))
    }
    let fired = reviews.reduce(into: Set<String>()) { $0.formUnion($1) }
    let checks = shippedBook.lateRules.filter { if case .check = $0.effect { true } else { false } }
    let names = Set(checks.map(\.name).filter { $0.hasPrefix("check.") })
    #expect(names.subtracting(fired) == [])
    #expect(names.filter { name in reviews.allSatisfy { $0.contains(name) } } == [])
  }

  @Test func `say what they say in both languages, with every place filled`() throws {
    let paths = ["descriptions", "matrices", "check"].flatMap(fixtures)
    for path in paths {
      for finding in Reviewer(book: shippedBook).review([try fixture(path)])[0].findings {
        for tongue in Tongue.allCases {
          let fact = finding.fact[tongue] ?? ""
          #expect(!fact.isEmpty && !fact.contains("{"), "\(path) \(finding.rule): \(fact)")
        }
      }
    }
  }
}

@Test(arguments: [
  ("nobody-answers.md", ["row-no-accountable 2", "row-no-responsible 3"]),
  (
    "two-answer.md",
    [
      "row-many-accountable 2", "row-does-and-answers 3", "row-many-accountable 3",
      "row-many-in-cell 3",
    ]
  ),
  (
    "nobody-works.md",
    [
      "column-only-passive", "row-only-passive 1", "row-empty 2", "row-only-accountable 3",
      "row-nobody-asked 4",
    ]
  ),
  (
    "unknown-letters.md",
    ["row-unknown-letter 2", "row-no-responsible 3", "row-unknown-letter 3"]
  ),
  (
    "wrong-level.md",
    ["row-answers-too-low 1", "row-answers-too-high 2", "row-advisor-accountable 3"]
  ),
  ("people-not-roles.md", ["column-person", "column-generic", "row-group-accountable 1"]),
  (
    "too-many.md",
    [
      "row-crowded 1", "row-many-consulted 1", "row-many-responsible 2", "row-many-informed 3",
    ]
  ),
  ("same-owner.md", ["column-much-accountable", "column-much-responsible", "matrix-same-owner"]),
  (
    "columns.md",
    [
      "column-much-accountable", "column-no-gap", "column-much-responsible", "column-no-gap",
      "column-only-passive", "column-empty", "column-much-consulted",
    ]
  ),
  (
    "doubles.csv",
    ["row-trivial 3", "matrix-double-columns", "matrix-double-rows", "matrix-no-legend"]
  ),
])
func `a broken table has exactly its own findings`(file: String, expected: [String]) throws {
  #expect(found(try fixture("Fixtures/matrices/\(file)")) == expected)
}

@Test func `a letter that was decided without a reason is found`() {
  let reason = Matrix.Reason(mark: "A", rule: "decided", because: "")
  let set = shippedBook.letterSets.first { $0.name == "raci" }
  let matrix = Matrix(
    title: nil, letters: set ?? LetterSet(name: "", title: "", letters: []),
    columns: [Matrix.Column(id: "a", title: "Clerk"), Matrix.Column(id: "b", title: "Porter")],
    rows: [
      Matrix.Row(
        id: "1", text: "Packs parcels",
        cells: [Matrix.Cell(["A"], reasons: [reason]), Matrix.Cell(["R"])])
    ])
  #expect(found(ReviewSource(name: "a", text: [], matrix: matrix)) == ["matrix-unexplained"])
}

@Test func `a profile changes limits and weights`() throws {
  var files: [RulesFile] = []
  Packs.forEach { name, bytes in
    files.append(RulesFile.read(SourceText(name: name, bytes: bytes)).file)
  }
  let table = try fixture("Fixtures/matrices/wrong-level.md")
  func severities(_ profile: String?) -> [Diagnostic.Severity] {
    let book = RuleBook.compile(files, reading: .all(profile: profile)).book
    return Reviewer(book: book).review([table])[0].findings.map(\.severity)
  }
  #expect(severities(nil) == [.warning, .warning, .warning])
  #expect(severities("strict").filter { $0 == .error } == [.error, .error, .error])
  #expect(severities("itil") == [.warning, .warning])
}
