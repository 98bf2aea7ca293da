/// A piece of a document as the readers of Word, HTML and RTF find it, before it is known what it is.
enum FlowPiece: Hashable, Sendable {
  case paragraph(FlowParagraph)
  case table(FlowTable)
}

/// A paragraph with what its format says of it.
struct FlowParagraph: Hashable, Sendable {
  /// The words as they are typed; a line feed for each forced line break.
  var text: String
  /// The level of a style for headings, from 1.
  var headingLevel: Int?
  var list: ListPlace?
  /// Whether all words are bold.
  var isBold = false

  /// The place of an item in a list that the format knows of.
  struct ListPlace: Hashable, Sendable {
    /// From 0.
    let level: Int
    /// What is shown before the item: `2.1.`, `•`.
    let mark: String
  }
}

/// A table as its format gives it.
struct FlowTable: Hashable, Sendable {
  var name: String?
  var rows: [Row] = []

  struct Row: Hashable, Sendable {
    let number: Int
    var cells: [Cell] = []
  }

  struct Cell: Hashable, Sendable {
    /// The words, lines parted by line feeds.
    var text: String
    var cover = DocumentTable.Cover.none
    /// What the cell is made of, where it is more than words.
    var pieces: [FlowPiece] = []

    /// A cell of words.
    init(text: String, cover: DocumentTable.Cover = .none) {
      self.text = text
      self.cover = cover
    }

    /// A cell of paragraphs; what another cell covers has none.
    init(_ pieces: [FlowPiece], cover: DocumentTable.Cover = .none) {
      self.cover = cover
      self.pieces = cover == .none ? pieces : []
      text = flowText(self.pieces)
    }
  }
}
