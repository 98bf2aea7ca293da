import RemitText

/// What a judge found for one duty, in numbers; the names are in the book.
package struct Outcome: Sendable {
  /// One line of the ledger.
  package struct Line: Sendable, BitwiseCopyable {
    /// A rule by rank, or a group by number for a cap line.
    package let source: UInt16
    package let isCap: Bool
    package let group: UInt16
    package let strategic: Int32
    package let operational: Int32
    /// Where its spans lie in `spans`.
    package let spanStart: Int32
    package let spanEnd: Int32
  }

  package var verdict: Verdict = .undetermined
  package var standard = "none"
  package var strategic = 0
  package var operational = 0
  /// Rule lines by weight and rank, then cap lines by group.
  package var lines: [Line] = []
  /// Token ranges, sorted within a line, not overlapping.
  package var spans: [TokenRange] = []
  /// Strategic less operational, by clause.
  package var clausePoints: [Int32] = []

  /// Tokens `start..<end`.
  package struct TokenRange: Sendable, BitwiseCopyable, Hashable {
    package var start: UInt16
    package var end: UInt16
  }
}
