/// A sentence with places for facts: `{accountable} roles have A in this row`.
public struct MessageTemplate: Hashable, Sendable {
  /// A run of words, or a place.
  private enum Piece: Hashable, Sendable {
    case words(String)
    case fact(String)
  }

  private let pieces: [Piece]

  /// The names of the facts, in order.
  public var facts: [String] {
    pieces.compactMap { if case .fact(let name) = $0 { name } else { nil } }
  }

  /// Reads a template; `nil` where a brace has no partner or nothing stands between two.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = rest[rest.index(after: open)..<close]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.fact(String(name)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The sentence; a fact that `facts` lacks stays in its braces.
  public func filled(with facts: [String: String]) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .fact(let name): text += facts[name] ?? "{\(name)}"
      }
    }
  }
}
