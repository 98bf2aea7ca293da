import RemitRules
import RemitText

/// Knows the headings and labels of job descriptions by the classes of the check pack.
struct HeadingReader {
  /// What a label at the start of a line gives: `Reports to: the director`.
  enum Label: String, CaseIterable {
    case title, unit, superior, subordinates
  }

  private var sections: ClassReader
  private var labels: ClassReader
  private var forms: ClassReader
  private var titles: ClassReader
  private var reporting: ClassReader

  init(_ book: RuleBook) {
    sections = ClassReader(book, pack: "check", names: SectionKind.allCases.map(\.className))
    labels = ClassReader(book, pack: "check", names: Label.allCases.map { "label-\($0.rawValue)" })
    forms = ClassReader(book, pack: "check", names: ["russian-form", "english-form"])
    titles = ClassReader(
      book, pack: "check",
      names: ["title-head", "title-manager", "title-either", "title-staff", "title-advisor"])
    reporting = ClassReader(book, pack: "check", names: ["reports-to"])
  }

  /// The most words that a heading has.
  private static let longest = 14

  /// The section that a heading opens; `nil` where no class has its words.
  ///
  /// The phrase stands at the start or the end of the heading, or makes half of it; the longest counts, and of
  /// equals the one that stands first in the document's order of sections.
  mutating func section(_ heading: String) -> SectionKind? {
    let hits = sections.hits(in: heading)
    let words = sections.text.tokens.enumerated().filter { $1.kind == .word }.map(\.offset)
    guard let first = words.first, let last = words.last, words.count <= Self.longest else {
      return nil
    }
    let fitting = hits.filter { hit in
      hit.start <= first || hit.end > last || (hit.end - hit.start) * 2 >= words.count
    }
    let best = fitting.max { a, b in
      (a.end - a.start, -a.start, b.name) < (b.end - b.start, -b.start, a.name)
    }
    return best.flatMap { hit in SectionKind.allCases.first { $0.className == hit.name } }
  }

  /// The label that starts `line`, with what follows it.
  ///
  /// The label is the whole of what stands before a colon, a dash or a tab, or the line starts with it.
  mutating func label(_ line: String) -> (label: Label, rest: String)? {
    let found = labels.hits(in: line).filter { $0.start == 0 }.max { $0.end < $1.end }
    guard let found, let label = Label(rawValue: String(found.name.dropFirst(6))) else {
      return nil
    }
    let tokens = labels.text.tokens
    let bytes = Array(line.utf8)
    let end = Int(tokens[found.end - 1].span.end)
    let isClosed = found.end < tokens.count && [.colon, .dash].contains(tokens[found.end].kind)
    guard isClosed || label == .superior || label == .subordinates else { return nil }
    var rest = String(decoding: bytes[min(end, bytes.count)...], as: UTF8.self)[...]
    rest = rest.drop { " \t:–—-".contains($0) }
    while let last = rest.last, ".;, ".contains(last) { rest.removeLast() }
    return rest.isEmpty ? nil : (label, String(rest))
  }

  /// To whom the post reports, by a sentence.
  ///
  /// `The manager reports to the head of sales` gives `the head of sales`.
  /// `Кассиру подчиняется стажёр` says the reverse: there the first word is a dative.
  mutating func superior(_ line: String) -> String? {
    guard let hit = reporting.hits(in: line).first, line.utf8.count < 300 else { return nil }
    let tokens = reporting.text.tokens
    let bytes = Array(line.utf8)
    guard let first = tokens.first(where: { $0.kind == .word }), hit.end < tokens.count,
      tokens[hit.end].kind == .word
    else { return nil }
    let subject = String(decoding: bytes[first.span.range], as: UTF8.self).lowercased()
    if ["у", "ю", "ам", "ям"].contains(where: subject.hasSuffix) { return nil }
    var rest = String(decoding: bytes[Int(tokens[hit.end].span.start)...], as: UTF8.self)[...]
    while let last = rest.last, ".;, ".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// A line that can only be the name of a post: it starts with a title, or with a small letter and is short.
  mutating func isPost(_ line: String) -> Bool {
    let hits = titles.hits(in: line)
    let words = titles.text.tokens.enumerated().filter { $1.kind == .word }.map(\.offset)
    guard let first = words.first, words.count <= Self.longest, line.last != "." else {
      return false
    }
    if hits.contains(where: { $0.start == first }) { return true }
    return first == 0 && line.first?.isLowercase == true && words.count <= 8
  }

  /// The kind of document that a line names, and what it says behind that: `Job description: Head of sales`.
  mutating func form(_ line: String) -> (isRussian: Bool, rest: String)? {
    let hits = forms.hits(in: line)
    let first = forms.text.tokens.firstIndex { $0.kind == .word } ?? 0
    guard let hit = hits.filter({ $0.start == first }).max(by: { $0.end < $1.end }) else {
      return nil
    }
    let bytes = Array(line.utf8)
    let end = Int(forms.text.tokens[hit.end - 1].span.end)
    var rest = String(decoding: bytes[min(end, bytes.count)...], as: UTF8.self)[...]
    rest = rest.drop { " \t:–—-«\"“№.".contains($0) }
    while let last = rest.last, "»\"”.: ".contains(last) { rest.removeLast() }
    for word in ["of the ", "of ", "for the ", "for "] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    // `Настоящая инструкция определяет…` names the kind, and no post.
    let words = rest.split(separator: " ").count
    let isPost = hit.end - hit.start < 3 && words <= Self.longest
    return (hit.name == "russian-form", isPost ? String(rest) : "")
  }
}
