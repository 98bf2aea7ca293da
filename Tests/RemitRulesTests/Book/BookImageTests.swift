import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

extension RuleBook {
  /// The book as it is read from its image.
  fileprivate func reread(_ files: [RulesFile]) -> RuleBook {
    RuleBook(from: ImageReader(image.bytes), texts: LateStatements { files })
  }
}

@Suite struct `A book that is read from its image` {
  @Test(arguments: 300..<316 as Range<UInt64>)
  func `is the book that was written, and rules as it does`(seed: UInt64) {
    var packs = RandomPacks(seed: seed)
    let book = RuleBook.compile(packs.files).book
    let other = book.reread(packs.files)
    let isSame = other.image.bytes == book.image.bytes
    #expect(isSame)
    var judge = Judge(book)
    var second = Judge(other)
    for _ in 0..<12 {
      let (duty, stated) = (packs.duty(), packs.stated())
      let values = stated.sorted { $0.key < $1.key }.compactMap { book.stated($0.key, $0.value) }
      let bytes = Array(duty.utf8)
      #expect(
        second.explanation(of: bytes, stated: values)
          == judge.explanation(of: bytes, stated: values))
    }
  }

  @Test func `has every part of the book`() {
    let files = shipped().files
    let book = RuleBook.compile(files).book
    let other = book.reread(files)
    #expect(other.rules.map(\.name) == book.rules.map(\.name))
    #expect(other.rules.map(\.overriders) == book.rules.map(\.overriders))
    #expect(other.rules.map(\.depth) == book.rules.map(\.depth))
    #expect(other.groups.map(\.title) == book.groups.map(\.title))
    #expect(other.groups.map(\.cap) == book.groups.map(\.cap))
    #expect(other.classes.map(\.name) == book.classes.map(\.name))
    #expect(other.classes.map(\.members) == book.classes.map(\.members))
    #expect(other.atoms == book.atoms)
    #expect(Array(other.conjuncts) == Array(book.conjuncts))
    #expect(other.schema.attributes.map(\.name) == book.schema.attributes.map(\.name))
    #expect(other.schema.attributes.map(\.type) == book.schema.attributes.map(\.type))
    #expect(other.schema.attributes.map(\.keep) == book.schema.attributes.map(\.keep))
    #expect(other.schema.attributes.map(\.questions) == book.schema.attributes.map(\.questions))
    #expect(other.thresholds == book.thresholds)
    #expect(other.packs.map(\.version) == book.packs.map(\.version))
    for rule in book.rules { #expect(other.card(of: rule.name) == book.card(of: rule.name)) }
    for tongue in Tongue.allCases {
      #expect(other.lexicon.grammar(of: tongue) == book.lexicon.grammar(of: tongue))
    }
  }

  @Test func `knows the statements when somebody asks`() {
    let files = smallLanguages + [rules(soundPack, "sound.rules")]
    let book = RuleBook.compile(files).book
    let other = book.reread(files)
    #expect(other.statements.map(\.statement) == book.statements.map(\.statement))
    #expect(other.statements.map(\.file) == book.statements.map(\.file))
    #expect(other.exampleGaps() == book.exampleGaps())
    for item in book.classes {
      #expect(other.entries(of: item, in: .russian) == book.entries(of: item, in: .russian))
    }
  }
}
