/// Follows the groups and control words of a document and puts its words together.
struct RTFDocument {
  private var state = State()
  private var stack: [State] = []
  /// Groups that were opened beyond the limit and not yet closed.
  private var excess = 0
  private(set) var isTooDeep = false
  private var fonts: [Int: Encoding] = [:]
  private var styles: [Int: Int] = [:]
  private var encoding = Encoding.western
  private var defaultFont = 0
  private var text = ""
  private var mark = ""
  private var hasBold = false
  private var hasLight = false
  /// The first half of a character beyond U+FFFF.
  private var surrogate: UInt16?
  /// How many bytes are left of what old readers show for the last `\u`.
  private var replaced = 0
  private var isOptional = false
  private var pieces: [FlowPiece] = []
  private var table = RTFTable()

  static let depthLimit = 500

  /// What a group changes until it ends.
  private struct State {
    var target = Target.text
    var isBold = false
    var isHidden = false
    var encoding: Encoding?
    var replacedLength = 1
    var isInTable = false
    var level = 0
    var headingLevel: Int?
    var style: Int?
    var font = 0
  }

  private enum Target {
    case text, mark, skipped, fonts, styles
  }

  private enum Encoding {
    case western, cyrillic
  }

  mutating func take(_ token: RTFScanner.Token) {
    switch token {
    case .open: open()
    case .close: close()
    case .byte(let byte): add(byte)
    case .sign(let sign): take(sign)
    case .word(let name, let value):
      if replaced > 0 { replaced -= 1 }
      word(name, value)
    }
  }

  mutating func finish() -> [FlowPiece] {
    endParagraph()
    endTable()
    return pieces
  }

  private mutating func open() {
    (replaced, isOptional) = (0, false)
    guard stack.count < Self.depthLimit else {
      excess += 1
      isTooDeep = true
      return
    }
    stack.append(state)
  }

  private mutating func close() {
    replaced = 0
    if excess > 0 {
      excess -= 1
    } else if let outer = stack.popLast() {
      if state.target == .styles, outer.target == .styles { nameStyle() }
      let inner = state
      state = outer
      // What a paragraph is goes on after a group that lies within it.
      if inner.target == .text, outer.target == .text {
        state.headingLevel = inner.headingLevel
        state.style = inner.style
        state.level = inner.level
        state.isInTable = inner.isInTable
      }
    }
  }

  private mutating func take(_ sign: UInt8) {
    switch sign {
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("-")
    default: return
    }
  }

  // MARK: Words

  private mutating func add(_ byte: UInt8) {
    isOptional = false
    if replaced > 0 {
      replaced -= 1
      return
    }
    let value: UInt32 =
      switch state.encoding ?? fonts[defaultFont] ?? encoding {
      case .western: Windows1252.scalarValue(byte)
      case .cyrillic: Windows1251.scalarValue(byte)
      }
    if let scalar = Unicode.Scalar(value) { add(String(Character(scalar))) }
  }

  private mutating func add(_ words: String) {
    surrogate = nil
    guard excess == 0, !state.isHidden else { return }
    switch state.target {
    case .text:
      text += words
      if words != " " { if state.isBold { hasBold = true } else { hasLight = true } }
    case .mark: mark += words
    case .styles: text += words
    case .skipped, .fonts: return
    }
  }

  /// A UTF-16 unit, given as a signed number of 16 bits.
  private mutating func addUnit(_ value: Int) {
    let unit = UInt16(truncatingIfNeeded: value)
    let first = surrogate
    if (0xD800...0xDBFF).contains(unit) {
      surrogate = unit
    } else if let first, (0xDC00...0xDFFF).contains(unit) {
      add(String(decoding: [first, unit], as: UTF16.self))
    } else if (0xF000...0xF0FF).contains(unit) {
      add("•")  // a sign of a symbol font
    } else {
      add(String(decoding: [unit], as: UTF16.self))
    }
    replaced = state.replacedLength
  }

  // MARK: Control words

