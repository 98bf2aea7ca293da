import Foundation
import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import Rules

@testable import RemitReview

/// The shipped packs with all their strata.
let shippedBook: RuleBook = {
  var files: [RulesFile] = []
  Packs.forEach { name, bytes in
    files.append(RulesFile.read(SourceText(name: name, bytes: bytes)).file)
  }
  return RuleBook.compile(files, reading: .all).book
}()

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The files of a folder of `Fixtures`, by name.
func fixtures(_ folder: String) -> [String] {
  let root = "\(packageFolder)/Fixtures/\(folder)"
  return ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted().map {
    "Fixtures/\(folder)/\($0)"
  }
}

/// A text as a review sees it.
func source(
  _ text: String, as format: InputFormat = .markdown, named name: String = "a.md"
) -> ReviewSource {
  source(Array(text.utf8), as: format, named: name)
}

func source(_ bytes: [UInt8], as format: InputFormat, named name: String) -> ReviewSource {
  let document = Document.read(bytes, named: name, as: format)
  let letters = shippedBook.letterSets
  if Matrix.isIn(document, letters: letters),
    let matrix = Matrix.read(document, letters: letters).matrix
  {
    return ReviewSource(
      name: name, text: document.text, matrix: matrix,
      hasLegend: Matrix.hasLegend(document, letters: letters), document: document)
  }
  let description = JobDescription.read(document, by: shippedBook)
  let reading = DutyList.read(bytes, named: name, as: format)
  return ReviewSource(
    name: name, text: document.text, list: reading.list, description: description,
    document: document)
}

/// A file of the package as a review sees it.
func fixture(_ path: String) throws -> ReviewSource {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(packageFolder)/\(path)")))
  return source(bytes, as: InputFormat.guess(name: path, bytes: bytes), named: path)
}

/// The findings of one text, as `rule` or `rule row`.
func found(_ source: ReviewSource, by book: RuleBook = shippedBook) -> [String] {
  Reviewer(book: book).review([source])[0].findings.map { finding in
    let rule = String(finding.rule.dropFirst("check.".count))
    return ([rule] + finding.rows).joined(separator: " ")
  }
}
