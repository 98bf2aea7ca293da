import RemitLanguage
import RemitText

/// What can be wrong with the roles and owners of a list, once its syntax is read.
enum DutyFault: Hashable, Sendable {
  case unknownSeat(String, nearest: String?)
  case doubleSeat(String)
  case duplicateRole(String)
  /// A role that `duties of`, `rights of`, `reports to` or an owner names, and no one declares.
  case unknownRole(String, nearest: String?, isOwner: Bool, declared: Int)
  /// The roles that report to each other, in order, the first one last again.
  case reportsInCircle([String])
  /// `id`, `horizon` and so on given twice for one duty.
  case attributeTwice(String)
  case secondUnit
  /// `allow RULE` without `because "…"`.
  case silencerWithoutReason
  case unknownOwner(String, nearest: String?)

  var code: String {
    switch self {
    case .unknownSeat: "duty.unknown-seat"
    case .doubleSeat: "duty.double-seat"
    case .duplicateRole: "duty.duplicate-role"
    case .unknownRole: "duty.unknown-role"
    case .reportsInCircle: "duty.reports-in-circle"
    case .attributeTwice: "duty.attribute-twice"
    case .secondUnit: "duty.second-unit"
    case .silencerWithoutReason: "duty.silencer-without-reason"
    case .unknownOwner: "duty.unknown-decision"
    }
  }

  /// A superior may stand outside the department, and a list without roles may have them in another
  /// file: neither is an error.
  var severity: Diagnostic.Severity {
    switch self {
    case .unknownSeat, .duplicateRole, .reportsInCircle, .attributeTwice, .unknownOwner,
      .silencerWithoutReason:
      .error
    case .unknownRole(_, _, let isOwner, let declared):
      isOwner && declared > 0 ? .error : .warning
    case .doubleSeat, .secondUnit: .warning
    }
  }

  func diagnostic(at place: Place, related: [Diagnostic.Related] = []) -> Diagnostic {
    Diagnostic(
      code, severity, at: place, english: english, russian: russian, related: related)
  }

  private var english: Diagnostic.Message {
    switch self {
    case .unknownSeat(let name, let nearest):
      Diagnostic.Message(
        "`\(name)` is not a seat; the seats are \(seatNames)",
        action: nearest.map { "did you mean `\($0)`?" })
    case .doubleSeat(let name):
      Diagnostic.Message("the seat `\(name)` is given twice", action: "keep one of the two")
    case .duplicateRole(let id):
      Diagnostic.Message("the role `\(id)` is declared twice", action: "give one another name")
    case .unknownRole(let id, let nearest, _, _):
      Diagnostic.Message(
        "no role `\(id)` is declared",
        action: nearest.map { "did you mean `\($0)`?" } ?? "declare it: `role \(id) is manager`")
    case .reportsInCircle(let roles):
      Diagnostic.Message(
        "these roles report to each other: \(roles.joined(separator: " → "))",
        action: "let one of them report to none")
    case .attributeTwice(let name):
      Diagnostic.Message("`\(name)` is given twice for one duty", action: "keep one of the two")
    case .secondUnit:
      Diagnostic.Message("this unit is a second one and is not used", action: "keep one unit")
    case .silencerWithoutReason:
      Diagnostic.Message(
        "a check is silenced only with a reason",
        action: "write `allow check.RULE because \"…\"`")
    case .unknownOwner(let name, let nearest):
      Diagnostic.Message(
        "`\(name)` cannot be decided; a duty is decided \(ownerNames)",
        action: nearest.map { "did you mean `\($0)`?" })
    }
  }

  private var russian: Diagnostic.Message {
    switch self {
    case .unknownSeat(let name, let nearest):
      Diagnostic.Message(
        "`\(name)` – не место; места: \(seatNames)",
        action: nearest.map { "может быть, `\($0)`?" })
    case .doubleSeat(let name):
      Diagnostic.Message("место `\(name)` дано дважды", action: "оставьте одно из двух")
    case .duplicateRole(let id):
      Diagnostic.Message("роль `\(id)` объявлена дважды", action: "назовите одну из них иначе")
    case .unknownRole(let id, let nearest, _, _):
      Diagnostic.Message(
        "роль `\(id)` не объявлена",
        action: nearest.map { "может быть, `\($0)`?" } ?? "объявите её: `role \(id) is manager`")
    case .reportsInCircle(let roles):
      Diagnostic.Message(
        "эти роли подчинены друг другу: \(roles.joined(separator: " → "))",
        action: "пусть одна из них не подчиняется никому")
    case .attributeTwice(let name):
      Diagnostic.Message(
        "`\(name)` дан дважды для одной обязанности", action: "оставьте одно из двух")
    case .secondUnit:
      Diagnostic.Message(
        "это второе подразделение, оно не используется", action: "оставьте одно")
    case .silencerWithoutReason:
      Diagnostic.Message(
        "проверку заглушают только с причиной",
        action: "напишите `allow check.ПРАВИЛО because \"…\"`")
    case .unknownOwner(let name, let nearest):
      Diagnostic.Message(
        "решить `\(name)` нельзя; решения: \(ownerNames)",
        action: nearest.map { "может быть, `\($0)`?" })
    }
  }
}

/// What `decided` can say.
let decisionOwners = ["head", "manager", "shared"]

private let seatNames = quoted(Seat.allCases.map(\.rawValue))
private let ownerNames = quoted(decisionOwners)
