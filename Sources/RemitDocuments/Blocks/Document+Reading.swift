import RemitLanguage
import RemitText

extension Document {
  /// Reads the pieces of a document of at most 256 MiB, without asking which of them are duties.
  ///
  /// Never fails: what cannot be read is left out and reported. Time and memory are linear in the
  /// bytes, unpacked; an archive that unpacks to more than 256 MiB is refused.
  public static func read(_ bytes: [UInt8], named name: String, as format: InputFormat) -> Document
  {
    read(bytes, as: format, options: ReadingOptions(file: name))
  }

  static func read(
    _ bytes: [UInt8], as format: InputFormat, options: ReadingOptions
  ) -> Document {
    if let fault = DutyList.unreadable(bytes, format, options) {
      return Document(
        name: options.file, format: format, blocks: [], diagnostics: [fault], text: bytes)
    }
    switch format {
    case .duty, .json, .ndjson:
      return Document(name: options.file, format: format, blocks: [], diagnostics: [], text: bytes)
    case .text: return text(bytes, format, options, with: readPlainText)
    case .markdown: return text(bytes, format, options, with: readMarkdown)
    case .csv:
      return text(bytes, format, options) { text, start, builder in
        let table = csvTable(text, from: start, file: options.file)
        if !table.rows.isEmpty { builder.log?.table(table) }
      }
    case .docx: return flow(bytes, format, options, with: readWord)
    case .xlsx: return flow(bytes, format, options, with: readWorkbook)
    case .html: return flow(bytes, format, options, with: readHTML)
    case .rtf: return flow(bytes, format, options, with: readRTF)
    }
  }

  /// A text format: the blocks lie in the decoded text.
  private static func text(
    _ bytes: [UInt8], _ format: InputFormat, _ options: ReadingOptions,
    with reader: ([UInt8], Int, inout ListBuilder) -> Void
  ) -> Document {
    let intake = Intake(bytes, options)
    var builder = ListBuilder(options)
    builder.log = BlockLog(file: options.file)
    reader(intake.text, intake.start, &builder)
    return Document(
      name: options.file, format: format, blocks: builder.log?.blocks ?? [],
      diagnostics: intake.diagnostics, text: intake.text)
  }

  /// A format that is not text: the blocks lie in a text that is made of them.
  private static func flow(
    _ bytes: [UInt8], _ format: InputFormat, _ options: ReadingOptions,
    with reader: ([UInt8]) throws(OfficeFault) -> FlowReading
  ) -> Document {
    var faults = misnomer(options.file, format).map { [InputFault.document($0)] } ?? []
    var pieces: [FlowPiece] = []
    if isSigned(bytes, as: format) {
      do {
        let reading = try reader(bytes)
        faults += reading.faults
        pieces = reading.pieces
      } catch {
        faults.append(.document(.office(error)))
      }
    } else {
      faults.append(.document(.notFormat(format)))
    }
    let built = BlockBuilder(pieces, file: options.file)
    return Document(
      name: options.file, format: format, blocks: built.blocks,
      diagnostics: faults.map {
        $0.diagnostic(in: options.file, at: ByteSpan(0, 0))
      }, text: built.text)
  }

  /// Whether the bytes can be that format at all; HTML has no sure sign.
  private static func isSigned(_ bytes: [UInt8], as format: InputFormat) -> Bool {
    switch format {
    case .docx, .xlsx: InputFormat.ofArchive(bytes) == format || isTruncatedArchive(bytes)
    case .rtf: bytes.starts(with: rtfSignature)
    case .html, .duty, .text, .markdown, .csv, .json, .ndjson: true
    }
  }

  /// An archive in which neither kind of document is to be seen; why, its reader will say.
  private static func isTruncatedArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zipSignature) && InputFormat.ofArchive(bytes) == nil
  }

  /// The fault of a name that promises another format.
  private static func misnomer(_ name: String, _ format: InputFormat) -> DocumentFault? {
    guard let named = InputFormat.byExtension(name), named != format else { return nil }
    let dot = name.lastIndex(of: ".") ?? name.startIndex
    return .misnamed(String(name[dot...].dropFirst()), format)
  }
}
