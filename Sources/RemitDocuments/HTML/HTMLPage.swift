/// Puts the tags and texts of a page together to paragraphs, list items and tables.
struct HTMLPage {
  private var pieces: [FlowPiece] = []
  private var text = ""
  private var boldDepth = 0
  private var hasBold = false
  private var hasLight = false
  private var headingLevel: Int?
  private var isPreformatted = false
  private var lists: [List] = []
  /// The mark of the item that has no words yet.
  private var mark: String?
  private var tables: [HTMLTable] = []
  /// Tables that were opened beyond the limit and not yet closed.
  private var excess = 0

  private struct List {
    let format: String?
    var count: Int
  }

  /// Tables nested deeper are read as text.
  private static let tableLimit = 4
  private static let listLimit = 40

  mutating func take(_ token: HTMLScanner.Token, of scanner: inout HTMLScanner) {
    switch token {
    case .text(let range): add(scanner.words(range))
    case .start(let name): start(name, &scanner)
    case .end(let name): end(name)
    }
  }

  /// Everything, once the page has ended; what was left open ends with it.
  mutating func finish() -> [FlowPiece] {
    flush()
    while !tables.isEmpty || excess > 0 { endTable() }
    return pieces
  }

  private mutating func add(_ words: String) {
    let isBlank = !words.utf8.contains { $0 > 0x20 }
    if !isBlank {
      if boldDepth > 0 { hasBold = true } else { hasLight = true }
    }
    if isPreformatted {
      text += words
    } else {
      text += String(decoding: words.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// Ends the paragraph, if there is one.
  private mutating func flush() {
    defer { (text, hasBold, hasLight) = ("", false, false) }
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    var paragraph = FlowParagraph(text: text)
    paragraph.headingLevel = headingLevel
    paragraph.isBold = hasBold && !hasLight
    if let mark {
      paragraph.list = FlowParagraph.ListPlace(level: max(0, lists.count - 1), mark: mark)
    }
    mark = nil
    if tables.isEmpty {
      pieces.append(.paragraph(paragraph))
    } else {
      tables[tables.count - 1].add(.paragraph(paragraph))
    }
  }

  private mutating func start(_ name: String, _ scanner: inout HTMLScanner) {
    switch name {
    case "script", "style", "title", "template", "textarea", "iframe", "svg", "math", "object",
      "select", "del":
      scanner.skipElement(name)
    case "br": text += "\n"
    case "b", "strong": boldDepth += 1
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush()
      headingLevel = name.utf8.last.map { Int($0 - 0x30) }
    case "ul", "ol", "menu", "dir":
      flush()
      headingLevel = nil
      guard lists.count < Self.listLimit else { return }
      let first = scanner.attribute("start").flatMap { Int($0) } ?? 1
      let format = name == "ol" ? scanner.attribute("type") ?? "1" : nil
      lists.append(List(format: format, count: first &- 1))
    case "li":
      flush()
      startItem(scanner.attribute("value").flatMap { Int($0) })
    case "pre":
      flush()
      isPreformatted = true
    case "table", "tr", "td", "th": startTablePart(name, scanner)
    case "p":
      flush()
      headingLevel = nil
    default: if blockTags.contains(name) { flush() }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "b", "strong": boldDepth = max(0, boldDepth - 1)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush()
      headingLevel = nil
    case "ul", "ol", "menu", "dir":
      flush()
      mark = nil
      _ = lists.popLast()
    case "li":
      flush()
      mark = nil
    case "pre":
      flush()
      isPreformatted = false
    case "td", "th":
      flush()
      if !tables.isEmpty, excess == 0 { tables[tables.count - 1].endCell() }
    case "table":
      flush()
      endTable()
    default: if blockTags.contains(name) { flush() }
    }
  }

  private mutating func startItem(_ value: Int?) {
    guard !lists.isEmpty else {
      mark = "•"
      return
    }
    let number = value ?? lists[lists.count - 1].count &+ 1
    lists[lists.count - 1].count = number
    guard let format = lists[lists.count - 1].format else {
      mark = "•"
      return
    }
    let word =
      switch format {
      case "a": "lowerLetter"
      case "i": "lowerRoman"
      default: "decimal"
      }
    mark = listNumber(number, word) + "."
  }

  // MARK: Tables

  private mutating func startTablePart(_ name: String, _ scanner: HTMLScanner) {
    flush()
    (mark, headingLevel) = (nil, nil)
    if name == "table" {
      if tables.count < Self.tableLimit {
        tables.append(HTMLTable(listDepth: lists.count))
      } else {
        excess += 1
      }
      return
    }
    guard !tables.isEmpty, excess == 0 else { return }
    boldDepth = 0
    if name == "tr" {
      tables[tables.count - 1].startRow()
    } else {
      tables[tables.count - 1].startCell(
        columns: scanner.attribute("colspan").flatMap { Int($0) } ?? 1,
        rows: scanner.attribute("rowspan").flatMap { Int($0) } ?? 1)
    }
  }

  private mutating func endTable() {
    if excess > 0 {
      excess -= 1
      return
    }
    guard var table = tables.popLast() else { return }
    mark = nil
    lists.removeLast(max(0, lists.count - table.listDepth))
    let found = table.finish()
    if tables.isEmpty {
      pieces += found
    } else {
      for piece in found { tables[tables.count - 1].add(piece) }
    }
  }
}

private let blockTags: Set<String> = [
  "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "dl",
  "dt", "dd", "hr", "address", "figure", "figcaption", "form", "fieldset", "legend", "body", "html",
  "head", "center", "caption", "tbody", "thead", "tfoot", "details", "summary", "option", "title",
]
