/// A Word document or workbook as a package of parts (ECMA-376-2): XML files in a zip archive that
/// refer to each other by relationships.
struct OfficePackage {
  /// A reference from one part to another.
  struct Relationship: Hashable, Sendable {
    /// The last word of its type: `styles`, `worksheet`.
    let type: String
    /// The path of the part in the archive; empty where it lies outside.
    let target: String
  }

  private var archive: ZipArchive

  init(_ bytes: [UInt8]) throws(OfficeFault) {
    do {
      archive = try ZipArchive(bytes)
    } catch {
      throw .archive(error)
    }
  }

  /// Whether the package carries programs.
  var hasMacros: Bool {
    archive.entries.contains { $0.name.lowercased().hasSuffix("vbaproject.bin") }
  }

  /// The path of the part that all others hang on.
  mutating func mainPart(usually path: String) throws(OfficeFault) -> String {
    let main = try relationships(of: "").values.first { $0.type == "officeDocument" }?.target
    if let main, archive.has(main) { return main }
    if archive.has(path) { return path }
    throw .missing(path)
  }

  /// The part at `path`; `nil` where the package has none.
  mutating func part(_ path: String) throws(OfficeFault) -> XMLReader? {
    let content: [UInt8]?
    do {
      content = try archive.contents(of: path)
    } catch {
      throw .archive(error)
    }
    guard let content else { return nil }
    return try parsing(path, content) { bytes throws(XMLFault) in try XMLReader(bytes) }
  }

  /// The references of the part at `path` (the package itself: empty) by their ids.
  mutating func relationships(of path: String) throws(OfficeFault) -> [String: Relationship] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let home = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard let reader = try part(home) else { return [:] }
    return try parsing(home, reader) { reader throws(XMLFault) in
      var reader = reader
      var found: [String: Relationship] = [:]
      while let event = try reader.next() {
        guard event == .start, reader.name == "Relationship",
          let id = try reader.attribute("Id"), let type = try reader.attribute("Type"),
          let target = try reader.attribute("Target")
        else { continue }
        let isOutside = try reader.attribute("TargetMode") == "External"
        found[id] = Relationship(
          type: type.split(separator: "/").last.map(String.init) ?? "",
          target: isOutside ? "" : resolved(target, in: folder))
      }
      return found
    }
  }

  /// The path of a part by a target relative to `folder`, or to the package where it starts with `/`.
  private func resolved(_ target: String, in folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

/// What `read` makes of a part, with a fault of its XML told by the part's name, line and column.
func parsing<Input, Result>(
  _ part: String, _ input: Input, _ read: (Input) throws(XMLFault) -> Result
) throws(OfficeFault) -> Result {
  do {
    return try read(input)
  } catch {
    let bytes = (input as? [UInt8]) ?? (input as? XMLReader)?.bytes ?? []
    let before = bytes.prefix(error.offset)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    throw .part(part, error.kind, line: line, column: error.offset - lineStart + 1)
  }
}
