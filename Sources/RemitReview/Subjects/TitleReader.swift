import RemitDocuments
import RemitRules

/// Knows what the titles of posts commonly mean.
struct TitleReader {
  private var classes: ClassReader
  /// Titles of one person, and words for several people.
  private var people: ClassReader

  init(_ book: RuleBook) {
    let persons = ["title-head", "title-manager", "title-either", "title-staff"]
    classes = ClassReader(book, pack: "check", names: persons + ["title-advisor"])
    people = ClassReader(book, pack: "check", names: persons + ["group-name"])
  }

  /// Whether the title is that of several people: a team, not its lead, nor the head of a department.
  ///
  /// A person is named where the title of a post begins before the word for several, or goes on after it.
  mutating func isGroup(_ title: String) -> Bool {
    let hits = people.hits(in: title)
    let several = hits.filter { $0.name == "group-name" }
    guard let first = several.min(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) else {
      return false
    }
    return !hits.contains {
      $0.name != "group-name" && ($0.start, -$0.end) < (first.start, -first.end)
    }
  }

  /// Which seat the title names: by its longest phrase.
  mutating func sense(of title: String) -> TitleSense {
    guard let best = best(in: title) else { return .other }
    return TitleSense(rawValue: String(best.dropFirst(6))) ?? .other
  }

  /// The seat that a post with this title most probably has; `nil` where the title does not tell.
  ///
  /// `начальник` and `head` name the head where the title alone leaves it open, as the article uses them;
  /// a post that reports to a head is no head.
  mutating func seat(of title: String, superior: String?) -> Seat? {
    switch best(in: title) {
    case "title-head": return .head
    case "title-manager": return .manager
    case "title-staff": return .staff
    case "title-advisor": return .advisor
    case "title-either":
      if let superior, best(in: superior).map({ $0 == "title-either" }) == true { return .manager }
      let isHead = classes.names(in: title).contains("title-head")
      return isHead ? .head : .manager
    default: return nil
    }
  }

  private mutating func best(in title: String) -> String? {
    classes.hits(in: title).max { a, b in
      (a.end - a.start, -a.start, b.name) < (b.end - b.start, -b.start, a.name)
    }?.name
  }
}
