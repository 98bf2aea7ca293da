import Foundation
import RemitLanguage
import RemitRules

/// `PackWriter OUTPUT FILES…`: writes a Swift file that holds the texts of FILES as raw string literals, and
/// the book that verdicts need, compiled.
func name(_ path: String) -> String {
  URL(fileURLWithPath: path).pathComponents.suffix(2).joined(separator: "/")
}

/// Packs that assign and check: no verdict needs them, and their words would be looked for in every duty.
let lateFolders = ["matrix/", "check/"]

let paths = CommandLine.arguments.dropFirst()
guard let output = paths.first else {
  FileHandle.standardError.write(Data("usage: PackWriter OUTPUT FILES\n".utf8))
  exit(2)
}
do {
  var text = "extension Packs {\n"
  text += "  static let embedded: [(name: StaticString, text: StaticString)] = [\n"
  var files: [RulesFile] = []
  for path in paths.dropFirst() {
    let pack = try String(contentsOfFile: path, encoding: .utf8)
    text += "    (\"\(name(path))\", ####\"\"\"\n\(pack)\n\"\"\"####),\n"
    if lateFolders.contains(where: { name(path).hasPrefix($0) }) { continue }
    files.append(RulesFile.read(SourceText(name: name(path), bytes: Array(pack.utf8))).file)
  }
  let image = String(decoding: RuleBook.compile(files).book.image.bytes, as: UTF8.self)
  text += "  ]\n  /// The folders of packs that assign and check, which no verdict needs.\n"
  text += "  public static let lateFolders = \(lateFolders)\n"
  text += "  /// The book of all other packs, as the rules room writes and reads it.\n"
  text += "  public static let image: StaticString = ####\"\(image)\"####\n}\n"
  try text.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("PackWriter: \(error)\n".utf8))
  exit(1)
}
