import RemitDocuments
package import RemitReview
import RemitRules
import RemitText

/// Two job descriptions side by side: what `remit compare` shows.
package struct CompareReport: Sendable {
  /// What was compared.
  package enum Content: Hashable, Sendable {
    case roles(RoleComparison)
    case versions(VersionComparison)
  }

  package let content: Content

  package init(_ content: Content) { self.content = content }

  /// Something that somebody has to settle, or a change that matters.
  package var hasConflicts: Bool {
    switch content {
    case .roles(let roles): roles.hasConflicts
    case .versions(let versions): versions.hasConflicts
    }
  }

  /// The report as sections of lines, which text and Markdown lay out.
  func sections(_ tongue: Tongue) -> [Section] {
    switch content {
    case .roles(let roles): Self.sections(of: roles, Speaker(tongue))
    case .versions(let versions): Self.sections(of: versions, Speaker(tongue))
    }
  }

  /// A heading with its lines; a line has further lines below it.
  struct Section: Hashable {
    let title: String
    var lines: [Line] = []

    struct Line: Hashable {
      let text: String
      var below: [String] = []
    }
  }

  /// Says phrases in one language.
  struct Speaker {
    let tongue: Tongue

    init(_ tongue: Tongue) { self.tongue = tongue }

    func callAsFunction(_ phrase: ComparePhrase) -> String {
      Phrase.compare(phrase).text(in: tongue)
    }

    func verdict(_ held: RoleComparison.Held) -> String {
      Phrase.verdict(held.verdict).text(in: tongue)
    }

    /// A duty with its verdict.
    func line(_ held: RoleComparison.Held) -> String {
      "«\(held.duty.text)» (\(verdict(held)))"
    }
  }
}

extension Post {
  /// What reports call the role.
  var shown: String { title.isEmpty ? (id.isEmpty ? "–" : id) : title }
}
