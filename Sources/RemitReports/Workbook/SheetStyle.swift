/// The looks of cells, in the order of the styles part; each has a twin that keeps a text a text.
enum SheetStyle: Int, CaseIterable {
  case plain, title, soft, head, centredHead, section, wrapped, centred, code, bold

  /// The index of the look in the styles part.
  ///
  /// The twin marks words that begin like a formula, so that they stay words when a person edits them.
  func index(for words: String) -> Int {
    let isRisky = words.utf8.first.map { "=+-@".utf8.contains($0) } ?? false
    return rawValue * 2 + (isRisky ? 1 : 0)
  }

  /// Font, fill and border by index, and how the words lie.
  private var parts: (font: Int, fill: Int, border: Int, alignment: String) {
    switch self {
    case .plain: (0, 0, 0, "vertical=\"center\"")
    case .title: (2, 0, 0, "vertical=\"center\"")
    case .soft: (3, 0, 0, "vertical=\"center\"")
    case .head: (1, 2, 1, "vertical=\"bottom\" wrapText=\"1\"")
    case .centredHead: (1, 2, 1, "horizontal=\"center\" vertical=\"bottom\" wrapText=\"1\"")
    case .section: (1, 3, 1, "vertical=\"center\"")
    case .wrapped: (0, 0, 1, "vertical=\"center\" wrapText=\"1\"")
    case .centred: (0, 0, 1, "horizontal=\"center\" vertical=\"center\"")
    case .code: (3, 0, 1, "vertical=\"center\" wrapText=\"1\"")
    case .bold: (1, 0, 1, "horizontal=\"center\" vertical=\"center\"")
    }
  }

  /// Whether words that are wider than their column go on in a further line.
  var isWrapped: Bool {
    switch self {
    case .head, .centredHead, .wrapped, .code: true
    case .plain, .title, .soft, .section, .centred, .bold: false
    }
  }

  /// The styles part of a workbook.
  static var part: String {
    let looks = allCases.flatMap { style in
      ["", " quotePrefix=\"1\""].map { prefix in
        let (font, fill, border, alignment) = style.parts
        return "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" "
          + "xfId=\"0\"\(prefix) applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
          + "applyAlignment=\"1\"><alignment \(alignment)/></xf>"
      }
    }
    return """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <fonts count="4">\(fonts)</fonts>\
      <fills count="4"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\(fill("FFE6EAEC"))\(fill("FFF0F2F1"))</fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border>\(["left", "right", "top", "bottom"].map(edge).joined())<diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(looks.count)">\(looks.joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      <dxfs count="4">\(Emphasis.allCases.map(\.differences).joined())</dxfs></styleSheet>
      """
  }

  private static var fonts: String {
    [
      "<sz val=\"11\"/><color rgb=\"FF1C232B\"/>", "<b/><sz val=\"11\"/><color rgb=\"FF1C232B\"/>",
      "<b/><sz val=\"16\"/><color rgb=\"FF1C232B\"/>", "<sz val=\"10\"/><color rgb=\"FF5A6570\"/>",
    ].map { "<font>\($0)<name val=\"Calibri\"/><family val=\"2\"/></font>" }.joined()
  }

  private static func fill(_ colour: String) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/></patternFill></fill>"
  }

  private static func edge(_ side: String) -> String {
    "<\(side) style=\"thin\"><color rgb=\"FFC4CACF\"/></\(side)>"
  }
}

extension Emphasis {
  /// The index of the look in the list of differences.
  var differenceIndex: Int {
    switch self {
    case .lead: 0
    case .work: 1
    case .ask: 2
    case .tell: 3
    }
  }

  /// What a conditional format changes for letters of this weight.
  fileprivate var differences: String {
    switch self {
    case .lead: Self.difference("<b/><color rgb=\"FFFFFFFF\"/>", fill: "FF1D4468")
    case .work: Self.difference("<b/><color rgb=\"FF15334F\"/>", fill: "FFCFDFEC")
    case .ask: Self.difference("<b/><color rgb=\"FF37424D\"/>", fill: "FFF6F7F6")
    case .tell: "<dxf><font><color rgb=\"FF5A6570\"/></font></dxf>"
    }
  }

  private static func difference(_ font: String, fill: String) -> String {
    "<dxf><font>\(font)</font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(fill)\"/>"
      + "<bgColor rgb=\"\(fill)\"/></patternFill></fill></dxf>"
  }
}
