extension Sheet {
  /// The worksheet part (ECMA-376, part 1, 18.3), its elements in the order of the schema.
  func part(isFirst: Bool) -> [UInt8] {
    var xml = XMLPart(
      "worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
    xml.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"\(range)\"/>")
    xml.add("<sheetViews><sheetView showGridLines=\"0\"\(isFirst ? " tabSelected=\"1\"" : "") ")
    xml.add("workbookViewId=\"0\">\(pane)</sheetView></sheetViews>")
    xml.add("<sheetFormatPr defaultRowHeight=\"15\"/><cols>")
    for (index, width) in widths.enumerated() {
      let place = index + 1
      xml.add("<col min=\"\(place)\" max=\"\(place)\" width=\"\(width)\" customWidth=\"1\"/>")
    }
    xml.add("</cols><sheetData>")
    for (index, cells) in rows.enumerated() { add(cells, number: index + 1, to: &xml) }
    xml.add("</sheetData>")
    if let filterRange { xml.add("<autoFilter ref=\"\(filterRange)\"/>") }
    addColours(to: &xml)
    xml.add("<pageMargins left=\"0.45\" right=\"0.45\" top=\"0.5\" bottom=\"0.6\" ")
    xml.add("header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" ")
    xml.add("fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N")
    xml.add("</oddFooter></headerFooter>")
    // Numbers of duties are words: no warning for that.
    xml.add("<ignoredErrors><ignoredError sqref=\"\(range)\" numberStoredAsText=\"1\"/>")
    xml.add("</ignoredErrors>")
    if !notes.isEmpty { xml.add("<legacyDrawing r:id=\"rId2\"/>") }
    return xml.closed("worksheet")
  }

  /// The range from the headings to the last row.
  var filterRange: String? {
    headRow.map { "A\($0):\(cellName(column: widths.count - 1, row: max(rows.count, $0)))" }
  }

  private var pane: String {
    guard frozen.rows > 0 || frozen.columns > 0 else { return "" }
    let corner = cellName(column: frozen.columns, row: frozen.rows + 1)
    let split =
      (frozen.columns > 0 ? "xSplit=\"\(frozen.columns)\" " : "")
      + (frozen.rows > 0 ? "ySplit=\"\(frozen.rows)\" " : "")
    let active: String
    switch (frozen.columns > 0, frozen.rows > 0) {
    case (true, true): active = "bottomRight"
    case (true, false): active = "topRight"
    case (false, _): active = "bottomLeft"
    }
    return "<pane \(split)topLeftCell=\"\(corner)\" activePane=\"\(active)\" state=\"frozen\"/>"
      + "<selection pane=\"\(active)\" activeCell=\"\(corner)\" sqref=\"\(corner)\"/>"
  }

  private func add(_ cells: [SheetCell], number: Int, to xml: inout XMLPart) {
    xml.add("<row r=\"\(number)\" ht=\"\(height(of: cells))\" customHeight=\"1\">")
    for (column, cell) in cells.enumerated() {
      let name = cellName(column: column, row: number)
      let style = cell.style.index(for: "")
      switch cell.value {
      case .blank: xml.add("<c r=\"\(name)\" s=\"\(style)\"/>")
      case .number(let number): xml.add("<c r=\"\(name)\" s=\"\(style)\"><v>\(number)</v></c>")
      case .formula(let formula, let value):
        xml.add("<c r=\"\(name)\" s=\"\(style)\"><f>\(formula.escapedForMarkup)</f>")
        xml.add("<v>\(value)</v></c>")
      case .words(let words):
        let shown = words.cellText
        xml.add("<c r=\"\(name)\" s=\"\(cell.style.index(for: shown))\" t=\"inlineStr\"><is>")
        xml.add("<t xml:space=\"preserve\">\(shown.escapedForMarkup)</t></is></c>")
      }
    }
    xml.add("</row>")
  }

  /// Points that the row takes: not every program finds out for itself how many lines words need.
  private func height(of cells: [SheetCell]) -> Int {
    var lines = 1
    for (column, cell) in cells.enumerated() where cell.style.isWrapped {
      guard case .words(let words) = cell.value else { continue }
      // Cyrillic letters are wider than digits, by which widths count, and lines end at blanks.
      lines = max(lines, (words.displayWidth * 6 / 5 + widths[column] - 1) / widths[column])
    }
    let isTitle = cells.first?.style == .title
    return isTitle ? 26 : min(lines * 15 + 4, 409)
  }

  private func addColours(to xml: inout XMLPart) {
    guard !colours.rules.isEmpty else { return }
    xml.add("<conditionalFormatting sqref=\"\(colours.range)\">")
    for (index, rule) in colours.rules.enumerated() {
      xml.add("<cfRule type=\"expression\" dxfId=\"\(rule.emphasis.differenceIndex)\" ")
      xml.add("priority=\"\(index + 1)\" stopIfTrue=\"1\"><formula>")
      xml.add("\(rule.formula.escapedForMarkup)</formula></cfRule>")
    }
    xml.add("</conditionalFormatting>")
  }
}

/// One XML part of a package in the making.
struct XMLPart {
  private var bytes: [UInt8]

  /// Opens the root element, which `opening` names with its attributes.
  init(_ opening: String) {
    bytes = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(opening)>".utf8)
  }

  /// Adds markup whose words are escaped.
  mutating func add(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// The part with its root element closed.
  func closed(_ root: String) -> [UInt8] { bytes + Array("</\(root)>\n".utf8) }
}

extension String {
  /// The words as a cell may hold them: on one line, at most 32,767 UTF-16 units (the last is then `…`), and with
  /// `_x005F_` before what a workbook would take for an escape (ECMA-376, part 1, 22.9.2.19).
  var cellText: String {
    let limit = 32_767
    var words = inline
    if words.utf16.count > limit {
      words = String(decoding: words.utf16.prefix(limit - 1), as: UTF16.self) + "\u{2026}"
    }
    guard words.utf8.contains(UInt8(ascii: "_")) else { return words }
    let bytes = Array(words.utf8)
    var escaped: [UInt8] = []
    for index in bytes.indices {
      if opensEscape(bytes, at: index) { escaped += Array("_x005F".utf8) }
      escaped.append(bytes[index])
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

/// Whether `_xHHHH_` stands at `index`.
private func opensEscape(_ bytes: [UInt8], at index: Int) -> Bool {
  guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return false }
  return bytes[(index + 2)...(index + 5)].allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
