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
  static var verdictPacks: [SourceText] { shippedPacks.filter { !isLate($0.name) } }

  /// Whether verdicts do without the shipped pack `name`.
  static func isLate(_ name: String) -> Bool {
    Packs.lateFolders.contains { name.hasPrefix($0) }
  }
}

extension SourceText {
  /// Whether the file is the shipped pack `name`, or one that stands in its place.
  func standsFor(_ pack: String) -> Bool { name == pack || name.hasSuffix("/\(pack)") }
}
