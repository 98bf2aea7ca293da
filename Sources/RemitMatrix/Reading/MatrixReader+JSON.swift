import RemitDocuments

extension MatrixReader {
  mutating func readJSON() -> Matrix? { nil }
  mutating func readLines() -> Matrix? { nil }
  static func marksJSON(_ document: Document) -> Bool { false }
}
