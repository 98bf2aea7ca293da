import RemitLanguage
import RemitText

/// What can be wrong with, or should be known of, a source that is not in Remit's own syntax.
enum InputFault: Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  case tooManyDuties(limit: Int)
  case notText(ForeignFile)
  case invalidUTF8(count: Int, offset: Int)
  case nulBytes(count: Int, offset: Int)
  /// The bytes were in this encoding and have been brought to UTF-8.
  case otherEncoding(String)
  case linesSkipped(count: Int)
  case headings(count: Int)
  case noDuties
  case duplicateID(String)
  /// Words outside lists and tables of a Markdown file that has lists or tables.
  case prose(count: Int)
  case noColumn(String, columns: [String], nearest: String?)
  case columnOutOfRange(Int, count: Int)
  /// No heading names the duties, so the column with the longest texts was taken.
  case columnChosen(number: Int)
  case tableWithoutDuties(columns: [String])
  case unclosedQuote
  case strayQuotes(count: Int)
  case shortRows(count: Int)
  case json(JSONFault)
  /// The JSON is not one of the shapes that hold duties.
  case jsonShape
  /// An element of a list of duties is neither a string nor an object with a text.
  case jsonDuty
  /// A member has a value of the wrong type.
  case jsonMember(String)
  /// The source is Word, Excel, HTML or RTF.
  case document(DocumentFault)

  /// The stable code.
  var code: String {
    switch self {
    case .tooLarge: "input.too-large"
    case .tooManyDuties: "input.too-many-duties"
    case .notText: "input.not-text"
    case .invalidUTF8: "input.invalid-utf-8"
    case .nulBytes: "input.nul-byte"
    case .otherEncoding: "input.other-encoding"
    case .linesSkipped: "input.lines-skipped"
    case .headings: "input.headings"
    case .noDuties: "input.no-duties"
    case .duplicateID: "input.duplicate-id"
    case .prose: "input.prose-skipped"
    case .noColumn: "input.no-such-column"
    case .columnOutOfRange: "input.column-out-of-range"
    case .columnChosen: "input.column-chosen"
    case .tableWithoutDuties: "input.table-without-duties"
    case .unclosedQuote: "input.unclosed-quote"
    case .strayQuotes: "input.stray-quote"
    case .shortRows: "input.short-row"
    case .json: "input.json-syntax"
    case .jsonShape: "input.json-shape"
    case .jsonDuty: "input.json-duty"
    case .jsonMember: "input.json-member"
    case .document(let fault): fault.code
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .tooLarge, .tooManyDuties, .notText, .noColumn, .columnOutOfRange, .unclosedQuote, .json,
      .jsonShape, .jsonDuty:
      .error
    case .invalidUTF8, .nulBytes, .noDuties, .duplicateID, .tableWithoutDuties, .strayQuotes,
      .shortRows, .jsonMember:
      .warning
    case .otherEncoding, .linesSkipped, .headings, .prose, .columnChosen: .note
    case .document(let fault): fault.severity
    }
  }

  func diagnostic(
    in file: String, at span: ByteSpan, related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: Place(file, span), english: english, russian: russian, related: related)
  }
}
