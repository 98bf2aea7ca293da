public import RemitDocuments
public import RemitLanguage
public import RemitRules
import RemitText
import Rules

/// Rules on duties by the shipped packs and those that a company adds.
public struct Advisor: Sendable {
  /// The compiled packs.
  public let book: RuleBook

  public init(book: RuleBook) { self.book = book }

  /// The advisor by the shipped packs and `files` beside them, with everything that is wrong with `files`.
  ///
  /// A broken rule is left out; the advisor works with the rest.
  public static func load(
    adding files: [SourceText] = []
  ) -> (advisor: Advisor, diagnostics: [Diagnostic]) {
    var sources: [SourceText] = []
    Packs.forEach { sources.append(SourceText(name: $0, bytes: $1)) }
    return load(only: sources + files)
  }

  /// The advisor by `files` alone.
  public static func load(
    only files: [SourceText]
  ) -> (advisor: Advisor, diagnostics: [Diagnostic]) {
    var read: [RulesFile] = []
    var diagnostics: [Diagnostic] = []
    for source in files {
      let (file, faults) = RulesFile.read(source)
      read.append(file)
      diagnostics += faults
    }
    let (book, faults) = RuleBook.compile(read)
    return (Advisor(book: book), diagnostics + faults)
  }

  /// The ruling on one duty. For many, `rulings(on:)` is faster.
  public func ruling(on duty: Duty) -> Ruling { rulings(on: [duty])[0] }

  /// The rulings on `duties`, in their order.
  public func rulings(on duties: [Duty]) -> [Ruling] {
    var judge = Judge(book)
    var rulings: [Ruling] = []
    for duty in duties { rulings.append(judge.ruling(on: duty)) }
    return rulings
  }

  /// Everything that can be said about the ruling on one duty.
  public func explanation(of duty: Duty) -> Explanation {
    var judge = Judge(book)
    return judge.explanation(
      of: Array(duty.text.utf8.prefix(DutyText.longest)), stated: book.stated(duty),
      decided: duty.decision.flatMap { Verdict(owner: $0.owner) })
  }

  /// The reason and the source of a rule; `nil` for a name that no pack has.
  public func card(of rule: String) -> RuleCard? { book.card(of: rule) }

  /// What is wrong with the attributes and the length of `duties`.
  public func faults(of duties: [Duty]) -> [Diagnostic] {
    duties.flatMap { duty in
      duty.attributes.filter { $0.name != "id" }.compactMap { attribute in
        book.fault(of: attribute.name, value: attribute.value, at: attribute.place)
      }
    }
  }
}

extension Judge {
  /// The ruling on `duty`; what lies beyond the longest text that is read has no effect.
  mutating func ruling(on duty: Duty) -> Ruling {
    let bytes = Array(duty.text.utf8.prefix(DutyText.longest))
    judge(bytes.span, stated: book.stated(duty))
    return ruling(decided: duty.decision.flatMap { Verdict(owner: $0.owner) })
  }
}

extension Verdict {
  /// The verdict that gives a duty to `owner`: `head`, `manager` or `shared`.
  init?(owner: String) {
    switch owner {
    case "head": self = .strategic
    case "manager": self = .operational
    case "shared": self = .shared
    default: return nil
    }
  }
}

extension RuleBook {
  /// The attributes that the author of `duty` stated and that the packs know.
  fileprivate func stated(_ duty: Duty) -> [StatedValue] {
    duty.attributes.compactMap { stated($0.name, $0.value) }
  }
}
