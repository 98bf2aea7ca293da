/// Reads a document in Rich Text Format 1.9.1 as headings, list items, paragraphs and tables.
///
/// Words in `\listtext` and `\pntext` are the marks of lists as the writer showed them. Deleted and
/// hidden text, fields' instructions, notes, headers and pictures are left out.
func readRTF(_ bytes: [UInt8]) throws(OfficeFault) -> FlowReading {
  var scanner = RTFScanner(bytes)
  var document = RTFDocument()
  while let token = scanner.next() {
    // The bytes of an embedded object follow their count.
    if case .word("bin", let count) = token {
      scanner.skip(count ?? 0)
    } else {
      document.take(token)
    }
  }
  let pieces = document.finish()
  let isCut = document.isTooDeep
  return FlowReading(
    pieces: pieces, faults: isCut ? [.document(.tooDeep(limit: RTFDocument.depthLimit))] : [])
}
