public import RemitDocuments
public import RemitLanguage

/// What was read of a matrix from one source, and everything that its author should know.
public struct MatrixReading: Hashable, Sendable {
  /// `nil` where the source holds none.
  public let matrix: Matrix?
  /// Faults, warnings and notes of reading the document and its table, by place.
  public let diagnostics: [Diagnostic]
  /// The text that places refer to.
  public let text: [UInt8]
}

extension Matrix {
  /// Reads the matrix of a document: a table of Word, Excel, HTML, Markdown or CSV as people write them, or the
  /// JSON that Remit writes.
  ///
  /// Letters that the set does not know stay as they are, for checks to find. Whatever was read in another way
  /// than it stands is said in a note; nothing is repaired.
  ///
  /// - Parameters:
  ///   - known: the letter sets to choose from.
  ///   - wanted: the set of the table, where the caller knows it.
  public static func read(
    _ document: Document, letters known: [LetterSet], wanted: LetterSet? = nil
  ) -> MatrixReading {
    var reader = MatrixReader(document: document, known: known, wanted: wanted)
    let matrix: Matrix?
    switch document.format {
    case .json: matrix = reader.readJSON()
    case .ndjson: matrix = reader.readLines()
    default: matrix = reader.readTables()
    }
    let all = document.diagnostics + reader.diagnostics
    return MatrixReading(
      matrix: matrix,
      diagnostics: all.sorted { ($0.place.span, $0.code) < ($1.place.span, $1.code) },
      text: document.text)
  }

  /// Whether a document explains letters of its tables.
  public static func hasLegend(_ document: Document, letters known: [LetterSet]) -> Bool {
    !Legend(of: document, known: known).entries.isEmpty
  }

  /// Whether a document holds a matrix rather than a list of duties.
  public static func isIn(_ document: Document, letters known: [LetterSet]) -> Bool {
    switch document.format {
    case .json, .ndjson: return MatrixReader.marksJSON(document)
    default:
      let alphabets = (known + [.usualCyrillic]).map(Alphabet.init)
      return document.tables.contains { table in
        let grid = Grid(table, by: alphabets, isCSV: document.format == .csv)
        return OwnTable(grid) == nil && TableShape(grid, by: alphabets) != nil
      }
    }
  }
}
