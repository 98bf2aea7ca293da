extension Sheet {
  /// The comments part: the words of every note (ECMA-376, part 1, 18.7).
  var commentsPart: [UInt8] {
    var xml = XMLPart(
      "comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    xml.add("<authors><author>Remit</author></authors><commentList>")
    for note in notes {
      let name = cellName(column: note.column, row: note.row + 1)
      xml.add("<comment ref=\"\(name)\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/></rPr>")
      xml.add("<t xml:space=\"preserve\">\(note.text.escapedForMarkup)</t></r></text></comment>")
    }
    xml.add("</commentList>")
    return xml.closed("comments")
  }

  /// The drawing part: a hidden box for every note, which Excel needs to show it (ECMA-376, part 4, 19.4).
  var boxesPart: [UInt8] {
    // A block of the map holds 1,024 numbers.
    let blocks = (1...(notes.count / 1_000 + 1)).map(String.init).joined(separator: ",")
    var xml = XMLPart(
      "xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"")
    xml.add("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(blocks)\"/>")
    xml.add(
      "</o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" ")
    xml.add("path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
    xml.add("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
    for (index, note) in notes.enumerated() { addBox(of: note, index, to: &xml) }
    return xml.closed("xml")
  }

  private func addBox(of note: SheetNote, _ index: Int, to xml: inout XMLPart) {
    let lines = note.text.utf16.count / 46 + note.text.utf8.count { $0 == 0x0A } + 2
    let anchor = [note.column + 1, 12, note.row, 4, note.column + 4, 40, note.row + lines, 8]
    xml.add("<v:shape id=\"_x0000_s\(1025 + index)\" type=\"#_x0000_t202\" ")
    xml.add("style=\"position:absolute;visibility:hidden\" fillcolor=\"#fffdf0\" ")
    xml.add("strokecolor=\"#8d98a3\" o:insetmode=\"auto\"><v:fill color2=\"#fffdf0\"/>")
    xml.add("<v:path o:connecttype=\"none\"/><v:textbox><div style=\"text-align:left\"></div>")
    xml.add("</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
    xml.add("<x:Anchor>\(anchor.map(String.init).joined(separator: ", "))</x:Anchor>")
    xml.add("<x:AutoFill>False</x:AutoFill><x:Row>\(note.row)</x:Row>")
    xml.add("<x:Column>\(note.column)</x:Column></x:ClientData></v:shape>")
  }
}
