import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

/// Gives letters to the roles of one list, duty by duty.
struct Assigner: ~Copyable {
  let roster: Roster
  private let book: RuleBook
  private let letters: LetterSet
  private var judge: Judge
  private var verdicts: Judge
  /// By late rule: the roles of its seat that it speaks of; `nil` for rules that speak of the owner.
  private let candidates: [Int: [Int]]
  private let counts: [StatedValue]

  init(_ book: RuleBook, _ letters: LetterSet, _ roster: Roster, verdicts: RuleBook) {
    self.book = book
    self.letters = letters
    self.roster = roster
    judge = Judge(book)
    self.verdicts = Judge(verdicts)
    var candidates: [Int: [Int]] = [:]
    for (number, rule) in book.lateRules.enumerated() {
      guard case .assign(let assignment) = rule.effect, let seat = Seat(assignment.seat) else {
        continue
      }
      candidates[number] = roster.members(of: seat).filter { role in
        let role = roster.roles[role]
        return book.names(assignment.who, id: role.id, title: role.title)
      }
    }
    self.candidates = candidates
    let seats: [(String, Seat)] = [("heads", .head), ("managers", .manager), ("workers", .staff)]
    counts = seats.compactMap { book.fact($0, roster.members(of: $1).count) }
  }

  /// The row of a duty, or both halves of a shared one.
  ///
  /// What is counted here no author can state: a line `half head` in a list has no effect.
  mutating func rows(of duty: Duty) -> [Matrix.Row] {
    let known = Set(facts(nil, .duty).map(\.attribute))
    let stated = book.stated(duty).filter { !known.contains($0.attribute) }
    let words = duty.readable
    judge.judge(words.span, stated: stated)
    verdicts.judge(words.span, stated: verdicts.book.stated(duty))
    let verdict = duty.decidedVerdict ?? verdicts.outcome.verdict
    switch verdict {
    case .shared: return [row(of: duty, verdict, .headHalf), row(of: duty, verdict, .managerHalf)]
    case .strategic, .operational, .undetermined: return [row(of: duty, verdict, .duty)]
    }
  }

  private func row(of duty: Duty, _ verdict: Verdict, _ kind: RowKind) -> Matrix.Row {
    let owner = roster.number(of: duty.owner)
    var parts: [[Part]] = Array(repeating: [], count: roster.roles.count)
    for finding in judge.live(.assign(kind), facts: facts(owner, kind), verdict: verdict) {
      guard case .assign(let assignment) = book.lateRules[finding.rule].effect else { continue }
      for (role, choice) in receivers(of: finding.rule, assignment, duty, owner) {
        parts[role].append(
          Part(
            involvement: assignment.involvement, rule: finding.rule, choice: choice,
            spans: finding.spans))
      }
    }
    let cells = parts.map { cell(Part.essential($0), duty.decision) }
    return Matrix.Row(
      id: duty.id + kind.suffix, text: duty.text, half: kind.half, section: duty.section,
      verdict: verdict, place: duty.place, decided: duty.decision?.because, cells: cells)
  }

  private func facts(_ owner: Int?, _ kind: RowKind) -> [StatedValue] {
    let seat = roster.seat(of: owner)?.rawValue ?? "none"
    let named = [("owner-seat", seat), ("half", kind.half?.rawValue ?? "none")]
    return counts + named.compactMap { book.stated($0, $1) }
  }

  /// The roles that get what a rule gives, with the reason where one was chosen among several.
  private func receivers(
    of rule: Int, _ assignment: Assignment, _ duty: Duty, _ owner: Int?
  ) -> [(role: Int, choice: Matrix.Choice?)] {
    guard let several = candidates[rule] else {
      guard let owner, book.names(assignment.who, roster.roles[owner]) else { return [] }
      return [(owner, nil)]
    }
    guard several.count > 1, assignment.involvement.isForOne else {
      return several.map { ($0, nil) }
    }
    return roster.choose(among: several, owner: owner, text: duty.text).map {
      [($0.role, $0.because)]
    }
      ?? []
  }

  // MARK: Letters

  /// The letters of a cell in the order of the set, each with the rules that gave it.
  private func cell(_ parts: [Part], _ decision: Decision?) -> Matrix.Cell {
    var marks: [String] = []
    var reasons: [Matrix.Reason] = []
    for letter in letters.letters {
      let own = parts.filter { letters.letter(for: $0.involvement) == letter }
      guard !own.isEmpty else { continue }
      marks.append(letter.mark)
      if let decision, own.contains(where: { $0.involvement == .accountable }) {
        reasons.append(
          Matrix.Reason(mark: letter.mark, rule: "decided", because: decision.because))
      }
      reasons += own.map { part in
        Matrix.Reason(
          mark: letter.mark, rule: book.lateRules[part.rule].name, choice: part.choice,
          spans: part.spans)
      }
    }
    return Matrix.Cell(marks, reasons: reasons)
  }
}

/// What one rule gives one role.
private struct Part {
  let involvement: Involvement
  let rule: Int
  let choice: Matrix.Choice?
  let spans: [ByteSpan]

  /// The parts without those that others take in.
  ///
  /// Who does or answers for a duty is not asked about it, told of it or counted as a helper; who is asked
  /// is not told besides.
  static func essential(_ parts: [Part]) -> [Part] {
    let held = Set(parts.map(\.involvement))
    let isOwn = held.contains(.accountable) || held.contains(.responsible)
    return parts.filter { part in
      switch part.involvement {
      case .supports, .consulted: !isOwn
      case .informed: !isOwn && !held.contains(.consulted)
      case .responsible, .accountable, .verifies, .signs, .recommends, .agrees: true
      }
    }
  }
}

extension Involvement {
  /// One role of a seat has it, and its seat-mates do not.
  fileprivate var isForOne: Bool {
    switch self {
    case .accountable, .responsible, .verifies, .signs, .recommends: true
    case .supports, .consulted, .informed, .agrees: false
    }
  }
}

extension Seat {
  /// The seat that a rule speaks of; `nil` for the owner, who may have any.
  fileprivate init?(_ assignee: Assignee) {
    switch assignee {
    case .head: self = .head
    case .manager: self = .manager
    case .staff: self = .staff
    case .advisor: self = .advisor
    case .owner: return nil
    }
  }
}

extension RowKind {
  fileprivate var half: Matrix.Half? {
    switch self {
    case .duty: nil
    case .headHalf: .head
    case .managerHalf: .manager
    }
  }

  /// What the row's identifier has behind that of the duty.
  fileprivate var suffix: String {
    switch self {
    case .duty: ""
    case .headHalf: "a"
    case .managerHalf: "b"
    }
  }
}

extension RuleBook {
  /// Whether an assignment speaks of `role`.
  fileprivate func names(_ who: Assignment.Who?, _ role: Role) -> Bool {
    names(who, id: role.id, title: role.title)
  }
}
