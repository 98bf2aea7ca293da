import Foundation
import Testing

/// The codes of the diagnostics in what a run said, in order.
private func codes(_ run: Run) -> [String] {
  run.messages.split(separator: "\n").compactMap { line in
    for word in ["error[", "warning[", "note[", "ошибка[", "предупреждение[", "замечание["] {
      guard let start = line.range(of: word), let end = line.range(of: "]:") else { continue }
      return word.prefix(1) + ":" + line[start.upperBound..<end.lowerBound]
    }
    return nil
  }
}

struct BadFile: CustomTestStringConvertible {
  let name: String
  let bytes: Data
  let codes: [String]
  let status: Int32
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ codes: [String], _ status: Int32) {
    self.init(name, Data(text.utf8), codes, status)
  }

  init(_ name: String, _ bytes: Data, _ codes: [String], _ status: Int32) {
    self.name = name
    self.bytes = bytes
    self.codes = codes
    self.status = status
  }
}

private let limit = 65_535
private let files: [BadFile] = [
  BadFile("empty.txt", "", ["w:input.no-duties"], 0),
  BadFile("noise.txt", "---\n\n- \n 3\n", ["n:input.lines-skipped", "w:input.no-duties"], 0),
  BadFile("mark.txt", "\u{FEFF}Holds meetings\r\nSets goals\r\n", [], 0),
  BadFile(
    "utf16.txt", "Holds meetings\nSets goals\n".data(using: .utf16) ?? Data(),
    ["n:input.other-encoding"], 0),
  BadFile("nul.txt", "Holds\0meetings\nSets goals\n", ["w:input.nul-byte"], 0),
  BadFile(
    "broken.txt", Data("Встреча. Holds\n".utf8) + [0xFF] + Data(" meetings\n".utf8),
    ["w:input.invalid-utf-8"], 0),
  BadFile("long.txt", String(repeating: "a ", count: limit) + "\n", ["e:duty.too-long"], 3),
  BadFile("fits.txt", String(repeating: "a", count: limit) + "\n", [], 0),
  BadFile(
    "broken.duty", Data("duties\n  - Holds ".utf8) + [0xFF] + Data("\n".utf8),
    ["e:syntax.invalid-utf8"], 3),
  BadFile("nul.duty", "duties\n  - A\0B\n", ["e:syntax.nul-byte"], 3),
  BadFile(
    "line.duty", "duties\n  - " + String(repeating: "a", count: 1 << 20) + "\n  - Sets goals\n",
    ["e:syntax.line-too-long"], 3),
  BadFile(
    "deep.duty",
    "duties\n" + (1...40).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
    ["e:syntax.too-deep"], 3),
  BadFile(
    "name.duty", "duties\n  - Sets goals\n      horizn 3 years\n", ["e:rules.unknown-attribute"], 3),
  BadFile(
    "value.duty", "duties\n  - Sets goals\n      scope galaxy\n", ["e:rules.unknown-value"], 3),
  BadFile(
    "right.duty", "role a \"A\" is head\nrights of a\n  - Sign\n      scop team\n",
    ["e:rules.unknown-attribute"], 3),
  BadFile(
    "value.csv", "duty,scope\nSets goals,team\nHolds meetings,galaxy\n", ["e:rules.unknown-value"],
    3),
  BadFile(
    "deep.json", String(repeating: "[", count: 100_000), ["e:input.json-syntax"], 3),
  BadFile(
    "deep.ndjson", "{\"text\":\"a\",\"x\":" + String(repeating: "[", count: 10_000) + "\n",
    ["e:input.json-syntax"], 3),
  BadFile("archive.txt", Data([0x50, 0x4B, 3, 4, 0, 0]), ["e:input.not-text"], 3),
]

@Test(arguments: files, ["split", "explain"])
func `a bad file is told by code and status, and then nothing is written`(
  file: BadFile, command: String
) throws {
  let folder = try Folder()
  try folder.put(file.bytes, file.name)
  let run = try Run([command, "--language", "en", folder.url(file.name).path])
  #expect(codes(run) == file.codes)
  #expect(run.status == file.status)
  #expect(run.output.isEmpty == (file.status == 3) || command == "explain")
  #expect(file.status == 0 || run.output.isEmpty)
}

@Test func `an attribute that no pack knows is answered with the nearest, in the duties' language`()
  throws
{
  let folder = try Folder()
  let path = try folder.put("duties\n  - Ставит цели отдела\n      horizn 3 years\n", "a.duty")
  let expected = """
    \(path):3:14: ошибка[rules.unknown-attribute]: нет атрибута с именем `horizn`
      3 |       horizn 3 years
        |              ^^^^^^^
        = может быть, `horizon`?

    """
  let run = try Run(["split", path])
  #expect(run.messages == expected)
  #expect(run.status == 3)
}

@Test(
  arguments: [
    ("/nonsuch", "C", "remit: cannot read /nonsuch: No such file or directory\n"),
    ("/nonsuch", "ru_RU.UTF-8", "remit: не прочитать /nonsuch: нет такого файла или папки\n"),
    ("/tmp", "C", "remit: /tmp is a folder\n"), ("/tmp", "ru", "remit: /tmp — папка\n"),
  ])
func `what cannot be read is named in the language of the user`(
  path: String, language: String, message: String
) throws {
  for call in [["split", path], ["explain", path], ["format", path]] {
    let run = try Run(call, language: language)
    #expect(run.messages == message)
    #expect(run.status == 3)
  }
}

private let broken = """
  pack acme "A"
    version 1.0

  use core

  weigh a: operational 3 as authority
    overrides b
    when action in decide
    because "x"

  weigh b: operational 3 as authority
    overrides a
    when action in decide
    because "x"

  weigh ok: operational 40 as authority
    when action in decide
    because "Fine."
  """

@Test(arguments: [
  (broken, "e:rules.override-cycle", "acme.ok"),
  (broken.replacing("overrides a", with: "overrides nonsuch"), "e:rules.unknown-rule", "acme.ok"),
  (broken.replacing("overrides a", with: "nonsense"), "e:rules.unknown-field", "acme.ok"),
  (
    broken.replacing(
      "  overrides a\n  when action in decide",
      with: "  when \(String(repeating: "(", count: 50_000))action in decide"), "e:syntax.too-deep",
    "acme.ok"
  ),
])
func `a broken rule is left out, the rest works, and the status is 1`(
  pack: String, code: String, live: String
) throws {
  let folder = try Folder()
  let path = try folder.put(pack, "acme.rules")
  let run = try Run([
    "explain", "--format", "json", "--rules", path, "--text", "Approves discounts",
  ])
  #expect(codes(run).first?.hasPrefix(code) == true, "\(run.messages)")
  #expect(run.text.contains("\"rule\":\"\(live)\""))
  #expect(!run.text.contains("\"rule\":\"acme.b\""))
  #expect(run.status == 1)
}

@Test func `a file that cannot be written stays as it was`() throws {
  let run = try Run(["split", "-o", "/dev/full"], input: Data("Sets goals\n".utf8))
  #expect(run.messages == "remit: cannot write /dev/full: No space left on device\n")
  #expect(run.status == 3)
}
