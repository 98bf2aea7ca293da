public import RemitDocuments
public import RemitRules
import RemitText

/// Whose each duty of one or more lists is, and why: what `remit split` shows.
public struct SplitReport: Hashable, Sendable {
  /// One list of duties with the rulings on them.
  public struct Source: Hashable, Sendable {
    /// The path as the user wrote it, or a name such as `<standard input>`.
    public let name: String
    /// The name of the department, where the list gives one.
    public let unit: String?
    /// The roles that the list declares.
    public let roles: [Role]
    /// In the list's order.
    public let duties: [Judged]

    /// Makes a source from a list that was read and ruled on.
    public init(name: String, unit: String?, roles: [Role], duties: [Judged]) {
      self.name = name
      self.unit = unit
      self.roles = roles
      self.duties = duties
    }
  }

  /// The lists, in the order that the user gave.
  public let sources: [Source]
  /// What the rules of the ledgers say for themselves, by their identifiers.
  private(set) var cards: [String: RuleCard]

  /// Makes a report; `card` is asked once for each rule that fired.
  public init(sources: [Source], card: (String) -> RuleCard?) {
    self.sources = sources
    cards = Self.cards(of: sources.lazy.flatMap(\.duties).map(\.ruling), card: card)
  }

  /// The report with the reasons worded for readers of `tongue`.
  func localised(in tongue: Tongue) -> SplitReport {
    var report = self
    report.cards = cards.mapValues { $0.localised(in: tongue) }
    return report
  }

  /// The cards of all rules that `rulings` mention in their ledgers.
  static func cards(
    of rulings: some Sequence<Ruling>, card: (String) -> RuleCard?
  ) -> [String: RuleCard] {
    var cards: [String: RuleCard] = [:]
    for line in rulings.lazy.flatMap(\.ledger) where !line.isCap && cards[line.rule] == nil {
      cards[line.rule] = card(line.rule)
    }
    return cards
  }

  /// How many duties of all sources got each verdict.
  package var tally: Tally { Tally(sources.lazy.flatMap(\.duties).map(\.ruling.verdict)) }
}

extension SplitReport.Source {
  /// The duties that got `verdict`, in the list's order.
  func duties(_ verdict: Verdict) -> [Judged] {
    duties.filter { $0.ruling.verdict == verdict }
  }

  /// The titles of the roles that take the seat which `verdict` asks for; none for two seats or no seat.
  func titles(_ verdict: Verdict) -> [String] {
    switch verdict {
    case .strategic: titles(of: .head)
    case .operational: titles(of: .manager)
    case .shared, .undetermined: []
    }
  }

  /// The title of the role that has the duty today, where it sits in another seat than the verdict's.
  func misplacedOwner(of judged: Judged) -> String? {
    guard let owner = judged.duty.owner, let role = roles.first(where: { $0.id == owner }) else {
      return nil
    }
    let seat: Seat
    switch judged.ruling.verdict {
    case .strategic: seat = .head
    case .operational: seat = .manager
    case .shared, .undetermined: return nil
    }
    return role.seats.contains(seat) ? nil : role.title
  }

  private func titles(of seat: Seat) -> [String] {
    roles.filter { $0.seats.contains(seat) }.map(\.title)
  }
}
