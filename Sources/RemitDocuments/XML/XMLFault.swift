/// Why an XML document cannot be read on, and the offset where that shows.
struct XMLFault: Error, Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The bytes are not well-formed XML.
    case syntax
    /// A document type declaration: office files have none, and entities in it can grow without bound.
    case doctype
    /// A reference to an entity other than the five of XML.
    case entity
    /// Elements stand deeper than this many levels.
    case tooDeep(limit: Int)
    /// The declaration names an encoding other than UTF-8 and UTF-16.
    case encoding
  }

  let kind: Kind
  let offset: Int
}
