public import RemitLanguage

/// One piece of a document, in the order of reading: a heading, a list item, a paragraph or a table.
public struct DocumentBlock: Hashable, Sendable {
  /// What the piece is.
  public enum Kind: Hashable, Sendable {
    /// A title over what follows; the outermost has level 1.
    case heading(level: Int)
    /// A list item; the outermost has level 1. `number` is what stands before it (`2.1.`, `а)`);
    /// `nil` for a bullet.
    case item(level: Int, number: String?)
    case paragraph
    case table(DocumentTable)
  }

  public let kind: Kind
  /// The words, without bullet or number; empty for a table.
  public let text: String
  /// The headings that it stands under, from the outermost in; a heading is not under itself.
  public let headings: [String]
  /// The words (for a table: all its rows) in the document's text.
  public let place: Place
  /// Where a reader of the document finds it.
  public let locator: Locator

  /// Makes a block.
  public init(
    _ kind: Kind, text: String, headings: [String] = [], place: Place, locator: Locator
  ) {
    self.kind = kind
    self.text = text
    self.headings = headings
    self.place = place
    self.locator = locator
  }

  /// The table, where the block is one.
  public var table: DocumentTable? {
    guard case .table(let table) = kind else { return nil }
    return table
  }
}
