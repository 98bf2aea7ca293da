import Foundation

/// `PackWriter OUTPUT FILES…`: writes a Swift file that holds the texts of FILES as raw string literals.
func literal(_ path: String) throws -> String {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = URL(fileURLWithPath: path).pathComponents.suffix(2).joined(separator: "/")
  return "    (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}

let paths = CommandLine.arguments.dropFirst()
guard let output = paths.first else {
  FileHandle.standardError.write(Data("usage: PackWriter OUTPUT FILES\n".utf8))
  exit(2)
}
do {
  var text = "extension Packs {\n"
  text += "  static let embedded: [(name: StaticString, text: StaticString)] = [\n"
  for path in paths.dropFirst() { text += try literal(path) }
  text += "  ]\n}\n"
  try text.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("PackWriter: \(error)\n".utf8))
  exit(1)
}
