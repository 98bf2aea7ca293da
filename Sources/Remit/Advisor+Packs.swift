public import RemitLanguage
import Rules

extension Advisor {
  /// The sources of the packs that travel in the binary, for messages that show their lines.
  public static var shippedPacks: [SourceText] {
    var sources: [SourceText] = []
    Packs.forEach { sources.append(SourceText(name: $0, bytes: $1)) }
    return sources
  }
}
