import RemitLanguage
import RemitText

/// The names that packs declare, and how a name in one pack finds what it means.
///
/// A bare name is looked for in its own pack, then in the packs that it uses, in the order of their names;
/// a qualified name `pack.name` says where.
struct Names {
  /// By pack: the packs it may refer to, itself first.
  private(set) var scopes: [String: [String]] = [:]

  init(packs: [String], uses: [String: Set<String>]) {
    for pack in packs {
      var seen: Set<String> = [pack]
      var queue = [pack]
      while let next = queue.popLast() {
        for used in (uses[next] ?? []).sorted() where seen.insert(used).inserted {
          queue.append(used)
        }
      }
      seen.remove(pack)
      scopes[pack] = [pack] + seen.sorted()
    }
  }

  /// The qualified name that `name` means in `pack`, if `known` has it.
  func resolve(_ name: String, in pack: String, known: (String) -> Bool) -> String? {
    if name.utf8.contains(UInt8(ascii: ".")) { return known(name) ? name : nil }
    for scope in scopes[pack] ?? [pack] where known("\(scope).\(name)") {
      return "\(scope).\(name)"
    }
    return nil
  }

  /// The nearest of qualified names; to a bare name, by what stands behind their dots.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let isQualified = name.utf8.contains(UInt8(ascii: "."))
    let candidates = isQualified ? Set(known) : Set(known.map(bare))
    return RemitLanguage.nearest(name, among: candidates.sorted())
  }

  /// The name without its pack.
  static func bare(_ name: String) -> String {
    name.split(separator: ".").last.map(String.init) ?? name
  }
}
