package import RemitText

/// The classes of words of some packs as they were compiled once: what a start-up need not do again.
///
/// It stands for the `words` statements of those packs; all else in them is compiled as ever, and the
/// result is the same as without it.
package struct PreparedWords: Sendable {
  /// Sorted.
  let classNames: [String]
  /// By class: the classes that it takes in by `with`.
  let members: [[Int]]
  /// Where the words begin in the image.
  private let words: ImageReader
  /// Gives what `decoded` gives, if somebody makes it elsewhere meanwhile.
  package var source: (@Sendable () -> LexiconBuilder)?

  /// Reads the line that `RuleBook.preparedWords` made.
  package init(_ image: [UInt8]) {
    var reader = ImageReader(image)
    var classNames: [String] = []
    var members: [[Int]] = []
    for _ in 0..<reader.number() {
      classNames.append(String(decoding: reader.word(), as: UTF8.self))
      members.append((0..<reader.number()).map { _ in reader.number() })
    }
    self.classNames = classNames
    self.members = members
    words = reader
  }

  /// A builder that knows the words.
  func builder(_ stemmers: ScriptStemmers) -> LexiconBuilder {
    var builder = source?() ?? decoded()
    builder.setStemmers(stemmers)
    return builder
  }

  /// A builder that knows the words, without stemmers: half of the work of a start-up.
  package func decoded() -> LexiconBuilder {
    var reader = words
    return LexiconBuilder(from: &reader)
  }
}

extension RuleBook {
  /// The words of this book as one line of printable text, for `PreparedWords`.
  package var preparedWords: [UInt8] {
    var image = ImageWriter()
    image.write(classes.count)
    for item in classes {
      image.write(Array(item.name.utf8))
      image.write(item.members.count)
      for member in item.members { image.write(Int(member.index)) }
    }
    lexicon.write(to: &image)
    return image.bytes
  }
}
