public import RemitText

/// What a text report is written for: a width, a language, and whether colour is wanted.
public struct Page: Hashable, Sendable {
  /// Columns of the widest line; a single word or a mark that is wider than this is cut, never lost.
  public let width: Int
  /// The language of the reader.
  public let tongue: Tongue
  /// Whether the terminal shows colour and the reader wants it.
  public let isColoured: Bool

  /// Makes a page; widths under 20 columns are taken as 20.
  public init(width: Int = 80, tongue: Tongue, isColoured: Bool = false) {
    self.width = max(width, 20)
    self.tongue = tongue
    self.isColoured = isColoured
  }

  /// The words of `phrase` in the page's language.
  func say(_ phrase: Phrase) -> String { phrase.text(in: tongue) }
}
