/// Reads a page of HTML as browsers show it, as far as headings, lists, tables and paragraphs go.
///
/// Tolerant as they are: tags may be left open, nested wrongly or unknown. Scripts, styles and what
/// was struck out by `del` are left out.
func readHTML(_ bytes: [UInt8]) throws(OfficeFault) -> FlowReading {
  let intake = Intake(bytes, ReadingOptions(file: ""))
  var scanner = HTMLScanner(intake.text, from: intake.start)
  var page = HTMLPage()
  while let token = scanner.next() { page.take(token, of: &scanner) }
  return FlowReading(pieces: page.finish(), faults: intake.faults)
}
