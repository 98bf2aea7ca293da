/// One thing to do: its action, what it acts on, and how.
///
/// All ranges are token indices.
package struct Clause: Sendable, BitwiseCopyable {
  package struct Flags: OptionSet, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The action is denied.
    package static let negated = Flags(rawValue: 1 << 0)
    /// Somebody else acts; this role takes part.
    package static let participation = Flags(rawValue: 1 << 1)
    package static let passive = Flags(rawValue: 1 << 2)
    /// The action is a noun.
    package static let nominal = Flags(rawValue: 1 << 3)
    /// The action was found behind an empty verb.
    package static let light = Flags(rawValue: 1 << 4)
    /// The first clause of its duty.
    package static let first = Flags(rawValue: 1 << 5)
    /// The only clause of its duty.
    package static let alone = Flags(rawValue: 1 << 6)
    /// A verb or verbal noun was found.
    package static let acting = Flags(rawValue: 1 << 7)
    /// Words of the object stand before the action.
    package static let late = Flags(rawValue: 1 << 8)
    /// No noun phrase follows the action directly.
    package static let bare = Flags(rawValue: 1 << 9)

    /// Each flag that a rule may ask for, by name.
    package static let names: [(name: String, flag: Flags)] = [
      ("negated", .negated), ("participation", .participation), ("passive", .passive),
      ("nominal", .nominal), ("light", .light), ("first", .first), ("alone", .alone),
      ("acting", .acting), ("late", .late), ("bare", .bare),
    ]
  }

  package var start: UInt16
  package var end: UInt16
  package var actionStart: UInt16
  package var actionEnd: UInt16
  /// The noun phrase before the action (passives and compounds), and the one after it.
  package var focusBefore: (start: UInt16, end: UInt16) = (0, 0)
  package var focusAfter: (start: UInt16, end: UInt16) = (0, 0)
  /// The clause whose object this one shares, by distance; 0 for none.
  package var shares: Int16 = 0
  package var flags: Flags

  package init(start: Int, end: Int, action: Range<Int>, flags: Flags) {
    self.start = UInt16(start)
    self.end = UInt16(end)
    actionStart = UInt16(action.lowerBound)
    actionEnd = UInt16(action.upperBound)
    self.flags = flags
  }

  /// The token at `index` belongs to the action.
  @inline(__always)
  package func isAction(_ index: UInt16) -> Bool { index >= actionStart && index < actionEnd }

  /// The token at `index` belongs to the focus.
  @inline(__always)
  package func isFocus(_ index: UInt16) -> Bool {
    (index >= focusAfter.start && index < focusAfter.end)
      || (index >= focusBefore.start && index < focusBefore.end)
  }
}

/// What clause finding must know of a language beyond the roles of words.
package struct Grammar: Sendable, Hashable {
  /// The shape that a word without a declared ending has when it leads a clause.
  package var plain: Shape = .infinitive
  /// Shapes that only verbs have.
  package var verbs: [Shape] = [] {
    didSet { verbBits = verbs.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }
  }
  private var verbBits: UInt16 = 0
  /// The longest noun phrase that an action is taken to govern directly, in words.
  package var focusLimit = 6
  /// How far behind an empty verb its action may stand, in words.
  package var reach = 4
  /// How the dictionary form of a verb becomes the form of a duty list, by ending; the longest fits.
  package var toFinite: [Inflection] = []
  package var toGerund: [Inflection] = []

  package init() {}

  /// Nouns stand before the noun that they belong to, as in `budget approval`, and not behind it.
  ///
  /// So it is where a plain word may be a verb: such a language has few endings.
  var endsCompounds: Bool { plain == .infinitive }

  /// The shape that decides which actions may be coordinated.
  @inline(__always)
  func headShape(_ shape: Shape) -> Shape { shape == .plain ? plain : shape }

  @inline(__always)
  func isVerb(_ shape: Shape) -> Bool { verbBits >> UInt16(shape.rawValue) & 1 == 1 }
}

/// `ать>ает`: a dictionary form that ends so has another form that ends otherwise.
package struct Inflection: Sendable, Hashable {
  package let from: String
  package let to: String

  /// Reads `from>to`; `nil` where the sign is missing.
  package init?(_ text: String) {
    let parts = text.split(separator: ">", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    from = String(parts[0])
    to = String(parts[1])
  }

  fileprivate init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

// MARK: - Image

extension Grammar {
  func write(to image: inout ImageWriter) {
    image.write([plain])
    image.write(verbs)
    image.write([focusLimit, reach])
    for table in [toFinite, toGerund] {
      image.write(each: table) { image, inflection in
        image.write(inflection.from)
        image.write(inflection.to)
      }
    }
  }

  init(from image: inout ImageReader) {
    self.init()
    plain = image.list(of: Shape.self)[0]
    setVerbs(image.list(of: Shape.self))
    let limits = image.list(of: Int.self)
    (focusLimit, reach) = (limits[0], limits[1])
    toFinite = image.each { Inflection(from: $0.text(), to: $0.text()) }
    toGerund = image.each { Inflection(from: $0.text(), to: $0.text()) }
  }

  /// Sets the verbs so that their bits follow, which they do not in an initialiser.
  private mutating func setVerbs(_ shapes: [Shape]) { verbs = shapes }
}
