import RemitText

/// Reads the words and phrases of a class: `set, define, "long-term plan"`.
///
/// Entries are divided by commas and by line ends. It works on bytes, without tokens, because
/// packs consist of entries for the most part.
struct EntryScanner {
  private let source: SourceText
  private(set) var entries: [Entry] = []
  /// Where the last comma stands while no entry has followed it.
  private var openComma: Int?

  /// Reads what follows the key of `field`, and its continuation lines.
  ///
  /// - Parameter keys: Words that cannot begin a continuation, because they begin fields.
  static func entries(
    in tree: StatementTree, of field: Int, after key: ByteSpan, keys: [String],
    _ faults: inout Faults
  ) -> [Entry] {
    var scanner = EntryScanner(source: tree.source)
    let before = faults.found.count
    for node in tree.family(of: field) {
      let content = tree.content(of: node)
      if node > field {
        let first = tree.firstWord(of: node)
        let word = tree.source.string(first)
        if keys.contains(word), first.end < content.end {
          faults.add(.statement(.indentedField(word)), at: first)
          continue
        }
      }
      let start = Int(node == field ? key.end : content.start)
      scanner.read(ByteSpan(start, Int(content.end)), &faults)
    }
    if faults.found.count == before { scanner.finish(at: Int(key.end), &faults) }
    return scanner.entries
  }

  private init(source: SourceText) { self.source = source }

  /// Reads the entries of one line.
  private mutating func read(_ place: ByteSpan, _ faults: inout Faults) {
    let bytes = source.bytes
    let text = bytes.span
    let end = Int(place.end)
    var i = Int(place.start)
    var wantsEntry = true
    while true {
      while i < end, Byte.isBlank(text[i]) { i += 1 }
      guard i < end else { return }
      if text[i] == Byte.comma {
        if wantsEntry { reportMissing(at: i, found: ",", &faults) }
        openComma = i
        wantsEntry = true
        i += 1
      } else if !wantsEntry {
        faults.add(.words(.quoteInEntry), at: ByteSpan(i, i + 1))
        return
      } else {
        i =
          text[i] == Byte.quote
          ? quoted(from: i, to: end, &faults) : plain(from: i, to: end, &faults)
        openComma = nil
        wantsEntry = false
      }
    }
  }

  private mutating func finish(at offset: Int, _ faults: inout Faults) {
    if let openComma {
      reportMissing(at: openComma, found: nil, &faults)
    } else if entries.isEmpty {
      faults.add(.words(.expected(.entry, found: nil)), at: ByteSpan(offset, offset))
    }
  }

  private func reportMissing(at comma: Int, found: String?, _ faults: inout Faults) {
    faults.add(.words(.expected(.entry, found: found)), at: ByteSpan(comma, comma + 1))
  }

  /// Reads an entry in quotes; returns where it ends.
  private mutating func quoted(from start: Int, to end: Int, _ faults: inout Faults) -> Int {
    guard let close = Line.closingQuote(in: source.bytes.span, after: start, to: end) else {
      faults.add(.words(.openText), at: ByteSpan(start, end))
      return end
    }
    let inner = ByteSpan(start + 1, close)
    if isPlain(inner) {
      entries.append(Entry(in: source.bytes, inner, isExact: true))
    } else if let words = faults.attempt({ () throws(Fault) in try unescaped(inner, in: source) }) {
      append(words, inner, isExact: true, &faults)
    }
    return close + 1
  }

  /// Reads an entry up to the next comma; returns where it ends.
  private mutating func plain(from start: Int, to end: Int, _ faults: inout Faults) -> Int {
    let bytes = source.bytes
    let text = bytes.span
    var i = start
    var stop = start
    var gaps = 0
    var isPlain = true
    while i < end, text[i] != Byte.comma {
      if text[i] == Byte.quote {
        faults.add(.words(.quoteInEntry), at: ByteSpan(i, i + 1))
        return end
      }
      if !Byte.isBlank(text[i]) {
        if i > stop {
          gaps += 1
          isPlain = isPlain && i == stop + 1 && text[stop] == Byte.space
        }
        stop = i + 1
      }
      i += 1
    }
    let place = ByteSpan(start, stop)
    if isPlain, gaps < Limits.entryWords {
      entries.append(Entry(in: bytes, place, isExact: false))
    } else {
      append(source.string(place), place, isExact: false, &faults)
    }
    return i
  }

  /// The words at `place`, between quotes, may stay as they are: few enough, one space between two, nothing escaped.
  private func isPlain(_ place: ByteSpan) -> Bool {
    let text = source.bytes.span
    var blanks = 0
    var previous = Byte.space
    for i in place.range {
      let byte = text[i]
      if Byte.isBlank(byte) {
        if byte != Byte.space || previous == Byte.space { return false }
        blanks += 1
      }
      if byte == Byte.backslash { return false }
      previous = byte
    }
    return previous != Byte.space && blanks < Limits.entryWords
  }

  /// Adds an entry with single blanks between its words.
  private mutating func append(
    _ words: String, _ place: ByteSpan, isExact: Bool, _ faults: inout Faults
  ) {
    let parts = words.split { $0 == " " || $0 == "\t" || $0 == "\r" }
    if parts.isEmpty {
      faults.add(.words(.expected(.entry, found: "\"\"")), at: place)
    } else if parts.count > Limits.entryWords {
      let fault = WordsFault.entryTooLong(words: parts.count, limit: Limits.entryWords)
      faults.add(.words(fault), at: place)
    } else {
      entries.append(Entry(parts.joined(separator: " "), place, isExact: isExact))
    }
  }
}
