/// The canonical look of a file: every statement, word and comment stays, blanks become regular.
///
/// Comments keep their words; several empty lines become one; the result ends in one line feed.
/// Laying out twice gives the same bytes as once, and the file reads the same before and after.
public enum Layout {
  /// Lays out a `.rules` file; one with errors comes back as it is, with its diagnostics.
  public static func rules(
    _ source: SourceText
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    lay(out: source, RulesFile.read(source).diagnostics) { RulesLayout(tree: $0).draft() }
  }

  /// Lays out a `.duty` file; one with errors comes back as it is, with its diagnostics.
  public static func duties(
    _ source: SourceText
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    lay(out: source, DutyFile.read(source).diagnostics) { DutyLayout(tree: $0).draft() }
  }

  private static func lay(
    out source: SourceText, _ diagnostics: [Diagnostic], _ draft: (StatementTree) -> Draft
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (source.bytes, diagnostics)
    }
    var faults = Faults()
    let tree = StatementTree(source, &faults)
    return (draft(tree).bytes(of: tree), diagnostics)
  }
}
