public import RemitDocuments
public import RemitLanguage
import RemitMatrix
public import RemitRules
public import RemitText
import Rules

/// Rules on duties by the shipped packs and those that a company adds.
public struct Advisor: Sendable {
  /// The compiled packs that give verdicts.
  public let book: RuleBook
  /// The packs with all strata that were asked for, those of `book` among them.
  ///
  /// Verdicts come from `book` alone: the words that checks look for would be longer phrases than some of
  /// those that verdicts rest on, and hide them.
  public let late: RuleBook

  /// Makes an advisor; without `late` it knows no more than verdicts.
  public init(book: RuleBook, late: RuleBook? = nil) {
    self.book = book
    self.late = late ?? book
  }

  /// The advisor by the shipped packs and `files` beside them, with everything that is wrong with `files`.
  ///
  /// A broken rule is left out; the advisor works with the rest. A file whose path ends like a shipped one
  /// (`core/scope.rules`) stands in its place, so that authors can try a changed pack without a build.
  /// Rules that assign and check are read where `reading` asks for them.
  public static func load(
    adding files: [SourceText] = [], reading: RuleBook.Reading = .verdicts
  ) -> (advisor: Advisor, diagnostics: [Diagnostic]) {
    if files.isEmpty, reading == .verdicts { return (Advisor(book: Self.shippedBook()), []) }
    let packs = shippedPacks
    let read = packs.filter { pack in !files.contains { $0.standsFor(pack.name) } } + files
    let (all, diagnostics) = load(only: read, reading: reading)
    if files.isEmpty { return (Advisor(book: shippedBook(), late: all.book), diagnostics) }
    let late = packs.map(\.name).filter(isLate)
    let early = read.filter { file in !late.contains { file.standsFor($0) } }
    return (Advisor(book: load(only: early).advisor.book, late: all.book), diagnostics)
  }

  /// The book of the shipped packs that verdicts need, which was compiled when the program was built.
  private static func shippedBook() -> RuleBook {
    RuleBook(
      from: ImageReader(Packs.image),
      texts: LateStatements { verdictPacks.map { RulesFile.read($0).file } })
  }

  /// The advisor by `files` alone.
  public static func load(
    only files: [SourceText], reading: RuleBook.Reading = .verdicts
  ) -> (advisor: Advisor, diagnostics: [Diagnostic]) {
    var read: [RulesFile] = []
    var diagnostics: [Diagnostic] = []
    for source in files {
      let (file, faults) = RulesFile.read(source)
      read.append(file)
      diagnostics += faults
    }
    let (book, faults) = RuleBook.compile(read, reading: reading)
    return (Advisor(book: book), diagnostics + faults)
  }

  /// The ruling on one duty; for many, `rulings(on:)` is faster.
  ///
  /// A duty that `faults(of:)` calls too long is not read, and so is undetermined.
  public func ruling(on duty: Duty) -> Ruling {
    var judge = Judge(book)
    return judge.ruling(on: duty)
  }

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
      of: duty.readable, stated: book.stated(duty), decided: duty.decidedVerdict)
  }

  /// The reason and the source of a rule; `nil` for a name that no pack has.
  public func card(of rule: String) -> RuleCard? { book.card(of: rule) }

  /// The question to ask for an attribute, as the packs word it for a reader of `tongue`.
  public func question(for attribute: String, in tongue: Tongue) -> String? {
    guard let index = book.schema.index(of: attribute) else { return nil }
    return book.schema.attributes[index].questions[tongue.rawValue]
  }

  /// The points from which on a total is `strategic` or `operational`; `nil` for other standards.
  public func threshold(of standard: String) -> Int? {
    switch standard {
    case "strategic": book.thresholds.strategic
    case "operational": book.thresholds.operational
    default: nil
    }
  }
}

extension Judge {
  /// The first question to ask the author of a duty that the rules leave open.
  package mutating func question(about duty: Duty) -> Question? {
    questions(about: duty.readable, stated: book.stated(duty)).first
  }
}
