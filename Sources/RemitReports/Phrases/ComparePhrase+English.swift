extension ComparePhrase {
  package var english: String {
    switch self {
    case .roles(let head, let manager): "\(head) and \(manager)"
    case .holds(
      let role, let duties, let strategic, let operational, let shared, let open):
      "\(role): \(duties) duties, \(strategic) strategic, \(operational) operational, "
        + "\(shared) shared, \(open) undetermined"
    case .overlaps(let count): "Both have duties about it (\(count))"
    case .same: "the same words"
    case .alike(let percent): "\(percent) % of the words"
    case .matter: "one matter, different words"
    case .keepsHead(let half): "The head keeps: \(half)"
    case .keepsManager(let half): "The manager keeps: \(half)"
    case .halfHead(let area):
      Self.englishHalves[area ?? ""]?.head ?? "decides, approves, sets the frame"
    case .halfManager(let area):
      Self.englishHalves[area ?? ""]?.manager ?? "runs it, assigns, reports"
    case .inverted: "Upside down: the manager decides what the head carries out."
    case .orphans(let role, let count): "Work of the other level that only \(role) has (\(count))"
    case .rights(let count): "Rights that collide (\(count))"
    case .bothMay: "both may"
    case .denied: "the manager has what the head is denied"
    case .nothing: "None."
    case .versions(let role): "\(role): the old and the new version"
    case .added(let count): "Added (\(count))"
    case .removed(let count): "Removed (\(count))"
    case .reworded(let count): "Reworded (\(count))"
    case .moved(let count): "Moved (\(count))"
    case .verdicts(let count): "Verdict changed (\(count))"
    case .unchanged(let count): "Unchanged: \(count)."
    case .newRules(let rules): "speaks for it now: \(rules)"
    case .lostRules(let rules): "no longer speaks for the old one: \(rules)"
    case .addedRights(let count): "Rights added (\(count))"
    case .removedRights(let count): "Rights removed (\(count))"
    }
  }

  /// What each seat keeps of a matter that both have duties about, by area of the catalogue.
  private static let englishHalves: [String: (head: String, manager: String)] = [
    "area-money": ("sets and allocates the budget", "spends within it and reports on it"),
    "area-hiring": ("decides headcount, hires and dismisses", "interviews and selects"),
    "area-appraisal": ("appraises managers and sets the criteria", "appraises the team by them"),
    "area-training": ("sets the system of training", "trains and coaches each employee"),
    "area-motivation": ("sets the system of pay and incentives", "motivates each employee"),
    "area-direction": ("decides the strategy", "turns it into plans and carries them out"),
    "area-goals": ("sets the goals of the department", "breaks them into tasks and meets them"),
    "area-market": ("draws conclusions from the market", "gathers the facts"),
    "area-standards": ("sets the rules", "runs the work by them and proposes changes"),
    "area-clients": (
      "holds the long-term relations with key clients", "serves clients from day to day"
    ),
    "area-control": (
      "answers for the overall result", "checks the work and the short-term figures"
    ),
    "area-tasks": ("delegates the objectives", "assigns tasks and schedules"),
    "area-reports": ("decides on the reports", "prepares and gives them"),
  ]
}
