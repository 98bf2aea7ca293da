import RemitDocuments

/// A workbook of Excel (ECMA-376, transitional) in the making; equal sheets give equal bytes.
///
/// Cells hold their words themselves, so there is no table of shared strings.
struct Workbook {
  let title: String
  let sheets: [Sheet]

  /// The whole file.
  func bytes() -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", packageRelations)
    zip.add("docProps/core.xml", coreProperties)
    zip.add("docProps/app.xml", appProperties)
    zip.add("xl/workbook.xml", workbookPart)
    zip.add("xl/_rels/workbook.xml.rels", workbookRelations)
    zip.add("xl/styles.xml", Array((Self.opening + SheetStyle.part + "\n").utf8))
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml", sheet.part(isFirst: index == 0))
      guard !sheet.notes.isEmpty else { continue }
      zip.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", noteRelations(index + 1))
      zip.add("xl/comments\(index + 1).xml", sheet.commentsPart)
      zip.add("xl/drawings/vmlDrawing\(index + 1).vml", sheet.boxesPart)
    }
    return zip.archive()
  }

  private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  private var contentTypes: [UInt8] {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let relations = "application/vnd.openxmlformats-package"
    var xml = XMLPart("Types xmlns=\"\(Self.package)/content-types\"")
    func override(_ part: String, _ type: String) {
      xml.add("<Override PartName=\"\(part)\" ContentType=\"\(type)+xml\"/>")
    }
    xml.add("<Default Extension=\"rels\" ContentType=\"\(relations).relationships+xml\"/>")
    xml.add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    xml.add("<Default Extension=\"vml\" ContentType=")
    xml.add("\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
    override("/xl/workbook.xml", "\(main).sheet.main")
    override("/xl/styles.xml", "\(main).styles")
    override("/docProps/core.xml", "\(relations).core-properties")
    override(
      "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties")
    for (index, sheet) in sheets.enumerated() {
      override("/xl/worksheets/sheet\(index + 1).xml", "\(main).worksheet")
      if !sheet.notes.isEmpty { override("/xl/comments\(index + 1).xml", "\(main).comments") }
    }
    return xml.closed("Types")
  }

  private var packageRelations: [UInt8] {
    relations([
      ("\(Self.office)/relationships/officeDocument", "xl/workbook.xml"),
      ("\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(Self.office)/relationships/extended-properties", "docProps/app.xml"),
    ])
  }

  private var workbookRelations: [UInt8] {
    relations(
      sheets.indices.map {
        ("\(Self.office)/relationships/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [("\(Self.office)/relationships/styles", "styles.xml")])
  }

  private func noteRelations(_ number: Int) -> [UInt8] {
    relations([
      ("\(Self.office)/relationships/comments", "../comments\(number).xml"),
      ("\(Self.office)/relationships/vmlDrawing", "../drawings/vmlDrawing\(number).vml"),
    ])
  }

  private func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
    var xml = XMLPart("Relationships xmlns=\"\(Self.package)/relationships\"")
    for (index, relation) in targets.enumerated() {
      xml.add("<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation.type)\" ")
      xml.add("Target=\"\(relation.target)\"/>")
    }
    return xml.closed("Relationships")
  }

  /// Title and program; no person, machine or date.
  private var coreProperties: [UInt8] {
    var xml = XMLPart(
      "cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
    xml.add("<dc:title>\(title.inline.escapedForMarkup)</dc:title><dc:creator>Remit</dc:creator>")
    return xml.closed("cp:coreProperties")
  }

  private var appProperties: [UInt8] {
    var xml = XMLPart("Properties xmlns=\"\(Self.office)/extended-properties\"")
    xml.add("<Application>Remit</Application>")
    return xml.closed("Properties")
  }

  private var workbookPart: [UInt8] {
    var xml = XMLPart(
      "workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"\(Self.office)/relationships\"")
    xml.add("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>")
    for (index, sheet) in sheets.enumerated() {
      xml.add("<sheet name=\"\(sheet.name.escapedForMarkup)\" sheetId=\"\(index + 1)\" ")
      xml.add("r:id=\"rId\(index + 1)\"/>")
    }
    xml.add("</sheets><definedNames>")
    for (index, sheet) in sheets.enumerated() { addNames(of: sheet, index, to: &xml) }
    xml.add("</definedNames>")
    return xml.closed("workbook")
  }

  /// What filters cover, and what every printed page repeats.
  private func addNames(of sheet: Sheet, _ index: Int, to xml: inout XMLPart) {
    guard let row = sheet.headRow else { return }
    let name = sheet.quotedName.escapedForMarkup
    let last = cellName(column: sheet.widths.count - 1, row: max(sheet.rows.count, row))
    let corner = last.prefix { !$0.isNumber }
    xml.add("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">")
    xml.add("\(name)!$A$\(row):$\(corner)$\(last.dropFirst(corner.count))</definedName>")
    xml.add("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">")
    if sheet.frozen.columns > 0 {
      xml.add("\(name)!$A:$\(columnName(sheet.frozen.columns - 1)),")
    }
    xml.add("\(name)!$\(row):$\(row)</definedName>")
  }
}
