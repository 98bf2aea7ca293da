import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

/// One thing that checks look at, with all that they may ask of it.
struct Subject {
  let kind: CheckSubject
  /// The words that conditions read; the first 65,535 bytes count.
  let text: String
  var facts: Facts
  /// A verdict that stands above the words, where one is given.
  var verdict: Verdict?
  /// What the author of a duty stated.
  var stated: [Attribute] = []
  let place: Place?
  var rows: [String] = []
  var roles: [String] = []
  /// Where the words stand in the source, by their offsets in `text`; for texts put together of lines.
  var pieces: [Piece] = []
  /// The place that a message speaks of besides, by the name of the fact that quotes it.
  var related: [String: Place] = [:]
  var silencers: [Silencer] = []

  /// A line of a text that was put together.
  struct Piece {
    let start: Int
    let place: Place
  }

  init(_ kind: CheckSubject, text: String, facts: Facts, place: Place?) {
    self.kind = kind
    self.text = text
    self.facts = facts
    self.place = place
  }

  /// A text of `lines`, each ended so that no phrase crosses into the next.
  init(_ kind: CheckSubject, lines: [(text: String, place: Place)], facts: Facts, place: Place?) {
    var text = ""
    var pieces: [Piece] = []
    for line in lines {
      pieces.append(Piece(start: text.utf8.count, place: line.place))
      text += line.text + "\n"
    }
    self.init(kind, text: text, facts: facts, place: place)
    self.pieces = pieces
  }

  /// The place of the words at `span` of the text; that of the subject where nothing nearer is known.
  func place(of span: ByteSpan?) -> Place? {
    guard let span, let piece = pieces.last(where: { $0.start <= Int(span.start) }) else {
      return place
    }
    return piece.place
  }
}
