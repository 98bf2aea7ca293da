import Foundation
import Testing

private func stream(_ input: Data, _ more: [String] = []) throws -> (
  rows: [[String: Any]], run: Run
) {
  let run = try Run(["split", "--format", "ndjson"] + more, input: input)
  let rows = try run.text.split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
  return (rows, run)
}

private func texts(_ rows: [[String: Any]]) -> [String] {
  rows.map { ($0["text"] as? String) ?? "\($0["line"] ?? "") \($0["error"] ?? "")" }
}

@Test func `each plain line with words is a duty of a stream, without its bullet`() throws {
  let input = """
    \u{FEFF}- Holds meetings\r
    • Sets goals

    2.1) Signs contracts
    ---
       indented words
    HEADING
    1.5 positions
    \u{2022}
    """
  let (rows, run) = try stream(Data(input.utf8))
  #expect(
    texts(rows) == [
      "Holds meetings", "Sets goals", "Signs contracts", "indented words", "HEADING",
      "1.5 positions",
    ])
  #expect(rows.map { $0["id"] as? String } == ["1", "2", "3", "4", "5", "6"])
  #expect(run.status == 0 && run.messages.isEmpty)
}

@Test func `a bad plain line has its error in its place, and the stream goes on`() throws {
  var input = Data("Sets goals, \"quoted\"\n".utf8)
  input += Data(String(repeating: "Sets goals\n", count: 7000).utf8)
  input += [0x61, 0xFF, 0x0A]
  input += Data(String(repeating: "b", count: 65_536).utf8) + [0x0A]
  input += Data(String(repeating: "b", count: 2 << 20).utf8) + [0x0A]
  input += Data("Holds\0meetings".utf8)
  let (rows, run) = try stream(input)
  #expect(rows.count == 7005)
  #expect(texts(rows)[0] == "Sets goals, \"quoted\"")
  #expect(
    texts(rows).suffix(4) == [
      "7002 byte 1 of the line is not UTF-8", "7003 the duty is longer than 65535 bytes",
      "7004 the line is longer than 1 MiB", "Holds\0meetings",
    ])
  #expect(run.status == 3)
}

@Test(arguments: [String.Encoding.windowsCP1251, .utf16])
func `a plain stream in another encoding is brought to UTF-8, and that is told`(
  encoding: String.Encoding
) throws {
  let text = "Проводит планёрку\n• Ставит цели\n"
  let (rows, run) = try stream(try #require(text.data(using: encoding)))
  #expect(texts(rows) == ["Проводит планёрку", "Ставит цели"])
  #expect(run.messages.contains("input.other-encoding"))
  #expect(run.status == 0)
}

@Test func `a file is a stream by its name, and other files are read whole`() throws {
  let folder = try Folder()
  let list = "# Sales\n\n- Sets goals\n\n  More of it.\n"
  let plain = try Run(["split", "--format", "ndjson", try folder.put(list, "a.txt")])
  let markdown = try Run(["split", "--format", "ndjson", try folder.put(list, "a.md")])
  #expect(plain.text.split(separator: "\n").count == 3)
  #expect(markdown.text.split(separator: "\n").count == 1)
}

@Test(
  arguments: [
    ("{\"text\":\"Sets goals\",\"scope\":\"galaxy\"}", "galaxy"),
    ("{\"text\":\"Sets goals\",\"attributes\":{\"scop\":\"team\"}}", "did you mean `scope`?"),
    ("no object\n{\"text\":\"Sets goals\"}", "object"),
    ("{\"text\":5}\n{\"text\":\"Sets goals\"}", "string"),
  ])
func `a bad line of JSON has its error in its place`(lines: String, word: String) throws {
  let (rows, run) = try stream(Data(lines.utf8))
  let error = try #require(rows.first?["error"] as? String)
  #expect(error.contains(word))
  #expect(rows.count == lines.split(separator: "\n").count)
  #expect(run.status == 3)
}

@Test func `a JSON document on standard input is no stream`() throws {
  let document = "{\"duties\":[\n{\"text\":\"Sets goals\"},\n{\"text\":\"Holds meetings\"}\n]}\n"
  let (rows, run) = try stream(Data(document.utf8))
  #expect(texts(rows) == ["Sets goals", "Holds meetings"])
  #expect(run.status == 0)
}
