import RemitLanguage
package import RemitText

extension RuleBook {
  /// What verdicts need of the book, as one line of printable text that `init(from:texts:)` reads.
  ///
  /// Equal books have equal images. What the image leaves out are the statements behind it, but for the
  /// reasons that reports show.
  package var image: ImageWriter {
    var image = ImageWriter()
    lexicon.write(to: &image)
    tables.write(to: &image)
    image.write(each: rules) { $1.write(to: &$0) }
    image.write(each: groups) { $1.write(to: &$0) }
    image.write(each: classes) { $1.write(to: &$0) }
    image.write(each: atoms) { $1.write(to: &$0) }
    schema.write(to: &image)
    image.write(each: packs) { image, pack in
      image.write(pack.name)
      image.write(pack.version)
    }
    let reasons = rules.indices.map { RuleID($0) }.compactMap { reason(of: $0) }
    PreparedReasons.write(reasons, to: &image)
    return image
  }

  /// The book whose image was written, ready to judge; `texts` are those that it was compiled from.
  package init(from image: ImageReader, texts: LateStatements) {
    var image = image
    lexicon = Lexicon(from: &image)
    tables = FiringTables(from: &image)
    rules = image.each { BookRule(from: &$0) }
    groups = image.each { BookGroup(from: &$0) }
    classes = image.each { BookClass(from: &$0) }
    atoms = image.each { Atom(from: &$0) }
    schema = Schema(from: &image)
    late = LateBook(
      rules: [], conjuncts: [], limits: schema.limits.mapValues { Int($0) }, profiles: [],
      letters: [])
    packs = image.each { ($0.text(), $0.text()) }
    thresholds = tables.thresholds
    reasons = PreparedReasons(from: &image)
    self.texts = texts
  }
}

extension BookRule {
  fileprivate func write(to image: inout ImageWriter) {
    image.write(name)
    image.write(depth)
    image.write(overriders)
    switch effect {
    case .infer(let attribute, let value): image.write([0, Int32(attribute), value])
    case .weigh(let s, let o, let group): image.write([1, Int32(group), s, o])
    }
  }

  fileprivate init(from image: inout ImageReader) {
    name = image.text()
    depth = image.number()
    overriders = image.list(of: RuleID.self)
    let numbers = image.list(of: Int32.self)
    effect =
      numbers[0] == 0
      ? .infer(attribute: Int(numbers[1]), value: numbers[2])
      : .weigh(strategic: numbers[2], operational: numbers[3], group: Int(numbers[1]))
  }
}

extension BookGroup {
  fileprivate func write(to image: inout ImageWriter) {
    image.write(name)
    image.write(title)
    image.write(cap.map { [$0] } ?? [])
  }

  fileprivate init(from image: inout ImageReader) {
    name = image.text()
    title = image.text()
    cap = image.list(of: Int32.self).first
  }
}

extension BookClass {
  fileprivate func write(to image: inout ImageWriter) {
    image.write(name)
    image.write(members)
  }

  fileprivate init(from image: inout ImageReader) {
    name = image.text()
    members = image.list(of: ClassID.self)
  }
}

extension Atom {
  fileprivate func write(to image: inout ImageWriter) {
    switch self {
    case .words(let classID, let part):
      image.write(0)
      image.write(Int(classID.index))
      image.write(part)
    case .flag(let flag):
      image.write(1)
      image.write(Int(flag.rawValue))
    case .compare(let attribute, let comparison, let value):
      image.write(2)
      image.write(attribute)
      image.write(comparison)
      image.write([value])
    }
  }

  fileprivate init(from image: inout ImageReader) {
    switch image.number() {
    case 0: self = .words(ClassID(image.number()), image.value(of: Condition.Part.self))
    case 1: self = .flag(Clause.Flags(rawValue: UInt16(image.number())))
    default:
      self = .compare(
        attribute: image.number(), image.value(of: Condition.Comparison.self),
        image.list(of: Int32.self)[0])
    }
  }
}

extension Thresholds {
  func write(to image: inout ImageWriter) {
    image.write([strategic, operational, clause, divided, reach, balance, margin])
  }

  init(from image: inout ImageReader) {
    let points = image.list(of: Int.self)
    (strategic, operational, clause) = (points[0], points[1], points[2])
    (divided, reach, balance, margin) = (points[3], points[4], points[5], points[6])
  }
}
