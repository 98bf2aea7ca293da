/// A text report in the making: wrapped paragraphs, one below the other.
struct TextPage {
  let page: Page
  private(set) var text = ""

  init(_ page: Page) { self.page = page }

  /// Adds an empty line, but never two in a row and none at the top.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Adds `words` wrapped to the page; `lead` stands before the first line and its width before the rest.
  mutating func paragraph(
    _ words: String, lead: String = "", ink: Ink = .plain, leadInk: Ink = .plain
  ) {
    let indent = lead.displayWidth
    let shown = DisplayText(words)
    var before = paint(lead, leadInk)
    for line in shown.lines(width: max(page.width - indent, 8)) {
      add(before + paint(shown.words(line), ink))
      before = String(repeating: " ", count: indent)
    }
  }

  /// Adds one finished line; blanks at its end are left out.
  mutating func add(_ line: String) {
    text += line.trimmedEnd + "\n"
  }

  /// `words` in `ink`, where the page has colour.
  func paint(_ words: String, _ ink: Ink) -> String {
    page.isColoured ? ink.around(words) : words
  }
}

extension String {
  /// The words without blanks at their end.
  var trimmedEnd: String {
    var utf8 = utf8[...]
    while utf8.last == 0x20 { utf8.removeLast() }
    return String(Substring(utf8))
  }

  /// The words with blanks before them, to take at least `width` columns.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(width - displayWidth, 0)) + self
  }
}
