/// A format that a duty list can be read from.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  case duty, text, markdown, csv, json, ndjson, docx, xlsx, html, rtf

  /// The format of the file `name` that holds `bytes`: by the signature of Word, Excel and RTF, else by
  /// its extension, else by its first 64 KiB.
  ///
  /// A file that looks like nothing in particular is plain text, where each line is a duty.
  public static func guess(name: String, bytes: [UInt8]) -> InputFormat {
    if let format = ofArchive(bytes) { return format }
    if bytes.starts(with: rtfSignature) { return .rtf }
    switch byExtension(name) {
    // Of a long archive the first bytes may not show what it is.
    case .docx where bytes.starts(with: zipSignature): return .docx
    case .xlsx where bytes.starts(with: zipSignature): return .xlsx
    case .docx, .xlsx, .rtf, nil: return byContent(bytes)
    case .some(let format): return format
    }
  }

  static func byExtension(_ name: String) -> InputFormat? {
    let file = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else {
      return nil
    }
    return switch String(decoding: file[file.index(after: dot)...], as: UTF8.self).lowercased() {
    case "duty": .duty
    case "txt", "text": .text
    case "md", "markdown", "mdown": .markdown
    case "csv", "tsv", "tab": .csv
    case "json": .json
    case "ndjson", "jsonl": .ndjson
    case "docx", "docm", "dotx": .docx
    case "xlsx", "xlsm", "xltx": .xlsx
    case "html", "htm", "xhtml": .html
    case "rtf": .rtf
    default: nil
    }
  }

  private static func byContent(_ bytes: [UInt8]) -> InputFormat {
    let sample = Array(bytes.prefix(65_536))
    let start = sample.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if let json = jsonKind(sample, from: start) { return json }
    if looksLikeHTML(sample) { return .html }
    let lines = textLines(sample, from: start).filter { !$0.isBlank }
    if lines.contains(where: { opensDutyStatement(sample, $0) }) { return .duty }
    if lines.contains(where: { marksMarkdown(sample, $0) }) { return .markdown }
    return Table.looksLikeOne(sample, from: start) ? .csv : .text
  }

  /// `.json`, `.ndjson` where two lines in a row are objects, or neither.
  private static func jsonKind(_ bytes: [UInt8], from start: Int) -> InputFormat? {
    let dense = bytes[start...].lazy.filter { !isJSONBlank($0) }.prefix(2)
    let opening = Array(dense)
    guard let first = opening.first else { return nil }
    if first == UInt8(ascii: "[") {
      let second = opening.count > 1 ? opening[1] : UInt8(ascii: "]")
      return [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "]")].contains(second)
        ? .json : nil
    }
    guard first == UInt8(ascii: "{"), opening.count > 1,
      opening[1] == UInt8(ascii: "\"") || opening[1] == UInt8(ascii: "}")
    else { return nil }
    return firstLineIsWholeValue(bytes, from: start) ? .ndjson : .json
  }

  private static func firstLineIsWholeValue(_ bytes: [UInt8], from start: Int) -> Bool {
    let lines = textLines(bytes, from: start).filter { !$0.isBlank }
    guard lines.count > 1, let line = lines.first else { return false }
    var cursor = JSONCursor(at: line.content.lowerBound, end: line.content.upperBound)
    do {
      try cursor.skipValue(bytes.span, depth: 0)
    } catch {
      return false
    }
    return cursor.at == line.content.upperBound
  }

  private static func opensDutyStatement(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    guard line.indent == 0 else { return false }
    let words = bytes[line.content].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard let keyword = words.first else { return false }
    return switch keyword {
    case "duties": words.count == 1 || words[1] == "of" || words[1].hasPrefix("#")
    case "rights": words.count == 3 && words[1] == "of"
    case "unit", "section": words.count > 1 && words[1].hasPrefix("\"")
    case "role": words.contains("is")
    default: false
    }
  }

  private static func marksMarkdown(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    let content = bytes[line.content]
    return atxHeading(bytes, line) != nil || isTableRule(content)
      || content.starts(with: Array("```".utf8)) || content.starts(with: Array("<!--".utf8))
      || content.starts(with: Array("- [ ] ".utf8)) || content.starts(with: Array("- [x] ".utf8))
  }
}
