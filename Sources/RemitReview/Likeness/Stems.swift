import RemitRules
import RemitText

/// The words of a text that carry its meaning, as numbers of their stems.
struct Stems: Hashable, Sendable {
  /// Every stem but those of prepositions, conjunctions and the like; sorted, each once.
  let all: [UInt32]
  /// What the text is about: stems of no action that say more than `work` or `department`; sorted, each once.
  let topic: [UInt32]
  /// The stems of its actions; sorted, each once.
  let actions: [UInt32]
  /// An action is denied.
  let isNegated: Bool

  /// The part of the stems of both that they have in common (Jaccard), in per cent.
  func likeness(to other: Stems) -> Int {
    let common = Self.common(all, other.all)
    let whole = all.count + other.all.count - common
    return whole == 0 ? 0 : common * 100 / whole
  }

  /// How many stems two sorted lists share.
  static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}

/// Reads the stems of texts; equal stems have equal numbers.
struct StemReader {
  private var classes: ClassReader
  private var numbers = ByteTable()
  private var word: [UInt8] = []

  init(_ book: RuleBook) {
    classes = ClassReader(book, pack: "check", names: ["too-common", "denial"])
  }

  /// The stems of `text`.
  mutating func stems(of text: String) -> Stems {
    let hits = classes.hits(in: text)
    let read = classes.text
    let bytes = Array(text.utf8.prefix(DutyText.longest))
    let common = Set(hits.filter { $0.name == "too-common" }.flatMap { $0.start..<$0.end })
    var (all, topic, actions): (Set<UInt32>, Set<UInt32>, Set<UInt32>) = ([], [], [])
    for (i, token) in read.tokens.enumerated() where token.kind == .word || token.kind == .number {
      let roles = read.marks[i].roles
      if !roles.isEmpty, !roles.contains(.negation), !roles.contains(.number) { continue }
      let number = number(of: bytes, token)
      all.insert(number)
      // Of `set prices` the first word is the action, whatever phrase the packs have for it.
      if read.clauses.contains(where: { $0.flags.contains(.acting) && $0.actionStart == i }) {
        actions.insert(number)
      } else if !common.contains(i), !roles.contains(.negation) {
        topic.insert(number)
      }
    }
    let isNegated =
      hits.contains { $0.name == "denial" } || read.clauses.contains { $0.flags.contains(.negated) }
    return Stems(
      all: all.sorted(), topic: topic.sorted(), actions: actions.sorted(), isNegated: isNegated)
  }

  private mutating func number(of bytes: [UInt8], _ token: Token) -> UInt32 {
    let folding = fold(bytes.span, token.span.range, into: &word)
    switch folding.script {
    case .latin: Stemmer.english.stem(&word)
    case .cyrillic: Stemmer.russian.stem(&word)
    case .mixed, .other: break
    }
    let stem = word
    return numbers.insert(stem.span)
  }
}
