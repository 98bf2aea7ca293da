import RemitDocuments
public import RemitLanguage
public import RemitRules
import RemitText

/// Finds what is wrong with duty lists, job descriptions and matrices, by the check rules of a book.
public struct Reviewer: Sendable {
  /// The rules, all strata of them.
  public let book: RuleBook
  let verdicts: RuleBook

  /// Makes a reviewer by a book that was compiled with its check rules.
  ///
  /// Verdicts come from `verdicts`; without it from `book`.
  public init(book: RuleBook, verdicts: RuleBook? = nil) {
    self.book = book
    self.verdicts = verdicts ?? book
  }

  /// What is wrong with `sources`, by source; duties are compared within a source and across all of them.
  ///
  /// Findings of a source are sorted by place, then by rule. Time is near linear in the duties.
  public func review(_ sources: [ReviewSource]) -> [Review] {
    var posts = JudgedPosts(sources, book, verdicts)
    var runner = CheckRunner(book, verdicts: verdicts)
    var findings: [[Finding]] = sources.map { _ in [] }
    let limits = [book.limits["near-duplicate"], book.limits["far-duplicate"]].compactMap { $0 }
    let facts = DutyFacts(posts.posts, floor: limits.min() ?? 75)
    for (number, post) in facts.posts.enumerated() {
      findings[post.post.source] += self.findings(on: number, facts, &runner, &posts.judge)
    }
    for (number, source) in sources.enumerated() {
      if let matrix = source.matrix {
        findings[number] += self.findings(on: matrix, source, &runner)
      } else {
        let own = facts.posts.map(\.post).filter { $0.source == number }
        findings[number] += runner.findings(on: source.subject(of: own))
      }
    }
    return zip(sources, findings).enumerated().map { number, pair in
      Review(
        source: pair.0, findings: pair.1.sorted(by: Finding.areInOrder),
        posts: facts.posts.map(\.post).filter { $0.source == number })
    }
  }

  /// The roles of a source with their duties and rights.
  public func posts(of source: ReviewSource) -> [Post] {
    var reader = PostReader(book)
    return source.matrix == nil ? reader.posts(of: source, number: 0) : []
  }

  private func findings(
    on number: Int, _ facts: DutyFacts, _ runner: inout CheckRunner, _ judge: inout DutyJudge
  ) -> [Finding] {
    let post = facts.posts[number]
    var found: [Finding] = []
    for duty in post.duties.indices {
      let subject = facts.duty(duty, of: number)
      let raw = runner.findings(on: subject).map {
        $0.withFix(rewording($0, of: subject, post.duties[duty], &runner, &judge))
      }
      found += silenced(raw, of: subject, &runner)
    }
    for right in post.rights.indices {
      let subject = facts.right(right, of: number)
      found += silenced(runner.findings(on: subject), of: subject, &runner)
    }
    if !post.post.isNameless { found += runner.findings(on: post.subject()) }
    return found
  }

  /// Takes out what the author silenced, and reports silencers that silence nothing.
  private func silenced(
    _ findings: [Finding], of subject: Subject, _ runner: inout CheckRunner
  ) -> [Finding] {
    if subject.silencers.isEmpty { return findings }
    let rules = Set(findings.map(\.rule))
    let unused = subject.silencers.filter { !rules.contains($0.rule) }
    let quiet = Set(subject.silencers.map(\.rule))
    let rest = findings.filter { !quiet.contains($0.rule) }
    guard let first = unused.first else { return rest }
    var facts = Facts()
    facts[number: "silenced"] = unused.count
    facts.show("silencers", unused.map(\.rule).joined(separator: ", "))
    var again = Subject(.duty, text: "", facts: facts, place: first.place)
    again.verdict = .operational
    again.rows = subject.rows
    again.roles = subject.roles
    return rest + runner.findings(on: again)
  }
}

/// What is wrong with one source.
public struct Review: Sendable {
  public let source: ReviewSource
  /// By place, then by rule; what has no place comes last.
  public let findings: [Finding]
  /// The roles that were found, with their duties and rights.
  public let posts: [Post]

  /// How many findings weigh so.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}

extension Finding {
  func withFix(_ fix: Fix?) -> Finding {
    var copy = self
    copy.fix = fix
    return copy
  }

  /// By place, then by rule; what has no place comes last.
  static func areInOrder(_ a: Finding, _ b: Finding) -> Bool {
    let (x, y) = (a.place?.span, b.place?.span)
    if x != y {
      guard let x else { return false }
      guard let y else { return true }
      return x < y
    }
    return (a.rule, a.rows.first ?? "") < (b.rule, b.rows.first ?? "")
  }
}

/// The roles of all sources with their lines judged, and the judge that may judge more.
private struct JudgedPosts: ~Copyable {
  var judge: DutyJudge
  private(set) var posts: [DutyFacts.JudgedPost] = []

  init(_ sources: [ReviewSource], _ book: RuleBook, _ verdicts: RuleBook) {
    judge = DutyJudge(book, verdicts: verdicts)
    var reader = PostReader(book)
    for (number, source) in sources.enumerated() where source.matrix == nil {
      for post in reader.posts(of: source, number: number) {
        var judged = DutyFacts.JudgedPost(post: post)
        for duty in post.duties { judged.duties.append(judge.read(duty)) }
        for right in post.rights { judged.rights.append(judge.read(right)) }
        judged.denials = (judged.duties + judged.rights).filter(\.stems.isNegated)
        for limit in post.limits { judged.denials.append(judge.read(limit)) }
        posts.append(judged)
      }
    }
  }
}
