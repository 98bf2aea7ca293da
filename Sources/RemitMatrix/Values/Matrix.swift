public import RemitDocuments
public import RemitLanguage
public import RemitRules
public import RemitText

/// Who does what about which duty: rows are duties, columns are roles.
public struct Matrix: Hashable, Sendable {
  /// The name of the department, where it is known.
  public let title: String?
  /// The letters of all cells.
  public let letters: LetterSet
  /// In the order of the source.
  public let columns: [Column]
  /// In the order of the source, the rows of one section together.
  public let rows: [Row]

  /// Makes a matrix.
  ///
  /// - Precondition: every row has as many cells as there are columns.
  public init(title: String?, letters: LetterSet, columns: [Column], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a cell for each column")
    self.title = title
    self.letters = letters
    self.columns = columns
    self.rows = rows
  }

  /// One role.
  public struct Column: Hashable, Sendable {
    /// The name that duties and other roles refer to.
    public let id: String
    /// What people call the role.
    public let title: String
    /// Empty where the source does not say.
    public let seats: [Seat]
    /// The id of the role above.
    public let reportsTo: String?
    /// Where the source declares it; `nil` for a role that was supplied.
    public let place: Place?

    /// Makes a column.
    public init(
      id: String, title: String, seats: [Seat] = [], reportsTo: String? = nil, place: Place? = nil
    ) {
      self.id = id
      self.title = title
      self.seats = seats
      self.reportsTo = reportsTo
      self.place = place
    }
  }

  /// One duty, or one half of a shared one.
  public struct Row: Hashable, Sendable {
    /// The identifier of the duty; the halves of a shared one end in `a` (head's) and `b` (manager's).
    public let id: String
    /// The words of the duty.
    public let text: String
    /// Which part of a shared duty this is, in the words of a report; `nil` for a whole duty.
    public let half: Half?
    /// The heading that the row stands under.
    public let section: String?
    /// The verdict; `nil` where the matrix was read and the duty not judged.
    public let verdict: Verdict?
    /// What the duty's place is in its source.
    public let place: Place?
    /// Why a person decided the verdict, where one did.
    public let decided: String?
    /// One for each column.
    public let cells: [Cell]

    /// Makes a row.
    public init(
      id: String, text: String, half: Half? = nil, section: String? = nil, verdict: Verdict? = nil,
      place: Place? = nil, decided: String? = nil, cells: [Cell]
    ) {
      self.id = id
      self.text = text
      self.half = half
      self.section = section
      self.verdict = verdict
      self.place = place
      self.decided = decided
      self.cells = cells
    }
  }

  /// The part of a shared duty that a seat has.
  public enum Half: String, Hashable, Sendable, CaseIterable {
    /// Decides, approves, sets the frame.
    case head
    /// Runs, assigns, reports.
    case manager
  }

  /// What one role does about one duty.
  public struct Cell: Hashable, Sendable {
    /// Letters of the set in its order; others as the source wrote them, after those.
    public let marks: [String]
    /// Why each letter stands there, one reason or more for each, in the order of `marks`; empty in a matrix
    /// that was read.
    public let reasons: [Reason]

    /// Makes a cell.
    public init(_ marks: [String] = [], reasons: [Reason] = []) {
      self.marks = marks
      self.reasons = reasons
    }

    /// The letters as people write them: `A/R`; empty for none.
    public var text: String { marks.joined(separator: "/") }
  }

  /// Why a letter stands in a cell.
  public struct Reason: Hashable, Sendable {
    public let mark: String
    /// `pack.rule`; `decided` where a person decided.
    public let rule: String
    /// What the person gave as a reason, where one decided.
    public let because: String?
    /// Why this role of several in its seat; `nil` where there was no choice.
    public let choice: Choice?
    /// The words of the duty that made the rule fire, in UTF-8 bytes.
    public let spans: [ByteSpan]

    /// Makes a reason.
    public init(
      mark: String, rule: String, because: String? = nil, choice: Choice? = nil,
      spans: [ByteSpan] = []
    ) {
      self.mark = mark
      self.rule = rule
      self.because = because
      self.choice = choice
      self.spans = spans
    }
  }

  /// Why a letter that only one role of a seat can have went to this one.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    /// It has the duty today.
    case owner
    /// It stands in the line of reporting of the role that has the duty today.
    case line
    /// Its title has words of the duty that the others' titles lack.
    case words
    /// It is the lowest of them.
    case lowest
    /// It comes first in the list; nothing else tells them apart.
    case first
  }
}
