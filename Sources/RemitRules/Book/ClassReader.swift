package import RemitText

/// Finds the phrases of some classes in texts, with the classes that they take in.
package struct ClassReader: Sendable {
  /// A phrase of one of the classes: tokens `start..<end` of the text read last.
  package struct Hit: Hashable, Sendable {
    /// The class that was asked for, without its pack.
    package let name: String
    package let start: Int
    package let end: Int
  }

  private let lexicon: Lexicon
  /// By class: the names that it was asked for by.
  private var wanted: [ClassID: [String]] = [:]
  package private(set) var text = DutyText()

  /// A reader of the classes `pack.NAME`; names that the book does not have find nothing.
  package init(_ book: RuleBook, pack: String, names: [String]) {
    lexicon = book.lexicon
    let numbers = Dictionary(
      uniqueKeysWithValues: book.classes.enumerated().map { ($1.name, ClassID($0)) })
    for name in names {
      guard let whole = numbers["\(pack).\(name)"] else { continue }
      for part in book.parts(of: whole) { wanted[part, default: []].append(name) }
    }
  }

  /// The phrases in `words`, of which the first 65,535 bytes are read, by place.
  package mutating func hits(in words: String) -> [Hit] {
    text.read(Array(words.utf8.prefix(DutyText.longest)).span, with: lexicon)
    return text.matches.flatMap { match in
      (wanted[match.classID] ?? []).map {
        Hit(name: $0, start: Int(match.start), end: Int(match.end))
      }
    }
  }

  /// The classes of which `words` has a phrase.
  package mutating func names(in words: String) -> Set<String> { Set(hits(in: words).map(\.name)) }
}

extension RuleBook {
  /// A class and every class that it takes in, however indirectly.
  fileprivate func parts(of whole: ClassID) -> Set<ClassID> {
    var found: Set<ClassID> = [whole]
    var open = [whole]
    while let next = open.popLast() {
      for part in classes[Int(next.index)].members where found.insert(part).inserted {
        open.append(part)
      }
    }
    return found
  }
}
