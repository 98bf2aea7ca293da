/// Everything that packs say of words, compiled once: stems, phrases, roles, endings.
///
/// It never changes. A class, because a judge hands it on for each duty: as a value, its dozen lists
/// were retained for each call, which took longer than the judging.
package final class Lexicon: Sendable {
  /// What the phrases of a class are for.
  struct Use: BitwiseCopyable, Sendable {
    var role: WordRole = []
    /// They can be actions.
    var isAction = false
  }

  let stems: ByteTable
  let forms: ByteTable
  let phrases: PhraseTree
  let endings: Endings
  let stemmers: ScriptStemmers
  /// By class number.
  let uses: [Use]
  let numberStems: Set<UInt32>
  private let english: Grammar
  private let russian: Grammar

  init(
    stems: ByteTable, forms: ByteTable, phrases: PhraseTree, endings: Endings,
    stemmers: ScriptStemmers, uses: [Use], numberStems: Set<UInt32>,
    grammars: [Tongue: Grammar]
  ) {
    self.stems = stems
    self.forms = forms
    self.phrases = phrases
    self.endings = endings
    self.stemmers = stemmers
    self.uses = uses
    self.numberStems = numberStems
    english = grammars[.english] ?? Grammar()
    russian = grammars[.russian] ?? Grammar()
  }

  /// The lexicon that was written.
  package init(from image: inout ImageReader) {
    stems = ByteTable(from: &image)
    forms = ByteTable(from: &image)
    phrases = PhraseTree(from: &image)
    endings = Endings(from: &image)
    stemmers = ScriptStemmers(from: &image)
    uses = image.each { Use(role: WordRole(rawValue: UInt16($0.number())), isAction: $0.bool()) }
    numberStems = Set(image.list(of: UInt32.self))
    english = Grammar(from: &image)
    russian = Grammar(from: &image)
  }

  /// Writes everything that the lexicon knows.
  package func write(to image: inout ImageWriter) {
    stems.write(to: &image)
    forms.write(to: &image)
    phrases.write(to: &image)
    endings.write(to: &image)
    stemmers.write(to: &image)
    image.write(each: uses) { image, use in
      image.write(Int(use.role.rawValue))
      image.write(use.isAction)
    }
    image.write(numberStems.sorted())
    english.write(to: &image)
    russian.write(to: &image)
  }

  /// How clauses are found in `tongue`.
  package func grammar(of tongue: Tongue) -> Grammar {
    switch tongue {
    case .english: english
    case .russian: russian
    }
  }

  /// The dictionary entry `entry` in the form of a word of `shape`; `nil` where it cannot stand there.
  ///
  /// The first word is inflected by the endings that the language pack declares.
  package func inflect(_ entry: String, to shape: Shape, _ tongue: Tongue) -> String? {
    let grammar = grammar(of: tongue)
    let bytes = Array(entry.utf8)
    let first = bytes.prefix { $0 != 0x20 }
    let own = endings.shape(of: Array(first).span)
    if own == shape { return entry }
    let isBase = grammar.headShape(own) == .infinitive
    guard isBase else { return nil }
    let table: [Inflection]
    switch shape {
    case .finite: table = grammar.toFinite
    case .gerund: table = grammar.toGerund
    default: return grammar.headShape(shape) == .infinitive ? entry : nil
    }
    let fitting = table.filter { first.ends(with: $0.from.utf8) }
    guard let best = fitting.max(by: { $0.from.utf8.count < $1.from.utf8.count }) else {
      return nil
    }
    let head = first.dropLast(best.from.utf8.count) + Array(best.to.utf8)
    return String(decoding: head + bytes[first.count...], as: UTF8.self)
  }

  /// What is known of the written form `bytes[range]`; `scratch` is overwritten.
  func word(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ scratch: inout [UInt8]
  ) -> Word {
    let folding = fold(bytes, range, into: &scratch)
    let form = forms.number(of: scratch.span)
    let shape = endings.shape(of: scratch.span)
    stemmers.stem(&scratch, folding.script)
    let stem = stems.number(of: scratch.span)
    return Word(
      stem: stem, form: form, shape: shape, script: folding.script,
      hasLookalikes: folding.hasLookalikes, isNumber: stem != 0 && numberStems.contains(stem))
  }
}

/// The stemmer of each script.
package struct ScriptStemmers: Sendable, Hashable {
  package var latin: Stemmer?
  package var cyrillic: Stemmer?

  package init() {}

  @inline(__always)
  func stem(_ word: inout [UInt8], _ script: Script) {
    switch script {
    case .latin: latin?.stem(&word)
    case .cyrillic: cyrillic?.stem(&word)
    case .mixed, .other: break
    }
  }
}

extension ScriptStemmers {
  fileprivate func write(to image: inout ImageWriter) {
    image.write(latin?.rawValue ?? "")
    image.write(cyrillic?.rawValue ?? "")
  }

  fileprivate init(from image: inout ImageReader) {
    latin = Stemmer(rawValue: image.text())
    cyrillic = Stemmer(rawValue: image.text())
  }
}

/// The declared word endings and the shapes that they show.
struct Endings: Sendable {
  private var table = ByteTable()
  private var shapes: [Shape] = [.plain]
  private var longest = 0

  init() {}

  /// Of several shapes of one ending the first in the order of `Shape` stays.
  mutating func insert(_ ending: [UInt8], _ shape: Shape) {
    let number = Int(table.insert(ending.span))
    if number == shapes.count {
      shapes.append(shape)
    } else if shape.rawValue < shapes[number].rawValue {
      shapes[number] = shape
    }
    longest = max(longest, ending.count)
  }

  /// The shape of the longest declared ending that leaves something of the word.
  func shape(of word: Span<UInt8>) -> Shape {
    var count = min(longest, word.count - 1)
    while count > 0 {
      let number = table.number(of: word.extracting(last: count))
      if number != 0 { return shapes[Int(number)] }
      count -= 1
    }
    return .plain
  }

  // MARK: Image

  func write(to image: inout ImageWriter) {
    table.write(to: &image)
    image.write(shapes)
    image.write(longest)
  }

  init(from image: inout ImageReader) {
    table = ByteTable(from: &image)
    shapes = image.list(of: Shape.self)
    longest = image.number()
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: String.UTF8View) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
