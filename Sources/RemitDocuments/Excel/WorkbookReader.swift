/// Reads a workbook (.xlsx, .xlsm; ECMA-376-1, 18): a table for each sheet that is shown.
///
/// Cells hold what was last calculated; dates are the numbers that the file has, in ISO form where
/// the format of the cell says that they are dates. Hidden sheets are left out.
func readWorkbook(_ bytes: [UInt8]) throws(OfficeFault) -> FlowReading {
  var package = try OfficePackage(bytes)
  let main = try package.mainPart(usually: "xl/workbook.xml")
  guard let book = try package.part(main) else { throw .missing(main) }
  let parts = try package.relationships(of: main)
  func path(_ type: String) -> String? { parts.values.first { $0.type == type }?.target }
  let workbook = try parsing(main, book) { part throws(XMLFault) in try Workbook(part) }
  var strings: [String] = []
  if let path = path("sharedStrings"), let part = try package.part(path) {
    strings = try parsing(path, part) { part throws(XMLFault) in try sharedStrings(part) }
  }
  var formats = CellFormats()
  if let path = path("styles"), let part = try package.part(path) {
    formats = try parsing(path, part) { part throws(XMLFault) in try CellFormats(part) }
  }
  formats.countsFrom1904 = workbook.countsFrom1904
  var reading = FlowReading()
  for sheet in workbook.sheets where sheet.isShown {
    guard let path = parts[sheet.relationship]?.target, let part = try package.part(path) else {
      continue
    }
    let (table, isCut) = try parsing(path, part) { part throws(XMLFault) in
      var reader = SheetReader(part, strings: strings, formats: formats)
      let table = try reader.table(named: sheet.name)
      return (table, reader.isCut)
    }
    reading.pieces.append(.table(table))
    if isCut {
      reading.faults.append(
        .document(
          .tableCut(rows: SheetReader.rowLimit, columns: SheetReader.columnLimit)))
    }
  }
  if package.hasMacros { reading.faults.append(.document(.macros)) }
  return reading
}

/// The sheets of a workbook, in their order.
struct Workbook: Sendable {
  struct Sheet: Hashable, Sendable {
    let name: String
    let relationship: String
    let isShown: Bool
  }

  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is 1 January 1904, as in old files of the Macintosh.
  private(set) var countsFrom1904 = false

  /// Reads `workbook.xml`.
  init(_ part: XMLReader) throws(XMLFault) {
    var reader = part
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.name {
      case "workbookPr": countsFrom1904 = try reader.attribute("date1904").map(isOn) ?? false
      case "sheet":
        let state = try reader.attribute("state") ?? "visible"
        sheets.append(
          Sheet(
            name: try reader.attribute("name") ?? "",
            relationship: try reader.attribute("id") ?? "",
            isShown: state == "visible"))
      default: continue
      }
    }
  }
}

/// The texts that cells refer to by number.
func sharedStrings(_ part: XMLReader) throws(XMLFault) -> [String] {
  var reader = part
  var found: [String] = []
  while let event = try reader.next() {
    if event == .start, reader.name == "si" { try found.append(richText(&reader)) }
  }
  return found
}

/// The words of the element that just started, from all its runs; what is spoken, not written, is left out.
func richText(_ reader: inout XMLReader) throws(XMLFault) -> String {
  var text = ""
  var isText = false
  let outer = reader.depth - 1
  while reader.depth > outer, let event = try reader.next() {
    switch event {
    case .start where reader.name == "rPh": try reader.skipElement()
    case .start: isText = reader.name == "t"
    case .text: if isText { text += try reader.text() }
    case .end: isText = false
    }
  }
  return unescaped(text)
}

/// `_x000A_` as the character it stands for (ECMA-376-1, 22.4.2.4).
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if i + 6 < bytes.count, bytes[i] == UInt8(ascii: "_"), bytes[i + 1] == UInt8(ascii: "x"),
      bytes[i + 6] == UInt8(ascii: "_"),
      let value = UInt32(String(decoding: bytes[(i + 2)..<(i + 6)], as: UTF8.self), radix: 16)
    {
      appendScalar(value, to: &out)
      i += 7
    } else {
      out.append(bytes[i])
      i += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}
