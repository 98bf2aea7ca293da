import RemitDocuments
import RemitLanguage
import RemitText

/// What a document itself says its letters stand for, in the order of the document.
struct Legend: Hashable {
  struct Entry: Hashable {
    let mark: String
    let words: String
  }

  private(set) var entries: [Entry] = []
  /// The titles of known letters, folded: words that explain a letter whatever else they mean.
  private let titles: Set<String>

  /// Gathers what paragraphs, items and tables of the document explain.
  init(of document: Document, known: [LetterSet]) {
    titles = Set(known.flatMap(\.letters).flatMap(\.title.values).map(folded))
    for block in document.blocks {
      if let table = block.table {
        for row in table.rows { add(row) }
      } else {
        for line in block.text.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
          add(line: String(line))
        }
      }
    }
    // One letter explained is a chance meeting of words.
    if entries.count < 2 { entries = [] }
  }

  /// A row `R | Responsible`, or a cell `R = Responsible` in a row of them.
  private mutating func add(_ row: DocumentTable.Row) {
    let cells = row.cells.map { undecorated($0.text) }.filter { !$0.isEmpty }
    if (2...3).contains(cells.count), let mark = Self.mark(cells[0]),
      explains(cells[1])
    {
      add(Entry(mark: mark, words: cells[1]))
    } else {
      for cell in cells { add(line: cell) }
    }
  }

  /// `R — Responsible`, `R: does the work`, `Responsible (R)`; several parted by commas too.
  private mutating func add(line: String) {
    for part in parts(of: line) {
      guard let entry = entry(part) else { continue }
      add(entry)
    }
  }

  /// Where each part of the line explains a letter, the parts; else the line.
  private func parts(of line: String) -> [String] {
    let parts = line.split(separator: ",").map(String.init)
    return parts.count > 1 && parts.allSatisfy { entry($0) != nil } ? parts : [line]
  }

  private func entry(_ part: String) -> Entry? {
    // A letter stands at the start, or in parentheses; this tells most texts at a glance.
    guard part.utf8.count < 200, part.utf8.contains(UInt8(ascii: "(")) || Self.beginsShort(part)
    else { return nil }
    if let entry = titled(part) { return entry }
    let separators: Set<Character> = ["-", "\u{2013}", "\u{2014}", "=", ":"]
    if let cut = part.firstIndex(where: { separators.contains($0) }) {
      let words = String(part[part.index(after: cut)...]).trimmedOuter
      if let mark = Self.mark(String(part[..<cut])), explains(words) {
        return Entry(mark: mark, words: words)
      }
    }
    guard let open = part.lastIndex(of: "("), let close = part[open...].firstIndex(of: ")"),
      let mark = Self.mark(String(part[part.index(after: open)..<close]))
    else { return nil }
    let words = String(part[..<open]).trimmedOuter
    return explains(words) ? Entry(mark: mark, words: words) : nil
  }

  /// `R Responsible. Does the work.`, where a known letter has this title.
  private func titled(_ part: String) -> Entry? {
    let words = part.split(maxSplits: 1) { $0.isWhitespace }
    guard words.count == 2, let mark = Self.mark(String(words[0])) else { return nil }
    let title = words[1].split(separator: ".").first.map(String.init) ?? ""
    return titles.contains(folded(title)) ? Entry(mark: mark, words: title.trimmedOuter) : nil
  }

  /// The words as a letter: one capital, or two letters such as `Ут`.
  private static func mark(_ words: String) -> String? {
    let mark = undecorated(words)
    guard (1...2).contains(mark.count), let first = mark.first, first.isUppercase,
      mark.allSatisfy(\.isLetter)
    else { return nil }
    return mark
  }

  /// Whether the first word, with marks around it, is no longer than a letter can be.
  private static func beginsShort(_ part: String) -> Bool {
    part.unicodeScalars.prefix(9).contains {
      $0 == " " || "-=:\u{2013}\u{2014}".unicodeScalars.contains($0)
    }
  }

  private func explains(_ words: String) -> Bool {
    titles.contains(folded(words)) || Involvement(words: words) != nil
  }

  private mutating func add(_ entry: Entry) {
    if !entries.contains(where: { $0.mark == entry.mark }) { entries.append(entry) }
  }
}

extension Involvement {
  /// What a word of a legend means, in either language; `nil` where it means nothing known.
  ///
  /// «Ответственный» is taken for the one who answers for the result; ``LetterSet`` made of a whole legend
  /// knows better where another letter does.
  init?(words: String) {
    let words = folded(words)
    var best: (place: Int, involvement: Involvement)?
    for (stem, involvement) in Self.stems {
      guard let place = words.place(of: stem) else { continue }
      if best.map({ place < $0.place }) ?? true { best = (place, involvement) }
    }
    guard let best else { return nil }
    self = best.involvement
  }

  private static let stems: [(stem: String, involvement: Involvement)] = [
    ("accountab", .accountable), ("approv", .accountable), ("decide", .accountable),
    ("ответствен", .accountable), ("отвечает", .accountable), ("подотчет", .accountable),
    ("утвержд", .accountable), ("решает", .accountable), ("принимает решен", .accountable),
    ("responsib", .responsible), ("perform", .responsible), ("driver", .responsible),
    ("исполн", .responsible), ("выполн", .responsible), ("ведет", .responsible),
    ("support", .supports), ("помога", .supports), ("помощ", .supports), ("поддерж", .supports),
    ("участ", .supports), ("contribut", .consulted), ("consult", .consulted),
    ("input", .consulted), ("консульт", .consulted), ("дает сведен", .consulted),
    ("вносит вклад", .consulted), ("inform", .informed), ("notif", .informed),
    ("информ", .informed), ("уведом", .informed), ("узнает", .informed), ("осведом", .informed),
    ("verif", .verifies), ("провер", .verifies), ("контрол", .verifies), ("sign", .signs),
    ("подпис", .signs), ("agree", .agrees), ("соглас", .agrees), ("виз", .agrees),
    ("recommend", .recommends), ("предлаг", .recommends), ("рекоменд", .recommends),
  ]
}

extension String {
  /// The place of `stem` at the start of a word, counted in words.
  fileprivate func place(of stem: String) -> Int? {
    if stem.contains(" ") { return hasPrefix(stem) ? 0 : nil }
    return split { !$0.isLetter }.firstIndex { $0.hasPrefix(stem) }
  }

  fileprivate var trimmedOuter: String {
    undecorated(self).split { $0.isWhitespace }.joined(separator: " ")
  }
}
