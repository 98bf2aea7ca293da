import RemitDocuments
import RemitLanguage
import RemitMatrix
import RemitRules
import RemitText
import Testing

@testable import RemitReports

/// A format that a matrix is written in and read back from.
enum MatrixFormat: String, CaseIterable {
  case csv, markdown, html, xlsx, json

  func bytes(_ matrix: Matrix, _ tongue: Tongue) -> [UInt8] {
    let report = MatrixReport(AssignedMatrix(matrix: matrix, notes: [])) { sampleCards[$0] }
    return switch self {
    case .csv: Array(report.csv(tongue).utf8)
    case .markdown: Array(report.markdown(tongue).utf8)
    case .html: report.html(tongue)
    case .xlsx: report.xlsx(tongue)
    case .json: report.json()
    }
  }

  /// Reads the bytes; a table of CSV has no legend, so its letters are named.
  func reading(_ bytes: [UInt8], _ set: LetterSet) -> MatrixReading {
    let format = InputFormat(rawValue: rawValue) ?? .text
    let document = Document.read(bytes, named: "matrix.\(rawValue)", as: format)
    return Matrix.read(document, letters: sampleSets, wanted: self == .csv ? set : nil)
  }
}

@Test(arguments: sampleSets.indices, MatrixFormat.allCases)
func `writing what was read gives the same bytes again`(set: Int, format: MatrixFormat) throws {
  for seed in 0..<20 {
    let matrix = Matrix.random(UInt64(seed), letters: sampleSets[set])
    let tongue = seed.isMultiple(of: 2) ? Tongue.russian : .english
    let written = format.bytes(matrix, tongue)
    let reading = format.reading(written, matrix.letters)
    let read = try #require(reading.matrix, "seed \(seed): \(reading.diagnostics)")
    #expect(read.letters == matrix.letters, "seed \(seed)")
    #expect(read.rows.map { $0.cells.map(\.marks) } == matrix.rows.map { $0.cells.map(\.marks) })
    #expect(read.rows.map(\.half) == matrix.rows.map(\.half), "seed \(seed)")
    #expect(read.rows.map(\.verdict) == matrix.rows.map(\.verdict), "seed \(seed)")
    let again = format.bytes(read, tongue)
    if again == written { continue }
    let difference = firstDifference(written, again)
    Issue.record("seed \(seed): \(difference.a) became \(difference.b)")
  }
}

/// Where two outputs part, with some of what follows in each.
private func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> (a: String, b: String) {
  let index = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
  let from = max(index - 60, 0)
  return (
    String(decoding: a[min(from, a.count)...].prefix(200), as: UTF8.self),
    String(decoding: b[min(from, b.count)...].prefix(200), as: UTF8.self)
  )
}

@Test(arguments: MatrixFormat.allCases)
func `equal matrices give equal bytes`(format: MatrixFormat) {
  #expect(format.bytes(salesMatrix, .russian) == format.bytes(salesMatrix, .russian))
}
