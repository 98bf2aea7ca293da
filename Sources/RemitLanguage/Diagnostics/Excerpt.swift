public import RemitText

/// The line of a fault as a terminal can show it, with the columns to underline.
///
/// Tabs become blanks and control characters U+FFFD; a long line is cut around the fault.
public struct Excerpt: Hashable, Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// The number of the fault's first character in its line, from 1.
  public let column: Int
  /// What is shown of the line.
  public let text: String
  /// The cells of `text` before the underline.
  public let lead: Int
  /// The cells of the underline, at least 1; a fault of several lines is underlined on its first.
  public let width: Int

  /// The widest excerpt, in cells.
  private static let limit = 120
  /// The cells that stay before the fault when the line is cut.
  private static let context = 40

  /// Cuts the line of `span` out of `source`.
  public init(_ source: SourceText, _ span: ByteSpan) {
    let start = min(Int(span.start), source.bytes.count)
    line = source.line(of: start)
    column = source.column(of: start)
    let place = source.span(ofLine: line)
    let from = min(max(start, Int(place.start)), Int(place.end))
    let to = min(max(Int(span.end), from), Int(place.end))
    // A cell takes one byte at least, so that these many bytes are enough on either side.
    let head = cells(source, max(Int(place.start), from - 4 * Self.limit), from)
    let body = cells(source, from, min(to, from + 4 * Self.limit))
    let tail = cells(source, to, min(Int(place.end), to + 4 * Self.limit))
    let isCut = head.count + body.count + tail.count > Self.limit && head.count > Self.context
    let shownHead = isCut ? "…" + cellText(head.suffix(Self.context)) : cellText(head[...])
    lead = isCut ? Self.context + 1 : head.count
    let room = max(1, Self.limit - lead)
    width = max(1, min(body.count, room))
    let rest = (body + tail)[...]
    text = shownHead + cellText(rest.prefix(room)) + (rest.count > room ? "…" : "")
  }
}

/// What each cell of `start..<end` shows; marks that combine with a letter share its cell.
private func cells(_ source: SourceText, _ start: Int, _ end: Int) -> [String] {
  guard start < end else { return [] }
  var start = start
  while start < end, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
  var cells: [String] = []
  for scalar in source.string(ByteSpan(start, end)).unicodeScalars {
    if scalar == "\t" {
      cells += repeatElement(" ", count: 4 - cells.count % 4)
    } else if isUnprintable(scalar) {
      cells.append("\u{FFFD}")
    } else if scalar.properties.generalCategory == .nonspacingMark, !cells.isEmpty {
      cells[cells.count - 1].unicodeScalars.append(scalar)
    } else {
      cells.append(String(scalar))
    }
  }
  return cells
}

private func cellText(_ cells: ArraySlice<String>) -> String { cells.joined() }

/// Whether a terminal would obey or hide the character instead of showing it.
func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}
