/// What a word or phrase does in a clause, as a language pack declares it.
package struct WordRole: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `a`, `the`, `свой`.
  package static let article = WordRole(rawValue: 1 << 0)
  /// `and`, `or`, `а также`.
  package static let join = WordRole(rawValue: 1 << 1)
  /// `not`, `не`.
  package static let negation = WordRole(rawValue: 1 << 2)
  /// `shall`, `to`, `обязан`: a verb follows.
  package static let modal = WordRole(rawValue: 1 << 3)
  /// `is`, `are being`: a participle that follows is passive.
  package static let auxiliary = WordRole(rawValue: 1 << 4)
  /// `carries out`, `осуществляет`: the noun that follows is the action.
  package static let light = WordRole(rawValue: 1 << 5)
  /// `takes part in`, `участвует в`: somebody else acts, with help.
  package static let participation = WordRole(rawValue: 1 << 6)
  /// `of`: ties a verbal noun to its object.
  package static let of = WordRole(rawValue: 1 << 7)
  package static let preposition = WordRole(rawValue: 1 << 8)
  /// `the manager`, `работник`: who acts.
  package static let subject = WordRole(rawValue: 1 << 9)
  /// `also`, `регулярно`: passed over before an action.
  package static let filler = WordRole(rawValue: 1 << 10)
  /// `which`, `чтобы`: what follows explains.
  package static let subordinate = WordRole(rawValue: 1 << 11)
  /// `two`, `три`: counts as a number.
  package static let number = WordRole(rawValue: 1 << 12)
  /// `cost`, `water`: a noun before a noun, though it may be a verb.
  package static let noun = WordRole(rawValue: 1 << 13)

  /// Each role with the key of its line in a `language` statement.
  package static let keys: [(key: String, role: WordRole)] = [
    ("article", .article), ("join", .join), ("negation", .negation), ("modal", .modal),
    ("auxiliary", .auxiliary), ("light", .light), ("participation", .participation), ("of", .of),
    ("preposition", .preposition), ("subject", .subject), ("filler", .filler),
    ("subordinate", .subordinate), ("number", .number),
    ("noun", .noun),
  ]
}

/// What the phrases that start at a token say of it.
package struct Mark: Sendable, BitwiseCopyable {
  /// The roles of the longest role phrase that starts here.
  package var roles: WordRole = []
  /// The first token after that phrase.
  package var roleEnd: UInt16 = 0
  /// The first token after the longest action phrase that starts here; 0 for none.
  package var actionEnd: UInt16 = 0
  /// A phrase of a class starts here that is no action: a word with the ending of a verb is none then.
  package var isThing = false

  package init() {}
}
