import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

extension ReviewSource {
  /// The document as a subject; its text is everything but duties and rights, one line after the other.
  func subject(of posts: [Post]) -> Subject {
    var facts = Facts()
    facts[name: "form"] = form.rawValue
    facts.show("title", description?.title?.text ?? name)
    let start = Place(name, ByteSpan(0, 0))
    guard let description else { return Subject(.document, text: "", facts: facts, place: start) }
    facts[name: "seat"] = posts.first?.seatName ?? "unknown"
    facts[number: "has-title"] = description.title == nil ? 0 : 1
    facts[number: "has-superior"] = description.superior == nil ? 0 : 1
    facts[number: "has-subordinates"] = description.subordinates == nil ? 0 : 1
    for kind in SectionKind.allCases where kind != .other {
      facts[number: "has-\(kind.rawValue)"] = description.has(kind) ? 1 : 0
    }
    facts[number: "unknown-sections"] = description.sections.count {
      $0.kind == .other && $0.title != nil
    }
    let place = description.title?.place ?? description.sections.first?.place ?? start
    return Subject(.document, lines: otherLines(), facts: facts, place: place)
  }

  /// The lines that are neither duties nor rights, with the headings.
  private func otherLines() -> [(text: String, place: Place)] {
    guard let description else { return [] }
    var lines: [(text: String, place: Place)] = []
    if let document {
      let own = Set(description.lines(.duties, .functions, .rights, .limits).map(\.place))
      for block in document.blocks where !own.contains(block.place) {
        if let table = block.table {
          let cells = table.rows.flatMap(\.cells).filter { !own.contains($0.place) }
          lines += cells.map { ($0.text, $0.place) }
        } else {
          lines.append((block.text, block.place))
        }
      }
      return lines
    }
    for section in description.sections {
      if let title = section.title, let place = section.place { lines.append((title, place)) }
      if [.duties, .functions, .rights, .limits].contains(section.kind) { continue }
      lines += section.lines.map { ($0.text, $0.place) }
    }
    return lines
  }
}