  private mutating func word(_ name: String, _ value: Int?) {
    let wasOptional = isOptional
    isOptional = false
    if let target = Self.destinations[name] { return enter(target) }
    if wasOptional, !["shpinst", "shptxt"].contains(name) {
      state.target = .skipped
      return
    }
    let isOn = value != 0
    switch name {
    case "par", "sect", "page": endParagraph()
    case "line": add("\n")
    case "tab": add("\t")
    case "u": addUnit(value ?? 0)
    case "uc": state.replacedLength = min(max(value ?? 1, 0), 16)
    case "b": state.isBold = isOn
    case "v", "deleted": state.isHidden = isOn
    case "plain": (state.isBold, state.isHidden, state.encoding) = (false, false, nil)
    case "f": setFont(value ?? 0)
    case "fcharset":
      if state.target == .fonts { fonts[state.font] = value == 204 ? .cyrillic : .western }
    case "ansicpg": encoding = value == 1_251 ? .cyrillic : .western
    case "pard":
      (state.headingLevel, state.style, state.isInTable, state.level) = (nil, nil, false, 0)
    case "deff": defaultFont = value ?? 0
    case "s": setStyle(value ?? 0)
    case "outlinelevel": setHeadingLevel(value)
    case "ilvl": state.level = min(max(value ?? 0, 0), 8)
    default: if let sign = Self.characters[name] { add(sign) } else { tableWord(name) }
    }
  }

  private enum Entry {
    case skipped, mark, fonts, styles
  }

  private mutating func enter(_ entry: Entry) {
    guard state.target != .skipped else { return }
    switch entry {
    case .skipped: state.target = .skipped
    case .mark:
      state.target = .mark
      mark = ""
    case .fonts: state.target = .fonts
    case .styles: state.target = .styles
    }
  }

  private mutating func setFont(_ number: Int) {
    state.font = number
    if state.target != .fonts { state.encoding = fonts[number] }
  }

  private mutating func setStyle(_ number: Int) {
    state.style = number
    if state.target != .styles { state.headingLevel = styles[number] }
  }

  private mutating func setHeadingLevel(_ value: Int?) {
    guard let value, (0...8).contains(value) else { return }
    state.headingLevel = value + 1
    if state.target == .styles, let style = state.style { styles[style] = value + 1 }
  }

  /// A style whose name is that of a heading is one.
  private mutating func nameStyle() {
    defer { text = "" }
    let words = text.lowercased().split { $0 == " " || $0 == ";" }
    guard let style = state.style, styles[style] == nil, let first = words.first else { return }
    if first == "heading" || first == "заголовок", let level = words.last.flatMap({ Int($0) }),
      (1...9).contains(level)
    {
      styles[style] = level
    } else if words == ["title"] || words == ["название"] {
      styles[style] = 1
    }
  }

  // MARK: Paragraphs and tables

  private mutating func endParagraph() {
    defer { (text, mark, hasBold, hasLight) = ("", "", false, false) }
    guard state.target == .text else { return }
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    var paragraph = FlowParagraph(text: text)
    paragraph.headingLevel = state.headingLevel
    paragraph.isBold = hasBold && !hasLight
    let shown = cleanFlowText(mark)
    if !shown.isEmpty {
      let isNumber = shown.unicodeScalars.contains {
        isLetter($0.value) || (0x30...0x39).contains($0.value)
      }
      paragraph.list = FlowParagraph.ListPlace(
        level: state.level, mark: isNumber && shown != "o" ? shown : "•")
    }
    if state.isInTable {
      table.add(.paragraph(paragraph))
    } else {
      endTable()
      pieces.append(.paragraph(paragraph))
    }
  }

  private mutating func tableWord(_ name: String) {
    switch name {
    case "trowd": table.startDefinition()
    case "intbl": state.isInTable = true
    case "clmrg", "clvmrg", "cellx": table.define(name)
    case "cell", "nestcell":
      guard state.target == .text else { return }
      state.isInTable = true
      endParagraph()
      if name == "cell" { table.endCell() }
    case "row":
      if state.target == .text { table.endRow() }
    default: return
    }
  }

  private mutating func endTable() {
    pieces += table.finish()
    table = RTFTable()
  }

  /// Control words that stand for a character.
  private static let characters = [
    "bullet": "•", "endash": "–", "emdash": "—", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
  ]

  private static let destinations: [String: Entry] = {
    var found: [String: Entry] = [
      "fonttbl": .fonts, "stylesheet": .styles, "listtext": .mark, "pntext": .mark,
    ]
    for name in skippedDestinations { found[name] = .skipped }
    return found
  }()

  private static let skippedDestinations = [
    "colortbl", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "footnote", "annotation", "atnid", "atnauthor", "fldinst", "listtable",
    "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "colorschememapping",
    "latentstyles", "datastore", "xmlnstbl", "bkmkstart", "bkmkend", "shprslt", "sp", "objdata",
    "objclass", "tc", "xe", "ftnsep", "ftnsepc", "nonshppict", "filetbl", "pgptbl",
    "nesttableprops",
  ]
}
