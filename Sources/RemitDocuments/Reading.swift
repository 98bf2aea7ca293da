public import RemitLanguage
import RemitText

/// What was read from one source: the duty list, and everything that its author should know.
public struct Reading: Hashable, Sendable {
  /// What could be read.
  public var list: DutyList
  /// Faults, warnings and notes, by place.
  public var diagnostics: [Diagnostic]
  /// The text that places refer to: the source itself, unless that was not in UTF-8.
  public var text: [UInt8]

  /// Puts the three together.
  public init(list: DutyList, diagnostics: [Diagnostic], text: [UInt8]) {
    self.list = list
    self.diagnostics = diagnostics
    self.text = text
  }
}

extension DutyList {
  /// The attributes that tables and JSON carry where the caller declares no others.
  public static let usualAttributes: Set<String> = ["horizon", "scope", "authority", "frequency"]

  /// Reads a duty list from a source of at most 256 MiB and 1,000,000 duties.
  ///
  /// Never fails: what cannot be read is left out and reported, with the span of the source that
  /// is concerned. Time and memory are linear in `bytes`.
  ///
  /// - Parameters:
  ///   - name: what places call the file.
  ///   - column: the column (name, or number from 1) or JSON member that holds the duties.
  ///   - attributes: the names of columns and JSON members that are attributes of a duty.
  public static func read(
    _ bytes: [UInt8], named name: String, as format: InputFormat, column: String? = nil,
    attributes: Set<String> = usualAttributes
  ) -> Reading {
    var reading = read(
      bytes, as: format,
      options: ReadingOptions(file: name, column: column, attributes: attributes))
    reading.diagnostics.sort { ($0.place.span, $0.code) < ($1.place.span, $1.code) }
    return reading
  }

  static func read(
    _ bytes: [UInt8], as format: InputFormat, options: ReadingOptions
  ) -> Reading {
    if let fault = unreadable(bytes, format, options) {
      return Reading(list: DutyList(), diagnostics: [fault], text: bytes)
    }
    switch format {
    case .duty: return readDuties(bytes, options)
    case .json: return readJSON(bytes, options)
    case .ndjson: return readNDJSON(bytes, options)
    case .text: return readText(bytes, options, with: readPlainText)
    case .markdown: return readText(bytes, options, with: readMarkdown)
    case .csv: return readText(bytes, options, with: readCSV)
    case .docx, .xlsx, .html, .rtf:
      return Document.read(bytes, as: format, options: options).dutyList(options)
    }
  }

  /// Reads a text format: decodes the bytes, then lets `reader` find the duties.
  private static func readText(
    _ bytes: [UInt8], _ options: ReadingOptions,
    with reader: ([UInt8], Int, inout ListBuilder) -> Void
  ) -> Reading {
    let intake = Intake(bytes, options)
    var builder = ListBuilder(options)
    reader(intake.text, intake.start, &builder)
    return Reading(
      list: builder.finish(end: intake.text.count),
      diagnostics: intake.diagnostics + builder.diagnostics, text: intake.text)
  }

  /// The fault of a source that no reader should touch, if there is one.
  static func unreadable(
    _ bytes: [UInt8], _ format: InputFormat, _ options: ReadingOptions
  ) -> Diagnostic? {
    let limit = options.limits.bytes
    if bytes.count > limit {
      return InputFault.tooLarge(bytes: bytes.count, limit: limit)
        .diagnostic(in: options.file, at: ByteSpan(0, 0))
    }
    guard let kind = ForeignFile(bytes, as: format) else { return nil }
    return InputFault.notText(kind).diagnostic(in: options.file, at: ByteSpan(0, 0))
  }
}

/// What the caller of a reader settles.
struct ReadingOptions: Hashable, Sendable {
  let file: String
  var column: String?
  var attributes: Set<String> = DutyList.usualAttributes
  var limits = ReadingLimits()
}

/// How much is read before a reader gives up, so that memory stays bounded.
struct ReadingLimits: Hashable, Sendable {
  var bytes = 256 << 20
  var duties = 1_000_000
}
