public import RemitLanguage
import Rules

extension Advisor {
  /// The sources of the packs that travel in the binary, for messages that show their lines.
  public static var shippedPacks: [SourceText] {
    var sources: [SourceText] = []
    Packs.forEach { sources.append(SourceText(name: $0, bytes: $1)) }
    return sources
  }

  /// Those that verdicts need.
  static var verdictPacks: [SourceText] {
    shippedPacks.filter { pack in !Packs.lateFolders.contains { pack.name.hasPrefix($0) } }
  }
}
