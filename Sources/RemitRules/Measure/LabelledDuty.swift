package import RemitLanguage
package import RemitText

/// A duty with the verdict that careful readers agreed on.
package struct LabelledDuty: Hashable, Sendable {
  package let id: String
  /// The language that the file states; `nil` where it states none.
  package let language: Tongue?
  /// Empty where the file names none.
  package let department: String
  package let label: Verdict
  /// How many readers agreed, as the file writes it.
  package let votes: String
  package let text: String

  package init(
    id: String, language: Tongue? = nil, department: String = "", label: Verdict,
    votes: String = "", text: String
  ) {
    self.id = id
    self.language = language
    self.department = department
    self.label = label
    self.votes = votes
    self.text = text
  }

  /// Reads a table: UTF-8, one row a line, cells between tabs, the first line names the columns.
  ///
  /// Columns: id, language (`en`, `ru`), department, label, votes, text, in any order; only label and text
  /// must be there. A row without an id goes by its line. Empty lines are passed over. What cannot be read
  /// is left out and reported; a table without rows is an error.
  package static func read(
    _ source: SourceText
  ) -> (duties: [LabelledDuty], diagnostics: [Diagnostic]) {
    var reader = LabelledDutyReader(source)
    reader.read()
    return (reader.duties, reader.diagnostics)
  }
}

extension LabelledDuty: Comparable {
  package static func < (a: LabelledDuty, b: LabelledDuty) -> Bool {
    if a.department != b.department { return a.department < b.department }
    if a.id != b.id { return a.id < b.id }
    if a.text != b.text { return a.text < b.text }
    let first = (a.label.rawValue, a.language?.rawValue ?? "", a.votes)
    return first < (b.label.rawValue, b.language?.rawValue ?? "", b.votes)
  }
}
