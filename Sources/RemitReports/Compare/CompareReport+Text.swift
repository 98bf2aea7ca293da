package import RemitText

extension CompareReport {
  /// Sections with their lines, wrapped to the page.
  package func text(_ page: Page) -> String {
    var text = TextPage(page)
    for section in sections(page.tongue) {
      text.gap()
      text.paragraph(section.title, ink: .bold)
      if section.lines.isEmpty { text.paragraph(page.say(.compare(.nothing)), lead: "  ") }
      for line in section.lines {
        text.paragraph(line.text, lead: "  - ")
        for below in line.below where !below.isEmpty { text.paragraph(below, lead: "      ") }
      }
    }
    return text.text
  }

  /// The same as Markdown.
  package func markdown(_ tongue: Tongue) -> String {
    var text = ""
    for section in sections(tongue) {
      text += (text.isEmpty ? "" : "\n") + "## \(section.title.markdown)\n\n"
      if section.lines.isEmpty {
        text += Phrase.compare(.nothing).text(in: tongue).markdown + "\n"
      }
      for line in section.lines {
        text += "- \(line.text.markdown)\n"
        for below in line.below where !below.isEmpty { text += "  - \(below.markdown)\n" }
      }
    }
    return text
  }
}
