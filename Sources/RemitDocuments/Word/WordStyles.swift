/// The paragraph and character styles of a Word document, as far as they tell headings, lists and bold.
struct WordStyles: Sendable {
  /// What a style says, with what it takes over from the styles it is based on.
  struct Style: Hashable, Sendable {
    /// From 1; `nil` for body text.
    var headingLevel: Int?
    var isContents = false
    var isBold: Bool?
    var numbering: String?
    var listLevel: Int?
    fileprivate var basis: String?
  }

  private var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?

  /// No styles.
  init() {}

  /// Reads `styles.xml`.
  init(_ part: XMLReader) throws(XMLFault) {
    var reader = part
    while let event = try reader.next() {
      guard event == .start, reader.name == "style", let id = try reader.attribute("styleId") else {
        continue
      }
      let isDefault = try reader.attribute("default").map(isOn) ?? false
      if isDefault, try reader.attribute("type") == "paragraph" { defaultParagraph = id }
      styles[id] = try Self.style(&reader)
    }
  }

  /// The style with that id; its own words go before those of its basis.
  func style(_ id: String?) -> Style {
    var result = Style()
    var next = id ?? defaultParagraph
    for _ in 0..<depthLimit {
      guard let id = next, let style = styles[id] else { break }
      result.headingLevel = result.headingLevel ?? style.headingLevel
      result.isContents = result.isContents || style.isContents
      result.isBold = result.isBold ?? style.isBold
      result.numbering = result.numbering ?? style.numbering
      result.listLevel = result.listLevel ?? style.listLevel
      next = style.basis
    }
    if result.headingLevel == 0 { result.headingLevel = nil }
    return result
  }

  private static func style(_ reader: inout XMLReader) throws(XMLFault) -> Style {
    var style = Style()
    let outer = reader.depth - 1
    while reader.depth > outer, let event = try reader.next() {
      guard event == .start else { continue }
      let value = try reader.attribute("val")
      switch reader.name {
      case "name": style.take(name: value ?? "")
      case "basedOn": style.basis = value
      case "outlineLvl":
        // 0…8 are levels of headings; 9 is body text.
        if let level = value.flatMap({ Int($0) }) { style.headingLevel = level < 9 ? level + 1 : 0 }
      case "b": style.isBold = value.map(isOn) ?? true
      case "numId": style.numbering = value
      case "ilvl": style.listLevel = value.flatMap { Int($0) }
      default: continue
      }
    }
    return style
  }
}

extension WordStyles.Style {
  /// What the usual name of a style says, in English and Russian.
  fileprivate mutating func take(name: String) {
    let words = name.lowercased().split(separator: " ")
    guard let first = words.first else { return }
    switch first {
    case "heading", "заголовок":
      if headingLevel == nil, let level = words.last.flatMap({ Int($0) }), (1...9).contains(level) {
        headingLevel = level
      }
    case "title", "название": if words.count == 1 { headingLevel = headingLevel ?? 1 }
    case "toc", "оглавление": isContents = true
    default: break
    }
  }
}

/// The longest chain of styles that is followed; a chain may be a circle.
private let depthLimit = 12

/// The value of an on-off attribute (ECMA-376-1, 22.9.2.7).
func isOn(_ value: String) -> Bool { !["0", "false", "off", "none"].contains(value) }
