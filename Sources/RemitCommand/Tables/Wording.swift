import RemitText

/// A sentence of the command in each language.
struct Wording: Hashable, Sendable {
  let english: String
  let russian: String

  init(_ english: String, _ russian: String) {
    self.english = english
    self.russian = russian
  }

  /// The words for a reader of `tongue`.
  func text(in tongue: Tongue) -> String {
    switch tongue {
    case .english: english
    case .russian: russian
    }
  }
}
