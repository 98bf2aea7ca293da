import RemitDocuments
public import RemitLanguage

/// A job description as it was found in a document: what it says of the post, section by section.
public struct JobDescription: Hashable, Sendable {
  /// One run of lines under a heading.
  public struct Section: Hashable, Sendable {
    public let kind: SectionKind
    /// The words of the heading; `nil` before the first one.
    public let title: String?
    /// Where the heading stands.
    public let place: Place?
    public internal(set) var lines: [Line] = []
  }

  /// A line of a section, without bullet or number.
  public struct Line: Hashable, Sendable {
    public let text: String
    public let place: Place
    /// The sub-headings that it stands under, parted by ` / `.
    public let section: String?
  }

  /// What the post is called, as the document writes it.
  public internal(set) var title: Line?
  public internal(set) var unit: String?
  /// To whom the post reports, as the document writes it.
  public internal(set) var superior: String?
  public internal(set) var subordinates: String?
  /// In the order of the document.
  public internal(set) var sections: [Section] = []
  /// The document calls itself a должностная инструкция.
  public internal(set) var isRussianForm = false
  /// The document calls itself a job description, or has a label for the post.
  var isNamed = false

  /// The lines of every section of `kind`.
  public func lines(_ kinds: SectionKind...) -> [Line] {
    sections.filter { kinds.contains($0.kind) }.flatMap(\.lines)
  }

  /// A section of `kind` is there, be it empty.
  public func has(_ kind: SectionKind) -> Bool { sections.contains { $0.kind == kind } }

  /// Whether the document is one: it has duties, functions or rights, and says something else of the post too.
  public var isRecognised: Bool {
    let known = Set(sections.map(\.kind)).subtracting([.other])
    if known.isDisjoint(with: [.duties, .functions, .rights]) { return false }
    return known.count > 1 || superior != nil || isNamed
  }
}
