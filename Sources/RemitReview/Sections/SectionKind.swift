/// What a section of a job description is about.
public enum SectionKind: String, Hashable, Sendable, CaseIterable {
  /// What the post is, who appoints to it, to whom it reports.
  case general
  /// Broad lines of work.
  case functions
  /// What the post has to do; the only section that is judged.
  case duties
  /// What the post may do.
  case rights
  /// What the post may not do.
  case limits
  /// What the post answers for.
  case responsibility
  /// With whom it works.
  case relations
  /// What it takes to hold the post.
  case requirements
  /// Hours, pay, measures of the work.
  case conditions
  /// A heading that no known section has.
  case other

  /// The name of the class of its headings in the check pack.
  var className: String { "section-\(rawValue)" }
}
