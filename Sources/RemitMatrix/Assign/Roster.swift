import RemitDocuments
import RemitRules
import RemitText

/// The roles of a matrix with the seats that they take, and how one of several is chosen.
struct Roster {
  let roles: [Role]
  /// By role: its own seats, or those of the nearest role above that has some.
  let seats: [[Seat]]
  /// By role: how many roles stand above it.
  private let depths: [Int]
  /// By role: the stems of its title.
  private let stems: [Set<[UInt8]>]
  private let numbers: [String: Int]

  init(_ roles: [Role]) {
    self.roles = roles
    let numbers = Dictionary(roles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let lines = roles.indices.map { Self.line(from: $0, roles, numbers) }
    self.numbers = numbers
    seats = lines.map { line in line.lazy.map { roles[$0].seats }.first { !$0.isEmpty } ?? [] }
    depths = lines.map { $0.count - 1 }
    stems = roles.map { Roster.stems(of: $0.title) }
  }

  /// The role and those above it, each once.
  private static func line(from start: Int, _ roles: [Role], _ numbers: [String: Int]) -> [Int] {
    var line = [start]
    while let above = roles[line[line.count - 1]].reportsTo.flatMap({ numbers[$0] }),
      !line.contains(above)
    {
      line.append(above)
    }
    return line
  }

  /// The number of the role called `id`, or with this title.
  func number(of name: String?) -> Int? {
    guard let name else { return nil }
    return numbers[name] ?? roles.firstIndex { $0.title == name }
  }

  /// The roles that take `seat`.
  func members(of seat: Seat) -> [Int] { roles.indices.filter { seats[$0].contains(seat) } }

  /// The first seat of a role, which says at what level it works.
  func seat(of role: Int?) -> Seat? { role.flatMap { seats[$0].first } }

  // MARK: Choosing

  /// The one of several roles of a seat that gets what only one can have, and why.
  ///
  /// First the role that has the duty today, then one in its line of reporting, then the one whose title
  /// has most words of the duty that the others lack, then the lowest, then the first.
  func choose(
    among candidates: [Int], owner: Int?, text: String
  ) -> (role: Int, because: Matrix.Choice)? {
    guard let first = candidates.first else { return nil }
    if let owner, candidates.contains(owner) { return (owner, .owner) }
    if let near = inLine(with: owner, candidates) { return (near, .line) }
    if let named = named(in: text, candidates) { return (named, .words) }
    let lowest = candidates.map { depths[$0] }.max() ?? 0
    let low = candidates.filter { depths[$0] == lowest }
    return low.count == 1 ? (low[0], .lowest) : (low.first ?? first, .first)
  }

  /// The only candidate, or the nearest one above, in the line that goes through the owner.
  private func inLine(with owner: Int?, _ candidates: [Int]) -> Int? {
    guard let owner else { return nil }
    let above = Self.line(from: owner, roles, numbers)
    if let nearest = above.first(where: { candidates.contains($0) }) { return nearest }
    let below = candidates.filter { Self.line(from: $0, roles, numbers).contains(owner) }
    return below.count == 1 ? below[0] : nil
  }

  private func named(in text: String, _ candidates: [Int]) -> Int? {
    let words = Self.stems(of: text)
    let counts = candidates.map { candidate in
      let others = candidates.filter { $0 != candidate }
      return stems[candidate].intersection(words).count { stem in
        !others.contains { stems[$0].contains(stem) }
      }
    }
    guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return counts.firstIndex(of: most).map { candidates[$0] }
  }

  /// The stems of the words of `text` that have four letters or more.
  private static func stems(of text: String) -> Set<[UInt8]> {
    let bytes = Array(text.utf8.prefix(DutyText.longest))
    var stems: Set<[UInt8]> = []
    var word: [UInt8] = []
    Tokenizer.forEachToken(in: bytes.span) { start, end, kind in
      guard kind == .word else { return }
      let folding = fold(bytes.span, start..<end, into: &word)
      let isLong = word.count >= (folding.script == .cyrillic ? 8 : 4)
      (folding.script == .cyrillic ? Stemmer.russian : .english).stem(&word)
      if isLong { stems.insert(word) }
    }
    return stems
  }
}
