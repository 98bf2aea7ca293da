/// Reads a Word document (.docx, .docm).
func readWord(_ bytes: [UInt8]) throws(OfficeFault) -> FlowReading {
  var package = try OfficePackage(bytes)
  let main = try package.mainPart(usually: "word/document.xml")
  guard let document = try package.part(main) else { throw .missing(main) }
  let parts = try package.relationships(of: main).values
  func path(_ type: String) -> String? { parts.first { $0.type == type }?.target }
  var styles = WordStyles()
  if let path = path("styles"), let part = try package.part(path) {
    styles = try parsing(path, part) { part throws(XMLFault) in try WordStyles(part) }
  }
  var numbering = WordNumbering()
  if let path = path("numbering"), let part = try package.part(path) {
    numbering = try parsing(path, part) { part throws(XMLFault) in try WordNumbering(part) }
  }
  var reading = FlowReading()
  let (pieces, changes) = try parsing(main, document) { part throws(XMLFault) in
    var reader = WordReader(part, styles: styles, numbering: numbering)
    return (try reader.pieces(), reader.changes)
  }
  reading.pieces = pieces
  if changes > 0 { reading.faults.append(.document(.trackedChanges(count: changes))) }
  if package.hasMacros { reading.faults.append(.document(.macros)) }
  return reading
}
